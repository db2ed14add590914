/**
 * Filters as they stand in the address: `?type=CONSULT&type=AID&from=2024-01-01`. The address is their only home, so
 * that a page can be shared, reopened, and gone back to.
 */
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

export interface Address {
  readonly params: URLSearchParams
  /** All values of one key. */
  readonly all: (key: string) => readonly string[]
  readonly one: (key: string) => string
  /** Replaces the values of keys; an empty list removes the key. */
  readonly put: (changes: Readonly<Record<string, readonly string[]>>, replace?: boolean) => void
  readonly toggle: (key: string, value: string) => void
  readonly clear: (keys: readonly string[]) => void
}

/** The address with some keys changed. Keys keep their order, so that equal filters give equal addresses. */
export function changed(
  search: URLSearchParams | string,
  changes: Readonly<Record<string, readonly string[]>>,
): URLSearchParams {
  const params = new URLSearchParams(search)
  for (const [key, values] of Object.entries(changes)) {
    params.delete(key)
    for (const value of values) if (value) params.append(key, value)
  }
  return params
}

export const href = (path: string, params: URLSearchParams | Readonly<Record<string, string>>): string => {
  const query = (params instanceof URLSearchParams ? params : new URLSearchParams(params)).toString()
  return query ? `${path}?${query}` : path
}

export function useAddress(): Address {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const put = useCallback(
    (changes: Readonly<Record<string, readonly string[]>>, replace = false) =>
      navigate(href(path, changed(search, changes)), { replace }),
    [navigate, path, search],
  )
  const toggle = useCallback(
    (key: string, value: string) => {
      const old = new URLSearchParams(search).getAll(key)
      put({ [key]: old.includes(value) ? old.filter((v) => v !== value) : [...old, value] })
    },
    [put, search],
  )
  const clear = useCallback(
    (keys: readonly string[]) => put(Object.fromEntries(keys.map((key) => [key, []]))),
    [put],
  )
  return useMemo(
    () => ({
      params,
      all: (key) => params.getAll(key),
      one: (key) => params.get(key) ?? '',
      put,
      toggle,
      clear,
    }),
    [params, put, toggle, clear],
  )
}

/** The nth part of the path, decoded: the router decodes it halfway only. */
export const pathPart = (n: number): string => {
  const part = location.pathname.split('/')[n + 1] ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Only some keys of an address, as the query of a request. */
export function pick(params: URLSearchParams, keys: readonly string[]): URLSearchParams {
  const out = new URLSearchParams()
  for (const key of keys) for (const value of params.getAll(key)) if (value) out.append(key, value)
  return out
}
