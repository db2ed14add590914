/** Seasons: «الصيف الماضي», «صيف 2014», «ربيع عام 2013», «الخريف المقبل». Rule: `times.season`. */
import { dayNumber, yearValue, ymdOf } from './calendar.ts'
import { followingYear } from './months.ts'
import { type Found, fromReference, type Reader, STATED, UNKNOWN } from './reader.ts'
import { look, skip } from './words.ts'
import { yearBy } from './year-by.ts'

type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** First month of each; a winter bears the year that it begins in. */
const BEGINS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

export function seasonAt(r: Reader, i: number): Found | null {
  const these = skip(r.words, i, 'this')
  const at = these > 0 ? these : i
  const word = look(r.words, at, 'season')
  if (!word) return null
  const { season } = word.sense
  const cut = these > 0 ? 0 : word.clitics.length
  const found = (year: number | null, last: number, anchor: Found['anchor']): Found => ({
    first: i,
    last,
    cut,
    type: 'DATE',
    value: `${year === null ? 'XXXX' : yearValue(year)}-${season}`,
    rule: 'times.season',
    anchor,
    grain: 'other',
    ...(year !== null && { day: dayNumber(year, BEGINS[season], 1) }),
  })
  const year = followingYear(r, at + 1)
  if (year && year.calendar === 'gregorian') return found(year.year, year.last, STATED)
  const shift = look(r.words, at + 1, 'shift')
  if (word.article && shift?.article && !shift.clitics) {
    const how = shift.sense.shift
    if (!r.reference || (how !== 'last' && how !== 'next' && how !== 'this'))
      return r.reference ? null : found(null, at + 2, UNKNOWN)
    return found(seasonYear(r.reference.day, season, how), at + 2, fromReference(r, how))
  }
  const by = word.article ? null : yearBy(r, at + 1, BEGINS[season])
  if (by) return found(by.year, by.last, by.anchor)
  if (these > 0 && r.reference) return found(ymdOf(r.reference.day).year, at + 1, fromReference(r))
  return r.query ? found(null, at + 1, UNKNOWN) : null
}

/** The last that has ended, the next that has not begun, or the one of this year. */
function seasonYear(day: number, season: Season, how: 'last' | 'next' | 'this'): number {
  const { year, month } = ymdOf(day)
  const begins = BEGINS[season]
  const ended = begins === 12 ? month >= 3 : month >= begins + 3
  if (how === 'last') return begins === 12 ? (ended ? year - 1 : year - 2) : ended ? year : year - 1
  if (how === 'next') return month < begins ? year : year + 1
  return begins === 12 && month < 3 ? year - 1 : year
}
