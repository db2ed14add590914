/** Hijri days and months as Gregorian ones. Rules: `times.hijri-date`, `times.hijri-month`. */
import { dateValue, dayNumber, dayValue } from './calendar.ts'
import { dayFound } from './founds.ts'
import { hijriDay, hijriOf } from './hijri.ts'
import type { MonthAt } from './months.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import { directionAt } from './tense.ts'
import type { YearBy } from './year-by.ts'

/** The Hijri year that a month belongs to: as told, in a Gregorian year, by «المقبل», or nearest to the day of writing. */
function hijriYear(
  r: Reader,
  month: number,
  day: number,
  by: YearBy | null,
  first: number,
  last: number,
): number | null {
  if (by && by.year < LAST_HIJRI) return by.year
  const moved = by?.step !== undefined && r.reference ? r.reference.day : null
  const near = moved ?? (by ? dayNumber(by.year, 7, 1) : r.reference?.day)
  const about = near === undefined ? null : hijriOf(near)
  if (near === undefined || !about) return null
  const years = [-1, 0, 1].map((k) => about.year + k)
  if (moved !== null && by?.step === -1)
    return years.filter((y) => hijriDay(y, month, 1) < monthStart(about)).at(-1) ?? null
  if (moved !== null && by?.step === 1) return years.find((y) => hijriDay(y, month, 1) > near) ?? null
  const ahead = !by && day !== MID_MONTH && directionAt(r, first, last, NEAR_WORDS).ahead
  const next = ahead ? years.find((y) => hijriDay(y, month, day) >= near - PAST_DAYS) : undefined
  if (next !== undefined) return next
  const distance = (y: number) => Math.abs(hijriDay(y, month, day) - near)
  return years.reduce((a, b) => (distance(b) < distance(a) ? b : a))
}

const PAST_DAYS = 20
const NEAR_WORDS = 6
const LAST_HIJRI = 1600
const MID_MONTH = 15

const monthStart = ({ year, month }: { readonly year: number; readonly month: number }): number =>
  hijriDay(year, month, 1)

export function hijriDate(
  r: Reader,
  first: number,
  cut: number,
  day: number,
  month: MonthAt,
  by: YearBy | null,
): Found | null {
  const last = by?.last ?? month.last
  const rule = 'times.hijri-date'
  const year = hijriYear(r, month.month, day, by, first, last)
  if (year === null)
    return {
      first,
      last,
      cut,
      type: 'DATE',
      value: dateValue(null, null, day),
      rule,
      anchor: UNKNOWN,
      grain: 'other',
    }
  const anchor = by?.anchor ?? fromReference(r, 'the nearest such day')
  return dayFound(first, last, cut, hijriDay(year, month.month, day), rule, anchor)
}

export function hijriMonth(r: Reader, i: number, month: MonthAt, by: YearBy | null): Found | null {
  const base = {
    first: i,
    last: by?.last ?? month.last,
    cut: month.cut,
    type: 'DATE' as const,
    rule: 'times.hijri-month',
    grain: 'month' as const,
  }
  const year = hijriYear(r, month.month, MID_MONTH, by, i, base.last)
  if (year === null) return { ...base, value: 'XXXX-XX', anchor: UNKNOWN, grain: 'other' }
  const anchor = by?.anchor ?? fromReference(r, 'the nearest such month')
  return { ...base, ...hijriSpan(year, month.month), anchor }
}

/** First and last day of a Hijri month, as an ISO interval. */
function hijriSpan(year: number, month: number): { value: string; day: number } {
  const day = hijriDay(year, month, 1)
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1)
  return { value: `${dayValue(day)}/${dayValue(next - 1)}`, day }
}

/** First and last day of a row of Hijri years, as an ISO interval. */
export function hijriYears(from: number, to: number): { value: string; day: number } {
  const day = hijriDay(from, 1, 1)
  return { value: `${dayValue(day)}/${dayValue(hijriDay(to + 1, 1, 1) - 1)}`, day }
}
