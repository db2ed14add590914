/**
 * Downloads that are no burden: one question at a time to a host, with a pause between; hosts do not wait for each other.
 * Limit: a redirect to another host is not held to that host's pause.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { download } from '../outlets/download.ts'
import { type Lanes, makeLanes } from './lanes.ts'
import type { Fetch } from './watch-feed.ts'

interface PoliteOptions {
  /** Between two questions to one host, in milliseconds. */
  readonly pause: number
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

export function polite({ pause, allowPrivate, signal }: PoliteOptions): Fetch {
  const hosts = new Map<string, { readonly turn: Lanes; free: number }>()
  const hostOf = (url: string) => {
    const name = URL.canParse(url) ? new URL(url).host : ''
    const known = hosts.get(name) ?? { turn: makeLanes(1), free: 0 }
    hosts.set(name, known)
    return known
  }
  return (url, options = {}) => {
    const host = hostOf(url)
    return host.turn(async () => {
      const wait = host.free - Date.now()
      if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {})
      const answer = await download(url, { ...options, allowPrivate, signal })
      host.free = Date.now() + pause
      return answer
    })
  }
}
