/**
 * Which events are visits and which other talks. PLOVER codes a visit still to come as AGREE without a mode, so the rule
 * that read it says what was agreed on: `events.consult-arrive` is a visit whatever its type.
 */
import type { Event } from '@isnad/core/record'

const CONSULTED = 'events.consult-'
const VISITS: ReadonlySet<string> = new Set(
  ['visit', 'arrive', 'travel', 'receive'].map((name) => CONSULTED + name),
)

export type Course = 'visits' | 'talks' | 'pledges' | 'threats'

export const isMeeting = ({ type, rule }: Event): boolean =>
  type === 'CONSULT' || (type === 'AGREE' && rule.startsWith(CONSULTED))

/** The lane of the course of events that an event belongs to; null: none. */
export function courseOf(event: Event): Course | null {
  if (isMeeting(event)) return event.mode === 'visit' || VISITS.has(event.rule) ? 'visits' : 'talks'
  if (event.type === 'AGREE') return 'pledges'
  return event.type === 'THREATEN' ? 'threats' : null
}
