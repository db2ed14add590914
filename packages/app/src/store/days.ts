/**
 * First and last calendar day that a TIMEX3 value covers. Null where the value names no stretch of the calendar:
 * durations, sets, PRESENT_REF, unknown years. Seasons follow the meteorological quarters of the northern hemisphere.
 */
export interface Days {
  readonly first: string
  readonly last: string
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const at = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}
const DAY = 86_400_000
const months = (year: number, from: number, count: number): Days => ({
  first: iso(at(year, from, 1)),
  last: iso(at(year, from + count, 1) - DAY),
})

const SPANS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  WI: [11, 3],
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
}

/** Monday of an ISO week. */
function weekStart(year: number, week: number): number {
  const fourth = at(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth - weekday * DAY + (week - 1) * 7 * DAY
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/
const MONTH = /^(\d{4})-(\d{2})$/
const WEEK = /^(\d{4})-W(\d{2})(-WE)?$/
const PART = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/
const YEARS = /^(\d{2,4})(X{0,2})$/

/** A year, a decade («202X», «202») or a century («20XX», «20»). */
function ofYears(digits: string, open: string): Days | null {
  const missing = 4 - digits.length
  if (open !== '' && open.length !== missing) return null
  const width = 10 ** missing
  return yearsFrom(Number(digits) * width, width)
}

const yearsFrom = (year: number, count: number): Days => ({
  first: iso(at(year, 0, 1)),
  last: iso(at(year + count, 0, 1) - DAY),
})

function ofDate(year: number, month: number, day: number): Days | null {
  const time = at(year, month - 1, day)
  const valid = new Date(time).getUTCMonth() === month - 1 && day > 0
  return valid ? { first: iso(time), last: iso(time) } : null
}

export function daysOf(value: string | null): Days | null {
  if (value === null) return null
  const date = DATE.exec(value)
  if (date) return ofDate(Number(date[1]), Number(date[2]), Number(date[3]))
  const month = MONTH.exec(value)
  if (month) {
    const number = Number(month[2])
    return number >= 1 && number <= 12 ? months(Number(month[1]), number - 1, 1) : null
  }
  const week = WEEK.exec(value)
  if (week) {
    const start = weekStart(Number(week[1]), Number(week[2]))
    return { first: iso(week[3] ? start + 5 * DAY : start), last: iso(start + 6 * DAY) }
  }
  const part = PART.exec(value)
  if (part) return months(Number(part[1]), ...SPANS[part[2]!]!)
  const years = YEARS.exec(value)
  return years ? ofYears(years[1]!, years[2]!) : null
}

/** Days since 1970-01-01, for ordering. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY
