/**
 * A day at a token: «أمس», «يوم غد», «اليوم الاثنين (الثالث من آب/أغسطس 2015)», a weekday, a date, «اليوم التالي». Rules:
 * `times.deictic-day`, `times.next-day`, `times.day-of-month`.
 */
import {
  NEED_AFTER,
  TODAY_NAMES_AFTER,
  TODAY_NAMES_BEFORE,
  TOMORROW_NAMES_BEFORE,
} from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { dateAgain, unresolved } from './again.ts'
import { dayNumber, daysInMonth, ymdOf } from './calendar.ts'
import { calendarDate, dayOfMonthAt } from './dates.ts'
import { isFeminine } from './feminine.ts'
import { dayFound } from './founds.ts'
import { nthWeekday } from './nth-weekday.ts'
import { ordinalAt, textAt } from './numbers.ts'
import { type Found, fromExpression, fromReference, type Reader } from './reader.ts'
import { weekdayAt, weekThenWeekday } from './weekdays.ts'
import { look, skip } from './words.ts'

/** A day, the longest reading. */
export function dayAt(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of DAY_RULES) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

const DAY_RULES = [
  deicticDay,
  weekdayAt,
  nthWeekday,
  dayWord,
  calendarDay,
  nextDay,
  weekThenWeekday,
  bareDay,
] as const

/** A calendar date of day grain, with «يوم» or «اليوم» before it where it stands there. */
function calendarDay(r: Reader, i: number): Found | null {
  const date = calendarDate(r, i)
  return date && (date.grain === 'day' || date.grain === 'other') ? date : null
}

/** «يوم» as head of a day: «يوم 29 يونيو», «يوم الثلاثاء», «اليوم الثالث من أكتوبر», «يوم أمس». */
function dayWord(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'unit')
  if (word?.sense.unit !== 'D' || word.sense.count === 'many') return null
  if (word.sense.count === 'two' && textAt(r.tokens, i).endsWith('ن')) return null
  const inner = weekdayAt(r, i + 1) ?? deicticDay(r, i + 1) ?? calendarDay(r, i + 1)
  if (!inner || inner.cut > 0) return null
  return { ...inner, first: i, cut: word.clitics.length }
}

/** «أمس», with a weekday or a date that says the same day again. */
function deicticDay(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'deictic')
  if (!word || isNamed(r, i, i + word.length) || needs.has(textAt(r.tokens, i + word.length))) return null
  const { days } = word.sense
  const cut = word.clitics.length
  const last = sameDayAgain(r, i + word.length, r.reference ? r.reference.day + days : null)
  const again = last > i + word.length ? statedDayIn(r, i + word.length, last) : null
  if (again !== null)
    return { ...dayFound(i, last, cut, again, 'times.deictic-day', { kind: 'none' }), today: again - days }
  if (!r.reference) return unresolved(i, last, cut, days)
  return dayFound(i, last, cut, r.reference.day + days, 'times.deictic-day', fromReference(r))
}

const needs = new Set(NEED_AFTER.map(foldWord))
const beforeToday = new Set(TODAY_NAMES_BEFORE.map(foldWord))
const beforeTomorrow = new Set(TOMORROW_NAMES_BEFORE.map(foldWord))
const afterToday = new Set(TODAY_NAMES_AFTER.map(foldWord))

/** With or without a joined particle. */
const namesTomorrow = (text: string): boolean => beforeTomorrow.has(text) || beforeTomorrow.has(text.slice(1))

/** «عين اليوم», «اليوم السابع», «صحيفة الغد» are outlets, «اليوم الذي» is a day told by its clause. */
function isNamed(r: Reader, i: number, last: number): boolean {
  const { text } = r.tokens.forms[i]!
  if (text === 'الغد') return namesTomorrow(textAt(r.tokens, i - 1))
  if (!text.endsWith('اليوم')) return false
  const order = ordinalAt(r.words, last)
  if (order?.article && !order.clitics && order.last === last + 1 && monthAfter(r, order.last) === null)
    return true
  return (
    beforeToday.has(textAt(r.tokens, i - 1)) || afterToday.has(textAt(r.tokens, last)) || quoted(r, i, last)
  )
}

/** «اليوم الثاني» of something is no today; «اليوم الثاني من أغسطس» may be. */
const monthAfter = (r: Reader, i: number): Found | null =>
  calendarDate(r, skip(r.words, i, 'of') > 0 ? skip(r.words, i, 'of') : i)

const quoted = (r: Reader, i: number, last: number): boolean =>
  /^["«“]$/.test(textAt(r.tokens, i - 1)) && /^["»”]$/.test(textAt(r.tokens, last))

/** Steps over «الاثنين», «(الاثنين)», «, الثلاثاء» and a date after a deictic day. */
function sameDayAgain(r: Reader, i: number, day: number | null): number {
  const open = textAt(r.tokens, i) === '('
  const at = open ? i + 1 : i
  const weekday = look(r.words, at, 'weekday')
  let last = i
  if (weekday?.article && !weekday.clitics) {
    const end = at + weekday.length
    if (!open) last = end
    else if (textAt(r.tokens, end) === ')') return end + 1
    else return i
  }
  return dateAgain(r, last, day)
}

/** The explicit day among tokens that restate a day; null where only a weekday stands there. */
function statedDayIn(r: Reader, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const date = calendarDate(r, i)
    if (date?.grain === 'day' && date.anchor.kind === 'none') return date.day ?? null
  }
  return null
}

/** «في 27», «للثاني والعشرين» in a query: the next day of that number. */
function bareDay(r: Reader, i: number): Found | null {
  if (!r.query) return null
  const day = dayOfMonthAt(r, i)
  if (!day || !standsAsDay(r, i, day)) return null
  const rule = 'times.day-of-month'
  if (!r.reference)
    return {
      ...unresolved(i, day.last, day.cut, 0),
      value: `XXXX-XX-${String(day.day).padStart(2, '0')}`,
      rule,
    }
  const now = ymdOf(r.reference.day)
  for (const by of [0, 1, 2]) {
    const { year, month } = ymdOf(dayNumber(now.year, now.month + by, 1))
    const found = dayNumber(year, month, day.day)
    if (day.day <= daysInMonth(year, month) && found >= r.reference.day)
      return dayFound(i, day.last, day.cut, found, rule, fromReference(r, 'the next such day'))
  }
  return null
}

const MOST_HOURS = 12

/** Digits beyond the hours after «في», or a masculine ordinal, with nothing after it that it counts. */
function standsAsDay(
  r: Reader,
  i: number,
  day: { day: number; digits: boolean; last: number; cut: number },
): boolean {
  const next = r.tokens.forms[day.last]
  if (next && next.kind !== 'mark') return false
  if (next && (next.text === ':' || next.text === '%' || next.text === '/' || next.text === '-')) return false
  const inside = look(r.words, i - 1, 'particle')?.sense.particle === 'in'
  if (day.digits) return inside && (day.day > MOST_HOURS || r.list.at(-1)?.grain === 'clock')
  const ordinal = ordinalAt(r.words, i)
  return ordinal?.article === true && !isFeminine(r, i) && (inside || day.cut > 0)
}

/** «في اليوم التالي»: after the day told before, else after the day of writing. */
function nextDay(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'D' || unit.sense.count !== 'one' || !unit.article) return null
  const shift = look(r.words, i + 1, 'shift')
  if (!shift?.article || shift.clitics) return null
  const by = { after: 1, next: 1, last: -1, this: 0, same: 0, 'before-last': -2, 'after-next': 2 }[
    shift.sense.shift
  ]
  const cut = unit.clitics.length
  const anaphoric =
    shift.sense.shift === 'after' ||
    shift.sense.shift === 'same' ||
    textAt(r.tokens, i + 1).startsWith('الساب')
  if (anaphoric && r.last?.grain === 'day' && r.last.day !== undefined)
    return dayFound(i, i + 2, cut, r.last.day + by, 'times.next-day', fromExpression(r, r.last))
  if (shift.sense.shift === 'same' && !r.last) return null
  if (!r.reference) return unresolved(i, i + 2, cut, by)
  return dayFound(i, i + 2, cut, r.reference.day + by, 'times.next-day', fromReference(r))
}
