/** The order of the grammar's rules, and the one pass over the tokens: at each word the longest reading wins. */
import { calendarDate } from './dates.ts'
import { durationAt } from './durations.ts'
import { feastAt } from './feasts.ts'
import { momentAt } from './moments.ts'
import { periodAt } from './periods.ts'
import { firstEndAt } from './ranges.ts'
import { type Found, overlapsEarlier, type Reader } from './reader.ts'
import { referenceAt } from './references.ts'
import { setAt } from './sets.ts'
import { startsTime } from './words.ts'
import { bareYear } from './years.ts'

/** Where two readings are equally long, the earlier rule wins. */
const RULES = [
  setAt,
  referenceAt,
  feastAt,
  momentAt,
  periodAt,
  firstEndAt,
  calendarDate,
  bareYear,
  durationAt,
] as const

function longest(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of RULES) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last) && !overlapsEarlier(r, found)) best = found
  }
  return best
}

/** Finds everything in the document; leaves it in `r.list`. */
export function scan(r: Reader): void {
  const { forms } = r.tokens
  for (let i = 0; i < forms.length; ) {
    const found = startsTime(forms[i]!) ? longest(r, i) : null
    if (!found) {
      i++
      continue
    }
    r.list.push(found)
    if (found.day !== undefined && found.type !== 'SET') r.last = found
    r.words.phrases.clear()
    i = found.last
  }
}
