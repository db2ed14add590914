/** `isnad explain`: the annotations at a place of a report, by which rule, and why. */
import { type Article, fold, read } from '@isnad/core'
import { EXIT, IsnadError } from '../errors.ts'
import { explanationsAt } from '../export/explanation.ts'
import { type ArticleOptions, articleFrom } from './read.ts'
import { hasColours, painter } from './terminal.ts'

interface ExplainOptions extends ArticleOptions {
  readonly at?: number
  readonly find?: string
}

export async function explainCommand(file: string, options: ExplainOptions): Promise<void> {
  if ((options.at === undefined) === (options.find === undefined))
    throw new IsnadError('usage', 'say the place with either --at OFFSET or --find WORDS')
  const article = await articleFrom(file, options)
  const places =
    options.find === undefined ? [{ start: options.at!, end: options.at! + 1 }] : find(article, options.find)
  if (!places.length) throw new IsnadError('nothing', `the words do not stand in the report: ${options.find}`)
  if (places[0]!.start >= article.text.length)
    throw new IsnadError('nothing', `the report ends at ${article.text.length}`)
  const paint = painter(hasColours(process.stdout))
  const reading = read(article)
  let found = 0
  for (const place of places) {
    const lines = explanationsAt(article, reading, place)
    found += lines.length
    const words = article.text.slice(place.start, place.end)
    process.stdout.write(`${paint('bold', `${place.start}–${place.end}`)}  \u2068${words}\u2069\n`)
    process.stdout.write(lines.length ? lines.map((line) => `  ${line}\n`).join('') : '  no annotation\n')
  }
  if (!found) process.exitCode = EXIT.nothing
}

/** Places of the words in the text, whatever their spelling of hamza, marks and digits. */
function find({ text }: Article, words: string): { start: number; end: number }[] {
  const folded = fold(text)
  const wanted = fold(words).text.trim()
  if (!wanted) throw new IsnadError('usage', 'the words to find are empty')
  const home = (i: number): number => (folded.map ? folded.map[i]! : i)
  const out: { start: number; end: number }[] = []
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length))
    out.push({ start: home(at), end: home(at + wanted.length - 1) + 1 })
  return out
}
