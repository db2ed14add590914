/**
 * Times on their own, for an application that needs nothing else of the library: expressions of a text with their
 * TIMEX3 values. The table of what is understood is in docs/times.md.
 */
import { type Doc, lay } from './doc/index.ts'
import type { Timex } from './record/types.ts'
import { fold } from './script/index.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { referenceOf } from './stages/times/publication.ts'
import { readTimes } from './stages/times/times.ts'
import { tokens } from './stages/tokens/tokens.ts'

export interface TimeOptions {
  /** The moment that the text is read from: `2024-04-08` or `2024-04-08T14:30`. Without it relative values stay relative. */
  readonly reference?: string
  /**
   * `news` (default): precision first; a length after «بعد» or «منذ» is a length. `query`: a short question or command to
   * a program, where bare hours and days count and «بعد ساعتين» is reckoned from the reference.
   */
  readonly style?: 'news' | 'query'
}

/** Expressions in text order. Never throws; a reference that is no date counts as none. */
export function parseTimes(text: string, { reference, style = 'news' }: TimeOptions = {}): readonly Timex[] {
  const opened: Doc = { article: { id: '', text }, text, folded: fold(text) }
  const doc = lay(lay(opened, tokens), sentences)
  const query = style === 'query'
  return readTimes(doc, referenceOf(reference, true), query).list
}
