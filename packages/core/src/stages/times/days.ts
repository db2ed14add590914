/**
 * A day at a token: «أمس», «يوم غد», «اليوم الاثنين (الثالث من آب/أغسطس 2015)», a weekday alone or with its date, with
 * «الماضي» and «المقبل», the nth weekday of a month, and «اليوم التالي». Rules: `times.deictic-day`,
 * `times.bare-weekday`, `times.weekday-shift`, `times.weekday-date`, `times.nth-weekday`, `times.next-day`.
 */
import { TODAY_NAMES_AFTER, TODAY_NAMES_BEFORE } from '../../lexicon/time-guards.ts'
import type { Particle } from '../../lexicon/time-particles.ts'
import { foldWord } from '../../script/index.ts'
import { dayNumber, daysInMonth, dayValue, weekdayOf, ymdOf } from './calendar.ts'
import { calendarDate, dayOfMonthAt } from './dates.ts'
import { isFeminine } from './feminine.ts'
import { dayFound } from './founds.ts'
import { monthAt } from './months.ts'
import { ordinalAt, textAt } from './numbers.ts'
import { type Found, fromExpression, fromReference, overComma, type Reader, UNKNOWN } from './reader.ts'
import { directionAt } from './tense.ts'
import { look, skip } from './words.ts'

const WEEK = 7

/** A day, the longest reading. */
export function dayAt(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of [
    deicticDay,
    weekdayAt,
    nthWeekday,
    dayWord,
    calendarDay,
    nextDay,
    weekThenWeekday,
    bareDay,
  ]) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

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
  if (!word || isNamed(r, i, i + word.length)) return null
  const { days } = word.sense
  const cut = word.clitics.length
  const last = sameDayAgain(r, i + word.length, r.reference ? r.reference.day + days : null)
  const again = last > i + word.length ? statedDayIn(r, i + word.length, last) : null
  if (again !== null)
    return { ...dayFound(i, last, cut, again, 'times.deictic-day', { kind: 'none' }), today: again - days }
  if (!r.reference) return unresolved(i, last, cut, days)
  return dayFound(i, last, cut, r.reference.day + days, 'times.deictic-day', fromReference(r))
}

const beforeToday = new Set(TODAY_NAMES_BEFORE.map(foldWord))
const afterToday = new Set(TODAY_NAMES_AFTER.map(foldWord))

/** «عين اليوم», «اليوم السابع» are outlets, «اليوم الذي» is a day told by its clause. */
function isNamed(r: Reader, i: number, last: number): boolean {
  const { text } = r.tokens.forms[i]!
  if (!text.endsWith('اليوم')) return false
  return (
    beforeToday.has(textAt(r.tokens, i - 1)) || afterToday.has(textAt(r.tokens, last)) || quoted(r, i, last)
  )
}

const quoted = (r: Reader, i: number, last: number): boolean =>
  /^["«“]$/.test(textAt(r.tokens, i - 1)) && /^["»”]$/.test(textAt(r.tokens, last))

function unresolved(first: number, last: number, cut: number, days: number): Found {
  const value = days === 0 ? 'PRESENT_REF' : days < 0 ? 'PAST_REF' : 'FUTURE_REF'
  return { first, last, cut, type: 'DATE', value, rule: 'times.deictic-day', anchor: UNKNOWN, grain: 'other' }
}

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

/** Steps over a date in apposition, in brackets or not; a date without a year must be that of `day`. */
function dateAgain(r: Reader, i: number, day: number | null = null): number {
  const open = textAt(r.tokens, i) === '('
  const comma = overComma(r, i)
  const at = open ? i + 1 : comma
  const date = calendarDate(r, at)
  if (date?.grain !== 'day' || date.cut > 0) return i
  if (day !== null && date.anchor.kind !== 'none' && date.day !== day) return i
  if (!open) return date.last
  return textAt(r.tokens, date.last) === ')' ? date.last + 1 : i
}

/** The explicit day among tokens that restate a day; null where only a weekday stands there. */
function statedDayIn(r: Reader, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const date = calendarDate(r, i)
    if (date?.grain === 'day' && date.anchor.kind === 'none') return date.day ?? null
  }
  return null
}

/** A weekday with what fixes it. The article is needed unless «يوم» or a demonstrative stands before. */
function weekdayAt(r: Reader, i: number): Found | null {
  const these = skip(r.words, i, 'this')
  const at = these > 0 ? (look(r.words, these, 'unit')?.sense.unit === 'D' ? these + 1 : these) : i
  const name = look(r.words, at, 'weekday')
  if (!name || !(name.article || bareWeekdayAllowed(r, at))) return null
  if (at > i && name.clitics) return null
  const cut = name.clitics.length
  const last = at + name.length
  const { day } = name.sense
  return (
    weekdayWithDate(r, i, last, cut, day) ??
    shiftedWeekday(r, i, last, cut, day) ??
    weekdayOfWeek(r, i, last, cut, day) ??
    (isNumberOrName(r, at) ? null : bareWeekday(r, i, last, cut, day, these > 0))
  )
}

/** Without the article: after «يوم», or before a week («ثلاثاء الأسبوع الفائت»). */
const bareWeekdayAllowed = (r: Reader, i: number): boolean =>
  look(r.words, i - 1, 'unit')?.sense.unit === 'D' || look(r.words, i + 1, 'unit')?.sense.unit === 'W'

/** «الأحد عشر», «بين الاثنين» (the two). */
function isNumberOrName(r: Reader, i: number): boolean {
  if (look(r.words, i, 'number')?.article && particleIs(r, i - 1, 'between') && !joinedDay(r, i + 1))
    return true
  const next = look(r.words, i + 1, 'number')
  return next?.sense.role === 'ten' && !next.clitics
}

const particleIs = (r: Reader, i: number, particle: Particle): boolean =>
  look(r.words, i, 'particle')?.sense.particle === particle

/** «والأربعاء», «و الأربعاء». */
const joinedDay = (r: Reader, i: number): boolean =>
  look(r.words, textAt(r.tokens, i) === 'و' ? i + 1 : i, 'weekday') !== null

/** «الإثنين 08-04-2024», «الخميس الموافق 14 شباط», «الجمعة 22», «الثلاثاء التاسع عشر من هذا الشهر». */
function weekdayWithDate(r: Reader, first: number, last: number, cut: number, weekday: number): Found | null {
  const open = textAt(r.tokens, last) === '(' ? last + 1 : -1
  const comma = overComma(r, last)
  const joined = skip(r.words, comma, 'corresponding', 'in', 'at')
  const start = open > 0 ? open : joined > 0 ? joined : comma
  const at =
    look(r.words, start, 'unit')?.sense.unit === 'D' && look(r.words, start, 'deictic') === null
      ? start + 1
      : start
  const date = calendarDate(r, at) ?? monthThenDayInWords(r, at)
  if (date && date.cut === 0 && date.grain === 'day' && date.day !== undefined) {
    const end = open > 0 ? (textAt(r.tokens, date.last) === ')' ? date.last + 1 : -1) : date.last
    if (end < 0) return null
    const day = date.anchor.kind === 'none' ? date.day : matching(r, date.day, weekday)
    if (weekdayOf(day) !== weekday && isOrdinal(r, at)) return null
    return { ...dayFound(first, end, cut, day, 'times.weekday-date', date.anchor) }
  }
  return open > 0 ? null : weekdayDayOfMonth(r, first, cut, weekday, at, start > last)
}

/** «الثلاثاء الثالث من أيلول» is the third Tuesday where the third is no Tuesday. */
const isOrdinal = (r: Reader, i: number): boolean => (ordinalAt(r.words, i)?.value ?? 6) <= 5

/** «يناير الحادي والعشرين» after a weekday. */
function monthThenDayInWords(r: Reader, i: number): Found | null {
  const month = monthAt(r, i)
  if (!month || month.cut > 0) return null
  const day = ordinalAt(r.words, month.last)
  if (!day || day.clitics || day.value > 31) return null
  return calendarDate({ ...r, query: true }, i)
}

/** The year-less date in the year near to it whose weekday agrees. */
function matching(r: Reader, day: number, weekday: number): number {
  if (weekdayOf(day) === weekday) return day
  const { year, month, day: d } = ymdOf(day)
  for (const by of [-1, 1]) {
    const other = dayNumber(year + by, month, d)
    if (weekdayOf(other) === weekday && r.reference) return other
  }
  return day
}

/** «الجمعة 22», «السبت السادس عشر»: the nearest month whose day of that number is such a weekday. */
function weekdayDayOfMonth(
  r: Reader,
  first: number,
  cut: number,
  weekday: number,
  at: number,
  spaced: boolean,
): Found | null {
  const day = dayOfMonthAt(r, at)
  if (!day || day.cut > 0 || (!r.query && (!day.digits || spaced))) return null
  if (textAt(r.tokens, day.last) === ':' || textAt(r.tokens, day.last) === '/') return null
  if (look(r.words, day.last, 'part') || look(r.words, day.last, 'unit')) return null
  if (!r.reference)
    return { ...unresolved(first, day.last, cut, 0), value: `XXXX-XX-${String(day.day).padStart(2, '0')}` }
  const { year, month } = ymdOf(r.reference.day)
  for (const by of [0, 1, -1, 2, -2, 3, -3]) {
    const start = ymdOf(dayNumber(year, month + by, 1))
    const candidate = dayNumber(start.year, start.month, day.day)
    if (
      day.day <= daysInMonth(start.year, start.month) &&
      weekdayOf(candidate) === weekday &&
      (by === 0 || !isNth(day))
    )
      return dayFound(
        first,
        day.last,
        cut,
        candidate,
        'times.weekday-date',
        fromReference(r, 'the nearest such day'),
      )
  }
  if (!isNth(day)) return null
  return dayFound(
    first,
    day.last,
    cut,
    nthOf(year, month, weekday, day.day),
    'times.nth-weekday',
    fromReference(r),
  )
}

const isNth = (day: { readonly day: number; readonly digits: boolean }): boolean =>
  !day.digits && day.day <= 5

/** Day number of the nth such weekday of a month; the last for -1. */
export function nthOf(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  const start = first + ((weekday - weekdayOf(first) + WEEK) % WEEK)
  if (nth > 0) return start + (nth - 1) * WEEK
  const last = first + daysInMonth(year, month) - 1
  return last - ((weekdayOf(last) - weekday + WEEK) % WEEK)
}

/** «الأحد الماضي» is strictly before the day of writing, «الاثنين المقبل» strictly after it. */
function shiftedWeekday(r: Reader, first: number, at: number, cut: number, weekday: number): Found | null {
  const after = skip(r.words, at, 'after', 'before')
  const shift = look(r.words, after > 0 ? after : at, 'shift')
  if (!shift?.article || shift.clitics) return null
  const last = (after > 0 ? after : at) + shift.length
  const { shift: how } = shift.sense
  const end = dateAgain(r, last)
  if (how !== 'last' && how !== 'next' && how !== 'this') return null
  if (!r.reference)
    return { ...unresolved(first, end, cut, how === 'last' ? -1 : 1), rule: 'times.weekday-shift' }
  const day =
    how === 'last'
      ? before(r.reference.day, weekday)
      : how === 'next'
        ? after_(r.reference.day, weekday)
        : inWeek(r.reference.day, weekday)
  const extra = after > 0 ? (how === 'last' ? -WEEK : WEEK) : 0
  return dayFound(
    first,
    end,
    cut,
    day + extra,
    'times.weekday-shift',
    fromReference(r, `«${textAt(r.tokens, last - 1)}»`),
  )
}

const before = (day: number, weekday: number): number =>
  day - (((weekdayOf(day) - weekday + WEEK - 1) % WEEK) + 1)
const after_ = (day: number, weekday: number): number =>
  day + (((weekday - weekdayOf(day) + WEEK - 1) % WEEK) + 1)
const inWeek = (day: number, weekday: number): number => day - weekdayOf(day) + weekday

/** «الجمعة من الأسبوع المقبل», «اثنين الأسبوع الحالي», «الجمعة هذا الأسبوع». */
function weekdayOfWeek(r: Reader, first: number, at: number, cut: number, weekday: number): Found | null {
  const of = skip(r.words, at, 'of', 'in')
  const week = weekAt(r, of > 0 ? of : at)
  if (!week) return null
  if (!r.reference) return { ...unresolved(first, week.last, cut, week.by), rule: 'times.weekday-of-week' }
  return dayFound(
    first,
    week.last,
    cut,
    inWeek(r.reference.day, weekday) + week.by * WEEK,
    'times.weekday-of-week',
    fromReference(r),
  )
}

/** A week by its distance from that of the day of writing. */
export function weekAt(
  r: Reader,
  i: number,
): { readonly by: number; readonly last: number; readonly cut: number } | null {
  const these = skip(r.words, i, 'this')
  const at = these > 0 ? these : i
  const unit = look(r.words, at, 'unit')
  if (unit?.sense.unit !== 'W' || unit.sense.count !== 'one' || !unit.article) return null
  if (these > 0) return { by: 0, last: at + 1, cut: 0 }
  const shift = look(r.words, at + 1, 'shift')
  if (!shift?.article) return null
  const by = { last: -1, next: 1, this: 0, after: 1, same: null, 'before-last': -2, 'after-next': 2 }[
    shift.sense.shift
  ]
  return by === null ? null : { by, last: at + 2, cut: unit.clitics.length }
}

/** «الأسبوع المقبل الاثنين», «هذا الأسبوع يوم السبت», in a query. */
function weekThenWeekday(r: Reader, i: number): Found | null {
  const week = r.query ? weekAt(r, i) : null
  const name = week && weekdayName(r, week.last)
  if (!week || !name || name.cut > 0) return null
  if (!r.reference) return { ...unresolved(i, name.last, week.cut, week.by), rule: 'times.weekday-of-week' }
  const day = inWeek(r.reference.day, name.day) + week.by * WEEK
  return dayFound(i, name.last, week.cut, day, 'times.weekday-of-week', fromReference(r))
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

/** A weekday alone: by the clause's tense, the day of writing counting as its own weekday. */
function bareWeekday(
  r: Reader,
  first: number,
  last: number,
  cut: number,
  weekday: number,
  these: boolean,
): Found | null {
  const rule = 'times.bare-weekday'
  if (!r.reference) return { ...unresolved(first, last, cut, -1), value: `XXXX-WXX-${weekday}`, rule }
  const today = r.reference.day
  const { ahead, reason } = these ? { ahead: true, reason: 'of this week' } : weekdayDirection(r, first, last)
  const back = (weekdayOf(today) - weekday + WEEK) % WEEK
  const day = ahead ? today + ((WEEK - back) % WEEK) : today - back
  const which = ahead
    ? 'the first such day on or after publication'
    : 'the last such day on or before publication'
  return dayFound(first, last, cut, day, rule, fromReference(r, `${which} (${dayValue(today)}): ${reason}`))
}

function weekdayDirection(r: Reader, first: number, last: number) {
  const until = look(r.words, first - 1, 'particle')?.sense.particle
  const found = directionAt(r, first, last)
  if (found.ahead || until !== 'until' || !r.query) return found
  return { ahead: true, reason: '«حتى»' }
}

/** «أول يوم جمعة من يوليو», «ثاني أربعاء من شهر أكتوبر من عام 2014», «الثلاثاء الثالث من شهر أيلول», «آخر اثنين من الشهر القادم». */
function nthWeekday(r: Reader, i: number): Found | null {
  const order = ordinalAt(r.words, i)
  const edge = look(r.words, i, 'edge')
  const nth = order ? order.value : edge?.sense.mod === 'END' ? -1 : 0
  if (nth !== 0 && nth <= 5) {
    const at = order ? order.last : i + 1
    const weekday = weekdayName(r, at)
    const cut = (order ?? edge)!.clitics.length
    if (weekday) return nthIn(r, i, weekday.last, cut, weekday.day, nth)
  }
  const weekday = weekdayName(r, i)
  const after = weekday && ordinalAt(r.words, weekday.last)
  if (!weekday || !after || after.clitics || after.value > 5) return null
  return nthIn(r, i, after.last, weekday.cut, weekday.day, after.value)
}

function weekdayName(r: Reader, i: number): { day: number; last: number; cut: number } | null {
  const unit = look(r.words, i, 'unit')
  const at = unit?.sense.unit === 'D' && unit.sense.count === 'one' ? i + 1 : i
  const name = look(r.words, at, 'weekday')
  return name ? { day: name.sense.day, last: at + 1, cut: name.clitics.length } : null
}

function nthIn(
  r: Reader,
  first: number,
  at: number,
  cut: number,
  weekday: number,
  nth: number,
): Found | null {
  const of = skip(r.words, at, 'of', 'in')
  if (of < 0) return null
  const month = calendarDate(r, of) ?? shiftedMonth(r, of)
  if (month?.grain !== 'month' || month.cut > 0) return null
  if (month.day === undefined)
    return { ...unresolved(first, month.last, cut, 0), value: 'XXXX-XX-XX', rule: 'times.nth-weekday' }
  const { year, month: m } = ymdOf(month.day)
  return dayFound(first, month.last, cut, nthOf(year, m, weekday, nth), 'times.nth-weekday', month.anchor)
}

function shiftedMonth(r: Reader, i: number): Found | null {
  const these = skip(r.words, i, 'this')
  const at = these > 0 ? these : i
  const unit = look(r.words, at, 'unit')
  if (unit?.sense.unit !== 'M' || !unit.article || unit.sense.count !== 'one') return null
  const shift = look(r.words, at + 1, 'shift')
  const by = these > 0 ? 0 : shift?.sense.shift === 'last' ? -1 : shift?.sense.shift === 'next' ? 1 : 0
  const last = shift ? at + 2 : at + 1
  if (!r.reference) return null
  const { year, month } = ymdOf(r.reference.day)
  const start = dayNumber(year, month + by, 1)
  return { ...dayFound(i, last, 0, start, 'times.period', fromReference(r)), grain: 'month' }
}

/** «في اليوم التالي»: after the day told before, else after the day of writing. */
export function nextDay(r: Reader, i: number): Found | null {
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
