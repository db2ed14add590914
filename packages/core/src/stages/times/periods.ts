/**
 * Periods: placed ones, seasons, decades, numbered parts, and their edges («مطلع العام», «نهاية يوليو الحالي», «نهاية
 * الأسبوع»); school and budget years. Rules: `times.edge`, `times.weekend`, `times.school-year`.
 */
import { dayNumber, yearValue } from './calendar.ts'
import { century, decade } from './centuries.ts'
import { calendarDate } from './dates.ts'
import { dayAt } from './days.ts'
import { bareYearAt } from './founds.ts'
import { followingYear, yearNumberAt } from './months.ts'
import { textAt } from './numbers.ts'
import { numbered, weekOfDate } from './part-of-period.ts'
import { bareUnit, shiftAt, shifted, unitValue } from './placed.ts'
import { type Found, fromReference, type Reader, STATED, UNKNOWN } from './reader.ts'
import { seasonAt } from './seasons.ts'
import { bare, look, skip } from './words.ts'

/** The longest period at a token. */
export function periodAt(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of PERIOD_RULES) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

const PERIOD_RULES = [
  edge,
  shifted,
  numbered,
  seasonAt,
  decade,
  century,
  weekend,
  schoolYear,
  weekOfDate,
] as const

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
  const year = bareYearAt(r, i)
  if (year) return year
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
