/** Ages look like lengths of time and are none: «(31 عاما)», «البالغ 45 عاما», «يبلغ من العمر 20 عاما», «سن 18 سنة». */
import { AGE_AFTER, AGE_BEFORE, DEATHS } from '../../lexicon/ages.ts'
import { foldWord } from '../../script/index.ts'
import type { Amount } from './amounts.ts'
import { textAt } from './numbers.ts'
import type { Reader } from './reader.ts'

const before = new Set(AGE_BEFORE.map(foldWord))
const after = new Set(AGE_AFTER.map(foldWord))
const deaths = new Set(DEATHS.map(foldWord))
const REACH = 5
const DEATH_REACH = 10

/** «فيرتو، 22 عاما، الذي»: the age of whoever was named. */
const betweenCommas = (r: Reader, i: number, { last, head }: Amount): boolean =>
  head === 'number' && textAt(r.tokens, i - 1) === ',' && textAt(r.tokens, last) === ','

/** «توفي الكاتب في منزله عن 78 عاما». */
function ofTheDead(r: Reader, i: number): boolean {
  if (textAt(r.tokens, i - 1) !== 'عن') return false
  for (let k = i - 2; k >= Math.max(0, i - DEATH_REACH); k--) {
    const text = textAt(r.tokens, k)
    if (deaths.has(text) || deaths.has(text.slice(1))) return true
    if (text === '.') return false
  }
  return false
}

export function isAge(r: Reader, i: number, amount: Amount): boolean {
  const { unit } = amount.parts[0]!
  if (unit !== 'Y' && unit !== 'M') return false
  if (textAt(r.tokens, i - 1) === '(' && textAt(r.tokens, amount.last) === ')') return true
  if (unit === 'Y' && (betweenCommas(r, i, amount) || ofTheDead(r, i))) return true
  if (after.has(textAt(r.tokens, amount.last)) || after.has(textAt(r.tokens, amount.last + 1))) return true
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const text = textAt(r.tokens, k)
    if (before.has(text) || (text.startsWith('و') && before.has(text.slice(1)))) return true
    if (text === '.' || text === ',') return false
  }
  return false
}
