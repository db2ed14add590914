/**
 * Time expressions of the news set, drawn with fixed seeds and judged by reading (times-judged.jsonl: article, offsets, the
 * expression alone, the right value, the verdict of the day): two hundred, and a second draw of a hundred to see whether
 * what was mended after the first holds on others. This scores the present engine against them. Usage:
 *   npx tsx --conditions=@isnad/source eval/times-judged.ts [--wrong] [--second]
 *   npx tsx --conditions=@isnad/source eval/times-judged.ts --draw [SEED [COUNT]]     prints a draw with its context, to be judged
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseTimes } from '../packages/core/src/parse-times.ts'
import type { Article, Timex } from '../packages/core/src/record/types.ts'
import { jsonLines, newsArticles } from './data.ts'
import type { Figures } from './gold.ts'

const LIST = fileURLToPath(new URL('./times-judged.jsonl', import.meta.url))
const SEED = 20150811
const COUNT = 200

/** `right`: a time with this extent and value. `extent`, `value`: a time, found with another. `none`: no time. */
interface Judged {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string | null
  readonly verdict: 'right' | 'extent' | 'value' | 'none'
  readonly draw?: 2
}

const find = ({ text, published }: Article): readonly Timex[] =>
  parseTimes(text, published === undefined ? {} : { reference: published.slice(0, 10) })

/** Numerical Recipes' linear congruence: the same draw on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function draw(articles: readonly Article[], seed = SEED, count = COUNT) {
  const all = articles.flatMap((article) => find(article).map((time) => ({ article, time })))
  const next = random(seed)
  const taken = new Set<number>()
  while (taken.size < count) taken.add(Math.floor(next() * all.length))
  for (const index of taken) {
    const { article, time } = all[index]!
    const around = (from: number, to: number) =>
      article.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
    console.log(
      JSON.stringify({
        article: article.id,
        start: time.start,
        end: time.end,
        text: time.text,
        value: time.value,
      }),
    )
    console.log(
      `  ${article.published} ${time.type} ${around(time.start - 90, time.start)}【${time.text}】${around(time.end, time.end + 50)}`,
    )
  }
}

/** Share of judged finds that are times (precision) and that have the right value; what the engine no longer finds. */
export function judgedFigures(report = false, second = false): Figures | null {
  const articles = newsArticles()
  if (!articles || !existsSync(LIST)) return null
  const byId = new Map(articles.map((article) => [article.id, article]))
  const judged = jsonLines<Judged>(readFileSync(LIST, 'utf8')).filter(({ draw }) => (draw === 2) === second)
  let [found, real, exact, valued, missed] = [0, 0, 0, 0, 0]
  for (const one of judged) {
    const article = byId.get(one.article)
    if (!article) continue
    const hit = find(article).find(({ start, end }) => start < one.end && end > one.start)
    if (!hit) {
      if (one.verdict !== 'none') missed++
      continue
    }
    found++
    const isTime = one.verdict !== 'none'
    if (isTime) real++
    if (isTime && hit.start === one.start && hit.end === one.end) exact++
    if (isTime && hit.value === one.value) valued++
    else if (report)
      console.log(
        one.verdict,
        one.article,
        one.start,
        one.text,
        'wanted',
        one.value,
        'found',
        hit.text,
        hit.value,
      )
  }
  const percent = (n: number, of: number) => Math.round((1000 * n) / of) / 10
  return {
    'judged.precision': percent(real, found),
    'judged.extent': percent(exact, found),
    'judged.value': percent(valued, found),
    'judged.missed': missed,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const articles = newsArticles()
  if (!articles) console.log('times-judged: the news set is missing (set ISNAD_DATA); skipped')
  else if (process.argv[2] === '--draw') draw(articles, ...process.argv.slice(3, 5).map(Number))
  else {
    const [wrong, second] = ['--wrong', '--second'].map((flag) => process.argv.includes(flag))
    console.log(judgedFigures(wrong, second) ?? 'times-judged: no list')
  }
}
