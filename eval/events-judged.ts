/**
 * Records drawn with a fixed seed from what the foreign-affairs articles of the news set yield, judged by reading
 * (events-judged.jsonl: article, offsets of the anchor, of the actor and of the recipient, verdict, what is wrong); this
 * scores the present engine against the verdicts. Usage:
 *   npx tsx --conditions=@isnad/source eval/events-judged.ts [--wrong]
 *   npx tsx --conditions=@isnad/source eval/events-judged.ts --draw [COUNT] [SEED]     prints a draw with its sentences
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '../packages/core/src/index.ts'
import type { Article, Event, Reading, Span } from '../packages/core/src/record/types.ts'
import { dataPath, jsonLines, newsArticles } from './data.ts'
import type { Figures } from './gold.ts'

const LIST = fileURLToPath(new URL('./events-judged.jsonl', import.meta.url))
const SEED = 20150729
const COUNT = 150

/** `right`: type, actor and recipient all hold. `partly`: a happening, one of the three is wrong. `invented`: none. */
type Verdict = 'right' | 'partly' | 'invented'

interface Judged {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: string
  /** Offsets of the evidence that the judged record named. */
  readonly actor: readonly (readonly [number, number])[]
  readonly recipient: readonly (readonly [number, number])[]
  readonly verdict: Verdict
  readonly wrong?: string
}

function foreignArticles(): Article[] | null {
  const ids = dataPath('news', 'foreign-affairs-ids.txt')
  const articles = newsArticles()
  if (!ids || !articles) return null
  const wanted = new Set(readFileSync(ids, 'utf8').split('\n'))
  return articles.filter(({ id }) => wanted.has(id))
}

/** Numerical Recipes' linear congruence: the same draw on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end] as const)

const namesOf = ({ entities }: Reading, ids: readonly string[]): string =>
  ids.map((id) => entities.find((e) => e.id === id)?.name).join(' + ')

function draw(articles: readonly Article[], count: number, seed: number) {
  const all = articles.flatMap((article) => {
    const reading = read(article)
    return reading.events.map((event) => ({ article, reading, event }))
  })
  const next = random(seed)
  const taken = new Set<number>()
  while (taken.size < count) taken.add(Math.floor(next() * all.length))
  console.log(`${all.length} records of ${articles.length} articles`)
  for (const index of taken) show(all[index]!)
}

function show({ article, reading, event }: { article: Article; reading: Reading; event: Event }) {
  const { anchor, type, evidence } = event
  const around = (from: number, to: number) => article.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  console.log(
    JSON.stringify({
      article: article.id,
      start: anchor.start,
      end: anchor.end,
      text: anchor.text,
      type,
      actor: pairs(evidence.actor),
      recipient: pairs(evidence.recipient),
    }),
  )
  console.log(
    `  ${article.published} ${event.rule} ${event.status} ${event.date ?? ''} | ${namesOf(reading, event.actor)} → ${namesOf(reading, event.recipient)}`,
  )
  console.log(
    `  ${around(anchor.start - 200, anchor.start)}【${anchor.text}】${around(anchor.end, anchor.end + 160)}`,
  )
}

const samePairs = (a: readonly Span[], b: Judged['actor']): boolean =>
  a.length === b.length && a.every(({ start, end }) => b.some((p) => p[0] === start && p[1] === end))

/** The verdict that still stands, `changed` where the record reads otherwise now, `gone` where there is none. */
function standing(reading: Reading, one: Judged): Verdict | 'changed' | 'gone' {
  const event = reading.events.find(({ anchor }) => anchor.start < one.end && anchor.end > one.start)
  if (!event) return 'gone'
  const same =
    event.type === one.type &&
    samePairs(event.evidence.actor, one.actor) &&
    samePairs(event.evidence.recipient, one.recipient)
  return same ? one.verdict : one.verdict === 'invented' ? 'invented' : 'changed'
}

/** Shares of the judged records that the present engine still gives and that are wholly right, or invented. */
export function judgedEventFigures(report = false): Figures | null {
  const articles = foreignArticles()
  if (!articles || !existsSync(LIST)) return null
  const byId = new Map(articles.map((article) => [article.id, article]))
  const readings = new Map<string, Reading>()
  const tally = { right: 0, partly: 0, invented: 0, changed: 0, gone: 0 }
  const lost = { right: 0 }
  for (const one of jsonLines<Judged>(readFileSync(LIST, 'utf8'))) {
    const article = byId.get(one.article)
    if (!article) continue
    if (!readings.has(article.id)) readings.set(article.id, read(article))
    const now = standing(readings.get(article.id)!, one)
    tally[now]++
    if (now === 'gone' && one.verdict === 'right') lost.right++
    if (report && now !== 'right')
      console.log(now, one.verdict, one.article, one.start, one.text, one.wrong ?? '')
  }
  const still = tally.right + tally.partly + tally.invented
  const percent = (n: number) => Math.round((1000 * n) / Math.max(1, still)) / 10
  return {
    'judged-events.right': percent(tally.right),
    'judged-events.invented': percent(tally.invented),
    'judged-events.changed': tally.changed,
    'judged-events.gone': tally.gone,
    'judged-events.lost': lost.right,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const articles = foreignArticles()
  const at = process.argv.indexOf('--draw')
  if (!articles) console.log('events-judged: the news set is missing (set ISNAD_DATA); skipped')
  else if (at > 0) draw(articles, Number(process.argv[at + 1] ?? COUNT), Number(process.argv[at + 2] ?? SEED))
  else console.log(judgedEventFigures(process.argv.includes('--wrong')) ?? 'events-judged: no list')
}
