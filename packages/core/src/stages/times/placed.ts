/**
 * Weeks, months, years, decades and centuries by their distance from the day of writing («الأسبوع الماضي», «هذا العام», «العام
 * نفسه»). Rule: `times.period`.
 */
import type { Shift } from '../../lexicon/time-modifiers.ts'
import type { UnitCode } from '../../lexicon/time-units.ts'
import { dayNumber, monthValue, weekdayOf, weekValue, yearValue, ymdOf } from './calendar.ts'
import { bareYearAt } from './founds.ts'
import { textAt } from './numbers.ts'
import {
  type Found,
  fromExpression,
  fromReference,
  type Grain,
  type Reader,
  UNKNOWN,
  writtenAt,
} from './reader.ts'
import { look, skip } from './words.ts'
import { yearBy } from './year-by.ts'

const STEPS: Readonly<Record<Shift, number | null>> = {
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
function placedUnit(r: Reader, i: number): Placed | null {
  const these = skip(r.words, i, 'this', 'that')
  const at = these > 0 ? these : i
  const unit = look(r.words, at, 'unit')
  if (unit?.sense.count !== 'one' || !PERIOD_UNITS.has(unit.sense.unit)) return null
  if (!unit.article || (these > 0 && unit.clitics)) return null
  const code = unit.sense.unit
  const cut = these > 0 ? thisCut(r, i) : unit.clitics.length
  const shift = shiftAt(r, at + 1)
  if (shift)
    return { unit: code, by: shift.by, last: shift.last, cut, same: shift.same, reason: shift.reason }
  if (these < 0) return null
  const that = skip(r.words, i, 'that') > 0
  return { unit: code, by: 0, last: at + 1, cut, same: that, reason: `«${writtenAt(r, i)}»` }
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
    reason: `«${writtenAt(r, at)}»`,
    anaphoric: how === 'after' || how === 'same',
  }
}

export function shifted(r: Reader, i: number): Found | null {
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
    const { month } = ymdOf(earlier.day)
    const by = unit === 'M' ? yearBy(r, last, month) : null
    if (by)
      return {
        ...base,
        last: by.last,
        value: monthValue(by.year, month),
        day: dayNumber(by.year, month, 1),
        anchor: fromExpression(r, earlier, 'the same month'),
      }
    return { ...base, ...unitValue(unit, earlier.day, 0), anchor: fromExpression(r, earlier, 'the same') }
  }
  const anaphoric =
    r.last?.day !== undefined && look(r.words, last - 1, 'shift')?.sense.shift === 'after' && !r.query
  if (anaphoric && r.last?.day !== undefined)
    return { ...base, ...unitValue(unit, r.last.day, by), anchor: fromExpression(r, r.last, reason) }
  const again = unit === 'Y' ? yearAgain(r, last) : null
  if (again) return { ...again, first: i, cut, rule: 'times.period' }
  if (!r.reference) return { ...base, value: referenceValue(by), grain: 'other', anchor: UNKNOWN }
  return { ...base, ...unitValue(unit, r.reference.day, by), anchor: fromReference(r, reason) }
}

/** «العام الجاري 2015», «العام الماضي (2014)»: the year told again in digits. */
function yearAgain(r: Reader, i: number): Found | null {
  const open = textAt(r.tokens, i) === '('
  const year = bareYearAt(r, open ? i + 1 : i)
  if (!year || (open && textAt(r.tokens, year.last) !== ')')) return null
  return open ? { ...year, last: year.last + 1 } : year
}

/** «العام», «الشهر», «الأسبوع» after «نهاية»: the present one. */
export function bareUnit(r: Reader, i: number): Found | null {
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
