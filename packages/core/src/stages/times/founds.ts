/** Makers of the commonest results: a day, a month, a year, a day whose year is to be guessed. */
import { MONTH_AHEAD } from '../../lexicon/time-guards.ts'
import type { TimexAnchor } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
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
import { look } from './words.ts'

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

const NEAR_WORDS = 6
/** Days beyond which a date without a sign of what is to come lies behind. */
const WINDOW = 100
const TODAY = 3
/** After «حتى» and «قبل» dates lie ahead further. */
const DEADLINE = 200
/** Beside a verb that tells what happened: no nearer day behind is meant than one some weeks ahead. */
const SOON = 40
const aheadNouns = new Set(MONTH_AHEAD.map(foldWord))

const SEASON = 95

/** After a date still to come in the sentence: the next such date («في أكتوبر ونوفمبر، … أول ديسمبر»). */
function afterComing(r: Reader, first: number, month: number, day: number): number | null {
  const { last, reference } = r
  const { ofToken } = r.doc.sentences
  if (!last || last.day === undefined || !reference || last.day <= reference.day) return null
  if (ofToken[last.first] !== ofToken[first] || (last.grain !== 'month' && last.grain !== 'day')) return null
  const { year } = ymdOf(last.day)
  const next = [year, year + 1].find((y) => dayNumber(y, month, day) >= (last.day ?? 0))
  return next !== undefined && dayNumber(next, month, day) - last.day < SEASON ? next : null
}

/** The year of a date without one: nearest to the day of writing, on the side that the clause looks to. */
export function nearestYear(r: Reader, month: number, day: number, first: number, last: number): number {
  const now = r.reference?.day ?? 0
  const { year } = ymdOf(now)
  const at = (y: number): number => dayNumber(y, month, day)
  const chained = afterComing(r, first, month, day)
  if (chained !== null) return chained
  const { ahead, told } = directionAt(r, first, last, NEAR_WORDS)
  const before = look(r.words, first - 1, 'particle')?.sense.particle
  if (aheadNouns.has(textAt(r.tokens, first - 1))) return at(year) >= now - 31 ? year : year + 1
  if (before === 'since') return at(year) <= now + TODAY ? year : year - 1
  if (before === 'until' || before === 'to' || before === 'before')
    return at(year) <= now + DEADLINE ? year : year - 1
  if (told && !ahead) return at(year) <= now + SOON ? year : year - 1
  if (ahead && at(year) < now - 45) return year + 1
  if (ahead && at(year) >= now) return year
  if (at(year) > now + WINDOW) return year - 1
  return at(year + 1) <= now + WINDOW ? year + 1 : year
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
