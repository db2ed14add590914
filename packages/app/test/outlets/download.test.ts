/** Downloads from hostile and broken servers. 127.0.0.1 counts as public here; the rest of this machine stays private. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isPrivate } from '../../src/outlets/addresses.ts'
import { type Download, download, inUtf8 } from '../../src/outlets/download.ts'
import { openWebServer, type WebServer } from '../ingest/web-server.ts'

vi.mock('../../src/outlets/addresses.ts', async (original) => {
  const real = await original<typeof import('../../src/outlets/addresses.ts')>()
  return { isPrivate: (address: string) => address !== '127.0.0.1' && real.isPrivate(address) }
})

/** Names that only these tests know. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.test': ['127.0.0.1'],
  'inside.test': ['127.0.0.2'],
  'metadata.test': ['169.254.169.254'],
  'both.test': ['127.0.0.1', '10.0.0.7'],
  'six.test': ['::1'],
  'mapped.test': ['::ffff:10.1.2.3'],
}
vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>()
  const lookup = (name: string, options: object, done: (error: Error | null, found: unknown) => void) => {
    const known = NAMES[name]
    if (!known) return real.lookup(name, options, done as never)
    done(
      null,
      known.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { ...real, default: { ...real, lookup }, lookup }
})

let open: WebServer
let inside: WebServer
beforeAll(async () => {
  open = await openWebServer()
  inside = await openWebServer('127.0.0.2')
  inside.pages.set('/', 'the inner network')
})
afterAll(async () => {
  await open.close()
  await inside.close()
})
afterEach(() => {
  open.pages.clear()
  expect(inside.asked).toEqual([])
})

const words = (answer: Download): string =>
  answer.kind === 'body' ? new TextDecoder().decode(answer.bytes) : answer.kind
const why = (answer: Download): string => (answer.kind === 'failed' ? answer.why : answer.kind)

describe('addresses', () => {
  it('names the networks that are not public, in every spelling', () => {
    for (const one of [
      '10.1.1.1',
      '169.254.169.254',
      '192.168.0.1',
      '::1',
      '[fe80::1%eth0]',
      '::ffff:10.0.0.1',
    ])
      expect(isPrivate(one), one).toBe(true)
    for (const one of ['::ffff:a00:1', '64:ff9b::a00:1', '2002:a00:1::', 'fd00::1', '0.0.0.0', 'localhost'])
      expect(isPrivate(one), one).toBe(true)
    for (const one of ['8.8.8.8', '2a00:1450::1', '::ffff:8.8.8.8']) expect(isPrivate(one), one).toBe(false)
  })
})

describe('download', () => {
  it('gives the bytes, where they were found, and what to ask by the next time', async () => {
    open.pages.set('/feed', (response) =>
      response
        .writeHead(200, {
          etag: '"a"',
          'content-type': 'text/xml; charset=windows-1256',
          'cache-control': 'public, max-age=900',
        })
        .end(Buffer.from([0xc7, 0xe1])),
    )
    const answer = await download(`${open.url}/feed`)
    expect(answer).toMatchObject({
      kind: 'body',
      charset: 'windows-1256',
      validators: { etag: '"a"' },
      fresh: 900,
    })
    if (answer.kind !== 'body') return
    expect(new TextDecoder().decode(inUtf8(answer.bytes, answer.charset))).toBe('ال')
  })

  it('asks by what it knows, and takes 304 for an answer', async () => {
    open.pages.set('/feed', (response, { headers }) =>
      response.writeHead(headers['if-none-match'] === '"a"' ? 304 : 200).end('new'),
    )
    expect((await download(`${open.url}/feed`, { validators: { etag: '"a"' } })).kind).toBe('unchanged')
    expect(words(await download(`${open.url}/feed`, { validators: { etag: '"b"' } }))).toBe('new')
  })

  it('follows redirects, a few of them', async () => {
    open.pages.set('/a', (response) => response.writeHead(301, { location: '/b' }).end())
    open.pages.set('/b', 'here')
    open.pages.set('/loop', (response) => response.writeHead(302, { location: '/loop' }).end())
    const answer = await download(`${open.url}/a`)
    expect(answer).toMatchObject({ kind: 'body', url: `${open.url}/b` })
    expect(why(await download(`${open.url}/loop`))).toContain('redirects more than')
  })

  it.each([
    ['an address in digits', () => `http://127.0.0.2:${inside.port}/`],
    ['an address in one number', () => `http://2130706434:${inside.port}/`],
    ['an address in IPv6', () => `http://[::1]:${inside.port}/`],
    ['a name', () => `http://inside.test:${inside.port}/`],
    ['a name with one private address of two', () => `http://both.test:${inside.port}/`],
    ['a name in IPv6', () => `http://six.test:${inside.port}/`],
    ['a name with a mapped address', () => `http://mapped.test:${inside.port}/`],
    ['the keys of cloud machines', () => 'http://metadata.test/latest/'],
  ])('refuses the private network: %s, also behind a redirect', async (_, address) => {
    open.pages.set('/away', (response) => response.writeHead(302, { location: address() }).end())
    for (const url of [address(), `${open.url}/away`, `http://public.test:${open.port}/away`]) {
      const answer = await download(url)
      expect(answer.kind, url).toBe('failed')
      expect(why(answer)).toContain('is in a private network')
    }
  })

  it('reads the private network where it is allowed', async () => {
    open.pages.set('/', 'here')
    expect(words(await download(`http://public.test:${open.port}/`))).toBe('here')
    const other = await openWebServer('127.0.0.3')
    other.pages.set('/', 'there')
    expect(words(await download(`${other.url}/`, { allowPrivate: true }))).toBe('there')
    expect(why(await download(`${other.url}/`))).toContain('is in a private network')
    await other.close()
  })

  it('reads http and https only, and no passwords', async () => {
    for (const url of ['file:///etc/passwd', 'ftp://public.test/', 'no address', 'http://a:b@public.test/'])
      expect(await download(url)).toMatchObject({ kind: 'failed', forGood: true })
    open.pages.set('/away', (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(why(await download(`${open.url}/away`))).toContain('file: is not read')
  })

  it('ends a body that does not', async () => {
    open.pages.set('/huge', (response) => {
      const piece = Buffer.alloc(1 << 16, 'x')
      const more = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', more)
      more()
    })
    expect(why(await download(`${open.url}/huge`, { mostBytes: 1_000_000 }))).toBe('it is larger than 1 MB')
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('ends a body that unfolds without end: %s', async (packing, pack) => {
    const bomb = pack(Buffer.alloc(64_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    open.pages.set('/bomb', (response) => response.writeHead(200, { 'content-encoding': packing }).end(bomb))
    const before = process.memoryUsage().arrayBuffers
    expect(why(await download(`${open.url}/bomb`))).toBe('it is larger than 17 MB')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000)
  })

  it('says when a body is cut short, is no gzip, or comes too slowly', async () => {
    open.pages.set('/cut', (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => response.destroy(), 20)
    })
    open.pages.set('/nogzip', (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('words'),
    )
    open.pages.set('/slow', (response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    for (const path of ['/cut', '/nogzip'])
      expect(await download(`${open.url}${path}`)).toMatchObject({ kind: 'failed', forGood: false })
    expect(why(await download(`${open.url}/slow`, { timeout: 300 }))).toBe('it took too long')
  })

  it('tells what will never come from what may come later', async () => {
    for (const [status, forGood] of [
      [404, true],
      [410, true],
      [429, false],
      [500, false],
    ] as const) {
      open.pages.set('/', (response) => response.writeHead(status, { 'retry-after': '120' }).end())
      expect(await download(open.url)).toMatchObject({ kind: 'failed', forGood, wait: 120 })
    }
    expect(await download('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed', forGood: false })
  })
})
