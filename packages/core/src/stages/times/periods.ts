/**
 * Periods: placed ones, seasons, decades, numbered parts, and their edges («مطلع العام», «نهاية يوليو الحالي», «نهاية
 * الأسبوع»). Rules: `times.edge`, `times.weekend`.
 */
import { weekdayOf } from './calendar.ts'
import { century, decade } from './centuries.ts'
import { calendarDate } from './dates.ts'
import { dayAt } from './days.ts'
import { bareYearAt } from './founds.ts'
import { textAt } from './numbers.ts'
import { numbered, weekOfDate } from './part-of-period.ts'
import { bareUnit, shiftAt, shifted, unitValue } from './placed.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import { schoolYear } from './school-years.ts'
import { seasonAt } from './seasons.ts'
import { directionAt } from './tense.ts'
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
  if (mod === 'END' && inner.grain === 'week' && weekendHere(r, i)) {
    const by = inner.last === start + 1 ? weekendBy(r, i, inner.last) : 0
    const week = unitValue('W', inner.day ?? 0, by)
    return { ...inner, first: i, cut, value: `${week.value}-WE`, day: week.day + 5, rule: 'times.weekend' }
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
    schoolYear(r, i) ??
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

/** Days from Monday on after which the weekend at hand is meant, be it past or to come. */
const MIDWEEK = 4

/** Without «المقبل» or the like: the weekend gone, in the first half of a week and where nothing looks ahead. */
function weekendBy(r: Reader, first: number, last: number): number {
  const { reference } = r
  if (!reference || r.query || weekdayOf(reference.day) > MIDWEEK) return 0
  return directionAt(r, first, last).ahead ? 0 : -1
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
  const week = unitValue('W', r.reference.day, shift?.by ?? weekendBy(r, i, last))
  return { ...base, value: `${week.value}-WE`, day: week.day + 5, anchor: fromReference(r, shift?.reason) }
}
