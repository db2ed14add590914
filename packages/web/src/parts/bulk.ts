/**
 * The stretch of weeks worth drawing: reports tell of years long past as background, and one such week would press the
 * rest into a corner. From the middle event outwards, up to the first gap longer than half a year; then without the
 * few events at either end, where there are many.
 */
import type { Week } from '../api/types.ts'

const GAP = 26 * 7 * 86_400_000
const TAIL = 0.02

const time = (week: Week) => Date.parse(`${week.week}T12:00:00Z`)

/** Index of the week in which a share of all events is reached; `total` is their number. */
function weekOfShare(weeks: readonly Week[], first: number, total: number, share: number): number {
  let seen = 0
  for (let i = first; i < weeks.length; i++) {
    seen += weeks[i]!.events
    if (seen >= total * share) return i
  }
  return weeks.length - 1
}

/** Grows from one week over neighbours, up to a long gap on either side. */
function grown(weeks: readonly Week[], middle: number): readonly [number, number] {
  let [first, last] = [middle, middle]
  while (first > 0 && time(weeks[first]!) - time(weeks[first - 1]!) <= GAP) first--
  while (last + 1 < weeks.length && time(weeks[last + 1]!) - time(weeks[last]!) <= GAP) last++
  return [first, last]
}

/** Index of the first week of the bulk and one past its last. `weeks` are in order. */
export function bulkOf(weeks: readonly Week[]): readonly [number, number] {
  if (weeks.length === 0) return [0, 0]
  const all = weeks.reduce((sum, w) => sum + w.events, 0)
  const middle = weekOfShare(weeks, 0, all, 0.5)
  const whole = grown(weeks, middle)
  const inside = weeks.slice(whole[0], whole[1] + 1).reduce((sum, w) => sum + w.events, 0)
  return [weekOfShare(weeks, whole[0], inside, TAIL), weekOfShare(weeks, whole[0], inside, 1 - TAIL) + 1]
}
