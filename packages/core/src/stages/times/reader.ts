/** What the rules of the `times` stage share: the document at hand, the day of writing, what was found so far. */
import type { Doc, Tokens } from '../../doc/index.ts'
import type { Span, TimexAnchor, TimexType } from '../../record/types.ts'
import { dayValue } from './calendar.ts'
import { textAt } from './numbers.ts'
import { type Words, wordsOf } from './words.ts'

/** How coarse a value is; decides what later expressions can lean on. */
export type Grain = 'day' | 'week' | 'month' | 'year' | 'part' | 'clock' | 'other'

/** One expression, by tokens, before it becomes a record. */
export interface Found {
  readonly first: number
  /** One past the last token. */
  readonly last: number
  /** Letters of particles to leave out at its beginning («بالأمس» → 1). */
  readonly cut: number
  readonly type: TimexType
  readonly value: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly rule: string
  readonly anchor: TimexAnchor
  readonly grain: Grain
  /** First day that it names, where that is known. */
  readonly day?: number
  /** The day of writing that it gives away («اليوم» beside a full date). */
  readonly today?: number
}

/** The day and, where known, the minute that relative times are reckoned from. */
export interface Reference {
  readonly day: number
  /** Minutes after midnight; null for a day alone. */
  readonly minute: number | null
  readonly kind: 'publication' | 'dateline'
  readonly span?: Span
}

export interface Reader {
  readonly doc: Doc<'tokens' | 'sentences'>
  readonly tokens: Tokens
  readonly words: Words
  /** `query`: the text is a short question or command to a program, where hours and days stand bare. */
  readonly query: boolean
  reference: Reference | null
  readonly list: Found[]
  /** Calendar dates by token, kept until the next expression is found. */
  readonly dates: Map<number, Found | null>
  /** The last expression whose day, month or year is known. */
  last: Found | null
}

export const readerOf = (
  doc: Doc<'tokens' | 'sentences'>,
  reference: Reference | null,
  query: boolean,
): Reader => ({
  doc,
  tokens: doc.tokens,
  words: wordsOf(doc.tokens),
  query,
  reference,
  list: [],
  dates: new Map(),
  last: null,
})

export const STATED: TimexAnchor = { kind: 'none' }
export const UNKNOWN: TimexAnchor = { kind: 'unknown' }

/** The anchor that says: reckoned from the day of writing. */
export function fromReference(r: Reader, reason?: string): TimexAnchor {
  const { reference } = r
  if (!reference) return reason === undefined ? UNKNOWN : { ...UNKNOWN, reason }
  return {
    kind: reference.kind,
    value: dayValue(reference.day),
    ...(reference.span && { span: reference.span }),
    ...(reason !== undefined && { reason }),
  }
}

/** The anchor that says: reckoned from an earlier expression. */
export function fromExpression(r: Reader, earlier: Found, reason?: string): TimexAnchor {
  return {
    kind: 'expression',
    value: earlier.value,
    span: spanOf(r, earlier),
    ...(reason !== undefined && { reason }),
  }
}

/** The characters of an expression in the original text. */
export function spanOf(r: Reader, { first, last, cut }: Pick<Found, 'first' | 'last' | 'cut'>): Span {
  const { tokens, doc } = r
  const { map } = doc.folded
  const text = tokens.forms[first]!.text
  // «للشهر» keeps its lam, which stands for the article too.
  const lam = cut > 0 && text[cut - 1] === 'ل' && text[cut] === 'ل' ? 1 : 0
  const at = tokens.foldedStart[first]! + cut - lam
  return { start: map ? map[at]! : at, end: tokens.end[last - 1]! }
}

/** The token's letters as they stand in the text. */
export const writtenAt = (r: Reader, i: number): string =>
  r.doc.text.slice(r.tokens.start[i]!, r.tokens.end[i]!)

/** Steps over a comma, if one stands there. */
export const overComma = (r: Reader, i: number): number => (textAt(r.tokens, i) === ',' ? i + 1 : i)

/** Whether a reading begins inside the last expression found. */
export const overlapsEarlier = (r: Reader, { first }: Found): boolean => first < (r.list.at(-1)?.last ?? 0)
