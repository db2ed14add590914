/** A time axis: where a day stands, and the days to name under it. Time runs in the direction of the interface. */

const DAY = 86_400_000
const PAD = 26
/** Room that the name of a tick takes, in pixels. */
const NAME_ROOM = 96

export type TickForm = 'day' | 'month' | 'year'
export interface Axis {
  readonly width: number
  readonly x: (day: string) => number
  /** Pixels of one day. */
  readonly perDay: number
  readonly form: TickForm
  /** First day of each stretch that is named. */
  readonly ticks: readonly string[]
}

const timeOf = (day: string) => Date.parse(`${day}T12:00:00Z`)
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

const STEPS: readonly (readonly [TickForm, number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 2],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 25],
  ['year', 100],
]
const LENGTH: Readonly<Record<TickForm, number>> = { day: DAY, month: 30.44 * DAY, year: 365.25 * DAY }

/** Starts of days, months or years within a stretch, every `step` of them. */
function startsWithin(first: number, last: number, form: TickForm, step: number): string[] {
  const out: string[] = []
  if (form === 'day') {
    for (let at = first; at <= last; at += step * DAY) out.push(dayOf(at))
    return out
  }
  const date = new Date(first)
  const months = form === 'month' ? step : 12 * step
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth()
  for (let n = Math.ceil(count / months) * months; ; n += months) {
    const at = Date.UTC(Math.floor(n / 12), n % 12, 1, 12)
    if (at > last) return out
    if (at >= first - 12 * 3_600_000) out.push(dayOf(at))
  }
}

/** `first` and `last` are ISO days; a stretch of less than four weeks is widened to that. */
export function timeAxis(first: string, last: string, width: number, dir: 'rtl' | 'ltr'): Axis {
  const start = timeOf(first)
  const end = Math.max(timeOf(last), start + 28 * DAY)
  const inner = Math.max(40, width - 2 * PAD)
  const x = (day: string) => {
    const along = PAD + ((timeOf(day) - start) / (end - start)) * inner
    return dir === 'rtl' ? width - along : along
  }
  const most = Math.max(2, Math.floor(inner / NAME_ROOM))
  const [form, step] = STEPS.find(([f, n]) => (end - start) / (n * LENGTH[f]) <= most) ?? ['year', 250]
  const ticks = startsWithin(start, end, form, step)
  return { width, x, perDay: (inner * DAY) / (end - start), form, ticks: ticks.length ? ticks : [first] }
}
