/** Calendar weeks (Monday first) of a list of events, in the shape of the API. */
import type { EventRow, Week } from '../api/types.ts'

const DAY = 86_400_000

export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
}

export function weeksOf(rows: readonly EventRow[]): Week[] {
  const weeks = new Map<
    string,
    { week: string; events: number; score: number; quads: Record<Quad, number> }
  >()
  for (const { days, event } of rows) {
    if (!days) continue
    const week = mondayOf(days.first)
    const held = weeks.get(week) ?? { week, events: 0, score: 0, quads: { ...NO_QUADS } }
    held.events++
    held.score += event.score
    held.quads[event.quad]++
    weeks.set(week, held)
  }
  return [...weeks.values()].sort((a, b) => a.week.localeCompare(b.week))
}

type Quad = EventRow['event']['quad']
const NO_QUADS: Readonly<Record<Quad, number>> = {
  'verbal-cooperation': 0,
  'material-cooperation': 0,
  'verbal-conflict': 0,
  'material-conflict': 0,
}
