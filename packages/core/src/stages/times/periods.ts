/**
 * Weeks, months, years, decades and centuries by their distance from the day of writing («الأسبوع الماضي», «هذا العام»),
 * by number («الربع الأول من 2015», «القرن التاسع عشر», «ثمانينات القرن الماضي»), by season («صيف 2014»), and their edges
 * («مطلع العام», «نهاية يوليو الحالي»). Rules: `times.period`, `times.season`, `times.decade`, `times.century`,
 * `times.part-of-period`, `times.edge`, `times.weekend`.
 */
import type { Shift } from '../../lexicon/time-modifiers.ts'
import type { UnitCode } from '../../lexicon/time-units.ts'
import { dayNumber, monthValue, weekdayOf, weekValue, yearValue, ymdOf } from './calendar.ts'
import { calendarDate } from './dates.ts'
import { dayAt } from './days.ts'
import { followingYear, yearNumberAt } from './months.ts'
import { ordinalAt, textAt } from './numbers.ts'
import {
  type Found,
  fromExpression,
  fromReference,
  type Grain,
  type Reader,
  STATED,
  UNKNOWN,
} from './reader.ts'
import { seasonAt } from './seasons.ts'
import { bare, look, skip } from './words.ts'

/** The longest period at a token. */
export function periodAt(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of [edge, shifted, numbered, seasonAt, decade, century, weekend, schoolYear, weekOfDate]) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

export const STEPS: Readonly<Record<Shift, number | null>> = {
  last: -1,
  next: 1,
  this: 0,
  same: null,
  after: 1,
  'before-last': -2,
  'after-next': 2,
}

const PERIOD_UNITS: ReadonlySet<UnitCode> = new Set(['W', 'M', 'Y', 'DE', 'CE'])
const GRAINS: Readonly<Partial<Record<UnitCode, Grain>>> = { W: 'week', M: 'month', Y: 'year' }
const TEN = 10
const HUNDRED = 100

/** A unit's value, `by` steps from the period that holds `day`; with the first day of that period. */
export function unitValue(unit: UnitCode, day: number, by: number): { value: string; day: number } {
  const { year, month } = ymdOf(day)
  switch (unit) {
    case 'W': {
      const monday = day - weekdayOf(day) + 1 + by * 7
      return { value: weekValue(monday), day: monday }
    }
    case 'M': {
      const start = dayNumber(year, month + by, 1)
      return { value: monthValue(ymdOf(start).year, ymdOf(start).month), day: start }
    }
    case 'DE': {
      const first = Math.floor(year / TEN) + by
      return { value: String(first), day: dayNumber(first * TEN, 1, 1) }
    }
    case 'CE': {
      const first = Math.floor((year - 1) / HUNDRED) + by
      return { value: String(first), day: dayNumber(first * HUNDRED, 1, 1) }
    }
    default:
      return { value: yearValue(year + by), day: dayNumber(year + by, 1, 1) }
  }
}

export function referenceValue(by: number): string {
  return by === 0 ? 'PRESENT_REF' : by < 0 ? 'PAST_REF' : 'FUTURE_REF'
}

/** A unit with the article and what places it: its code, its step and its end. */
interface Placed {
  readonly unit: UnitCode
  readonly by: number
  readonly last: number
  readonly cut: number
  readonly same: boolean
  readonly reason: string
}

/** «الأسبوع الماضي», «هذا العام», «العام نفسه», «الأسبوع بعد القادم», «العام قبل الماضي». */
export function placedUnit(r: Reader, i: number): Placed | null {
  const these = skip(r.words, i, 'this', 'that')
  const at = these > 0 ? these : i
  const unit = look(r.words, at, 'unit')
  if (!unit || unit.sense.count !== 'one' || !PERIOD_UNITS.has(unit.sense.unit)) return null
  if (!unit.article || (these > 0 && unit.clitics)) return null
  const code = unit.sense.unit
  const cut = these > 0 ? thisCut(r, i) : unit.clitics.length
  const shift = shiftAt(r, at + 1)
  if (shift)
    return { unit: code, by: shift.by, last: shift.last, cut, same: shift.same, reason: shift.reason }
  if (these < 0) return null
  const that = skip(r.words, i, 'that') > 0
  return { unit: code, by: 0, last: at + 1, cut, same: that, reason: `«${textAt(r.tokens, i)}»` }
}

const thisCut = (r: Reader, i: number): number => look(r.words, i, 'particle')?.clitics.length ?? 0

/** «الماضي», «المقبل», «نفسه», «بعد المقبل», «قبل الماضي», «التالي» after a unit. */
export function shiftAt(
  r: Reader,
  i: number,
): {
  readonly by: number
  readonly last: number
  readonly same: boolean
  readonly reason: string
  readonly anaphoric: boolean
} | null {
  const over = skip(r.words, i, 'before', 'after')
  const at = over > 0 ? over : i
  const shift = look(r.words, at, 'shift')
  if (!shift || shift.clitics) return null
  const how = shift.sense.shift
  if (!shift.article && how !== 'same') return null
  const step = STEPS[how]
  const by = step === null ? 0 : over > 0 ? step * 2 : step
  return {
    by,
    last: at + shift.length,
    same: step === null,
    reason: `«${textAt(r.tokens, at)}»`,
    anaphoric: how === 'after' || how === 'same',
  }
}

function shifted(r: Reader, i: number): Found | null {
  const placed = placedUnit(r, i)
  if (!placed) return null
  const { unit, by, last, cut, reason } = placed
  const base = {
    first: i,
    last,
    cut,
    type: 'DATE' as const,
    rule: 'times.period',
    grain: GRAINS[unit] ?? ('other' as Grain),
  }
  if (placed.same) {
    const earlier = r.last
    if (earlier?.day === undefined) return null
    return { ...base, ...unitValue(unit, earlier.day, 0), anchor: fromExpression(r, earlier, 'the same') }
  }
  const anaphoric =
    r.last?.day !== undefined && look(r.words, last - 1, 'shift')?.sense.shift === 'after' && !r.query
  if (anaphoric && r.last?.day !== undefined)
    return { ...base, ...unitValue(unit, r.last.day, by), anchor: fromExpression(r, r.last, reason) }
  if (!r.reference) return { ...base, value: referenceValue(by), grain: 'other', anchor: UNKNOWN }
  return { ...base, ...unitValue(unit, r.reference.day, by), anchor: fromReference(r, reason) }
}

/** What a period lies in: a year, a month, «هذا العام», «العام المقبل», «الشهر», «القرن الماضي». */
function container(r: Reader, i: number): Found | null {
  const of = skip(r.words, i, 'of', 'in')
  const at = of > 0 ? of : i
  const date = calendarDate(r, at)
  if (date && (date.grain === 'month' || date.grain === 'year') && date.cut <= 1 && date.type === 'DATE')
    return date
  const placed = shifted(r, at)
  if (placed && (placed.cut === 0 || of < 0)) return placed
  const year = of > 0 ? yearNumberAt(r, at, false) : null
  if (year && year.calendar === 'gregorian')
    return {
      first: at,
      last: year.last,
      cut: 0,
      type: 'DATE',
      value: yearValue(year.year),
      rule: 'times.year',
      anchor: STATED,
      grain: 'year',
      day: dayNumber(year.year, 1, 1),
    }
  return of > 0 ? bareUnit(r, at) : null
}

/** «العام», «الشهر», «الأسبوع» after «نهاية»: the present one. */
function bareUnit(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (!unit?.article || unit.clitics || unit.sense.count !== 'one') return null
  const code = unit.sense.unit
  if (code !== 'W' && code !== 'M' && code !== 'Y' && code !== 'CE' && code !== 'DE') return null
  const base = {
    first: i,
    last: i + 1,
    cut: 0,
    type: 'DATE' as const,
    rule: 'times.period',
    grain: GRAINS[code] ?? ('other' as Grain),
  }
  if (!r.reference) return { ...base, value: 'PRESENT_REF', grain: 'other', anchor: UNKNOWN }
  return { ...base, ...unitValue(code, r.reference.day, 0), anchor: fromReference(r, 'the present one') }
}

/** «مطلع العام», «نهاية يوليو الحالي», «منتصف الأسبوع المقبل», «أواخر القرن الماضي», «في وقت لاحق من هذا الشهر». */
function edge(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'edge')
  if (!word) return null
  const at = i + word.length
  const of = skip(r.words, at, 'of')
  const start = of > 0 ? of : at
  const inner = edgeOf(r, start)
  if (!inner || inner.cut > 0) return null
  const { mod } = word.sense
  if (word.article) return null
  const cut = word.clitics.length
  if (inner.rule === 'times.weekend' || (mod === 'END' && inner.grain === 'week' && weekendHere(r, i)))
    return {
      ...inner,
      first: i,
      cut,
      value: inner.rule === 'times.weekend' ? inner.value : `${inner.value}-WE`,
      rule: 'times.weekend',
    }
  return { ...inner, first: i, cut, mod, rule: 'times.edge' }
}

/** «نهاية الأسبوع» is the weekend; «أواخر الأسبوع» its last days. */
const weekendHere = (r: Reader, i: number): boolean => /نهاي/.test(textAt(r.tokens, i))

function edgeOf(r: Reader, i: number): Found | null {
  const month = calendarDate(r, i)
  if (month && (month.grain === 'month' || month.grain === 'year')) return month
  return (
    shifted(r, i) ??
    seasonAt(r, i) ??
    decade(r, i) ??
    century(r, i) ??
    numbered(r, i) ??
    bareUnit(r, i) ??
    endOfDay(r, i)
  )
}

/** «نهاية اليوم», «نهاية يوم الأحد»: its last minute, in a query. */
function endOfDay(r: Reader, i: number): Found | null {
  if (!r.query) return null
  const day = dayAt(r, i) ?? (skip(r.words, i, 'this') > 0 ? dayAt(r, skip(r.words, i, 'this')) : null)
  if (day?.grain !== 'day') return null
  return { ...day, type: 'TIME', value: `${day.value}T23:59` }
}

/** «الأسبوع الأول من يناير», «الربع الثالث من 2015», «النصف الأول من العام». */
function numbered(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  const fraction = unit ? null : look(r.words, i, 'fraction')
  if (!(unit?.article && unit.sense.count === 'one') && !fraction?.article) return null
  const at = i + 1
  const order = ordinalAt(r.words, at)
  const final = look(r.words, at, 'shift')
  const nth =
    order && !order.clitics ? order.value : final?.article && /خير/.test(textAt(r.tokens, at)) ? -1 : 0
  if (nth === 0) return null
  const whole = container(r, order ? order.last : at + 1)
  const cut = (unit ?? fraction)!.clitics.length
  if (unit && unit.sense.unit !== 'W') return null
  if (!whole)
    return fraction && r.reference && !r.query
      ? quarterAlone(r, i, order?.last ?? at + 1, cut, fraction.sense.value, nth)
      : null
  if (unit) return weekOf(r, i, cut, nth, whole)
  return partOf(i, cut, fraction!.sense.value, nth, whole)
}

/** «أسبوع 16 سبتمبر», «الأسبوع في 15 سبتمبر»: the week of a day. */
function weekOfDate(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'W' || unit.sense.count !== 'one') return null
  const inside = r.query ? skip(r.words, i + 1, 'in', 'of') : -1
  const date = calendarDate(r, inside > 0 ? inside : i + 1)
  if (date?.day === undefined || date.grain !== 'day' || date.cut > 0) return null
  return {
    ...date,
    first: i,
    cut: unit.clitics.length,
    value: weekValue(date.day),
    rule: 'times.part-of-period',
    grain: 'week',
  }
}

/** «الربع الثاني» alone: of the present year. */
function quarterAlone(
  r: Reader,
  first: number,
  last: number,
  cut: number,
  part: number,
  nth: number,
): Found | null {
  if (part !== 0.25 || nth > 4 || nth < 1 || !r.reference) return null
  const { year } = ymdOf(r.reference.day)
  return {
    first,
    last,
    cut,
    type: 'DATE',
    value: `${yearValue(year)}-Q${nth}`,
    rule: 'times.part-of-period',
    anchor: fromReference(r, 'the present year'),
    grain: 'other',
    day: dayNumber(year, nth * 3 - 2, 1),
  }
}

function weekOf(_r: Reader, first: number, cut: number, nth: number, whole: Found): Found | null {
  if (whole.day === undefined) return null
  const base = {
    first,
    last: whole.last,
    cut,
    type: 'DATE' as const,
    rule: 'times.part-of-period',
    anchor: whole.anchor,
    grain: 'week' as const,
  }
  const { year, month } = ymdOf(whole.day)
  const monday =
    nth > 0
      ? nthWeek(year, whole.grain === 'year' ? 1 : month, nth)
      : lastWeek(year, whole.grain === 'year' ? 12 : month)
  return { ...base, value: weekValue(monday), day: monday }
}

/** The week that holds the period's nth Thursday, as ISO counts the weeks of a year. */
function nthWeek(year: number, month: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  const thursday = first + ((4 - weekdayOf(first) + 7) % 7)
  return thursday - 3 + (nth - 1) * 7
}

function lastWeek(year: number, month: number): number {
  const last = dayNumber(year, month + 1, 1) - 1
  const thursday = last - ((weekdayOf(last) - 4 + 7) % 7)
  return thursday - 3
}

/** «الربع الثالث من 2015» → 2015-Q3, «النصف الأول من العام» → 2015-H1; of a month its half, as `mod`. */
function partOf(first: number, cut: number, part: number, nth: number, whole: Found): Found | null {
  const base = { ...whole, first, cut, rule: 'times.part-of-period' }
  const count = part === 0.5 ? 2 : part === 0.25 ? 4 : 0
  const index = nth === -1 ? count : nth
  if (!count || index > count) return null
  const letter = count === 2 ? 'H' : 'Q'
  if (whole.grain === 'year' && whole.day !== undefined && /^\d{4}$/.test(whole.value))
    return {
      ...base,
      value: `${whole.value}-${letter}${index}`,
      grain: 'other',
      day: dayNumber(ymdOf(whole.day).year, (index - 1) * (12 / count) + 1, 1),
    }
  return count === 2 ? { ...base, mod: index === 1 ? 'START' : 'END' } : null
}

/** «ثمانينات القرن الماضي», «السبعينيات». */
function decade(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'decade')
  if (!word) return null
  const of = skip(r.words, i + 1, 'of')
  const age = century(r, of > 0 ? of : i + 1) ?? shifted(r, of > 0 ? of : i + 1)
  const inCentury = age && age.cut === 0 && /^\d{1,2}$/.test(age.value) ? age : null
  if (!inCentury && !word.article && !r.query) return null
  if (!inCentury && word.sense.value === 10) return null
  const hundred = inCentury ? Number(inCentury.value) : 19
  const first = hundred * TEN + word.sense.value / TEN
  return {
    first: i,
    last: inCentury?.last ?? i + 1,
    cut: word.clitics.length,
    type: 'DATE',
    value: String(first),
    rule: 'times.decade',
    anchor: inCentury?.anchor ?? STATED,
    grain: 'other',
    day: dayNumber(first * TEN, 1, 1),
  }
}

/** «القرن التاسع عشر», «القرن الـ21». */
function century(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'CE' || !unit.article || unit.sense.count !== 'one') return null
  const number = centuryNumber(r, i + 1)
  if (!number) return null
  return {
    first: i,
    last: number.last,
    cut: unit.clitics.length,
    type: 'DATE',
    value: String(number.value - 1).padStart(2, '0'),
    rule: 'times.century',
    anchor: STATED,
    grain: 'other',
    day: dayNumber((number.value - 1) * HUNDRED, 1, 1),
  }
}

function centuryNumber(r: Reader, i: number): { value: number; last: number } | null {
  const order = ordinalAt(r.words, i)
  if (order?.article && !order.clitics && order.value <= 30) return { value: order.value, last: order.last }
  const digits = textAt(r.tokens, i) === 'ال' ? i + 1 : i
  const value = Number(textAt(r.tokens, digits))
  return Number.isInteger(value) && value > 0 && value <= 30 ? { value, last: digits + 1 } : null
}

/** «عطلة نهاية الأسبوع», with «الماضي», «المقبل», «بعد التالي». */
function weekend(r: Reader, i: number): Found | null {
  const head = bare(r.words, i, 'weekend')
  if (!head) return null
  const shift = shiftAt(r, i + head.length)
  const last = shift?.last ?? i + head.length
  const base = {
    first: i,
    last,
    cut: 0,
    type: 'DATE' as const,
    rule: 'times.weekend',
    grain: 'other' as const,
  }
  if (!r.reference) return { ...base, value: 'XXXX-WXX-WE', anchor: UNKNOWN }
  const week = unitValue('W', r.reference.day, shift?.by ?? 0)
  return { ...base, value: `${week.value}-WE`, day: week.day + 5, anchor: fromReference(r, shift?.reason) }
}

/** «العام الدراسي 2014-2015», «السنة المالية المقبلة», «العام الدراسي الجاري». */
function schoolYear(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'Y' || !unit.article || unit.sense.count !== 'one') return null
  const kind = look(r.words, i + 1, 'yearKind')
  if (!kind?.article || kind.clitics) return null
  const at = i + 1 + kind.length
  const cut = unit.clitics.length
  const base = { first: i, cut, type: 'DATE' as const, rule: 'times.school-year', grain: 'year' as const }
  const year = followingYear(r, at)
  if (year && year.calendar === 'gregorian') {
    const mark = textAt(r.tokens, year.last)
    const second = mark === '-' || mark === '/' ? yearNumberAt(r, year.last + 1, false) : null
    const value = second ? `${yearValue(year.year)}/${yearValue(second.year)}` : yearValue(year.year)
    return {
      ...base,
      last: second?.last ?? year.last,
      value,
      anchor: STATED,
      day: dayNumber(year.year, 1, 1),
    }
  }
  const shift = shiftAt(r, at)
  if (!shift || shift.same || !r.reference) return null
  return {
    ...base,
    last: shift.last,
    ...unitValue('Y', r.reference.day, shift.by),
    anchor: fromReference(r, shift.reason),
  }
}
