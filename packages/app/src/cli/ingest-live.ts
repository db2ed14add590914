/** Inputs added while the room is open, and what `/ingest` says of it: progress, the latest reports, what was rejected. */
import type { api } from '@isnad/core/record'
import { addAll, emptyTally } from '../ingest/add.ts'
import type { Fault } from '../ingest/found.ts'
import { listInputs, type Progress, readInputs } from '../ingest/inputs.ts'
import type { Rejects } from '../ingest/rejects.ts'
import type { Live } from '../server/live.ts'
import type { Store } from '../store/store.ts'

const KEPT = 50
/** Reports that the screen is told of one by one; of a faster stream it sees the newest. */
const MOST_TOLD = 20

export interface LiveIngest extends Live {
  /** Adds all of the inputs. Throws `input` where one does not exist. */
  readonly run: (paths: readonly string[], workers: number, rejects: Rejects) => Promise<void>
}

export const rejectedOf = ({ from, line, why }: Fault): api.Rejected => ({
  at: new Date().toISOString(),
  source: line === undefined ? from : `${from}:${line}`,
  code: why.startsWith('internal') ? 'internal' : 'refused',
  reason: why,
})

/** `idle` tells of the store while nothing is added here. */
export function makeLiveIngest(store: Store, idle: Live): LiveIngest {
  const listeners = new Set<(message: api.IngestMessage) => void>()
  const tell = (message: api.IngestMessage) => {
    for (const listener of listeners) listener(message)
  }
  const tally = emptyTally()
  const progress: Progress = { total: 0, done: 0 }
  let begun: number | null = null
  let ended: number | null = null
  let rejects: readonly api.Rejected[] = []
  let recent: readonly api.ReportRow[] = []

  const counted = () => tally.added + tally.versions + tally.duplicates
  const state = async (): Promise<api.IngestState> => {
    const base = await idle.state()
    if (begun === null) return base
    const seconds = ((ended ?? performance.now()) - begun) / 1000
    const known = progress.done > 0 && counted() > 0
    const left = known ? Math.max(0, progress.total / progress.done - 1) : null
    return {
      ...base,
      running: ended === null,
      added: tally.added,
      duplicates: tally.duplicates,
      versions: tally.versions,
      rejected: tally.rejected,
      waiting: ended !== null ? 0 : left === null ? null : Math.round(counted() * left),
      rate: counted() / Math.max(seconds, 0.001),
      recent: recent.length ? [...recent] : base.recent,
      rejects: [...rejects],
    }
  }
  const tellState = async () => tell({ kind: 'state', state: await state() })

  const run: LiveIngest['run'] = async (paths, workers, file) => {
    const files = listInputs(paths)
    begun = performance.now()
    let mark = (await store.arrivals(null)).last
    for await (const { faults } of addAll(store, readInputs(files, progress), workers, tally)) {
      file.add(faults)
      rejects = [...faults.map(rejectedOf).reverse(), ...rejects].slice(0, KEPT)
      const arrived = await store.arrivals(mark)
      mark = arrived.last
      recent = [...arrived.reports.toReversed(), ...recent].slice(0, KEPT)
      if (listeners.size === 0) continue
      await tellState()
      for (const report of arrived.reports.slice(-MOST_TOLD)) tell({ kind: 'report', report })
    }
    ended = performance.now()
    await tellState()
  }
  return {
    state,
    run,
    listen: (listener) => {
      listeners.add(listener)
      const end = idle.listen((message) => {
        // While reports are added here they are told of from here.
        if (begun === null || ended !== null) listener(message)
      })
      return () => {
        listeners.delete(listener)
        end()
      }
    },
  }
}
