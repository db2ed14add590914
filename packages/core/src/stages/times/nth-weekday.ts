/**
 * The nth weekday of a month («أول يوم جمعة من يوليو», «الثلاثاء الثالث من أيلول») and weeks by their distance («الأسبوع
 * المقبل»). Rule: `times.nth-weekday`.
 */

import { unresolved } from './again.ts'
import { dayNumber, daysInMonth, weekdayOf, ymdOf } from './calendar.ts'
import { calendarDate } from './dates.ts'
import { dayFound } from './founds.ts'
import { ordinalAt } from './numbers.ts'
import { type Found, fromReference, type Reader } from './reader.ts'
import { look, skip } from './words.ts'

export const WEEK = 7

/** Day number of the nth such weekday of a month; the last for -1. */
export function nthOf(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  const start = first + ((weekday - weekdayOf(first) + WEEK) % WEEK)
  if (nth > 0) return start + (nth - 1) * WEEK
  const last = first + daysInMonth(year, month) - 1
  return last - ((weekdayOf(last) - weekday + WEEK) % WEEK)
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

/** «أول يوم جمعة من يوليو», «ثاني أربعاء من شهر أكتوبر من عام 2014», «الثلاثاء الثالث من شهر أيلول», «آخر اثنين من الشهر القادم». */
export function nthWeekday(r: Reader, i: number): Found | null {
  const order = ordinalAt(r.words, i)
  const edge = look(r.words, i, 'edge')
  const nth = order ? order.value : edge?.sense.mod === 'END' ? -1 : 0
  if (nth !== 0 && nth <= 5) {
    const at = order ? order.last : i + 1
    const weekday = weekdayName(r, at)
    const cut = (order ?? edge)!.clitics.length
    if (weekday) return nthIn(r, i, weekday.last, cut, weekday.day, nth)
  }
  const edgeDay = edge ? dayAtEdge(r, i, edge.sense.mod, edge.clitics.length) : null
  if (edgeDay) return edgeDay
  const weekday = weekdayName(r, i)
  const after = weekday && ordinalAt(r.words, weekday.last)
  if (!weekday || !after || after.clitics || after.value > 5) return null
  return nthIn(r, i, after.last, weekday.cut, weekday.day, after.value)
}

/** «آخر يوم من شباط 2015», «أول يوم في الشهر المقبل». */
function dayAtEdge(r: Reader, first: number, mod: string, cut: number): Found | null {
  const unit = look(r.words, first + 1, 'unit')
  if (unit?.sense.unit !== 'D' || unit.sense.count !== 'one' || unit.article || unit.clitics || mod === 'MID')
    return null
  const of = skip(r.words, first + 2, 'of', 'in')
  const month = of > 0 ? (calendarDate(r, of) ?? shiftedMonth(r, of)) : null
  if (month?.grain !== 'month' || month.day === undefined || month.cut > 0) return null
  const { year, month: m } = ymdOf(month.day)
  const day = mod === 'END' ? dayNumber(year, m + 1, 1) - 1 : month.day
  return dayFound(first, month.last, cut, day, 'times.edge-day', month.anchor)
}

export function weekdayName(r: Reader, i: number): { day: number; last: number; cut: number } | null {
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
