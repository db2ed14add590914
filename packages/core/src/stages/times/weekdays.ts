/**
 * Weekdays: alone, with their date, with «الماضي» and «المقبل», of a week. Alone they lie where the clause looks. Rules:
 * `times.bare-weekday`, `times.weekday-date`, `times.weekday-shift`, `times.weekday-of-week`.
 */
import { GIVEN_NAMES } from '../../lexicon/name-parts.ts'
import { WEEKDAY_NAMES_BEFORE } from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { dateAgain, particleIs, unresolved } from './again.ts'
import { dayName, dayNumber, daysInMonth, dayValue, weekdayOf, ymdOf } from './calendar.ts'
import { calendarDate, dayOfMonthAt } from './dates.ts'
import { dayFound } from './founds.ts'
import { monthAt } from './months.ts'
import { nthOf, WEEK, weekAt, weekdayName } from './nth-weekday.ts'
import { ordinalAt, textAt } from './numbers.ts'
import { type Found, fromReference, overComma, type Reader, writtenAt } from './reader.ts'
import { directionAt } from './tense.ts'
import { look, skip } from './words.ts'

/** A weekday with what fixes it. The article is needed unless «يوم» or a demonstrative stands before. */
export function weekdayAt(r: Reader, i: number): Found | null {
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

/** «الأحد عشر», «بين الاثنين» (the two), «صلاة الجمعة», «سوق الأربعاء», «أحمد الخميس». */
function isNumberOrName(r: Reader, i: number): boolean {
  if (opensName(textAt(r.tokens, i - 1)) || isSurname(r, i)) return true
  if (look(r.words, i, 'number')?.article && particleIs(r, i - 1, 'between') && !joinedDay(r, i + 1))
    return true
  const next = look(r.words, i + 1, 'number')
  return next?.sense.role === 'ten' && !next.clitics
}

const namesBefore = new Set(WEEKDAY_NAMES_BEFORE.map(foldWord))

/** With or without a joined particle. */
const opensName = (text: string): boolean => namesBefore.has(text) || namesBefore.has(text.slice(1))

const givenNames = new Set(GIVEN_NAMES.flatMap((line) => line.split(' ')).map(foldWord))

/** «أحمد الخميس»; after two names it is rather the day («قال علي أحمد الخميس»). */
const isSurname = (r: Reader, i: number): boolean =>
  textAt(r.tokens, i) === SURNAME &&
  look(r.words, i - 1, 'part') === null &&
  givenNames.has(textAt(r.tokens, i - 1)) &&
  !givenNames.has(textAt(r.tokens, i - 2))

const SURNAME = foldWord('الخميس')

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
  return calendarDate({ ...r, query: true, dates: new Map() }, i)
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
    fromReference(r, `«${writtenAt(r, last - 1)}»`),
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

/** «الأسبوع المقبل الاثنين», «هذا الأسبوع يوم السبت», in a query. */
export function weekThenWeekday(r: Reader, i: number): Found | null {
  const week = r.query ? weekAt(r, i) : null
  const name = week && weekdayName(r, week.last)
  if (!week || !name || name.cut > 0) return null
  if (!r.reference) return { ...unresolved(i, name.last, week.cut, week.by), rule: 'times.weekday-of-week' }
  const day = inWeek(r.reference.day, name.day) + week.by * WEEK
  return dayFound(i, name.last, week.cut, day, 'times.weekday-of-week', fromReference(r))
}

/** The day that «من … إلى» begins on, where this one ends it. */
function rangeBegun(r: Reader, first: number): number | null {
  const earlier = r.list.at(-1)
  if (earlier?.grain !== 'day' || earlier.day === undefined || earlier.last + 1 !== first) return null
  return skip(r.words, earlier.last, 'to', 'until') === first ? earlier.day : null
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
  const begun = rangeBegun(r, first)
  if (begun !== null) {
    const day = begun + ((weekday - weekdayOf(begun) + WEEK) % WEEK)
    return dayFound(
      first,
      last,
      cut,
      day,
      rule,
      fromReference(r, `the first ${dayName(day)} after the day told before`),
    )
  }
  const today = r.reference.day
  const { ahead, reason } = these
    ? { ahead: true, reason: '«هذا» is of this week' }
    : directionAt(r, first, last)
  const back = (weekdayOf(today) - weekday + WEEK) % WEEK
  const day = ahead ? today + ((WEEK - back) % WEEK) : today - back
  const which = ahead ? `first ${dayName(day)} on or after` : `last ${dayName(day)} on or before`
  const why = `the ${which} publication (${dayName(today)} ${dayValue(today)}), because ${reason}`
  return dayFound(first, last, cut, day, rule, fromReference(r, why))
}
