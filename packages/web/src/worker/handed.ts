/** A text or a file dropped or pasted anywhere in the room, on its way to the screen that reads it here. */
type Handed = File | string
let waiting: Handed | null = null
const listeners = new Set<() => void>()

export function handOver(handed: Handed): void {
  waiting = handed
  for (const listener of listeners) listener()
}

/** What waits, once. */
export function takeHanded(): Handed | null {
  const handed = waiting
  waiting = null
  return handed
}

export function onHanded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
