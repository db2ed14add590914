/**
 * `useResource(path)`: what the API says at a path. The last answers are kept, so that going back shows a page at once;
 * it is then asked for again. While a new path loads, the old answer stays on the screen (`stale`), so nothing jumps.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure, fetchResource } from './client.ts'
import type { FailureCode } from './types.ts'

export interface Resource<T> {
  readonly data: T | null
  readonly failure: FailureCode | null
  readonly loading: boolean
  /** The data are those of the path asked for before. */
  readonly stale: boolean
  readonly again: () => void
}

const KEPT = 60
const kept = new Map<string, unknown>()
function keep(path: string, value: unknown) {
  kept.delete(path)
  kept.set(path, value)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
}

interface Held {
  readonly path: string | null
  readonly data: unknown
  readonly failure: FailureCode | null
}

export function useResource<T>(path: string | null): Resource<T> {
  const [held, setHeld] = useState<Held>({
    path,
    data: path ? (kept.get(path) ?? null) : null,
    failure: null,
  })
  const [tries, setTries] = useState(0)
  const asked = useRef(path)
  asked.current = path

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks for the same path again
  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    fetchResource<T>(path, abort.signal)
      .then((data) => {
        keep(path, data)
        setHeld({ path, data, failure: null })
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return
        setHeld({ path, data: null, failure: error instanceof Failure ? error.code : 'internal' })
      })
    return () => abort.abort()
  }, [path, tries])

  const again = useCallback(() => setTries((n) => n + 1), [])
  const here = held.path === path
  const known = path !== null && !here ? kept.get(path) : undefined
  const data = (here ? held.data : (known ?? held.data)) as T | null
  return {
    data: path === null ? null : data,
    failure: here ? held.failure : null,
    loading: path !== null && !(here && (held.data !== null || held.failure !== null)) && known === undefined,
    stale: !here && known === undefined && held.data !== null,
    again,
  }
}
