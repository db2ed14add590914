/** What is left of a period: «بقية الأسبوع», «ما تبقى من هذا العام», «بقية اليوم». Rule: `times.rest`. */
import { clockValue, dayNumber, dayValue, weekdayOf, ymdOf } from './calendar.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import { look, skip } from './words.ts'

export function restAt(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'rest')
  if (!word) return null
  const at = i + word.length
  const these = skip(r.words, at, 'this')
  const unit = look(r.words, these > 0 ? these : at, 'unit')
  if (!unit || unit.clitics || !(unit.article || r.query)) return null
  const start = these > 0 ? these : at
  const shift = look(r.words, start + 1, 'shift')
  if (shift && shift.sense.shift !== 'this') return null
  const last = shift ? start + 2 : start + 1
  const base = { first: i, last, cut: word.clitics.length, rule: 'times.rest', grain: 'other' as const }
  if (!r.reference) return { ...base, type: 'DATE', value: 'FUTURE_REF', anchor: UNKNOWN }
  if (unit.sense.unit === 'D') return { ...base, ...restOfDay(r), anchor: fromReference(r) }
  const end = endOf(unit.sense.unit, r.reference.day)
  if (end === null) return null
  return {
    ...base,
    type: 'DATE',
    value: `${dayValue(r.reference.day)}/${dayValue(end)}`,
    anchor: fromReference(r),
  }
}

function restOfDay(r: Reader): { type: 'DATE' | 'TIME'; value: string } {
  const { day, minute } = r.reference ?? { day: 0, minute: null }
  if (minute === null) return { type: 'DATE', value: dayValue(day) }
  const now = clockValue(Math.floor(minute / 60), minute % 60, null)
  return { type: 'TIME', value: `${dayValue(day)}${now}/${dayValue(day)}T23:59:59` }
}

/** Last day of the week, month or year that holds a day. */
function endOf(unit: string, day: number): number | null {
  const { year, month } = ymdOf(day)
  if (unit === 'W') return day + 7 - weekdayOf(day)
  if (unit === 'M') return dayNumber(year, month + 1, 1) - 1
  return unit === 'Y' ? dayNumber(year, 12, 31) : null
}
