/** School and budget years: «العام الدراسي 2014-2015», «السنة المالية المقبلة». Rule: `times.school-year`. */
import { dayNumber, yearValue, ymdOf } from './calendar.ts'
import { hijriYears } from './hijri-dates.ts'
import { followingYear, yearNumberAt } from './months.ts'
import { textAt } from './numbers.ts'
import { shiftAt, unitValue } from './placed.ts'
import { type Found, fromReference, type Reader, STATED, writtenAt } from './reader.ts'
import { look } from './words.ts'

/** «العام الدراسي 2014-2015», «السنة المالية المقبلة», «العام الدراسي الجديد». */
export function schoolYear(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'Y' || !unit.article || unit.sense.count !== 'one') return null
  const kind = look(r.words, i + 1, 'yearKind')
  if (!kind?.article || kind.clitics) return null
  const at = i + 1 + kind.length
  const cut = unit.clitics.length
  const base = { first: i, cut, type: 'DATE' as const, rule: 'times.school-year', grain: 'year' as const }
  const told = schoolYears(r, at)
  if (told) return { ...base, ...told, anchor: STATED }
  if (!r.reference) return null
  const shift = shiftAt(r, at)
  if (kind.sense.school) {
    const by = shift && !shift.same ? shift.by : look(r.words, at, 'new')?.article ? 0 : null
    if (by === null) return null
    const last = shift?.last ?? at + 1
    const anchor = fromReference(r, shift?.reason ?? `«${writtenAt(r, at)}»`)
    return { ...base, last, ...taught(r.reference.day, by), anchor }
  }
  if (!shift || shift.same) return null
  const anchor = fromReference(r, shift.reason)
  return { ...base, last: shift.last, ...unitValue('Y', r.reference.day, shift.by), anchor }
}

/** «2014-2015», «1436/1437هـ», «1437/1436هـ»: the years that a school year bears, in either order. */
function schoolYears(r: Reader, i: number): Pick<Found, 'last' | 'value' | 'day'> | null {
  const first = followingYear(r, i)
  if (!first) return null
  const mark = textAt(r.tokens, first.last)
  const second = mark === '-' || mark === '/' ? yearNumberAt(r, first.last + 1, false) : null
  const { last } = second ?? first
  const [from, to] = [first.year, second?.year ?? first.year].sort((a, b) => a - b)
  if (from === undefined || to === undefined) return null
  if (first.calendar === 'hijri') return { ...hijriYears(from, to), last }
  const value = to > from ? `${yearValue(from)}/${yearValue(to)}` : yearValue(from)
  return { last, value, day: dayNumber(from, 1, 1) }
}

/** In July and August the year that begins in September is «الجديد», and «المقبل» as well; the one that ended is «الماضي». */
const SUMMER = 7
const AUTUMN = 9

/** Both years of the school year that a day lies in, or of the one before or after it. */
function taught(day: number, by: number): { value: string; day: number } {
  const { year, month } = ymdOf(day)
  const from = year - (month < (by > 0 ? AUTUMN : SUMMER) ? 1 : 0) + by
  return { value: `${yearValue(from)}/${yearValue(from + 1)}`, day: dayNumber(from, AUTUMN, 1) }
}
