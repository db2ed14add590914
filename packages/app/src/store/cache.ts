/** Answers that stay right until something is stored: counts, facets, whole-table sums. The oldest fall out. */
export interface Cache {
  readonly get: <T>(key: string, make: () => Promise<T>) => Promise<T>
  readonly clear: () => void
}

interface Held {
  readonly made: Promise<unknown>
  readonly at: number
}

/** `maxAge` in milliseconds. */
export function makeCache(maxAge: number, most = 500): Cache {
  const held = new Map<string, Held>()
  const get = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const old = held.get(key)
    if (old && performance.now() - old.at < maxAge) return old.made as Promise<T>
    held.delete(key)
    const made = make()
    const mine = { made, at: performance.now() }
    held.set(key, mine)
    made.catch(() => {
      if (held.get(key) === mine) held.delete(key)
    })
    if (held.size > most) held.delete(held.keys().next().value!)
    return made
  }
  return { get, clear: () => held.clear() }
}
