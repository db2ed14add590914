/**
 * Speed over the news set, in one process: each stage alone, the whole reading, and two yardsticks over the same
 * text, `Intl.Segmenter` words and a plain token regex. MB are 10^6 bytes of UTF-8; seconds are of the processor, so that
 * whatever else the machine does counts for little; the best of three passes counts, since the first one pays for
 * just-in-time compilation. Usage:
 *   npx tsx --conditions=@isnad/source eval/speed.ts [ARTICLES]
 */
import { fileURLToPath } from 'node:url'
import { type Doc, type LayerName, lay, type Stage } from '../packages/core/src/doc/index.ts'
import { open } from '../packages/core/src/extract.ts'
import { read } from '../packages/core/src/index.ts'
import type { Article } from '../packages/core/src/record/types.ts'
import { attribution } from '../packages/core/src/stages/attribution/attribution.ts'
import { entities } from '../packages/core/src/stages/entities/entities.ts'
import { events } from '../packages/core/src/stages/events/events.ts'
import { mentions } from '../packages/core/src/stages/mentions/mentions.ts'
import { quotes } from '../packages/core/src/stages/quotes/quotes.ts'
import { sentences } from '../packages/core/src/stages/sentences/sentences.ts'
import { times } from '../packages/core/src/stages/times/times.ts'
import { tokens } from '../packages/core/src/stages/tokens/tokens.ts'
import { newsArticles } from './data.ts'
import type { Figures } from './gold.ts'

const PASSES = 3
const MICRO = 1e6

function best(megabytes: number, pass: () => void): number {
  let fastest = 0
  for (let i = 0; i < PASSES; i++) {
    const begin = process.cpuUsage()
    pass()
    const { user, system } = process.cpuUsage(begin)
    fastest = Math.max(fastest, megabytes / ((user + system) / MICRO))
  }
  return Math.round(fastest * 100) / 100
}

type AnyDoc = Doc<LayerName>
type AnyStage = Stage<LayerName, LayerName>

/** Rates in MB/s by name; null where the news set is missing. */
export function speedFigures(limit = Number.POSITIVE_INFINITY): Figures | null {
  const articles = newsArticles()?.slice(0, limit)
  if (!articles) return null
  const megabytes = articles.reduce((sum, a) => sum + new TextEncoder().encode(a.text).length, 0) / 1e6
  const out: Record<string, number> = {}
  let docs = articles.map(open) as unknown as AnyDoc[]
  for (const stage of [
    tokens,
    sentences,
    times,
    mentions,
    entities,
    quotes,
    attribution,
    events,
  ] as unknown as AnyStage[]) {
    out[`speed.${stage.gives}`] = best(megabytes, () => {
      for (const doc of docs) stage.run(doc)
    })
    docs = docs.map((doc) => lay(doc, stage))
  }
  out['speed.read'] = best(megabytes, () => {
    for (const article of articles) read(article)
  })
  out['speed.segmenter'] = best(megabytes, () => segment(articles))
  out['speed.regex'] = best(megabytes, () => splitByRegex(articles))
  return out
}

function segment(articles: readonly Article[]): number {
  const words = new Intl.Segmenter('ar', { granularity: 'word' })
  let count = 0
  for (const { text } of articles) for (const part of words.segment(text)) count += part.isWordLike ? 1 : 0
  return count
}

function splitByRegex(articles: readonly Article[]): number {
  let count = 0
  for (const { text } of articles) for (const _ of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) count++
  return count
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = speedFigures(process.argv[2] ? Number(process.argv[2]) : undefined)
  if (!figures) console.log('speed: the news set is missing (set ISNAD_DATA); skipped')
  else
    for (const [name, rate] of Object.entries(figures))
      console.log(`${name.padEnd(20)} ${rate.toFixed(2).padStart(8)} MB/s`)
}
