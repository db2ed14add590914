/**
 * Calendar dates: numeric («08-04-2024», «2015/08/12», «22/04»), day and month in either order with or without a year
 * («20 يوليو», «الثالث من آب/أغسطس 2015», «سبتمبر 10, 1901»), a month, a year, and days of a month told by its place
 * («20 من الشهر المقبل»). Rules: `times.numeric-date`, `times.day-month`, `times.month`, `times.year`,
 * `times.day-of-month`.
 */

import type { Shift } from '../../lexicon/time-modifiers.ts'
import type { TimexAnchor } from '../../record/types.ts'
import {
  addMonths,
  dateValue,
  dayNumber,
  daysInMonth,
  dayValue,
  isDate,
  monthValue,
  yearValue,
  ymdOf,
} from './calendar.ts'
import { hijriDay, hijriOf } from './hijri.ts'
import { followingYear, type MonthAt, monthAt, type YearAt, yearNumberAt } from './months.ts'
import { cardinalAt, glued, isDigits, ordinalAt, textAt, wholeAt } from './numbers.ts'
import {
  type Found,
  fromExpression,
  fromReference,
  overComma,
  type Reader,
  STATED,
  UNKNOWN,
} from './reader.ts'
import { directionAt } from './tense.ts'
import { look, skip } from './words.ts'

const SEPARATORS = new Set(['/', '-', '.'])

/** Numbers joined by one and the same mark without blanks («08-04-2024»), up to three. */
function joinedNumbers(
  r: Reader,
  i: number,
): { parts: number[]; widths: number[]; mark: string; last: number } | null {
  const { tokens } = r
  if (!isDigits(tokens, i) || textAt(tokens, i).length > 4) return null
  const mark = textAt(tokens, i + 1)
  const parts = [Number(textAt(tokens, i))]
  const widths = [textAt(tokens, i).length]
  let last = i + 1
  if (!SEPARATORS.has(mark)) return null
  while (parts.length < 3 && textAt(tokens, last) === mark && isDigits(tokens, last + 1)) {
    if (!glued(tokens, last) || !glued(tokens, last + 1) || textAt(tokens, last + 1).length > 4) break
    parts.push(Number(textAt(tokens, last + 1)))
    widths.push(textAt(tokens, last + 1).length)
    last += 2
  }
  return parts.length > 1 ? { parts, widths, mark, last } : null
}

const CENTURY = 100

/** A two-digit year is of the century that puts it nearest to the day of writing. */
function fullYear(r: Reader, year: number, width: number): number {
  if (width !== 2) return year
  const now = r.reference ? ymdOf(r.reference.day).year : 2000
  const base = now - (now % CENTURY) + year
  return base > now + 20 ? base - CENTURY : base
}

function numericDate(r: Reader, i: number): Found | null {
  const joined = joinedNumbers(r, i)
  if (!joined) return null
  const { parts, widths, last, mark } = joined
  const [a, b, c] = parts as [number, number, number | undefined]
  if (c === undefined) return shortNumericDate(r, i, a, b, widths, mark, last)
  if (widths[0] === 4) return stated(r, i, last, a, b, c, 0)
  if (widths[2]! < 2 || widths[2] === 3 || widths[0]! > 2 || widths[1]! > 2) return null
  const year = fullYear(r, c, widths[2]!)
  return stated(r, i, last, year, b, a, 0) ?? stated(r, i, last, year, a, b, 0)
}

/** «22/04», «4.22», «3/2015». A dot joins a date only in a query: news writes decimals so. */
function shortNumericDate(
  r: Reader,
  i: number,
  a: number,
  b: number,
  widths: readonly number[],
  mark: string,
  last: number,
): Found | null {
  if (widths[1] === 4 && widths[0]! <= 2 && a >= 1 && a <= 12 && b >= 1900 && b < 2200)
    return monthFound(r, i, last, 0, b, a, STATED)
  if (mark !== '/' && !r.query) return null
  if (mark === '-') return null
  const [day, month] = b <= 12 && b >= 1 ? [a, b] : [b, a]
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  if (!r.query && !(widths[0] === 2 && widths[1] === 2) && !afterDateWord(r, i)) return null
  return yearless(r, i, last, 0, month, day, 'times.numeric-date')
}

/** «يوم 22/4», «في 5/6», «بتاريخ 3/9»: the word before says that a date follows. */
const afterDateWord = (r: Reader, i: number): boolean =>
  look(r.words, i - 1, 'unit')?.sense.unit === 'D' ||
  look(r.words, i - 1, 'particle')?.sense.particle === 'corresponding'

function stated(
  r: Reader,
  first: number,
  last: number,
  year: number,
  month: number,
  day: number,
  cut: number,
): Found | null {
  if (year >= 1300 && year < 1600 && month >= 1 && month <= 12 && day >= 1 && day <= 30)
    return dayFound(first, eraEnd(r, last), cut, hijriDay(year, month, day), 'times.numeric-date', STATED)
  if (!isDate(year, month, day) || year < FIRST || year > LAST) return null
  return dayFound(first, eraEnd(r, last), cut, dayNumber(year, month, day), 'times.numeric-date', STATED)
}

const FIRST = 1000
const LAST = 2200

function eraEnd(r: Reader, last: number): number {
  const era = skip(r.words, last, 'hijri', 'common')
  return era > 0 && glued(r.tokens, last) ? era : last
}

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
function nearestYear(r: Reader, month: number, day: number, first: number, last: number): number {
  const now = r.reference!.day
  const year = ymdOf(now).year
  const { ahead } = directionAt(r, first, last)
  const distance = (y: number) => Math.abs(dayNumber(y, month, day) - now)
  if (ahead && dayNumber(year, month, day) < now - 45) return year + 1
  if (ahead && dayNumber(year, month, day) >= now) return year
  if (!ahead && dayNumber(year, month, day) > now + 150) return year - 1
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best))
}

const SHIFT_MONTHS: Readonly<Partial<Record<Shift, number>>> = { last: -1, next: 1, this: 0 }

/** What follows a month and fixes its year: a year, «الماضي», «المقبل», «من العام نفسه». */
export interface YearBy {
  readonly year: number
  readonly calendar: 'gregorian' | 'hijri'
  readonly last: number
  readonly anchor: TimexAnchor
}

/** The year that the words after a month give; null where they give none. */
export function yearBy(r: Reader, i: number, month: number): YearBy | null {
  const year = followingYear(r, i)
  if (year) return { ...year, anchor: STATED }
  return yearByShift(r, i, month) ?? yearOfPeriod(r, i)
}

/** «يوليو الماضي»: the last July before the day of writing, the current month counting as «الحالي» alone. */
function yearByShift(r: Reader, i: number, month: number): YearBy | null {
  const shift = look(r.words, i, 'shift')
  if (!shift || !shift.article || shift.clitics) return null
  const last = i + shift.length
  if (shift.sense.shift === 'same') return sameYear(r, last)
  const { reference } = r
  const by = SHIFT_MONTHS[shift.sense.shift]
  if (!reference || by === undefined) return null
  const now = ymdOf(reference.day)
  const year =
    by < 0
      ? month < now.month
        ? now.year
        : now.year - 1
      : by > 0
        ? month > now.month
          ? now.year
          : now.year + 1
        : now.year
  return { year, calendar: 'gregorian', last, anchor: fromReference(r, `«${textAt(r.tokens, i)}»`) }
}

function sameYear(r: Reader, last: number): YearBy | null {
  const year = yearOf(r.last)
  return year === null || !r.last
    ? null
    : { year, calendar: 'gregorian', last, anchor: fromExpression(r, r.last, 'the same') }
}

const yearOf = (found: Found | null): number | null =>
  found?.day === undefined ? null : ymdOf(found.day).year

/** «من العام نفسه», «من العام الماضي», «من هذا العام», «العام المقبل» after a month. */
function yearOfPeriod(r: Reader, i: number): YearBy | null {
  const of = skip(r.words, i, 'of', 'in')
  const start = of > 0 ? of : i
  const these = skip(r.words, start, 'this')
  const at = these > 0 ? these : start
  const unit = look(r.words, at, 'unit')
  if (unit?.sense.unit !== 'Y' || unit.sense.count !== 'one' || !unit.article || unit.clitics) return null
  const shift = look(r.words, at + 1, 'shift')
  const last = shift?.article || shift?.sense.shift === 'same' ? at + 2 : at + 1
  if (shift?.sense.shift === 'same') return sameYear(r, last)
  const by = shift && last === at + 2 ? SHIFT_MONTHS[shift.sense.shift] : these > 0 || of > 0 ? 0 : undefined
  if (by === undefined || !r.reference) return null
  return { year: ymdOf(r.reference.day).year + by, calendar: 'gregorian', last, anchor: fromReference(r) }
}

/** A day of the month at token `i`: digits or an ordinal, 1 to 31. */
interface DayAt {
  readonly day: number
  readonly last: number
  readonly cut: number
  readonly digits: boolean
}

export function dayOfMonthAt(r: Reader, i: number): DayAt | null {
  const whole = wholeAt(r.words, i)
  if (whole >= 0) {
    if (whole < 1 || whole > 31 || textAt(r.tokens, i).length > 2) return null
    return { day: whole, last: i + 1, cut: 0, digits: true }
  }
  const number = ordinalAt(r.words, i) ?? cardinalAt(r.words, i)
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null
  return { day: number.value, last: number.last, cut: number.clitics.length, digits: false }
}

/** Day, then month, then perhaps a year. */
function dayThenMonth(r: Reader, i: number): Found | null {
  const day = dayOfMonthAt(r, i)
  if (!day) return null
  const of = skip(r.words, day.last, 'of', 'in')
  const dashed = textAt(r.tokens, day.last) === '-' || textAt(r.tokens, day.last) === '/' ? day.last + 1 : -1
  const at = of > 0 ? of : dashed > 0 && glued(r.tokens, dashed) ? dashed : day.last
  const month = monthAt(r, at)
  if (!month || month.cut > 0) return at === day.last || of > 0 ? dayOfPeriod(r, i, day, at) : null
  if (month.weak && of < 0 && !day.digits) return null
  return dayOfMonth(r, i, day.cut, day.day, month)
}

function dayOfMonth(r: Reader, first: number, cut: number, day: number, month: MonthAt): Found | null {
  const by = yearBy(r, month.last, month.month)
  if (month.calendar === 'hijri') return hijriDate(r, first, cut, day, month, by)
  if (!by) return yearless(r, first, month.last, cut, month.month, day, 'times.day-month')
  const year = by.calendar === 'hijri' && by.year < 1500 && by.anchor.kind === 'none' ? by.year : by.year
  if (!isDate(year, month.month, day)) return null
  return dayFound(first, by.last, cut, dayNumber(year, month.month, day), 'times.day-month', by.anchor)
}

/** A Hijri day: a Hijri year as it stands, else the year that puts the day nearest to the day of writing. */
function hijriDate(
  r: Reader,
  first: number,
  cut: number,
  day: number,
  month: MonthAt,
  by: YearBy | null,
): Found | null {
  const end = by?.last ?? month.last
  if (by && by.year < 1600)
    return dayFound(first, end, cut, hijriDay(by.year, month.month, day), 'times.hijri-date', by.anchor)
  const near = by ? dayNumber(by.year, 7, 1) : r.reference?.day
  const about = near === undefined ? null : hijriOf(near)
  if (near === undefined || !about)
    return {
      first,
      last: end,
      cut,
      type: 'DATE',
      value: dateValue(null, null, day),
      rule: 'times.hijri-date',
      anchor: UNKNOWN,
      grain: 'other',
    }
  const days = [-1, 0, 1].map((k) => hijriDay(about.year + k, month.month, day))
  const nearest = days.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  return dayFound(
    first,
    end,
    cut,
    nearest,
    'times.hijri-date',
    by?.anchor ?? fromReference(r, 'the nearest such day'),
  )
}

/** «20 من الشهر المقبل», «الثاني من هذا الشهر», «23 الشهر المقبل». */
function dayOfPeriod(r: Reader, first: number, day: DayAt, at: number): Found | null {
  const these = skip(r.words, at, 'this')
  const start = these > 0 ? these : at
  const unit = look(r.words, start, 'unit')
  if (unit?.sense.unit !== 'M' || unit.sense.count !== 'one' || !unit.article || unit.clitics) return null
  const shift = look(r.words, start + 1, 'shift')
  const by = shift?.article ? SHIFT_MONTHS[shift.sense.shift] : these > 0 ? 0 : undefined
  if (by === undefined) return null
  const last = shift?.article ? start + 2 : start + 1
  if (!r.reference)
    return {
      first,
      last,
      cut: day.cut,
      type: 'DATE',
      value: dateValue(null, null, day.day),
      rule: 'times.day-of-month',
      anchor: UNKNOWN,
      grain: 'other',
    }
  const { year, month } = ymdOf(addMonths(r.reference.day, by))
  if (!isDate(year, month, day.day)) return null
  return dayFound(
    first,
    last,
    day.cut,
    dayNumber(year, month, day.day),
    'times.day-of-month',
    fromReference(r),
  )
}

/** Month, then day: «سبتمبر 10, 1901», «مايو الحادي عشر», «أكتوبر/ 2». Queries and translations write so. */
function monthThenDay(r: Reader, i: number): Found | null {
  const month = monthAt(r, i)
  if (!month || month.calendar === 'hijri') return null
  const slash = textAt(r.tokens, month.last) === '/' ? month.last + 1 : month.last
  const day = dayOfMonthAt(r, slash)
  if (!day || day.cut > 0 || (!day.digits && !r.query)) return null
  if (textAt(r.tokens, day.last) === ':') return null
  if (!r.query && (look(r.words, day.last, 'unit') || textAt(r.tokens, day.last) === '%')) return null
  const by = yearBy(r, day.last, month.month)
  if (by && !isDate(by.year, month.month, day.day)) return null
  if (by)
    return dayFound(
      i,
      by.last,
      month.cut,
      dayNumber(by.year, month.month, day.day),
      'times.day-month',
      by.anchor,
    )
  if (!r.query && overComma(r, day.last) !== day.last) return null
  return yearless(r, i, day.last, month.cut, month.month, day.day, 'times.day-month')
}

/** A month with or without its year. */
export function monthPeriod(r: Reader, i: number): Found | null {
  const month = monthAt(r, i)
  if (!month) return null
  const by = yearBy(r, month.last, month.month)
  if (month.calendar === 'hijri') return hijriMonth(r, i, month, by)
  if (by) return monthFound(r, i, by.last, month.cut, by.year, month.month, by.anchor)
  if (month.weak && !afterPreposition(r, i, month.cut)) return null
  if (!r.reference) return monthFound(r, i, month.last, month.cut, null, month.month, UNKNOWN)
  const year = nearestYear(r, month.month, 15, i, month.last)
  return monthFound(
    r,
    i,
    month.last,
    month.cut,
    year,
    month.month,
    fromReference(r, 'the nearest such month'),
  )
}

const PREPOSITIONS = [
  'in',
  'since',
  'until',
  'to',
  'before',
  'after',
  'during',
  'of',
  'this',
  'between',
] as const

/** Whether a preposition stands before the token, or is joined to it. */
export function afterPreposition(r: Reader, i: number, cut: number): boolean {
  if (cut > 0 && textAt(r.tokens, i)[cut - 1] !== 'و' && textAt(r.tokens, i)[cut - 1] !== 'ف') return true
  const before = look(r.words, i - 1, 'particle')?.sense.particle
  if (before && (PREPOSITIONS as readonly string[]).includes(before)) return true
  return look(r.words, i - 1, 'edge') !== null || look(r.words, i - 1, 'particle')?.sense.particle === 'of'
}

function hijriMonth(r: Reader, i: number, month: MonthAt, by: YearBy | null): Found | null {
  if (!by && month.weak && !afterPreposition(r, i, month.cut)) return null
  const near = by ? (by.year < 1600 ? null : dayNumber(by.year, 7, 1)) : (r.reference?.day ?? null)
  const base = {
    first: i,
    last: by?.last ?? month.last,
    cut: month.cut,
    type: 'DATE' as const,
    rule: 'times.hijri-month',
    grain: 'month' as const,
  }
  if (by && by.year < 1600) return { ...base, ...hijriSpan(by.year, month.month), anchor: by.anchor }
  const about = near === null ? null : hijriOf(near)
  if (near === null || !about) return { ...base, value: 'XXXX-XX', anchor: UNKNOWN, grain: 'other' }
  const starts = [-1, 0, 1].map((k) => about.year + k)
  const middle = (year: number) => Math.abs(hijriDay(year, month.month, 15) - near)
  const year = starts.reduce((a, b) => (middle(b) < middle(a) ? b : a))
  return {
    ...base,
    ...hijriSpan(year, month.month),
    anchor: by?.anchor ?? fromReference(r, 'the nearest such month'),
  }
}

/** First and last day of a Hijri month, as an ISO interval. */
function hijriSpan(year: number, month: number): { value: string; day: number } {
  const day = hijriDay(year, month, 1)
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1)
  return { value: `${dayValue(day)}/${dayValue(next - 1)}`, day }
}

export function yearFound(_r: Reader, first: number, cut: number, year: YearAt, rule: string): Found {
  const base = {
    first,
    last: year.last,
    cut,
    type: 'DATE' as const,
    rule,
    anchor: STATED,
    grain: 'year' as const,
  }
  if (year.calendar === 'gregorian')
    return { ...base, value: yearValue(year.year), day: dayNumber(year.year, 1, 1) }
  const day = hijriDay(year.year, 1, 1)
  return { ...base, value: `${dayValue(day)}/${dayValue(hijriDay(year.year + 1, 1, 1) - 1)}`, day }
}

/** «عام 2005», «العام 2002م», «سنة ألفين وأربعة وعشرين». */
function namedYear(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'unit')
  if (word?.sense.unit !== 'Y' || word.sense.count !== 'one') return null
  const year = yearNumberAt(r, i + 1, true)
  if (!year || (year.year < FIRST && !year.last)) return null
  return yearFound(r, i, word.clitics.length, year, 'times.year')
}

/** The longest calendar date at a token. */
export function calendarDate(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of [numericDate, dayThenMonth, monthThenDay, monthPeriod, namedYear]) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}
