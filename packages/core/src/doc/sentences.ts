/** The `sentences` layer: paragraphs, sentences and the dateline, as spans and token ranges. */
import type { Span } from '../record/types.ts'

export interface Sentence extends Span {
  /** First token and one past the last. */
  readonly first: number
  readonly last: number
  /** Index of its paragraph. */
  readonly paragraph: number
}

export interface Paragraph extends Span {
  readonly first: number
  readonly last: number
}

export interface Sentences {
  readonly list: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  /** The opening «بكين - » or «سبق- وكالات: », without the dash or colon; null when the text has none. */
  readonly dateline: (Span & { readonly first: number; readonly last: number }) | null
  /** For each token the index of its sentence. */
  readonly ofToken: Int32Array
}
