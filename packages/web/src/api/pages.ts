/** `usePages(path)`: a list that pages by cursor, grown page by page as its end comes near. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure, fetchResource } from './client.ts'
import type { Facets, FailureCode } from './types.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total: number
  readonly facets: Facets
}

export interface Pages<T> {
  readonly items: readonly T[]
  readonly total: number | null
  readonly facets: Facets
  readonly failure: FailureCode | null
  /** The first page is on its way; items, if any, are those of the list asked for before. */
  readonly loading: boolean
  readonly more: () => void
}

interface Held<T> extends Page<T> {
  readonly path: string
  readonly failure: FailureCode | null
}

const EMPTY = { items: [], next: null, total: 0, facets: {}, path: '', failure: null }
const withCursor = (path: string, cursor: string | null) =>
  cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`

export function usePages<T>(path: string): Pages<T> {
  const [held, setHeld] = useState<Held<T>>(EMPTY)
  const busy = useRef(false)

  useEffect(() => {
    const abort = new AbortController()
    busy.current = true
    fetchResource<Page<T>>(path, abort.signal)
      .then((page) => setHeld({ ...page, path, failure: null }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted)
          setHeld({ ...EMPTY, path, failure: error instanceof Failure ? error.code : 'internal' })
      })
      .finally(() => {
        if (!abort.signal.aborted) busy.current = false
      })
    return () => abort.abort()
  }, [path])

  const { next } = held
  const more = useCallback(() => {
    if (busy.current || next === null || held.path !== path) return
    busy.current = true
    fetchResource<Page<T>>(withCursor(path, next))
      .then((page) =>
        setHeld((old) =>
          old.path === path
            ? { ...old, items: [...old.items, ...page.items], next: page.next, total: page.total }
            : old,
        ),
      )
      .catch(() => undefined)
      .finally(() => {
        busy.current = false
      })
  }, [path, next, held.path])

  return {
    items: held.items,
    total: held.path === '' ? null : held.total,
    facets: held.facets,
    failure: held.path === path ? held.failure : null,
    loading: held.path !== path,
    more,
  }
}
