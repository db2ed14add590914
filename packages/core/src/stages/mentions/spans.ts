/** A name found in the tokens, before its edges are cut to characters. */
import type { FoundMention } from '../../doc/index.ts'
import type { Known } from '../../naming/knowledge.ts'

export interface NameSpan {
  /** First token and one past the last. */
  readonly first: number
  readonly last: number
  readonly type: FoundMention['type']
  readonly rule: string
  readonly known: readonly Known[]
  /** State that the words themselves name. */
  readonly country?: string
  /** Folded letters of the first token that are not the name's, where a rule knows them. */
  readonly before?: number | undefined
}

/** Marks the tokens that spans cover. */
export function cover(length: number, spans: readonly NameSpan[]): Int32Array {
  const of = new Int32Array(length).fill(-1)
  spans.forEach((span, i) => {
    for (let k = span.first; k < span.last; k++) of[k] = i
  })
  return of
}
