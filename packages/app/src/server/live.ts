/**
 * What is coming in, for `/ingest` and its stream. Whoever ingests in this process gives its own `Live`; without one the
 * store is looked at once a second while somebody listens, which also shows what other processes add.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { api } from '@isnad/core/record'
import type { Store } from '../store/store.ts'

export interface Live {
  readonly state: () => Promise<api.IngestState>
  /** Calls `listener` for each thing that happens; the function returned ends it. */
  readonly listen: (listener: (message: api.IngestMessage) => void) => () => void
}

const LOOK = 1_000
const RECENT = 20

export function storeLive(store: Store): Live {
  const listeners = new Set<(message: api.IngestMessage) => void>()
  let last: number | null = null
  let timer: NodeJS.Timeout | null = null
  let feeds: string | null = null

  const state = async (): Promise<api.IngestState> => {
    const [{ items, total }, followed] = await Promise.all([store.reports({ limit: RECENT }), store.feeds()])
    return {
      ...{ running: false, added: total, duplicates: 0, versions: 0, rejected: 0, waiting: null, rate: 0 },
      ...{ feeds: followed, recent: items, rejects: [] },
    }
  }
  /** Whoever follows feeds writes down each look at one. */
  const lookAtFeeds = async () => {
    const now = JSON.stringify(await store.feeds())
    const changed = feeds !== null && now !== feeds
    feeds = now
    if (changed) return state()
    return null
  }
  const look = async () => {
    const arrived = await store.arrivals(last).catch(() => null)
    if (arrived) {
      last = arrived.last
      for (const report of arrived.reports)
        for (const listener of listeners) listener({ kind: 'report', report })
    }
    const fresh = await lookAtFeeds().catch(() => null)
    if (fresh) for (const listener of listeners) listener({ kind: 'state', state: fresh })
    timer = listeners.size ? setTimeout(() => void look(), LOOK).unref() : null
  }
  return {
    state,
    listen: (listener) => {
      listeners.add(listener)
      if (!timer) timer = setTimeout(() => void look(), 0).unref()
      return () => listeners.delete(listener)
    },
  }
}

const MOST_LISTENERS = 100
const HEARTBEAT = 15_000
let open = 0

/** Whether too many listen already. */
export const isCrowded = (): boolean => open >= MOST_LISTENERS

/** Serves the stream until the other side leaves. */
export function serveStream(live: Live, request: IncomingMessage, response: ServerResponse): void {
  open++
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  const send = (message: api.IngestMessage) => {
    // One who does not read is let go, rather than remembered for.
    if (response.writableLength > 1 << 20) response.destroy()
    else response.write(`event: ${message.kind}\ndata: ${JSON.stringify(message)}\n\n`)
  }
  live.state().then(
    (state) => send({ kind: 'state', state }),
    () => response.destroy(),
  )
  const end = live.listen(send)
  const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT).unref()
  request.once('close', () => {
    open--
    clearInterval(beat)
    end()
  })
}
