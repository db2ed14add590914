import type { Mode } from '../../lexicon/plover/frame.ts'
import type { EventStatus, EventType, Span } from '../../record/types.ts'
import type { Found } from './frame.ts'
import type { Who } from './phrases.ts'

/** A happening on the way to its record. */
export interface Draft {
  readonly found: Found
  readonly type: EventType
  readonly mode: Mode | null
  readonly status: EventStatus
  readonly statusSpan: Span | null
  readonly time: number
  readonly date: string | null
  readonly place: Who | null
  readonly source: string | null
  /** Told in passing only. */
  readonly background: boolean
}
