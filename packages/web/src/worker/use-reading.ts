/** Runs the reading worker for a screen: it starts with the screen, so that it works after the network is gone. */
import type { Article, Reading } from '@isnad/core/record'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkerAnswer } from './reading-worker.ts'

export interface ReadHere {
  readonly article: Article
  readonly reading: Reading
  readonly ms: number
}
type State =
  | { readonly kind: 'loading' | 'ready' | 'working' | 'failed' }
  | { readonly kind: 'done'; readonly result: ReadHere }

export function useReading() {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const worker = useRef<Worker>(null)
  const asked = useRef<{ readonly id: number; readonly article: Article }>(null)
  useEffect(() => {
    const w = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
    worker.current = w
    w.onerror = () => setState({ kind: 'failed' })
    w.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'ready') setState((old) => (old.kind === 'loading' ? { kind: 'ready' } : old))
      else if (data.id === asked.current?.id)
        setState(
          data.kind === 'failed'
            ? { kind: 'failed' }
            : {
                kind: 'done',
                result: { article: asked.current.article, reading: data.reading, ms: data.ms },
              },
        )
    }
    return () => w.terminate()
  }, [])
  const start = useCallback((article: Article) => {
    asked.current = { id: (asked.current?.id ?? 0) + 1, article }
    setState({ kind: 'working' })
    worker.current?.postMessage(asked.current)
  }, [])
  const reset = useCallback(() => setState({ kind: 'ready' }), [])
  return { state, start, reset }
}
