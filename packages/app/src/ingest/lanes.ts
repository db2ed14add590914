/** Lets work pass a few at a time, in the order asked. */

export type Lanes = <T>(work: () => Promise<T>) => Promise<T>

export function makeLanes(most: number): Lanes {
  const waiting: (() => void)[] = []
  let free = most
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
