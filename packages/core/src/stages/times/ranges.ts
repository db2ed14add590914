/**
 * First ends that take what the second has: «من 23 إلى 25 أيلول», «بين يوليو وأغسطس 2015», «بين الساعة 5 و6 مساء»; and
 * second days after a month and day («يوليو 13-15»). Each end is an expression of its own, as TIMEX3 marks them. Rules:
 * `times.shared-month`, `times.shared-year`, `times.shared-hour`, `times.second-day`.
 */
import { clockValue, dayNumber, isDate, monthValue, ymdOf } from './calendar.ts'
import { clockAt } from './clock.ts'
import { calendarDate, dayOfMonthAt } from './dates.ts'
import { dayFound } from './founds.ts'
import { momentAt } from './moments.ts'
import { monthAt } from './months.ts'
import { cardinalAt, isDigits, ordinalAt, textAt } from './numbers.ts'
import { type Found, overComma, type Reader } from './reader.ts'
import { look, skip } from './words.ts'
import { yearBy } from './year-by.ts'

export function firstEndAt(r: Reader, i: number): Found | null {
  return sharedMonth(r, i) ?? sharedYear(r, i) ?? sharedHour(r, i) ?? secondDay(r, i)
}

type Join = 'range' | 'and'

/** What joins two ends: the token after it. */
function joinAt(r: Reader, i: number): { at: number; kind: Join } | null {
  const text = textAt(r.tokens, i)
  if (text === '-' || text === '/') return { at: i + 1, kind: 'range' }
  if (text === 'و' || text === 'او' || text === ',') return { at: i + 1, kind: 'and' }
  const to = skip(r.words, i, 'to', 'until')
  return to > 0 ? { at: to, kind: 'range' } : null
}

const DUAL_OR_BETWEEN = new Set(['between', 'of', 'in'])

/** «يومي 3 و4 أغسطس», «بين 4 و22 يناير», «في 20 و21 يوليو». */
function listed(r: Reader, i: number): boolean {
  const before = look(r.words, i - 1, 'particle')
  if (before && DUAL_OR_BETWEEN.has(before.sense.particle)) return true
  if (look(r.words, i - 1, 'unit')?.sense.unit === 'D') return true
  return r.list.at(-1)?.rule === 'times.shared-month'
}

const DAYS_TOGETHER = 3

function sharedMonth(r: Reader, i: number): Found | null {
  const dual = look(r.words, i, 'unit')
  const headed = dual?.sense.unit === 'D' && dual.sense.count !== 'one' && !dual.article
  const start = headed ? i + 1 : i
  const day = dayOfMonthAt(r, start)
  if (!day || day.cut > 0 || textAt(r.tokens, start - 1) === '/') return null
  const second = lastOfList(r, day.last, headed === true || listed(r, start), 0)
  if (!second || second.day === undefined) return null
  const number = dayOfMonthAt(r, second.first)?.day ?? ymdOf(second.day).day
  const at = firstDay(second.day, number, day.day)
  if (at === null) return null
  const cut = headed ? dual.clitics.length : 0
  const found = dayFound(i, day.last, cut, at, 'times.shared-month', second.anchor)
  return second.grain === 'other'
    ? { ...found, value: `XXXX-${found.value.slice(5)}`, grain: 'other' }
    : found
}

/** A day of the second day's month, of whichever calendar; a greater number is of the month before. */
function firstDay(second: number, number: number, day: number): number | null {
  if (day < number) return second - (number - day)
  const { year, month } = ymdOf(dayNumber(ymdOf(second).year, ymdOf(second).month - 1, 1))
  return isDate(year, month, day) ? dayNumber(year, month, day) : null
}

/** The full date that ends «20 و21 و22 أغسطس». */
function lastOfList(r: Reader, i: number, list: boolean, depth: number): Found | null {
  const join = joinAt(r, i)
  const clitic = join ? null : (ordinalAt(r.words, i) ?? cardinalAt(r.words, i))
  const at = join?.at ?? (clitic?.clitics === 'و' ? i : -1)
  if (at < 0 || ((join?.kind ?? 'and') === 'and' && !list)) return null
  const date = calendarDate(r, at)
  if (date && (date.grain === 'day' || (date.grain === 'other' && date.rule === 'times.day-month'))) {
    if (join && date.cut > 0) return null
    return date.day === undefined ? null : date
  }
  const more = dayOfMonthAt(r, at)
  return more && depth < DAYS_TOGETHER ? lastOfList(r, more.last, list, depth + 1) : null
}

/** «بين مارس ويونيو 2014»: the first month has the second's year. */
function sharedYear(r: Reader, i: number): Found | null {
  const month = monthAt(r, i)
  if (!month || month.calendar === 'hijri' || yearBy(r, month.last, month.month)) return null
  const join = joinAt(r, month.last)
  const at = join?.at ?? month.last
  const next = monthAt(r, at)
  if (!next || next.calendar === 'hijri' || (!join && next.cut !== 1) || next.month === month.month)
    return null
  const by = yearBy(r, next.last, next.month)
  if (!by || by.calendar === 'hijri') return null
  const year = month.month < next.month ? by.year : by.year - 1
  return {
    first: i,
    last: month.last,
    cut: month.cut,
    type: 'DATE',
    value: monthValue(year, month.month),
    rule: 'times.shared-year',
    anchor: by.anchor,
    grain: 'month',
    day: dayNumber(year, month.month, 1),
  }
}

const NOON = 12

/** «5 إلى 6 مساء», «بين الساعة 8 صباحا و2 مساء», «الساعة من 5 إلى 6 مساء». */
function sharedHour(r: Reader, i: number): Found | null {
  const clock = clockAt(r, i)
  if (!clock || clock.cut > 0 || clock.sure) return null
  const join = joinAt(r, clock.last)
  const clitic = join ? null : (cardinalAt(r.words, clock.last) ?? ordinalAt(r.words, clock.last))
  const at = join?.at ?? (clitic?.clitics === 'و' ? clock.last : -1)
  if (at < 0 || (!clock.marked && join?.kind !== 'range' && !listed(r, i))) return null
  const second = momentAt(r, at)
  const end = clockAt(r, at)
  if (!end || !second || !(end.sure || (r.query && end.marked))) return null
  const hour =
    end.sure && end.hour >= NOON && clock.hour < NOON && clock.hour + NOON <= end.hour
      ? clock.hour + NOON
      : clock.hour
  const day = /^(.*?)T\d\d/.exec(second.value)?.[1] ?? ''
  return {
    first: i,
    last: clock.last,
    cut: 0,
    type: 'TIME',
    value: day + clockValue(hour % 24, clock.minute ?? 0, clock.second),
    rule: 'times.shared-hour',
    anchor: second.anchor,
    grain: 'clock',
    ...(second.day !== undefined && { day: second.day }),
  }
}

/** «يوليو 13-15», «شهر نوفمبر بين 19 و20»: days after a month that was found just before; queries write so. */
function secondDay(r: Reader, i: number): Found | null {
  const earlier = r.list.at(-1)
  if (!r.query || !earlier || earlier.day === undefined || !isDigits(r.tokens, i)) return null
  if (earlier.grain !== 'day' && earlier.grain !== 'month') return null
  const between = earlier.grain === 'month'
  const at = overComma(r, earlier.last)
  const start = between ? skip(r.words, at, 'between', 'of') : (joinAt(r, at)?.at ?? -1)
  const day = start === i ? dayOfMonthAt(r, i) : null
  if (!day) return null
  const { year, month } = ymdOf(earlier.day)
  if (!isDate(year, month, day.day)) return null
  return dayFound(i, day.last, 0, dayNumber(year, month, day.day), 'times.second-day', earlier.anchor)
}
