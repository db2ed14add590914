/**
 * What follows a month, a season or a feast and fixes its year: a year («2015», «من عام 2014»), «الماضي», «المقبل», «من العام
 * نفسه», «من هذا العام».
 */
import type { Shift } from '../../lexicon/time-modifiers.ts'
import type { TimexAnchor } from '../../record/types.ts'
import { ymdOf } from './calendar.ts'
import { followingYear } from './months.ts'
import { type Found, fromExpression, fromReference, type Reader, STATED, writtenAt } from './reader.ts'
import { look, skip } from './words.ts'

export const SHIFT_MONTHS: Readonly<Partial<Record<Shift, number>>> = { last: -1, next: 1, this: 0 }

/** What follows a month and fixes its year: a year, «الماضي», «المقبل», «من العام نفسه». */
export interface YearBy {
  readonly year: number
  readonly calendar: 'gregorian' | 'hijri'
  readonly last: number
  readonly anchor: TimexAnchor
  /** Told by «الماضي», «المقبل», «الجاري»: −1, 1, 0. */
  readonly step?: number
}

/** The year that the words after a month give; null where they give none. */
export function yearBy(r: Reader, i: number, month: number): YearBy | null {
  const year = followingYear(r, i)
  if (year) return { ...year, anchor: STATED }
  return yearByShift(r, i, month) ?? yearOfPeriod(r, i)
}

/** «يوليو الماضي»: the last July before the day of writing, the current month counting as «الحالي» alone. */
function yearByShift(r: Reader, i: number, month: number): YearBy | null {
  const shift = look(r.words, i, 'shift')
  if (!shift?.article || shift.clitics) return null
  const last = i + shift.length
  if (shift.sense.shift === 'same') return sameYear(r, last)
  const { reference } = r
  const by = SHIFT_MONTHS[shift.sense.shift]
  if (!reference || by === undefined) return null
  const now = ymdOf(reference.day)
  const year =
    by < 0
      ? month < now.month
        ? now.year
        : now.year - 1
      : by > 0
        ? month > now.month
          ? now.year
          : now.year + 1
        : now.year
  return { year, calendar: 'gregorian', last, step: by, anchor: fromReference(r, `«${writtenAt(r, i)}»`) }
}

function sameYear(r: Reader, last: number): YearBy | null {
  const year = yearOf(r.last)
  return year === null || !r.last
    ? null
    : { year, calendar: 'gregorian', last, anchor: fromExpression(r, r.last, 'the same') }
}

const yearOf = (found: Found | null): number | null =>
  found?.day === undefined ? null : ymdOf(found.day).year

/** «من العام نفسه», «من العام الماضي», «من هذا العام», «العام المقبل» after a month. */
function yearOfPeriod(r: Reader, i: number): YearBy | null {
  const of = skip(r.words, i, 'of', 'in')
  const start = of > 0 ? of : i
  const these = skip(r.words, start, 'this')
  const at = these > 0 ? these : start
  const unit = look(r.words, at, 'unit')
  if (unit?.sense.unit !== 'Y' || unit.sense.count !== 'one' || !unit.article || unit.clitics) return null
  const shift = look(r.words, at + 1, 'shift')
  const last = shift?.article || shift?.sense.shift === 'same' ? at + 2 : at + 1
  if (shift?.sense.shift === 'same') return sameYear(r, last)
  const by = shift && last === at + 2 ? SHIFT_MONTHS[shift.sense.shift] : these > 0 || of > 0 ? 0 : undefined
  if (by === undefined || !r.reference) return null
  return { year: ymdOf(r.reference.day).year + by, calendar: 'gregorian', last, anchor: fromReference(r) }
}
