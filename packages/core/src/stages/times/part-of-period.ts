/**
 * Numbered weeks, quarters and halves of a period: «الأسبوع الأول من يناير», «الربع الثالث من 2015», «النصف الأول من
 * العام», «أسبوع 16 سبتمبر». Rule: `times.part-of-period`.
 */
import { dayNumber, weekdayOf, weekValue, yearValue, ymdOf } from './calendar.ts'
import { calendarDate } from './dates.ts'
import { bareYearAt } from './founds.ts'
import { ordinalAt, textAt } from './numbers.ts'
import { bareUnit, shifted } from './placed.ts'
import { type Found, fromReference, type Reader } from './reader.ts'
import { look, skip } from './words.ts'

/** «الأسبوع الأول من يناير», «الربع الثالث من 2015», «النصف الأول من العام». */
export function numbered(r: Reader, i: number): Found | null {
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
  if (unit?.sense.unit === 'DE') return decadeOf(i, cut, nth, whole)
  if (unit && unit.sense.unit !== 'W') return null
  if (!whole)
    return fraction && r.reference
      ? quarterAlone(r, i, order?.last ?? at + 1, cut, fraction.sense.value, nth)
      : null
  if (unit) return weekOf(i, cut, nth, whole)
  return partOf(i, cut, fraction!.sense.value, nth, whole)
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
  const year = bareYearAt(r, at)
  if (year) return year
  return of > 0 ? bareUnit(r, at) : null
}

/** «العقد الأول من القرن الحالي» → 200. */
function decadeOf(first: number, cut: number, nth: number, whole: Found | null): Found | null {
  if (!whole || !/^\d\d$/.test(whole.value) || nth > 10) return null
  const decade = Number(whole.value) * 10 + (nth === -1 ? 9 : nth - 1)
  return {
    ...whole,
    first,
    cut,
    value: String(decade),
    rule: 'times.decade',
    day: dayNumber(decade * 10, 1, 1),
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

function weekOf(first: number, cut: number, nth: number, whole: Found): Found | null {
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

/** «أسبوع 16 سبتمبر», «الأسبوع في 15 سبتمبر»: the week of a day. */
export function weekOfDate(r: Reader, i: number): Found | null {
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
