/**
 * The worker thread of `isnad add`, in two steps, so that what the store has already is not read again: `find` takes the
 * articles out of a batch of inputs, `prepare` reads them and makes them ready for the store.
 */
import { type Article, hashText, read } from '@isnad/core'
import { IsnadError } from '../errors.ts'
import { notArabic } from '../outlets/language.ts'
import { prepare as makeReady, type Prepared } from '../store/prepare.ts'
import { type Correction, correctionOf } from './corrections.ts'
import { type Fault, foundIn, internal } from './found.ts'
import type { Input } from './inputs.ts'
import { marksOf, type Runs, runsOf } from './near-copies.ts'

export interface FoundArticle {
  readonly article: Article
  readonly hash: string
  readonly from: string
  readonly line?: number
  /** Its id was made from the name of its file. */
  readonly named?: boolean
}

export interface FoundBatch {
  readonly articles: readonly FoundArticle[]
  readonly faults: readonly Fault[]
}

export async function find(inputs: readonly Input[]): Promise<FoundBatch> {
  const articles: FoundArticle[] = []
  const faults: Fault[] = []
  for (const input of inputs) {
    for (const found of await foundIn(input)) {
      if ('fault' in found) {
        faults.push(found.fault)
        continue
      }
      const why = notArabic(found.article.text)
      if (why)
        faults.push({
          from: found.from,
          ...(found.line && { line: found.line }),
          why,
          json: JSON.stringify(found.article),
        })
      else
        articles.push({
          article: found.article,
          hash: hashText(found.article.text),
          from: found.from,
          ...(found.line && { line: found.line }),
          ...(found.named && { named: true }),
        })
    }
  }
  return { articles, faults }
}

/** An article read, with what tells copies and corrections. */
export interface Ready {
  readonly prepared: Prepared
  readonly runs: Runs
  readonly marks: readonly number[]
  readonly correction: Correction | null
  readonly named: boolean
}

/** One for each article, in order; what cannot be stored is a fault. */
export function prepare(articles: readonly FoundArticle[]): (Ready | Fault)[] {
  return articles.map((found) => {
    try {
      const runs = runsOf(found.article.text)
      const prepared = makeReady(found.article, read(found.article))
      const correction = correctionOf(found.article)
      return { prepared, runs, marks: marksOf(runs), correction, named: found.named ?? false }
    } catch (error) {
      const why = error instanceof IsnadError ? error.message : internal(error)
      return {
        from: found.from,
        ...(found.line && { line: found.line }),
        why,
        json: JSON.stringify(found.article),
      }
    }
  })
}
