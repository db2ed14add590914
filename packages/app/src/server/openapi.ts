/** The OpenAPI 3.1 document, made from the routes and from the one schema of the records. */
import { ENGINE } from '@isnad/core'
import { api, schema } from '@isnad/core/record'
import { z } from 'zod'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

type Json = Readonly<Record<string, unknown>>
const PREFIX = '#/components/schemas/'

/** Every schema with a name. The records' own names win. */
function named(): { readonly names: ReadonlyMap<z.ZodType, string>; readonly schemas: Json } {
  const registry = z.registry<{ id: string }>()
  const names = new Map<z.ZodType, string>()
  for (const [name, type] of [...Object.entries(schema), ...Object.entries(api)]) {
    if (!(type instanceof z.ZodType) || names.has(type) || NOT_BODIES.has(name)) continue
    names.set(type, name)
    registry.add(type, { id: name })
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${PREFIX}${id}`, target: 'draft-2020-12' })
  const bare = Object.entries(schemas).map(([name, { $id: _, $schema: __, ...rest }]) => [name, rest])
  return { names, schemas: Object.fromEntries(bare) as Json }
}

/** Filters stand in the document as parameters. */
const NOT_BODIES: ReadonlySet<string> = new Set(['Filters', 'EntityFilters'])

const PROBLEM = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: `${PREFIX}Problem` } } },
}

function parameters({ path, query }: Route): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }))
  const properties = query ? (z.toJSONSchema(query, { io: 'input' }).properties ?? {}) : {}
  const inQuery = Object.entries(properties).map(([name, type]) => ({
    ...{ name, in: 'query', required: false, schema: type },
    ...(typeof type === 'object' && type.type === 'array' && { style: 'form', explode: true }),
  }))
  return [...inPath, ...inQuery]
}

function operation(route: Route, names: ReadonlyMap<z.ZodType, string>): Json {
  const { summary, body, answer, writes } = route
  const list = parameters(route)
  const json = (type: z.ZodType) => ({
    'application/json': { schema: { $ref: `${PREFIX}${names.get(type) ?? 'Problem'}` } },
  })
  return {
    operationId: operationId(route),
    summary,
    ...(list.length && { parameters: list }),
    ...(body && { requestBody: { required: true, content: json(body) } }),
    ...(writes && { security: [{ token: [] }] }),
    responses: { 200: { description: 'The answer', content: json(answer) }, default: PROBLEM },
  }
}

const operationId = ({ method, path }: Route): string =>
  [
    method.toLowerCase(),
    ...path
      .split('/')
      .filter(Boolean)
      .map((part) => part.replace(':', 'by-')),
  ].join('-') || 'get'

const STREAM: Json = {
  get: {
    operationId: 'get-ingest-stream',
    summary: 'What comes in, as server-sent events; the data of each is an IngestMessage, its name the kind',
    responses: {
      200: {
        description: 'A stream without end',
        content: { 'text/event-stream': { schema: { $ref: `${PREFIX}IngestMessage` } } },
      },
      default: PROBLEM,
    },
  },
}

export function openApiDocument(): Json {
  const { names, schemas } = named()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][route.method.toLowerCase()] = operation(route, names)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: ENGINE,
      description:
        'Records read from Arabic wire news, every field with its characters. Offsets are UTF-16 code units.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths: { ...paths, '/ingest/stream': STREAM },
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}
