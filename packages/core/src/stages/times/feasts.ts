/**
 * Feasts and commemorations with a date of their own: «عيد الفطر», «عيد الأضحى 2013», «رأس السنة الهجرية», «يوم الأب عام
 * 2015»; without a year the one nearest to the day of writing. Rule: `times.feast`.
 */
import type { FeastDate } from '../../lexicon/feasts.ts'
import { dateValue, dayNumber, dayValue, westernEaster, ymdOf } from './calendar.ts'
import { hijriDay, hijriOf } from './hijri.ts'
import { nthOf } from './nth-weekday.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import { look } from './words.ts'
import { type YearBy, yearBy } from './year-by.ts'

export function feastAt(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'feast')
  if (!word) return null
  const { date } = word.sense
  if (date.by === 'unknown' && !r.query) return null
  const at = i + word.length
  const by = yearBy(r, at, date.by === 'gregorian' ? date.month : 7)
  const day = feastDay(r, date, by)
  const base = {
    first: i,
    last: by?.last ?? at,
    cut: word.clitics.length,
    type: 'DATE' as const,
    rule: 'times.feast',
    grain: 'day' as const,
  }
  if (day === null) return { ...base, value: pattern(date), anchor: UNKNOWN, grain: 'other' }
  const anchor = by?.anchor ?? fromReference(r, 'the nearest such feast')
  return { ...base, value: dayValue(day), day, anchor }
}

const pattern = (date: FeastDate): string =>
  date.by === 'gregorian' ? dateValue(null, date.month, date.day) : 'XXXX-XX-XX'

function feastDay(r: Reader, date: FeastDate, by: YearBy | null): number | null {
  if (date.by === 'unknown') return null
  const hijri = by?.calendar === 'hijri' && by.year < 1600
  if (by && hijri) return date.by === 'hijri' ? hijriDay(by.year, date.month, date.day) : null
  if (by) return inYear(date, by.year)
  if (!r.reference) return null
  const now = r.reference.day
  const { year } = ymdOf(now)
  const days = [year - 1, year, year + 1].map((y) => inYear(date, y)).filter((day) => day !== null)
  const next = r.query ? days.find((day) => day >= now) : undefined
  return next ?? (days.length ? days.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a)) : null)
}

/** The feast's day in a Gregorian year; of two Hijri ones in it, the first. */
function inYear(date: FeastDate, year: number): number | null {
  switch (date.by) {
    case 'gregorian':
      return dayNumber(year, date.month, date.day)
    case 'easter':
      return westernEaster(year) + date.days
    case 'weekday':
      return nthOf(year, date.month, date.weekday, date.nth)
    case 'hijri':
      return hijriInYear(date.month, date.day, year)
    default:
      return null
  }
}

function hijriInYear(month: number, day: number, year: number): number | null {
  const january = dayNumber(year, 1, 1)
  const about = hijriOf(january)
  if (!about) return null
  for (const by of [0, 1, -1]) {
    const found = hijriDay(about.year + by, month, day)
    if (found >= january && found < dayNumber(year + 1, 1, 1)) return found
  }
  return null
}
