/**
 * The memory's speed over the news set, by the built command (npm run build) as people run it: ingest with readings and
 * index, time until `isnad serve` over the full store answers, search at eight parallel users, memory. Queries are words
 * and pairs of neighbouring words of the set's headlines, each asked once, and lists narrowed by filters. Beside the wall
 * clock stands the processor's time of the command, which says more on a shared machine. The store is left as it is: name
 * an empty folder or database. Usage:
 *   npx tsx --conditions=@isnad/source eval/store.ts FOLDER|postgres://… [--articles N] [--times K] [--only-search]
 *     [--command FILE]
 * `--times 25` stores the set 25 times over, each time with altered texts (read once, so that the store is measured).
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Prepared, prepare } from '../packages/app/src/store/prepare.ts'
import { openStore, type Where } from '../packages/app/src/store/store.ts'
import { hashText, read } from '../packages/core/src/index.ts'
import type { Article } from '../packages/core/src/record/types.ts'
import { newsArticles } from './data.ts'
import { type Running, start } from './process.ts'

const USERS = 8
const QUERIES = 400

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '4000' },
    times: { type: 'string', default: '1' },
    command: {
      type: 'string',
      default: fileURLToPath(new URL('../packages/app/bin/isnad.js', import.meta.url)),
    },
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

const round = (value: number) => Math.round(value * 10) / 10
const print = (what: string, figures: Readonly<Record<string, number | string>>) =>
  console.log(
    what.padEnd(26),
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  )

const isnad = (...args: readonly string[]): Running => start([values.command, ...args, '--store', home])

async function ingest(list: readonly Article[]) {
  const file = join(tmpdir(), `isnad-news-${process.pid}.jsonl`)
  writeFileSync(file, list.map((article) => `${JSON.stringify(article)}\n`).join(''))
  const begin = performance.now()
  const running = isnad('add', file, '--rejected', `${file}.rejected`)
  const { code, processor, peak } = await running.ended
  const seconds = (performance.now() - begin) / 1000
  if (code !== 0 && code !== 4) throw new Error(`isnad add ended with ${code}: ${running.said()}`)
  print('isnad add', {
    'articles/s': round(list.length / seconds),
    'ms of processor an article': round((processor * 1000) / list.length),
    'peak MB': peak,
  })
}

/** The set again with another ending, so that every text is new and every span stays where it was. */
async function repeat(list: readonly Article[], times: number) {
  const store = await openStore(where)
  const prepared = list.map((article) => prepare(article, read(article)))
  const begin = performance.now()
  for (let k = 1; k <= times; k++)
    for (let i = 0; i < prepared.length; i += 100)
      await store.add(prepared.slice(i, i + 100).map((p) => ({ prepared: altered(p, k) })))
  print(`stored ${times} times more`, {
    'articles/s': round((list.length * times * 1000) / (performance.now() - begin)),
  })
  await store.close()
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

const STATES = ['USA', 'RUS', 'IRN', 'SAU', 'EGY', 'YEM', 'SYR', 'FRA', 'TUR', 'ISR', 'IRQ', 'CHN']
const TYPES = ['CONSULT', 'ASSAULT', 'AGREE', 'SUPPORT', 'ACCUSE', 'REQUEST', 'AID', 'PROTEST']

/** Lists narrowed by filters without words, as the web app asks for them. */
const filtered: readonly string[] = STATES.flatMap((state, i) => [
  ...TYPES.map((type) => `/events?limit=20&state=${state}&type=${type}`),
  ...STATES.slice(i + 1).map((other) => `/events?limit=20&pair=${state}-${other}`),
  `/quotes?limit=20&state=${state}&sense=deny`,
  `/reports?limit=20&state=${state}&since=2015-07-01&until=2015-08-15`,
  `/states/${state}`,
])

async function users(url: string, paths: readonly string[]) {
  const times: number[] = []
  let next = 0
  const user = async () => {
    while (next < paths.length) {
      const path = paths[next++]!
      const begin = performance.now()
      const answer = await fetch(`${url}/api/v1${path}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${answer.status} for ${path}`)
      times.push(performance.now() - begin)
    }
  }
  await Promise.all(Array.from({ length: USERS }, user))
  times.sort((a, b) => a - b)
  const at = (part: number) => round(times[Math.floor(part * (times.length - 1))]!)
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99), 'longest ms': at(1) }
}

async function search(url: string, server: Running, list: readonly Article[]) {
  const asked = queries(list).map(encodeURIComponent)
  await users(
    url,
    asked.slice(0, 40).map((q) => `/search?q=${q}%20${encodeURIComponent('في')}`),
  )
  const measure = async (what: string, paths: readonly string[]) => {
    const before = server.used().processor
    const figures = await users(url, paths)
    const processor = ((server.used().processor - before) * 1000) / paths.length
    print(what, { ...figures, 'ms of processor': round(processor) })
  }
  await measure(
    'search, all layers',
    asked.map((q) => `/search?q=${q}`),
  )
  for (const name of ['reports', 'events', 'quotes'])
    await measure(
      `${name}, with facets`,
      asked.map((q) => `/${name}?limit=20&q=${q}`),
    )
  await measure('narrowed by filters', filtered)
}

if (!values['only-search']) {
  await ingest(articles)
  if (Number(values.times) > 1) await repeat(articles, Number(values.times) - 1)
}
const begin = performance.now()
const server = isnad('serve', '--port', '0')
const url = await server.says(/http:\/\/[\w.:]+/)
await (await fetch(`${url}/api/v1/reports?limit=20`)).json()
const ready = performance.now() - begin
print('isnad serve, ready', {
  ms: Math.round(ready),
  'ms of processor': Math.round(server.used().processor * 1000),
})
await search(url, server, articles)
print('isnad serve, memory', { 'peak MB': server.used().peak })
server.stop()
await server.ended
