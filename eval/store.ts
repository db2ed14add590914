/**
 * The memory's speed over the news set: ingest with readings and index, search at eight parallel users through the HTTP
 * server, time until a server over a full store answers, memory. Queries are words and pairs of neighbouring words of the
 * set's headlines, each asked once. Beside the wall clock stands the processor's time, which says more on a shared
 * machine. The store is left as it is: name an empty folder or database. Usage:
 *   npx tsx --conditions=@isnad/source eval/store.ts FOLDER|postgres://… [--articles N] [--times K] [--workers N] [--only-search]
 * `--times 25` stores the set 25 times over, each time with altered texts (read once, so that the store is measured).
 */
import { parseArgs } from 'node:util'
import { addAll, emptyTally } from '../packages/app/src/ingest/add.ts'
import { listInputs, readInputs } from '../packages/app/src/ingest/inputs.ts'
import { serve } from '../packages/app/src/server/serve.ts'
import { type Prepared, prepare } from '../packages/app/src/store/prepare.ts'
import { openStore, type Store, type Where } from '../packages/app/src/store/store.ts'
import { hashText, read } from '../packages/core/src/index.ts'
import type { Article } from '../packages/core/src/record/types.ts'
import { dataPath, newsArticles } from './data.ts'

const USERS = 8
const QUERIES = 400

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '4000' },
    times: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    'only-search': { type: 'boolean', default: false },
  },
})
const [home] = positionals
const articles = newsArticles()?.slice(0, Number(values.articles))
if (!home || !articles) {
  console.error('usage: eval/store.ts FOLDER|postgres://…; needs the news set (ISNAD_DATA)')
  process.exit(2)
}
const where: Where = /^postgres/.test(home) ? { url: home } : { folder: home }

const cpuSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const round = (value: number) => Math.round(value * 10) / 10
const print = (what: string, figures: Record<string, number | string>) =>
  console.log(
    what.padEnd(28),
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  )

async function timed(what: string, count: number, work: () => Promise<void>) {
  const begin = performance.now()
  const cpu = cpuSeconds()
  await work()
  const seconds = (performance.now() - begin) / 1000
  const used = cpuSeconds() - cpu
  print(what, {
    'articles/s': round(count / seconds),
    'ms of processor an article': round((used * 1000) / count),
    'rss MB': Math.round(process.memoryUsage().rss / 1e6),
  })
}

async function ingest(store: Store, list: readonly Article[]) {
  const whole = list.length === newsArticles()!.length
  const tally = emptyTally()
  await timed('ingest (isnad add)', list.length, async () => {
    const path = dataPath('news', 'articles.jsonl.gz')!
    const inputs = whole
      ? readInputs(listInputs([path]), { total: 0, done: 0 })
      : (async function* () {
          for (const article of list) yield { from: 'news', article }
        })()
    for await (const _ of addAll(store, inputs, Number(values.workers), tally));
  })
  print('', { ...tally })
}

/** The set again with another ending, so that every text is new and every span stays where it was. */
async function repeat(store: Store, list: readonly Article[], times: number) {
  const prepared = list.map((article) => prepare(article, read(article)))
  await timed(`store ${times} times more`, list.length * times, async () => {
    for (let k = 1; k <= times; k++)
      for (let i = 0; i < prepared.length; i += 100)
        await store.add(prepared.slice(i, i + 100).map((p) => ({ prepared: altered(p, k) })))
  })
}

function altered(p: Prepared, k: number): Prepared {
  const text = `${p.article.text}\n(${k})`
  return { ...p, article: { ...p.article, id: `${p.article.id}~${k}`, text }, hash: hashText(text) }
}

function queries(list: readonly Article[]): string[] {
  const words = list.map((a) =>
    (a.title ?? a.text.slice(0, 80)).split(/[^\p{L}\p{M}]+/u).filter((w) => w.length > 3),
  )
  const out = new Set<string>()
  for (let i = 0; out.size < QUERIES && i < QUERIES * 4; i++) {
    const line = words[(i * 37) % words.length]!
    const at = (i * 7) % Math.max(1, line.length - 1)
    if (line.length > 2) out.add(i % 3 === 0 ? line.slice(at, at + 2).join(' ') : line[at]!)
  }
  return [...out]
}

async function users(url: string, path: (q: string) => string, asked: readonly string[]) {
  const times: number[] = []
  let next = 0
  const user = async () => {
    while (next < asked.length) {
      const q = asked[next++]!
      const begin = performance.now()
      const answer = await fetch(`${url}/api/v1${path(encodeURIComponent(q))}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${answer.status} for ${q}`)
      times.push(performance.now() - begin)
    }
  }
  await Promise.all(Array.from({ length: USERS }, user))
  times.sort((a, b) => a - b)
  const at = (part: number) => round(times[Math.floor(part * (times.length - 1))]!)
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) }
}

async function search(url: string, list: readonly Article[]) {
  const asked = queries(list)
  for (const q of asked.slice(0, 20)) await fetch(`${url}/api/v1/search?q=${encodeURIComponent(`${q} في`)}`)
  const cpu = cpuSeconds()
  print('search, all layers', await users(url, (q) => `/search?q=${q}`, asked))
  print('', { 'ms of processor a query': round(((cpuSeconds() - cpu) * 1000) / asked.length) })
  print('reports with facets', await users(url, (q) => `/reports?limit=20&q=${q}`, asked))
  print('events with facets', await users(url, (q) => `/events?limit=20&q=${q}`, asked))
  print('quotations with facets', await users(url, (q) => `/quotes?limit=20&q=${q}`, asked))
}

if (!values['only-search']) {
  const store = await openStore(where)
  await ingest(store, articles)
  if (Number(values.times) > 1) await repeat(store, articles, Number(values.times) - 1)
  await store.close()
}
const begin = performance.now()
const store = await openStore(where)
const serving = await serve(store, { port: 0, web: null })
await (await fetch(`${serving.url}/api/v1/reports?limit=20`)).json()
print('server ready', { ms: Math.round(performance.now() - begin) })
await search(serving.url, articles)
print('memory', { 'rss MB': Math.round(process.memoryUsage().rss / 1e6) })
await serving.close()
await store.close()
