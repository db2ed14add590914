/** A day told a second time in apposition («الاثنين 20 يوليو»), and a day that has nothing to be reckoned from. */
import type { Particle } from '../../lexicon/time-particles.ts'
import { calendarDate } from './dates.ts'
import { textAt } from './numbers.ts'
import { type Found, overComma, type Reader, UNKNOWN } from './reader.ts'
import { look } from './words.ts'

export function unresolved(first: number, last: number, cut: number, days: number): Found {
  const value = days === 0 ? 'PRESENT_REF' : days < 0 ? 'PAST_REF' : 'FUTURE_REF'
  return { first, last, cut, type: 'DATE', value, rule: 'times.deictic-day', anchor: UNKNOWN, grain: 'other' }
}

/** Steps over a date in apposition, in brackets or not; a date without a year must be that of `day`. */
export function dateAgain(r: Reader, i: number, day: number | null = null): number {
  const open = textAt(r.tokens, i) === '('
  const comma = overComma(r, i)
  const at = open ? i + 1 : comma
  const date = calendarDate(r, at)
  if (date?.grain !== 'day' || date.cut > 0) return i
  if (day !== null && date.anchor.kind !== 'none' && date.day !== day) return i
  if (!open) return date.last
  return textAt(r.tokens, date.last) === ')' ? date.last + 1 : i
}

export const particleIs = (r: Reader, i: number, particle: Particle): boolean =>
  look(r.words, i, 'particle')?.sense.particle === particle
