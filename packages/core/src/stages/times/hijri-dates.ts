/** Hijri days and months as Gregorian ones. Rules: `times.hijri-date`, `times.hijri-month`. */
import { dateValue, dayNumber, dayValue } from './calendar.ts'
import { dayFound } from './founds.ts'
import { hijriDay, hijriOf } from './hijri.ts'
import type { MonthAt } from './months.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import type { YearBy } from './year-by.ts'

/** A Hijri day: a Hijri year as it stands, else the year that puts the day nearest to the day of writing. */
export function hijriDate(
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

export function hijriMonth(r: Reader, i: number, month: MonthAt, by: YearBy | null): Found | null {
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
