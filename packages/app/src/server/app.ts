/** The server without its port: routes, limits, headers, errors. Tests speak to it without a socket. */
import { timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { isForeignHost, setHeaders, tag } from './headers.ts'
import { isCrowded, serveStream } from './live.ts'
import { openApiDocument } from './openapi.ts'
import { ApiError, problemOf, sendProblem } from './problem.ts'
import { type Context, type Input, parse, queryInput, type Route } from './route.ts'
import { ROUTES } from './routes.ts'

export interface AppOptions extends Context {
  /** The address that the server is bound to. */
  readonly host: string
  /** Without a token nothing can be written. */
  readonly token: string | undefined
  /** The built web app; null: the API alone. */
  readonly web: string | null
  /** How long a request may take, in milliseconds. */
  readonly timeout: number
}

const API = '/api/v1'
const LARGEST_BODY = 2 * 1024 * 1024
const MOST_AT_ONCE = 128

export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: true },
    forceCloseConnections: true,
  })
  await app.register(compress, { global: true, encodings: ['gzip', 'identity'], threshold: 1_024 })
  guard(app, options)
  for (const route of ROUTES) register(app, route, options)
  registerDocuments(app)
  app.get(`${API}/ingest/stream`, async (request, reply) => {
    if (isCrowded()) throw new ApiError('too-busy', 'too many listen already')
    reply.hijack()
    serveStream(options.live, request.raw, reply.raw)
  })
  await registerWeb(app, options.web)
  return app
}

function guard(app: FastifyInstance, { host }: AppOptions) {
  let now = 0
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply)
    if (isForeignHost(host, request.headers.host))
      throw new ApiError('bad-request', 'this server answers to its own name only')
    if (now >= MOST_AT_ONCE) throw new ApiError('too-busy', 'too many requests at a time')
    now++
    reply.raw.once('close', () => now--)
  })
  app.setErrorHandler((error: Error, _request, reply) => {
    const [code, detail] = problemOf(error)
    if (code === 'internal' && process.env['ISNAD_DEBUG']) console.error(error)
    return sendProblem(reply, code, detail)
  })
}

function register(app: FastifyInstance, route: Route, options: AppOptions) {
  const url = route.path === '/' ? API : `${API}${route.path}`
  app.route({
    method: route.method,
    url,
    handler: async (request, reply) => {
      if (route.writes) authorise(request, options.token)
      const answer = await within(options.timeout, route.handle(options, inputOf(route, request)))
      if (answer === null) return sendProblem(reply, 'not-found')
      return sendJson(request, reply, answer)
    },
  })
}

function inputOf({ query, body }: Route, request: FastifyRequest): Input {
  const raw = (request.query ?? {}) as Record<string, unknown>
  return {
    params: (request.params ?? {}) as Record<string, string>,
    query: query ? (parse(query, queryInput(query, raw), 'query') as Record<string, unknown>) : {},
    body: body ? request.body : undefined,
  }
}

function sendJson(request: FastifyRequest, reply: FastifyReply, answer: unknown) {
  const body = JSON.stringify(answer)
  reply.type('application/json; charset=utf-8')
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(body)
  return reply.send(tag(request, reply, body) ? '' : body)
}

/** Throws `timeout` where the work takes longer; what it does then finds no listener. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ApiError('timeout', 'the answer took too long')),
      milliseconds,
    ).unref()
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Throws `unauthorised`. */
function authorise(request: FastifyRequest, token: string | undefined) {
  if (token === undefined)
    throw new ApiError('unauthorised', 'this server is read-only; it writes when started with ISNAD_TOKEN')
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return
  throw new ApiError('unauthorised', 'send the header Authorization: Bearer TOKEN')
}

function registerDocuments(app: FastifyInstance) {
  let document: string | undefined
  app.get(`${API}/openapi.json`, (request, reply) => {
    document ??= JSON.stringify(openApiDocument())
    reply.type('application/json; charset=utf-8')
    return reply.send(tag(request, reply, document) ? '' : document)
  })
}

/** The web app's files; every other address that is not the API's is a page of it. */
async function registerWeb(app: FastifyInstance, web: string | null) {
  const page = web !== null && existsSync(join(web, 'index.html'))
  if (page) {
    await app.register(files, {
      root: web,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const named = path.includes('/assets/')
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wanted = request.method === 'GET' && !request.url.startsWith('/api/') && !isFile(request.url)
    if (!wanted) return sendProblem(reply, 'not-found')
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return reply.code(404).type('text/plain; charset=utf-8').send('The web app is not built: npm run build\n')
  })
}

const isFile = (url: string): boolean => url.startsWith('/assets/')
