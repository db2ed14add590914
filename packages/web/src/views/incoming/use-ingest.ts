/** The state of the ingest, kept fresh by the server's stream. */
import { useEffect, useState } from 'react'
import { API, Failure, fetchResource } from '../../api/client.ts'
import type { FailureCode, IngestMessage, IngestState } from '../../api/types.ts'

const KEPT = 50
const KINDS = ['state', 'report', 'rejected'] as const

function told(state: IngestState | null, message: IngestMessage): IngestState | null {
  if (message.kind === 'state') return message.state
  if (!state) return state
  if (message.kind === 'report') {
    const others = state.recent.filter((row) => row.id !== message.report.id)
    return { ...state, recent: [message.report, ...others].slice(0, KEPT) }
  }
  return { ...state, rejects: [message.rejected, ...state.rejects].slice(0, KEPT) }
}

export function useIngest() {
  const [state, setState] = useState<IngestState | null>(null)
  const [live, setLive] = useState<boolean | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  useEffect(() => {
    let over = false
    fetchResource<IngestState>('/ingest')
      .then((first) => !over && setState((old) => old ?? first))
      .catch((error: unknown) => !over && setFailure(error instanceof Failure ? error.code : 'internal'))
    const stream = new EventSource(`${API}/ingest/stream`)
    stream.onopen = () => setLive(true)
    stream.onerror = () => setLive(false)
    const hear = (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as IngestMessage
      setState((old) => told(old, message))
    }
    for (const kind of KINDS) stream.addEventListener(kind, hear)
    return () => {
      over = true
      stream.close()
    }
  }, [])
  return { state, live, failure }
}
