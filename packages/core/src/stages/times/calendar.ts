/**
 * Days as whole numbers counted from 1970-01-01 (proleptic Gregorian, no time zones), ISO weeks, and the TIMEX3
 * spelling of dates. Small integer arithmetic after Howard Hinnant's «chrono-compatible low-level date algorithms», so
 * that the hot path allocates no Date objects.
 */

/** Day number of a date; months beyond 1–12 are carried into the year. */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year * 12 + (month - 1)
  const m = ((carried % 12) + 12) % 12
  const y = (carried - m) / 12 - (m < 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const shifted = (m + 10) % 12
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date of a day number. */
export function ymdOf(day: number): Ymd {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** English name of a day's weekday, for explanations. */
export const dayName = (day: number): string => NAMES[weekdayOf(day) - 1] ?? ''

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** A day `months` later, kept inside its month (31 January + 1 month is 28 or 29 February). */
export function addMonths(day: number, months: number): number {
  const { year, month, day: d } = ymdOf(day)
  const first = ymdOf(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(d, daysInMonth(first.year, first.month)))
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

export const yearValue = (year: number): string => pad(year, 4)
export const monthValue = (year: number | null, month: number): string =>
  `${year === null ? 'XXXX' : yearValue(year)}-${pad(month)}`

/** `2024-04-08`; an unknown year or month is X's. */
export const dateValue = (year: number | null, month: number | null, day: number): string =>
  `${year === null ? 'XXXX' : yearValue(year)}-${month === null ? 'XX' : pad(month)}-${pad(day)}`

export function dayValue(day: number): string {
  const { year, month, day: d } = ymdOf(day)
  return dateValue(year, month, d)
}

/** ISO 8601 week of a day: `2015-W30`. */
export function weekValue(day: number): string {
  const thursday = day - weekdayOf(day) + 4
  const year = ymdOf(thursday).year
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${yearValue(year)}-W${pad(week)}`
}

export const clockValue = (hour: number, minute: number | null, second: number | null): string =>
  `T${pad(hour)}${minute === null ? '' : `:${pad(minute)}`}${second === null ? '' : `:${pad(second)}`}`

/** Day number of the Sunday of Easter, Western church (Meeus/Jones/Butcher). */
export function westernEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** First day that a value of date form names (`2024`, `2024-04`, `2024-04-08`, `2024-W15`); null for other values. */
export function firstDayOf(value: string): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(value)
  if (found) return dayNumber(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1))
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (!week) return null
  const january4 = dayNumber(Number(week[1]), 1, 4)
  return january4 - weekdayOf(january4) + 1 + (Number(week[2]) - 1) * 7
}
