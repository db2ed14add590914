/** Watching feeds and folders: a server on this machine, a memory without a folder, reports of the examples. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAddThreads } from '../../src/ingest/add.ts'
import type { Threads } from '../../src/ingest/pool.ts'
import { type Look, type Sources, type WatchOptions, watch } from '../../src/ingest/watch.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { exampleArticles } from '../store/homes.ts'
import { openWebServer, type WebServer } from './web-server.ts'

let store: Store
let threads: Threads
let web: WebServer
let looks: Look[]
let folder: string
beforeAll(async () => {
  store = await openStore({ folder: null })
  threads = openAddThreads(1)
}, 60_000)
afterAll(async () => {
  await threads.close()
  await store.close()
})
beforeEach(async () => {
  await store.home.exec(
    'truncate marks, members, quotes, events, signatures, places, versions, articles cascade',
  )
  web = await openWebServer()
  looks = []
  folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'))
})
afterEach(async () => {
  await web.close()
  rmSync(folder, { recursive: true })
})

const OPTIONS = {
  workers: 1,
  every: 60_000,
  once: true,
  pages: true,
  allowPrivate: true,
  pause: 5,
  folderEvery: 50,
}

async function look(sources: Partial<Sources>, options: Partial<WatchOptions> = {}): Promise<Look[]> {
  looks = []
  const signal = options.signal ?? new AbortController().signal
  const told = (one: Look) => looks.push(one)
  await watch(
    store,
    { feeds: [], folders: [], ...sources },
    { ...OPTIONS, signal, told, ...options },
    threads,
  )
  return looks
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const examples = (n: number) => exampleArticles.slice(0, n)

interface ItemOptions {
  readonly text?: string
  readonly link?: string
  readonly more?: string
}
const item = (
  n: number,
  { text = exampleArticles[n]!.text, link = `/story/${n}`, more = '' }: ItemOptions = {},
) =>
  `<item><title>${escaped(exampleArticles[n]!.title ?? `خبر ${n}`)}</title><link>${link}</link><guid isPermaLink="false">${n}</guid>
   <pubDate>Mon, 08 Apr 2024 10:00:00 GMT</pubDate><description>${escaped(text)}</description>${more}</item>`
const rss = (items: readonly string[], more = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة الاختبار</title>${more}${items.join('')}</channel></rss>`
const page = (n: number) =>
  `<html><body><h1>${escaped(exampleArticles[n]!.title ?? '')}</h1><article>${exampleArticles[n]!.text.split(
    '\n',
  )
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</article></body></html>`

interface Stored {
  readonly url: string
  readonly outlet: string
  readonly published: string
}
const reports = () =>
  store.home.query<Stored>('select url, outlet, published from versions where newest order by url')
const stored = async () => (await reports()).length
const tally = (list: readonly Look[]) => list.map((one) => one.failed ?? one.tally)
const paths = () => web.asked.map(({ path }) => path)
const feed = () => `${web.url}/feed`

describe('feeds', () => {
  it('are told of by the memory: what each gave, and why the last look at one failed', async () => {
    web.pages.set('/feed', (response) => response.end(rss(examples(2).map((_, n) => item(n)))))
    await look({ feeds: [feed()] })
    expect(await store.feeds()).toMatchObject([{ url: feed(), state: 'ok', added: 2, error: null }])
    web.pages.set('/feed', (response) => response.writeHead(500).end())
    await look({ feeds: [feed()] })
    const [told] = await store.feeds()
    expect(told).toMatchObject({ state: 'failing', added: 2, error: 'the server answers 500' })
    expect(Date.parse(told!.checked!)).toBeGreaterThan(Date.now() - 60_000)
    web.pages.set('/feed', (response) => response.end(rss([])))
    await look({ feeds: [feed()] })
    expect(await store.feeds()).toMatchObject([{ state: 'ok', added: 2, error: null }])
  })

  it('adds items that carry their text, and asks conditionally the next time', async () => {
    web.pages.set('/feed', (response, { headers }) =>
      headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"1"' }).end(rss(examples(3).map((_, n) => item(n)))),
    )
    expect(tally(await look({ feeds: [feed()] }))).toMatchObject([{ added: 3, rejected: 0 }])
    expect(await look({ feeds: [feed()] })).toMatchObject([{ unchanged: true }])
    expect(paths()).toEqual(['/feed', '/feed'])
    const items = await reports()
    expect(items.map((one) => one.url)).toEqual([0, 1, 2].map((n) => `${web.url}/story/${n}`))
    expect(
      items.every((one) => one.outlet === 'وكالة الاختبار' && one.published?.startsWith('2024-04-08')),
    ).toBe(true)
  })

  it('fetches the page of a lead once, one at a time, with a pause between', async () => {
    for (const n of [0, 1, 2]) web.pages.set(`/story/${n}`, page(n))
    web.pages.set('/feed', rss([0, 1, 2].map((n) => item(n, { text: 'مقدمة قصيرة' }))))
    expect(tally(await look({ feeds: [feed()] }, { pause: 100 }))).toMatchObject([{ added: 3 }])
    const times = web.asked.map(({ at }) => at)
    for (let i = 1; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(95)
    web.pages.set('/feed', rss([3, 0, 1, 2].map((n) => item(n, { text: 'مقدمة قصيرة' }))))
    web.pages.set('/story/3', page(3))
    expect(tally(await look({ feeds: [feed()] }))).toMatchObject([{ added: 1, duplicates: 0 }])
    expect(paths().slice(4)).toEqual(['/feed', '/story/3'])
  })

  it('leaves pages alone where it is told so', async () => {
    web.pages.set('/feed', rss([item(0, { text: 'وصل الوزير إلى العاصمة اليوم في زيارة رسمية' })]))
    expect(tally(await look({ feeds: [feed()] }, { pages: false }))).toMatchObject([{ added: 1 }])
    expect(paths()).toEqual(['/feed'])
  })

  it('asks again for a page that may come later, and never for one that will not', async () => {
    web.pages.set('/feed', (response) =>
      response.writeHead(200, { etag: '"1"' }).end(rss([0, 1].map((n) => item(n, { text: 'مقدمة' })))),
    )
    web.pages.set('/story/0', (response) => response.writeHead(503).end())
    const [first] = await look({ feeds: [feed()] })
    expect(first).toMatchObject({
      later: 1,
      faults: [{ from: `${web.url}/story/1`, why: 'the server answers 404' }],
    })
    web.pages.set('/story/0', page(0))
    expect(await look({ feeds: [feed()] })).toMatchObject([{ tally: { added: 1, rejected: 0 }, faults: [] }])
    expect(paths().filter((path) => path === '/story/1')).toHaveLength(1)
  })

  it('reads an item of another language once, and again only when it changed', async () => {
    const english = 'The minister arrived in the capital on Monday and met his counterpart. '.repeat(12)
    web.pages.set('/feed', rss([item(0, { text: english }), item(1)]))
    const [first] = await look({ feeds: [feed()] })
    expect(first).toMatchObject({ tally: { added: 1, rejected: 1 } })
    expect(first!.faults[0]!.why).toContain('not in Arabic')
    expect((await look({ feeds: [feed()] }))[0]!.faults).toEqual([])
    web.pages.set('/feed', rss([item(0)]))
    expect(tally(await look({ feeds: [feed()] }))).toMatchObject([{ added: 1 }])
  })

  it('follows a list of feeds, in a file or at an address', async () => {
    web.pages.set('/a', rss([item(0)]))
    web.pages.set('/b', rss([item(1)]))
    web.pages.set(
      '/list',
      `<opml version="2.0"><body><outline text="x"><outline xmlUrl="${web.url}/a"/></outline><outline xmlUrl="${web.url}/b"/><outline xmlUrl="${web.url}/list"/></body></opml>`,
    )
    const all = await look({ feeds: [`${web.url}/list`] })
    expect(all.map(({ source }) => source).sort()).toEqual([`${web.url}/a`, `${web.url}/b`])
    expect(await stored()).toBe(2)
  })

  it('reads Atom, RDF and JSON feeds', async () => {
    const { text } = exampleArticles[0]!
    web.pages.set(
      '/atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>ذرة</title><entry><id>urn:x:1</id><title>أ</title><link href="story/9"/><updated>2024-04-08T10:00:00Z</updated><content type="text">${escaped(text)}</content></entry></feed>`,
    )
    web.pages.set(
      '/rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>ر</title></channel><item rdf:about="${web.url}/r"><title>ب</title><link>${web.url}/r</link><dc:date>2024-04-08</dc:date><description>${escaped(exampleArticles[1]!.text)}</description></item></rdf:RDF>`,
    )
    web.pages.set(
      '/json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'ج',
        items: [
          {
            id: 'j1',
            url: `${web.url}/j`,
            content_text: exampleArticles[2]!.text,
            date_published: '2024-04-08T10:00:00Z',
          },
        ],
      }),
    )
    const all = await look({ feeds: ['/atom', '/rdf', '/json'].map((path) => `${web.url}${path}`) })
    expect(all.map((one) => one.tally.added)).toEqual([1, 1, 1])
    const urls = (await reports()).map((one) => one.url)
    expect(urls).toEqual([`${web.url}/j`, `${web.url}/r`, `${web.url}/story/9`])
  })

  it.each([
    ['no XML at all', 'no feed'],
    ['a page', '<html><body>مرحبا</body></html>'],
    ['XML that breaks off', '<rss><channel><item><title>خبر'],
    ['another format', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
    ['deep XML', `${'<a>'.repeat(50_000)}`],
    ['JSON that breaks off', '{"items": ['],
  ])('says that it is no feed: %s', async (_, body) => {
    web.pages.set('/feed', (response) => response.end(body))
    const [one] = await look({ feeds: [feed()] })
    expect(one?.failed ?? `${one?.tally.added} added`).toMatch(/^it is no feed|^0 added/)
    expect(await stored()).toBe(0)
  })

  it('opens no entity, from outside or nested', async () => {
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, 'كلمة السر')
    const lol = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const start = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file://${secret}"><!ENTITY y SYSTEM "${web.url}/entity"><!ENTITY l0 "ها">${lol}]>`
    web.pages.set(
      '/feed',
      `<?xml version="1.0"?>${start}${rss([item(0, { text: '', more: `<content>${escaped(exampleArticles[0]!.text)} &x; &y; &l9;</content>` })]).slice(21)}`,
    )
    await look({ feeds: [feed()] })
    expect(paths()).not.toContain('/entity')
    const texts = await store.home.query<{ text: string }>('select text from versions')
    expect(texts.every(({ text }) => !text.includes('كلمة السر') && text.length < 10_000)).toBe(true)
  })

  it('goes on where one feed fails, and rests longer after each failure', async () => {
    web.pages.set('/feed', rss([item(0)]))
    const broken = `${web.url}/broken`
    const all = await look({ feeds: [broken, feed()] })
    expect(all.find(({ source }) => source === broken)!.failed).toBe('the server answers 404')
    expect(await stored()).toBe(1)
    const rests: number[] = []
    for (let k = 0; k < 3; k++) {
      await look({ feeds: [broken] })
      rests.push((await stateOf(broken)).next! - Date.now())
    }
    expect(rests[1]!).toBeGreaterThan(rests[0]! * 1.8)
    expect(rests[2]!).toBeGreaterThan(rests[1]! * 1.8)
  })

  it('keeps to the rest that a server asks for, also with --once', async () => {
    web.pages.set('/feed', (response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    await look({ feeds: [feed()] })
    const [again] = await look({ feeds: [feed()] })
    expect(again!.failed).toContain('asked not to be asked before')
    expect(paths()).toEqual(['/feed'])
  })

  it('looks as seldom as the feed wants', async () => {
    web.pages.set('/feed', (response) => response.end(rss([item(0)], '<ttl>120</ttl>')))
    await look({ feeds: [feed()] })
    expect((await stateOf(feed())).next! - Date.now()).toBeGreaterThan(119 * 60_000)
  })

  it('refuses this machine unless it is allowed', async () => {
    web.pages.set('/feed', rss([item(0)]))
    const [one] = await look({ feeds: [feed()] }, { allowPrivate: false })
    expect(one!.failed).toContain('is in a private network')
    expect(web.asked).toEqual([])
  })

  it('looks again and again, other feeds while one host is slow, until it is stopped', async () => {
    const stop = new AbortController()
    web.pages.set('/slow', () => {}) // never answers
    const quick = await openWebServer()
    let n = 0
    quick.pages.set('/feed', (response) => response.end(rss([item(n++ % 10)])))
    const done = look(
      { feeds: [`${web.url}/slow`, `${quick.url}/feed`] },
      { once: false, every: 50, signal: stop.signal },
    )
    await expect.poll(stored, { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
    stop.abort()
    await done
    expect(looks.every(({ failed }) => failed === undefined)).toBe(true)
    await quick.close()
  })
})

async function stateOf(url: string): Promise<{ next?: number }> {
  const [row] = await store.home.query<{ state: { next?: number } }>(
    'select state from marks where source = $1',
    [`feed:${url}`],
  )
  return row!.state
}

describe('folders', () => {
  const put = (name: string, n: number) => writeFileSync(join(folder, name), exampleArticles[n]!.text)

  it('adds what is there, then what is new or changed, once it stands still', async () => {
    put('a.txt', 0)
    const stop = new AbortController()
    const done = look({ folders: [folder] }, { once: false, signal: stop.signal })
    await expect.poll(stored, { timeout: 20_000 }).toBe(1)
    put('b.txt', 1)
    await expect.poll(stored, { timeout: 20_000 }).toBe(2)
    writeFileSync(
      join(folder, 'a.txt'),
      `${exampleArticles[0]!.text}\nوأضافت الوكالة أن الاجتماع انتهى مساء.`,
    )
    utimesSync(join(folder, 'a.txt'), new Date(), new Date(Date.now() + 5000))
    await expect.poll(versions, { timeout: 20_000 }).toBe(3)
    expect(await stored()).toBe(2)
    stop.abort()
    await done
    expect(looks.every(({ failed, faults }) => failed === undefined && faults.length === 0)).toBe(true)
  })

  it('waits for a folder that is gone for a while, and reads nothing twice', async () => {
    put('a.txt', 0)
    expect(tally(await look({ folders: [folder] }))).toMatchObject([{ added: 1 }])
    expect(tally(await look({ folders: [folder] }))).toMatchObject([{ added: 0, duplicates: 1 }])
    expect(await look({ folders: [join(folder, 'gone')] })).toEqual([])
  })

  const versions = async () =>
    (await store.home.query<{ n: number }>('select count(*)::int as n from versions'))[0]!.n
})
