/** Times of a day: where the day comes from, and the result that they make. */
import type { PartCode } from '../../lexicon/day-parts.ts'
import type { TimexAnchor } from '../../record/types.ts'
import { clockValue, dayValue } from './calendar.ts'
import type { ClockAt } from './clock.ts'
import { dayAt } from './days.ts'
import { type Found, fromExpression, fromReference, overComma, type Reader, UNKNOWN } from './reader.ts'
import { skip } from './words.ts'

/** Where a time's day comes from: found beside it, told before, or the day of writing. */
export interface OnDay {
  /** Value of the day, or nothing where it is not known. */
  readonly text: string
  readonly day?: number
  readonly anchor: TimexAnchor
}

export const onFound = (found: Found): OnDay => ({
  text: found.value,
  ...(found.day !== undefined && { day: found.day }),
  anchor: found.anchor,
})

const NEAR = 12

/** The day of a clock time without one: told a few words before in the sentence, else the day of writing. */
export function onContext(r: Reader, i: number): OnDay {
  const { last } = r
  const { ofToken } = r.doc.sentences
  const near = last?.grain === 'day' && i - last.last <= NEAR && ofToken[last.first] === ofToken[i]
  return near && last ? { ...onFound(last), anchor: fromExpression(r, last) } : onReference(r)
}

/** The day of writing, for a time that stands alone. */
export function onReference(r: Reader): OnDay {
  const { reference } = r
  if (!reference) return { text: '', anchor: UNKNOWN }
  return { text: dayValue(reference.day), day: reference.day, anchor: fromReference(r) }
}

export function timeFound(
  first: number,
  last: number,
  cut: number,
  on: OnDay,
  suffix: string,
  rule: string,
  grain: 'part' | 'clock',
): Found {
  const known = /^\d{4}-\d\d-\d\d$|^XXXX-/.test(on.text) ? on.text : ''
  return {
    first,
    last,
    cut,
    type: 'TIME',
    value: known + suffix,
    rule,
    anchor: on.anchor,
    grain,
    ...(on.day !== undefined && { day: on.day }),
  }
}

export const partSuffix = (part: PartCode): string => (part === 'MI' ? 'T12:00' : `T${part}`)

export const clockText = (clock: ClockAt): string =>
  clockValue(clock.hour, clock.minute ?? 0, clock.second) + (clock.utc ? 'Z' : '')

/** Steps over «في», «من», a comma, before a part of the day or an hour that follows a day. */
export function overJoin(r: Reader, i: number): number {
  const comma = overComma(r, i)
  const join = skip(r.words, comma, 'in', 'at', 'of')
  return join > 0 ? join : comma
}

/** The day after a time, perhaps with «في», «من» or a comma between. */
export function dayBeside(r: Reader, i: number): Found | null {
  for (const at of [i, overJoin(r, i)]) {
    const day = dayAt(r, at)
    if (day && day.cut === 0 && (day.grain === 'day' || day.grain === 'other') && day.type === 'DATE')
      return day
  }
  return null
}
