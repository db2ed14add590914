/**
 * The stretch of weeks worth drawing: reports tell of years long past as background, and one such week would press the
 * rest into a corner. From the middle event outwards, up to the first gap longer than half a year; then without the
 * few events at either end, where there are many.
 */
import type { Week } from '../api/types.ts'

const WEEK = 7 * 86_400_000
const GAP = 26 * WEEK
/** Weeks that lie this near to the bulk still belong to it. */
const NEAR = 3 * WEEK
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

/** Grows [first, last] over neighbours that lie within `gap`, not beyond the limits. */
function grown(
  weeks: readonly Week[],
  [first, last]: readonly [number, number],
  gap: number,
  [low, high]: readonly [number, number],
): [number, number] {
  let [a, b] = [first, last]
  while (a > low && time(weeks[a]!) - time(weeks[a - 1]!) <= gap) a--
  while (b < high && time(weeks[b + 1]!) - time(weeks[b]!) <= gap) b++
  return [a, b]
}

/** Index of the first week of the bulk and one past its last. `weeks` are in order. */
export function bulkOf(weeks: readonly Week[]): readonly [number, number] {
  if (weeks.length === 0) return [0, 0]
  const all = weeks.reduce((sum, w) => sum + w.events, 0)
  const middle = weekOfShare(weeks, 0, all, 0.5)
  const whole = grown(weeks, [middle, middle], GAP, [0, weeks.length - 1])
  const inside = weeks.slice(whole[0], whole[1] + 1).reduce((sum, w) => sum + w.events, 0)
  const tails: [number, number] = [
    weekOfShare(weeks, whole[0], inside, TAIL),
    weekOfShare(weeks, whole[0], inside, 1 - TAIL),
  ]
  const [first, last] = grown(weeks, tails, NEAR, whole)
  return [first, last + 1]
}
