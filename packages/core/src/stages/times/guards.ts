/**
 * What looks like a time and is none: numbers of resolutions, flights, pages («القرار 2254»), scores and prices, counted
 * things («2015 دولارا»), weekdays and months inside names («بلدة الأربعاء», «مارس الضغط», «الربيع العربي»).
 */
import { COUNTED_AFTER, NOT_DATE_BEFORE } from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { textAt } from './numbers.ts'
import type { Reader } from './reader.ts'

const notBefore = new Set(NOT_DATE_BEFORE.map(foldWord))
const counted = new Set(COUNTED_AFTER.map(foldWord))

/** Whether the word after a number is something that it counts. */
export const countedAfter = (r: Reader, i: number): boolean => {
  const text = textAt(r.tokens, i)
  return text === '%' || counted.has(text) || counted.has(`${text} ${textAt(r.tokens, i + 1)}`)
}

/** Whether the word before a number says that it is a number of something. */
export const numberedBefore = (r: Reader, i: number): boolean => notBefore.has(textAt(r.tokens, i - 1))
