/**
 * The `times` stage: TIMEX3 expressions with their values, what each was reckoned from, and the day of writing that the
 * relative ones lean on.
 */
import type { Doc, Stage, Times } from '../../doc/index.ts'
import type { Timex } from '../../record/types.ts'
import { scan } from './grammar.ts'
import { publicationDay, publicationOf, referenceInText } from './publication.ts'
import { type Found, type Reader, type Reference, readerOf, spanOf } from './reader.ts'

type Read = Doc<'tokens' | 'sentences'>

/** Scans a document against a day of writing, told or found in it. */
export function readTimes(doc: Read, given: Reference | null, query: boolean): Times {
  let r = readerOf(doc, given, query)
  scan(r)
  const told = given || query ? null : referenceInText(r)
  if (told) {
    r = readerOf(doc, told, query)
    scan(r)
  }
  const list = r.list.map((found) => timexOf(r, found))
  return { list, publicationDay: publicationDay(r.reference) }
}

function timexOf(r: Reader, found: Found): Timex {
  const { start, end } = spanOf(r, found)
  const { type, value, mod, quant, freq, rule, anchor } = found
  const text = r.doc.text.slice(start, end)
  if (mod === undefined && quant === undefined && freq === undefined)
    return { start, end, text, type, value, anchor, rule }
  return {
    start,
    end,
    text,
    type,
    value,
    ...(mod !== undefined && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
    anchor,
    rule,
  }
}

export const times: Stage<'times', 'tokens' | 'sentences'> = {
  gives: 'times',
  needs: ['tokens', 'sentences'],
  run: (doc) => readTimes(doc, publicationOf(doc.article), false),
}
