/** The order of the grammar's rules, and the one pass over the tokens: at each word the longest reading wins. */
import { calendarDate } from './dates.ts'
import { durationAt } from './durations.ts'
import { feastAt } from './feasts.ts'
import { momentAt } from './moments.ts'
import { periodAt } from './periods.ts'
import { firstEndAt } from './ranges.ts'
import { type Found, overlapsEarlier, type Reader } from './reader.ts'
import { referenceAt } from './references.ts'
import { restAt } from './rest.ts'
import { setAt } from './sets.ts'
import { bitsOf, isKnown, kindsAt, type Starting } from './words.ts'
import { bareYear } from './years.ts'

interface Rule {
  readonly find: (r: Reader, i: number) => Found | null
  /** What its first word may be. */
  readonly kinds: number
}

const rule = (find: Rule['find'], ...kinds: readonly Starting[]): Rule => ({ find, kinds: bitsOf(...kinds) })

/** Where two readings are equally long, the earlier rule wins. */
const RULES: readonly Rule[] = [
  rule(setAt, 'each', 'unitAdjective', 'every', 'unit', 'times', 'number', 'ordinal'),
  rule(firstEndAt, 'number', 'ordinal', 'month', 'unit'),
  rule(referenceAt, 'reference', 'anaphor', 'afterThat'),
  rule(feastAt, 'feast'),
  rule(
    momentAt,
    'deictic',
    'weekday',
    'night',
    'part',
    'midnight',
    'hourWord',
    'unit',
    'ordinal',
    'number',
    'month',
    'edge',
    'particle',
  ),
  rule(restAt, 'rest'),
  rule(periodAt, 'edge', 'unit', 'fraction', 'season', 'decade', 'weekend', 'particle'),
  rule(calendarDate, 'number', 'ordinal', 'firstDay', 'month', 'unit', 'particle'),
  rule(bareYear, 'number', 'unit'),
  rule(durationAt, 'amount', 'edge', 'number', 'unit', 'several', 'fraction'),
]

function longest(r: Reader, i: number, kinds: number): Found | null {
  let best: Found | null = null
  for (const one of RULES) {
    if ((one.kinds & kinds) === 0) continue
    const found = one.find(r, i)
    if (found && (!best || found.last > best.last) && !overlapsEarlier(r, found)) best = found
  }
  return best
}

const COUNTING = bitsOf('number', 'ordinal', 'fraction', 'several')

/** A number before a word that no time knows («15 شخصا», «ثلاثة وزراء») begins none; a look ahead that saves most work. */
function countsOther(r: Reader, i: number, kinds: number): boolean {
  if (r.query || (kinds & ~COUNTING) !== 0) return false
  const { forms } = r.tokens
  const next = forms[i + 1]
  if (next === undefined || next.kind === 'number') return false
  if (next.kind === 'mark') return next.text === '%'
  return !isKnown(next) && forms[i]!.text.length !== YEAR_DIGITS
}
const YEAR_DIGITS = 4

/** Finds everything in the document; leaves it in `r.list`. */
export function scan(r: Reader): void {
  const { forms } = r.tokens
  for (let i = 0; i < forms.length; ) {
    const kinds = kindsAt(forms[i]!)
    const found = kinds && !countsOther(r, i, kinds) ? longest(r, i, kinds) : null
    if (!found) {
      i++
      continue
    }
    r.list.push(found)
    if (found.day !== undefined && found.type !== 'SET') r.last = found
    r.words.phrases.clear()
    r.dates.clear()
    i = found.last
  }
}
