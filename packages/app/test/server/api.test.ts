/** The server against its own OpenAPI document, and what it promises about limits, headers and writing. */
import { request as httpRequest } from 'node:http'
import { api, schema } from '@isnad/core/record'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp } from '../../src/server/app.ts'
import { storeLive } from '../../src/server/live.ts'
import { openApiDocument } from '../../src/server/openapi.ts'
import { makeReader, type Reader } from '../../src/server/reader.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { exampleArticles, preparedOf } from '../store/homes.ts'

const TOKEN = 'a token for tests'
let store: Store
let reader: Reader
let app: FastifyInstance

beforeAll(async () => {
  store = await openStore({ folder: null })
  await store.add(exampleArticles.map((article) => ({ prepared: preparedOf(article) })))
  reader = makeReader(20_000)
  const options = { store, reader, live: storeLive(store), host: '127.0.0.1', web: null, timeout: 20_000 }
  app = await makeApp({ ...options, token: TOKEN })
}, 120_000)
afterAll(async () => {
  await app?.close()
  await reader?.close()
  await store?.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/v1${path}`, headers: { host: '127.0.0.1', ...headers } })
const post = (path: string, payload: object | string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    payload,
  })

describe('the OpenAPI document', () => {
  const document = openApiDocument() as {
    openapi: string
    paths: Record<string, Record<string, unknown>>
    components: { schemas: Record<string, unknown> }
  }

  it('is served, and refers only to schemas that it has', async () => {
    const served = await get('/openapi.json')
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(document)))
    expect(document.openapi).toBe('3.1.0')
    const refs = [...served.body.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!)
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([])
    for (const { body, answer } of ROUTES)
      for (const type of [body, answer].filter((t) => t !== undefined))
        expect(Object.values({ ...schema, ...api })).toContain(type)
  })

  it('has each route that the server has, and no other', async () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    for (const line of listed) {
      const [method, path] = line.split(' ') as [string, string]
      const url = path === '/' ? '/api/v1' : `/api/v1${path}`
      expect(app.hasRoute({ method: method as 'GET', url }), line).toBe(true)
    }
    expect(listed.length).toBe(ROUTES.length + 1)
  })

  it('describes the answers that the server gives', async () => {
    const { items } = (await get('/reports')).json() as api.ReportPage
    const entities = ((await get('/entities')).json() as api.EntityPage).items
    const values: Record<string, string> = {
      ...{ id: items[0]!.id, key: entities[0]!.key, code: 'TUN', a: 'MAR', b: 'ESP', list: 'events' },
    }
    for (const route of ROUTES.filter((r) => r.method === 'GET')) {
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!))
      const answer = await get(path === '/' ? '' : `${path}${route.query ? '?q=الوزير&limit=3' : ''}`)
      expect(answer.statusCode, path).toBe(200)
      const checked = route.answer.safeParse(answer.json())
      expect(checked.error?.issues, path).toBeUndefined()
    }
  })
})

const cursorOf = (position: readonly number[]) => Buffer.from(JSON.stringify(position)).toString('base64url')

describe('requests', () => {
  it.each([
    ['/reports/none', 404, 'not-found'],
    ['/no-such-room', 404, 'not-found'],
    ['/reports?limit=0', 400, 'bad-request'],
    ['/reports?cursor=!!', 400, 'bad-request'],
    ['/events?type=NONE', 400, 'bad-request'],
    [`/events?cursor=${cursorOf([1, 2.5, 3])}`, 400, 'bad-request'],
    [`/events?cursor=${cursorOf([1, 2, 3e9])}`, 400, 'bad-request'],
    [`/reports?q=x&sort=relevance&cursor=${cursorOf([-1])}`, 400, 'bad-request'],
    ['/events?outlet=%00', 400, 'bad-request'],
    ['/states/XX', 400, 'bad-request'],
  ])('%s answers %i as a problem', async (path, status, code) => {
    const answer = await get(path)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toMatch('application/problem+json')
    expect(api.Problem.parse(answer.json()).code).toBe(code)
  })

  it('read a text without storing it', async () => {
    const [{ title: _, ...article }] = exampleArticles as [(typeof exampleArticles)[number]]
    const answer = await post('/read', { ...article, id: 'unstored' })
    expect(schema.Reading.parse(answer.json()).hash).toBeTruthy()
    expect((await get('/reports/unstored')).statusCode).toBe(404)
  })

  it('that are too large are refused', async () => {
    const long = await post('/read', { id: 'x', text: 'ا'.repeat(300_000) })
    expect([long.statusCode, long.json().code]).toEqual([413, 'too-large'])
    const huge = await post('/read', { id: 'x', text: 'ا'.repeat(3_000_000) })
    expect([huge.statusCode, huge.json().code]).toEqual([413, 'too-large'])
    expect((await post('/read', '{')).json().code).toBe('bad-request')
  })

  it('write with the token only', async () => {
    const article = { id: 'written', text: 'وصل الوزير إلى تونس، الاثنين.', published: '2025-03-10' }
    expect((await post('/reports', article)).statusCode).toBe(401)
    expect((await post('/reports', article, { authorization: 'Bearer x' })).statusCode).toBe(401)
    const added = await post('/reports', article, { authorization: `Bearer ${TOKEN}` })
    expect(added.json()).toEqual({ id: 'written', outcome: 'added', version: 1 })
    expect((await get('/reports/written')).statusCode).toBe(200)
  })

  it('carry strict headers, tags and compression', async () => {
    const first = await get('/reports', { 'accept-encoding': 'gzip' })
    expect(first.headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(first.headers['content-encoding']).toBe('gzip')
    const again = await get('/reports', { 'if-none-match': String(first.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('of another name are refused', async () => {
    expect((await get('/reports', { host: 'example.org' })).statusCode).toBe(400)
  })
})

describe('the stream', () => {
  it('tells the state, then each report that comes in', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as { port: number }
    let text = ''
    const stream = httpRequest({ host: '127.0.0.1', port, path: '/api/v1/ingest/stream' }, (response) => {
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
    })
    stream.on('error', () => {})
    stream.end()
    await until(() => text.includes('event: state'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    const article = { id: 'live', text: 'زار الرئيس عمّان، الثلاثاء.', published: '2025-03-11' }
    await store.add([{ prepared: preparedOf(article) }])
    await until(() => text.includes('event: report'))
    const messages = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!))
    for (const message of messages) api.IngestMessage.parse(message)
    expect(messages.at(-1).report.id).toBe('live')
    stream.destroy()
  })
})

async function until(done: () => boolean) {
  const end = performance.now() + 20_000
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(done()).toBe(true)
}
