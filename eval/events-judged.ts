/**
 * Records drawn with a fixed seed from what the foreign-affairs articles of the news set yield, judged by reading
 * (events-judged.jsonl). A judgement is about the text: what happens at that word, who does it, to whom, or that nothing
 * does; the verdict and the fault are those of the day of the draw. This scores what the present engine gives at those
 * words. Usage:
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

type Offsets = readonly (readonly [number, number])[]

/** `right`: type, actor and recipient all hold. `partly`: a happening, one of the three is wrong. `invented`: none. */
type Verdict = 'right' | 'partly' | 'invented'

interface Judged {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** What happens there; null where nothing does. */
  readonly type: string | null
  /** Words of each participant. */
  readonly actor: Offsets
  readonly recipient: Offsets
  /** Words of those who may be participants too. */
  readonly also?: Offsets
  /** Names that the participants do not have. */
  readonly never?: readonly string[]
  /** Where the happening is one only if it is told as such. */
  readonly status?: string
  readonly verdict: Verdict
  readonly fault?: string
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

const overlaps = (span: Span, [start, end]: Offsets[number]): boolean => span.start < end && span.end > start

/** Each participant that was read is among those given, and nobody else is. */
function holds(
  { entities, mentions }: Reading,
  given: readonly string[],
  evidence: readonly Span[],
  wanted: Offsets,
  { also = [], never = [] }: Judged,
): boolean {
  const is = (id: string, at: Offsets[number]) =>
    mentions.some((mention) => mention.entity === id && overlaps(mention, at)) ||
    evidence.some((span, index) => given[index] === id && overlaps(span, at))
  const named = given.filter((id) => !never.includes(entities.find((entity) => entity.id === id)?.name ?? ''))
  return (
    named.length === given.length &&
    wanted.every((at) => given.some((id) => is(id, at))) &&
    given.every((id) => [...wanted, ...also].some((at) => is(id, at)))
  )
}

function verdictNow(reading: Reading, one: Judged): Verdict | 'gone' {
  const event = reading.events.find(({ anchor }) => overlaps(anchor, [one.start, one.end]))
  if (!event) return 'gone'
  if (one.type === null || (one.status && event.status !== one.status)) return 'invented'
  const { actor, recipient, evidence } = event
  const whole =
    event.type === one.type &&
    holds(reading, actor, evidence.actor, one.actor, one) &&
    holds(reading, recipient, evidence.recipient, one.recipient, one)
  return whole ? 'right' : 'partly'
}

/** Shares of the judged records that the present engine still gives and that are wholly right, or invented. */
export function judgedEventFigures(report = false): Figures | null {
  const articles = foreignArticles()
  if (!articles || !existsSync(LIST)) return null
  const byId = new Map(articles.map((article) => [article.id, article]))
  const readings = new Map<string, Reading>()
  const tally = { right: 0, partly: 0, invented: 0, gone: 0 }
  const lost = { happenings: 0, right: 0 }
  for (const one of jsonLines<Judged>(readFileSync(LIST, 'utf8'))) {
    const article = byId.get(one.article)
    if (!article) continue
    if (!readings.has(article.id)) readings.set(article.id, read(article))
    const now = verdictNow(readings.get(article.id)!, one)
    tally[now]++
    if (now === 'gone' && one.type !== null) lost.happenings++
    if (now === 'gone' && one.verdict === 'right') lost.right++
    if (report && now !== one.verdict)
      console.log(`${one.verdict} → ${now}`, one.article, one.start, one.text)
    if (report && now !== 'right' && now !== 'gone')
      console.log(now, one.fault ?? '', one.article, one.start, one.text)
  }
  const still = tally.right + tally.partly + tally.invented
  const percent = (n: number) => Math.round((1000 * n) / Math.max(1, still)) / 10
  return {
    'judged-events.given': still,
    'judged-events.right': percent(tally.right),
    'judged-events.invented': percent(tally.invented),
    'judged-events.lost': lost.happenings,
    'judged-events.lost-right': lost.right,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const articles = foreignArticles()
  const at = process.argv.indexOf('--draw')
  if (!articles) console.log('events-judged: the news set is missing (set ISNAD_DATA); skipped')
  else if (at > 0) draw(articles, Number(process.argv[at + 1] ?? COUNT), Number(process.argv[at + 2] ?? SEED))
  else console.log(judgedEventFigures(process.argv.includes('--wrong')) ?? 'events-judged: no list')
}
