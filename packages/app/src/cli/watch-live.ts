/** What `/ingest` says while feeds and folders are watched in this process: what came since it began, and what was rejected. */
import type { api } from '@isnad/core/record'
import { emptyTally } from '../ingest/add.ts'
import type { Look } from '../ingest/watch.ts'
import type { Live } from '../server/live.ts'
import { rejectedOf } from './ingest-live.ts'

const KEPT = 50

export interface WatchLive extends Live {
  readonly told: (look: Look) => void
}

/** `idle` tells of the store: the feeds, and what arrives. */
export function makeWatchLive(idle: Live): WatchLive {
  const listeners = new Set<(message: api.IngestMessage) => void>()
  const tally = emptyTally()
  let rejects: readonly api.Rejected[] = []
  const state = async (): Promise<api.IngestState> => {
    const { added, duplicates, versions, rejected } = tally
    return { ...(await idle.state()), ...{ added, duplicates, versions, rejected, rejects: [...rejects] } }
  }
  return {
    state,
    told: (look) => {
      for (const name of Object.keys(tally) as (keyof typeof tally)[]) tally[name] += look.tally[name]
      rejects = [...look.faults.map(rejectedOf).reverse(), ...rejects].slice(0, KEPT)
      if (listeners.size === 0 || look.unchanged) return
      state().then(
        (now) => {
          for (const listener of listeners) listener({ kind: 'state', state: now })
        },
        () => undefined,
      )
    },
    listen: (listener) => {
      listeners.add(listener)
      // The store's own state knows nothing of what was rejected.
      const end = idle.listen((message) =>
        message.kind === 'state'
          ? void state().then(
              (now) => listener({ kind: 'state', state: now }),
              () => undefined,
            )
          : listener(message),
      )
      return () => {
        listeners.delete(listener)
        end()
      }
    },
  }
}
