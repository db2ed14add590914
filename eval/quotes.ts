/**
 * Quotations of the news set judged by reading (quotes-judged.jsonl), six draws of foreign-affairs articles with a fixed
 * seed, three until 150 marked spans and 150 reported clauses were reached, two until 75 and one until 60 marked spans. In a drawn article every marked span and
 * every reported clause was judged, those that the engine of the day missed too, so that a later engine is scored on the
 * same words. The list holds article, offsets, the first words and the right answer. Usage:
 *   npx tsx --conditions=@isnad/source eval/quotes.ts [--sample N] [--wrong]
 *   npx tsx --conditions=@isnad/source eval/quotes.ts --draw SEED     prints articles not yet judged, to be judged
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '../packages/core/src/index.ts'
import type { Article, Quote, Reading, Span } from '../packages/core/src/record/types.ts'
import { dataPath, goldArticles, jsonLines, newsArticles } from './data.ts'
import type { Figures } from './gold.ts'

const LIST = fileURLToPath(new URL('./quotes-judged.jsonl', import.meta.url))
const COUNT = 150

interface Judged extends Span {
  readonly sample: number
  readonly article: string
  /** `marked`: what stands in quotation marks; `clause`: a reported clause without marks. */
  readonly kind: 'marked' | 'clause'
  /** Other ends that a reader would accept as well as `end`. */
  readonly ends?: readonly number[]
  readonly text: string
  readonly speech: boolean
  /** Not found by the engine of the day of judging. */
  readonly missed?: true
  /** Places where the article names who says it, any of which is right; null where nobody is named. */
  readonly speakers?: readonly (Span | null)[]
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const share = (a: Span, b: Span): number => {
  const both = overlap(a, b)
  return both / (a.end - a.start + b.end - b.start - both)
}
const isMarked = (quote: Quote): boolean => quote.kind !== 'indirect'

/** The quotation of the same kind that has at least half in common with a judged span; a clause may only begin like it. */
function foundAt({ quotes }: Reading, one: Judged): Quote | undefined {
  const same = quotes.filter((quote) => isMarked(quote) === (one.kind === 'marked'))
  const best = same.reduce<Quote | undefined>(
    (a, b) => (a && share(a, one) >= share(b, one) ? a : b),
    undefined,
  )
  if (best && share(best, one) >= 0.5) return best
  return one.kind === 'clause' ? same.find((quote) => quote.start === one.start) : undefined
}

function isSaidBy({ mentions }: Reading, { speaker }: Quote, { speakers = [] }: Judged): boolean {
  return speakers.some((place) =>
    place === null
      ? speaker === null
      : mentions.some((mention) => mention.entity === speaker && overlap(mention, place) > 0),
  )
}

/** Marks and blanks at the edge do not count. */
const edge = (text: string, end: number): number =>
  text.slice(0, end).replace(/[\s"'«»“”.,،؛;:!؟?…\-–—+]+$/u, '').length

const isEndRight = (text: string, quote: Quote, { end, ends = [end] }: Judged): boolean =>
  ends.some((one) => edge(text, one) === edge(text, quote.end))

class Share {
  private right = 0
  private of = 0
  add(right: boolean): boolean {
    this.of++
    if (right) this.right++
    return right
  }
  get percent(): number {
    return this.of ? Math.round((1000 * this.right) / this.of) / 10 : 100
  }
}

function tallies() {
  return {
    'marked.speech': new Share(),
    'marked.speaker': new Share(),
    'clause.precision': new Share(),
    'clause.recall': new Share(),
    'clause.speaker': new Share(),
    'clause.end': new Share(),
    speech: new Share(),
    speaker: new Share(),
  }
}

type Tallies = ReturnType<typeof tallies>
type Report = (what: string, one: Span & { readonly article?: string }, found?: Quote) => void

function scoreMarked(tally: Tallies, reading: Reading, one: Judged, report: Report) {
  const found = foundAt(reading, one)
  const right = tally['marked.speech'].add((found !== undefined) === one.speech)
  tally.speech.add(right)
  if (!right) report(one.speech ? 'missed' : 'no speech', one, found)
  if (found && one.speech && !addSpeaker(tally, 'marked.speaker', reading, found, one))
    report('speaker', one, found)
}

function addSpeaker(
  tally: Tallies,
  key: 'marked.speaker' | 'clause.speaker',
  reading: Reading,
  found: Quote,
  one: Judged,
): boolean {
  const right = isSaidBy(reading, found, one)
  tally.speaker.add(right)
  return tally[key].add(right)
}

function scoreClauses(
  tally: Tallies,
  reading: Reading,
  judged: readonly Judged[],
  text: string,
  report: Report,
) {
  const spoken = judged.filter(({ kind, speech }) => kind === 'clause' && speech)
  const matched = new Set<Quote>()
  for (const one of spoken) {
    const found = foundAt(reading, one)
    if (!tally['clause.recall'].add(found !== undefined)) report('missed', one)
    if (!found) continue
    matched.add(found)
    if (!addSpeaker(tally, 'clause.speaker', reading, found, one)) report('speaker', one, found)
    if (!tally['clause.end'].add(isEndRight(text, found, one))) report('end', one, found)
  }
  for (const quote of reading.quotes) {
    if (isMarked(quote)) continue
    const right = tally['clause.precision'].add(matched.has(quote))
    tally.speech.add(right)
    if (!right) report('no speech', quote, quote)
  }
}

/** Shares in percent, of all draws or of one; null where the news set is missing. */
export function judgedQuoteFigures(sample?: number, wrong = false): Figures | null {
  const articles = newsArticles()
  if (!articles || !existsSync(LIST)) return null
  const byId = new Map(articles.map((article) => [article.id, article]))
  const judged = jsonLines<Judged>(readFileSync(LIST, 'utf8')).filter(
    (one) => sample === undefined || one.sample === sample,
  )
  const tally = tallies()
  for (const id of new Set(judged.map((one) => one.article))) {
    const article = byId.get(id)
    if (!article) continue
    const reading = read(article)
    const rows = judged.filter((one) => one.article === id)
    const report: Report = (what, one, found) =>
      wrong && printWrong(what, id, article.text, one, reading, found)
    for (const one of rows) if (one.kind === 'marked') scoreMarked(tally, reading, one, report)
    scoreClauses(tally, reading, rows, article.text, report)
  }
  return Object.fromEntries(Object.entries(tally).map(([key, { percent }]) => [key, percent]))
}

function printWrong(what: string, id: string, text: string, one: Span, reading: Reading, found?: Quote) {
  const name = found && reading.entities.find((entity) => entity.id === found.speaker)?.name
  const words = text.slice(Math.max(0, one.start - 60), one.start + 40).replace(/\s+/g, ' ')
  const end = found && what === 'end' ? `, found …${text.slice(found.end - 30, found.end)}` : ''
  console.log(`${what} ${id} ${one.start}: ${words}${end} [${name ?? '–'} | ${found?.cue?.text ?? '–'}]`)
}

/** Numerical Recipes' linear congruence: the same draw on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Foreign-affairs articles in the order of the draw, without annotated ones and those already judged. */
function shuffled(articles: readonly Article[], seed: number): Article[] {
  const path = dataPath('news', 'foreign-affairs-ids.txt')
  const ids = new Set(path ? readFileSync(path, 'utf8').trim().split(/\s+/) : [])
  for (const { id } of goldArticles() ?? []) ids.delete(id)
  if (existsSync(LIST))
    for (const { article } of jsonLines<Judged>(readFileSync(LIST, 'utf8'))) ids.delete(article)
  const out = articles.filter(({ id }) => ids.has(id))
  const next = random(seed)
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

function draw(articles: readonly Article[], seed: number) {
  let marked = 0
  let clauses = 0
  for (const article of shuffled(articles, seed)) {
    if (marked >= COUNT && clauses >= COUNT) break
    const { quotes, entities } = read(article)
    marked += (article.text.match(/[«“"]/g) ?? []).length
    clauses += quotes.filter((quote) => !isMarked(quote)).length
    console.log(`\n${article.id} ${article.published}\n${article.text}`)
    for (const { start, end, kind, speaker, cue } of quotes) {
      const name = entities.find(({ id }) => id === speaker)?.name ?? null
      console.log(JSON.stringify({ start, end, kind, speaker: name, cue: cue?.text ?? null }))
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const number = (flag: string) => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : undefined)
  const articles = newsArticles()
  const seed = number('--draw')
  if (!articles) console.log('quotes: the news set is missing (set ISNAD_DATA); skipped')
  else if (seed !== undefined) draw(articles, seed)
  else console.log(judgedQuoteFigures(number('--sample'), args.includes('--wrong')) ?? 'quotes: no list')
}
