/** Decades and centuries: «ثمانينات القرن الماضي», «القرن التاسع عشر». Rules: `times.decade`, `times.century`. */
import { dayNumber } from './calendar.ts'
import { ordinalAt, textAt } from './numbers.ts'
import { shifted } from './placed.ts'
import { type Found, type Reader, STATED } from './reader.ts'
import { look, skip } from './words.ts'

const TEN = 10
const HUNDRED = 100

/** «ثمانينات القرن الماضي», «السبعينيات». */
export function decade(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'decade')
  if (!word) return null
  const of = skip(r.words, i + 1, 'of')
  const age = century(r, of > 0 ? of : i + 1) ?? shifted(r, of > 0 ? of : i + 1)
  const inCentury = age && age.cut === 0 && /^\d{1,2}$/.test(age.value) ? age : null
  if (!inCentury && !word.article && !r.query) return null
  if (!inCentury && word.sense.value === 10) return null
  const hundred = inCentury ? Number(inCentury.value) : 19
  const first = hundred * TEN + word.sense.value / TEN
  return {
    first: i,
    last: inCentury?.last ?? i + 1,
    cut: word.clitics.length,
    type: 'DATE',
    value: String(first),
    rule: 'times.decade',
    anchor: inCentury?.anchor ?? STATED,
    grain: 'other',
    day: dayNumber(first * TEN, 1, 1),
  }
}

/** «القرن التاسع عشر», «القرن الـ21». */
export function century(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'CE' || !unit.article || unit.sense.count !== 'one') return null
  const number = centuryNumber(r, i + 1)
  if (!number) return null
  return {
    first: i,
    last: number.last,
    cut: unit.clitics.length,
    type: 'DATE',
    value: String(number.value - 1).padStart(2, '0'),
    rule: 'times.century',
    anchor: STATED,
    grain: 'other',
    day: dayNumber((number.value - 1) * HUNDRED, 1, 1),
  }
}

function centuryNumber(r: Reader, i: number): { value: number; last: number } | null {
  const order = ordinalAt(r.words, i)
  if (order?.article && !order.clitics && order.value <= 30) return { value: order.value, last: order.last }
  const digits = textAt(r.tokens, i) === 'ال' ? i + 1 : i
  const value = Number(textAt(r.tokens, digits))
  return Number.isInteger(value) && value > 0 && value <= 30 ? { value, last: digits + 1 } : null
}
