/** Makers of the commonest results: a day, a month, a year, a day whose year is to be guessed. */
import type { TimexAnchor } from '../../record/types.ts'
import {
  dateValue,
  dayNumber,
  daysInMonth,
  dayValue,
  isDate,
  monthValue,
  yearValue,
  ymdOf,
} from './calendar.ts'
import { countedAfter } from './guards.ts'
import { yearNumberAt } from './months.ts'
import { textAt } from './numbers.ts'
import { type Found, fromReference, type Reader, STATED, UNKNOWN } from './reader.ts'
import { directionAt } from './tense.ts'

export const dayFound = (
  first: number,
  last: number,
  cut: number,
  day: number,
  rule: string,
  anchor: TimexAnchor,
): Found => ({
  first,
  last,
  cut,
  type: 'DATE',
  value: dayValue(day),
  rule,
  anchor,
  grain: 'day',
  day,
})

export const monthFound = (
  _r: Reader,
  first: number,
  last: number,
  cut: number,
  year: number | null,
  month: number,
  anchor: TimexAnchor,
  rule = 'times.month',
): Found => ({
  first,
  last,
  cut,
  type: 'DATE',
  value: monthValue(year, month),
  rule,
  anchor,
  grain: 'month',
  ...(year !== null && { day: dayNumber(year, month, 1) }),
})

/** A day and month without a year: the nearest to the day of writing, on the side that the clause looks to. */
export function yearless(
  r: Reader,
  first: number,
  last: number,
  cut: number,
  month: number,
  day: number,
  rule: string,
): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return null
  const { reference } = r
  if (!reference)
    return {
      ...dayFound(first, last, cut, 0, rule, UNKNOWN),
      value: dateValue(null, month, day),
      grain: 'other',
    }
  const year = nearestYear(r, month, day, first, last)
  const safe = isDate(year, month, day) ? day : day - 1
  return dayFound(
    first,
    last,
    cut,
    dayNumber(year, month, safe),
    rule,
    fromReference(r, `the ${day}/${month} nearest to it`),
  )
}

/** Half a year back to half a year ahead; a clause that looks ahead may go on to a whole year. */
const NEAR_WORDS = 6

export function nearestYear(r: Reader, month: number, day: number, first: number, last: number): number {
  const now = r.reference!.day
  const year = ymdOf(now).year
  const { ahead } = directionAt(r, first, last, NEAR_WORDS)
  const distance = (y: number) => Math.abs(dayNumber(y, month, day) - now)
  if (ahead && dayNumber(year, month, day) < now - 45) return year + 1
  if (ahead && dayNumber(year, month, day) >= now) return year
  if (!ahead && dayNumber(year, month, day) > now + 150) return year - 1
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best))
}

const FIRST_YEAR = 1850
const LAST_YEAR = 2100

/** A year in four digits at a token, where the words around say that a year stands there. */
export function bareYearAt(r: Reader, i: number): Found | null {
  const year = textAt(r.tokens, i).length === 4 ? yearNumberAt(r, i, false) : null
  if (!year || year.calendar === 'hijri' || year.year < FIRST_YEAR || year.year > LAST_YEAR) return null
  if (countedAfter(r, year.last)) return null
  return {
    first: i,
    last: year.last,
    cut: 0,
    type: 'DATE',
    value: yearValue(year.year),
    rule: 'times.bare-year',
    anchor: STATED,
    grain: 'year',
    day: dayNumber(year.year, 1, 1),
  }
}
