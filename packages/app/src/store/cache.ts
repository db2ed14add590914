/** Answers that stay right until something is stored: counts, facets, whole-table sums. The oldest fall out. */
export interface Cache {
  readonly get: <T>(key: string, make: () => Promise<T>) => Promise<T>
  readonly clear: () => void
}

export function makeCache(most = 500): Cache {
  const held = new Map<string, Promise<unknown>>()
  const get = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const old = held.get(key)
    if (old) {
      held.delete(key)
      held.set(key, old)
      return old as Promise<T>
    }
    const made = make()
    held.set(key, made)
    made.catch(() => held.delete(key))
    if (held.size > most) held.delete(held.keys().next().value!)
    return made
  }
  return { get, clear: () => held.clear() }
}
