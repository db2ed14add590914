/**
 * The dateline: the few words at the head of a report that name place and agency, closed by a dash, or by a colon after
 * one («بكين - وصل …», «سبق- وكالات: …», «عمان (بترا) - …»). Found by shape, so that it needs no names: one to eight
 * words, no particle and no number among them. A colon alone closes nothing: «نتنياهو: لن نقبل» is speech.
 */
import type { Doc, Paragraph, Sentences } from '../../doc/index.ts'
import { NOT_IN_DATELINE } from '../../lexicon/datelines.ts'
import { foldWord } from '../../script/index.ts'

const clauseWords = new Set(NOT_IN_DATELINE.map(foldWord))
const MOST_TOKENS = 12
const MOST_WORDS = 8
const INNER = new Set(['/', '(', ')', ',', '.', '«', '»', '"', '-'])

/** Finds the dateline of the first paragraph; null where it does not open with one. */
export function findDateline(doc: Doc<'tokens'>, p: Paragraph | undefined): Sentences['dateline'] {
  if (!p) return null
  const { tokens } = doc
  const limit = Math.min(p.last, p.first + MOST_TOKENS)
  let words = 0
  let end = -1
  for (let i = p.first; i < limit; i++) {
    const form = tokens.forms[i]!
    if (form.kind !== 'mark') {
      if (++words > MOST_WORDS || form.kind === 'number' || clauseWords.has(form.text)) break
    } else if (words > 0 && isDash(doc, i)) end = i
    else if (form.text === ':') {
      if (end > 0) end = i
      break
    } else if (!INNER.has(form.text)) break
  }
  if (end <= p.first || end + 1 >= p.last) return null
  return { first: p.first, last: end, start: tokens.start[p.first]!, end: tokens.end[end - 1]! }
}

/** A dash that does not join two words: a blank follows it. */
function isDash({ tokens }: Doc<'tokens'>, i: number): boolean {
  if (tokens.forms[i]!.text !== '-' || i + 1 >= tokens.length) return false
  return tokens.foldedStart[i + 1]! > tokens.foldedEnd[i]!
}
