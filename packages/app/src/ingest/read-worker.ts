/** A worker thread that reads batches of reports; it gives back finished lines of JSON, so that little is copied. */
import { type Article, read } from '@isnad/core'
import { parseArticle } from '../outlets/article-file.ts'
import type { Input } from './inputs.ts'

export interface Fault {
  readonly from: string
  readonly line?: number
  readonly why: string
}

export interface BatchResult {
  /** One reading a line, each with its line end. */
  readonly lines: string
  readonly read: number
  /** UTF-16 code units of text read. */
  readonly chars: number
  readonly faults: readonly Fault[]
}

type Found = { readonly article: Article } | { readonly why: string }

function articleOf(input: Input): Found {
  if ('fault' in input) return { why: input.fault }
  if ('article' in input) return { article: input.article }
  const { value, fault } = parseArticle(input.json)
  return value ? { article: value } : { why: fault }
}

/** Reads a batch; an article that fails is a fault, never the end of the batch. */
export default function readBatch(inputs: readonly Input[]): BatchResult {
  const lines: string[] = []
  const faults: Fault[] = []
  let chars = 0
  for (const input of inputs) {
    const found = articleOf(input)
    const place = { from: input.from, ...('line' in input && { line: input.line }) }
    if ('why' in found) {
      faults.push({ ...place, why: found.why })
      continue
    }
    try {
      lines.push(JSON.stringify(read(found.article)))
      chars += found.article.text.length
    } catch (error) {
      faults.push({ ...place, why: `internal: ${error instanceof Error ? error.message : String(error)}` })
    }
  }
  return { lines: lines.length ? `${lines.join('\n')}\n` : '', read: lines.length, chars, faults }
}
