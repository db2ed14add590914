/** What looks like a time and is none: counted things («2015 دولارا»). */
import { COUNTED_AFTER } from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { textAt } from './numbers.ts'
import type { Reader } from './reader.ts'

const counted = new Set(COUNTED_AFTER.map(foldWord))

/** Whether the word after a number is something that it counts. */
export const countedAfter = (r: Reader, i: number): boolean => {
  const text = textAt(r.tokens, i)
  return text === '%' || counted.has(text) || counted.has(`${text} ${textAt(r.tokens, i + 1)}`)
}
