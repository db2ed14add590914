/**
 * Calendar dates: numeric («08-04-2024», «2015/08/12», «22/04»), day and month in either order with or without a year
 * («20 يوليو», «الثالث من آب/أغسطس 2015», «سبتمبر 10, 1901»), a month, a year, and days of a month told by its place
 * («20 من الشهر المقبل»). Rules: `times.numeric-date`, `times.day-month`, `times.month`, `times.year`,
 * `times.day-of-month`.
 */

import { DAY_NAMES_BEFORE, MONTH_LICENCES, NOUGHT_AFTER } from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { addMonths, dateValue, dayNumber, isDate, yearValue, ymdOf } from './calendar.ts'
import { dayFound, monthFound, nearestYear, yearless } from './founds.ts'
import { hijriDate, hijriMonth, hijriYears } from './hijri-dates.ts'
import { type MonthAt, monthAt, type YearAt, yearNumberAt } from './months.ts'
import { cardinalAt, glued, ordinalAt, textAt, wholeAt } from './numbers.ts'
import { numericDate } from './numeric.ts'
import { type Found, fromReference, overComma, type Reader, STATED, UNKNOWN } from './reader.ts'
import { look, skip } from './words.ts'
import { SHIFT_MONTHS, yearBy } from './year-by.ts'

/** A day of the month at token `i`: digits or an ordinal, 1 to 31. */
interface DayAt {
  readonly day: number
  readonly last: number
  readonly cut: number
  readonly digits: boolean
}

export function dayOfMonthAt(r: Reader, i: number): DayAt | null {
  if (textAt(r.tokens, i) === 'ال' && wholeAt(r.words, i + 1) > 0) return dayOfMonthAt(r, i + 1)
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
  const day = dayOfMonthAt(r, i) ?? firstOfMonth(r, i)
  if (!day) return null
  const of = r.query ? skip(r.words, day.last, 'of', 'in') : skip(r.words, day.last, 'of')
  const dashed = textAt(r.tokens, day.last) === '-' || textAt(r.tokens, day.last) === '/' ? day.last + 1 : -1
  const at = of > 0 ? of : dashed > 0 && glued(r.tokens, dashed) ? dashed : day.last
  const month = monthAt(r, at)
  if (!month || month.cut > 0) return at === day.last || of > 0 ? dayOfPeriod(r, i, day, at) : null
  if (month.weak && of < 0 && !day.digits) return null
  return dayOfMonth(r, i, day.cut, day.day, month)
}

/** «فاتح يناير», «الفاتح من نوفمبر». */
function firstOfMonth(r: Reader, i: number): DayAt | null {
  const word = look(r.words, i, 'firstDay')
  return word && { day: 1, last: i + 1, cut: word.clitics.length, digits: false }
}

function dayOfMonth(r: Reader, first: number, cut: number, day: number, month: MonthAt): Found | null {
  const by = yearBy(r, month.last, month.month)
  if (!by && !r.query && isEventName(r, first)) return null
  if (month.calendar === 'hijri')
    return !by && isNought(r, month) ? null : hijriDate(r, first, cut, day, month, by)
  if (!by) return yearless(r, first, month.last, cut, month.month, day, 'times.day-month')
  const year = by.calendar === 'hijri' && by.year < 1500 && by.anchor.kind === 'none' ? by.year : by.year
  if (!isDate(year, month.month, day)) return null
  return dayFound(first, by.last, cut, dayNumber(year, month.month, day), 'times.day-month', by.anchor)
}

const eventNames = new Set(DAY_NAMES_BEFORE.map(foldWord))

/** «ثورة 30 يونيو», «قوى 8 و14 آذار», «ثورتي 25 يناير و30 يونيو»: an event or a bloc, not a day of this year. */
function isEventName(r: Reader, first: number): boolean {
  const before = textAt(r.tokens, first - 1)
  if (isEventNoun(r, first - 1)) return true
  if (before !== 'و') return false
  if (isEventNoun(r, first - 3)) return true
  return look(r.words, first - 2, 'month') !== null && isEventNoun(r, first - 4)
}

function isEventNoun(r: Reader, i: number): boolean {
  const text = textAt(r.tokens, i)
  return eventNames.has(text) || eventNames.has(text.slice(1))
}

const noughts = new Set(NOUGHT_AFTER.map(foldWord))

/** «1/صفر» is a score, «صفر في المئة» nought. */
const isNought = (r: Reader, month: MonthAt): boolean =>
  month.month === SAFAR &&
  (textAt(r.tokens, month.last - 2) === '/' || noughts.has(textAt(r.tokens, month.last)))

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
function monthPeriod(r: Reader, i: number): Found | null {
  const month = monthAt(r, i)
  if (!month) return null
  const by = yearBy(r, month.last, month.month)
  if (month.calendar === 'hijri') return !by && !hijriAlone(r, i, month) ? null : hijriMonth(r, i, month, by)
  if (by) return monthFound(i, by.last, month.cut, by.year, month.month, by.anchor)
  if (month.weak && (month.cut > 0 || !afterPreposition(r, i, 0))) return null
  if (!r.query && !licensedMonth(r, i, month)) return null
  if (!r.reference) return monthFound(i, month.last, month.cut, null, month.month, UNKNOWN)
  const year = yearInList(r, i, month.month) ?? nearestYear(r, month.month, 15, i, month.last)
  return monthFound(i, month.last, month.cut, year, month.month, fromReference(r, 'the nearest such month'))
}

/** «في سبتمبر أو ديسمبر»: the first such month from the one told just before. */
function yearInList(r: Reader, i: number, month: number): number | null {
  const earlier = r.list.at(-1)
  if (earlier?.grain !== 'month' || earlier.day === undefined || i - earlier.last > 2) return null
  const before = ymdOf(earlier.day)
  return month >= before.month ? before.year : before.year + 1
}

/** «رمضان» after a preposition; «صفر» (nought) never alone. */
const hijriAlone = (r: Reader, i: number, month: MonthAt): boolean =>
  !month.weak || r.query || (month.month !== SAFAR && afterPreposition(r, i, month.cut))
const SAFAR = 2

const licences = new Set(MONTH_LICENCES.map(foldWord))

/** A month's one bare name counts where its neighbours say that a month is meant; two names always do. */
function licensedMonth(r: Reader, i: number, month: MonthAt): boolean {
  if (month.named > 1) return true
  const form = textAt(r.tokens, i)
  if (month.article || form.startsWith('ك', month.cut - 1)) return false
  const before = textAt(r.tokens, i - 1)
  if (afterPreposition(r, i, month.cut) || licences.has(before)) return true
  const earlier = r.list.at(-1)
  const listed = earlier?.grain === 'month' && i - earlier.last <= 2
  const next = textAt(r.tokens, month.last)
  return listed || ((next === '-' || next === '/') && monthAt(r, month.last + 1) !== null)
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
function afterPreposition(r: Reader, i: number, cut: number): boolean {
  if (cut > 0 && textAt(r.tokens, i)[cut - 1] !== 'و' && textAt(r.tokens, i)[cut - 1] !== 'ف') return true
  const before = look(r.words, i - 1, 'particle')?.sense.particle
  if (before && (PREPOSITIONS as readonly string[]).includes(before)) return true
  return look(r.words, i - 1, 'edge') !== null || look(r.words, i - 1, 'particle')?.sense.particle === 'of'
}

export function yearFound(first: number, cut: number, year: YearAt, rule: string): Found {
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
  return { ...base, ...hijriYears(year.year, year.year) }
}

/** «عام 2005», «العام 2002م», «سنة ألفين وأربعة وعشرين». */
function namedYear(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'unit')
  if (word?.sense.unit !== 'Y' || word.sense.count !== 'one') return null
  const year = yearNumberAt(r, i + 1, true)
  if (!year) return null
  return yearFound(i, word.clitics.length, year, 'times.year')
}

/** «هذا أيار», «هذا شهر يوليو»: of the present year. */
function thisMonth(r: Reader, i: number): Found | null {
  const these = skip(r.words, i, 'this')
  const month = these > 0 ? monthAt(r, these) : null
  if (!month || month.cut > 0 || month.calendar === 'hijri') return null
  const year = r.reference ? ymdOf(r.reference.day).year : null
  return monthFound(i, month.last, 0, year, month.month, fromReference(r, 'the present year'))
}

/** The longest calendar date at a token. */
export function calendarDate(r: Reader, i: number): Found | null {
  const known = r.dates.get(i)
  if (known !== undefined) return known
  let best: Found | null = null
  for (const rule of DATE_RULES) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  r.dates.set(i, best)
  return best
}

const DATE_RULES = [numericDate, dayThenMonth, monthThenDay, monthPeriod, namedYear, thisMonth] as const
