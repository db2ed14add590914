/**
 * Feeds and folders into the store for as long as it is wanted. Each feed has its interval, longer after failures; a host
 * is asked one thing at a time, with a pause between. Stopped at any moment it goes on where it was.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { download } from '../outlets/download.ts'
import type { Store } from '../store/store.ts'
import { addAll, emptyTally, openAddThreads, type Tally } from './add.ts'
import type { Fault } from './found.ts'
import { type Input, readInputs } from './inputs.ts'
import { type FeedState, type Fetch, inputsOfItems, lookAtFeed } from './watch-feed.ts'
import { watchFolder } from './watch-folder.ts'

export interface Sources {
  readonly feeds: readonly string[]
  readonly folders: readonly string[]
}

export interface WatchOptions {
  readonly workers: number
  /** Between two looks at a feed, in milliseconds. */
  readonly every: number
  /** One look at everything, then the end. */
  readonly once: boolean
  /** Fetches the pages of items that carry a lead only. */
  readonly pages: boolean
  readonly allowPrivate: boolean
  /** Between two questions to one host, in milliseconds. */
  readonly pause: number
  readonly signal: AbortSignal
  readonly told: (look: Look) => void
}

/** What one look at a source gave. */
export interface Look {
  readonly source: string
  readonly tally: Tally
  readonly faults: readonly Fault[]
  /** Why nothing could be had. */
  readonly failed?: string
  readonly unchanged?: boolean
}

const FOLDER_EVERY = 5000
const LONGEST_REST = 24 * 3_600_000
const MOST_DOUBLINGS = 6

export async function watch(store: Store, sources: Sources, options: WatchOptions): Promise<void> {
  const threads = openAddThreads(options.workers)
  const fetch = politely(options)
  const add = async (source: string, inputs: AsyncIterable<Input>): Promise<Look> => {
    const tally = emptyTally()
    const faults: Fault[] = []
    for await (const batch of addAll(store, inputs, options.workers, tally, threads))
      faults.push(...batch.faults)
    return { source, tally, faults }
  }
  const feeds = new Set(sources.feeds)
  const folders = sources.folders.map((folder) => ({ folder, watch: watchFolder(folder) }))
  try {
    while (!options.signal.aborted) {
      for (const { folder, watch: one } of folders) {
        const files = one.look(options.once)
        if (files.length) options.told(await add(folder, readInputs(files, { total: 0, done: 0 })))
      }
      let next = Number.POSITIVE_INFINITY
      for (const url of feeds) {
        if (options.signal.aborted) break
        next = Math.min(next, await visit(store, url, { feeds, fetch, add, options }))
      }
      if (options.once) return
      const rest = folders.length ? Math.min(FOLDER_EVERY, next - Date.now()) : next - Date.now()
      await sleep(Math.max(0, Math.min(rest, LONGEST_REST)), undefined, { signal: options.signal }).catch(
        () => {},
      )
    }
  } finally {
    await threads.close()
  }
}

interface Visit {
  readonly feeds: Set<string>
  readonly fetch: Fetch
  readonly add: (source: string, inputs: AsyncIterable<Input>) => Promise<Look>
  readonly options: WatchOptions
}

/** Looks at a feed that is due; returns when it is due again. */
async function visit(store: Store, url: string, { feeds, fetch, add, options }: Visit): Promise<number> {
  const state = await stateOf(store, url)
  const now = Date.now()
  if (!options.once && (state.next ?? 0) > now) return state.next!
  const look = await lookAtFeed(url, state, fetch)
  let kept: FeedState = { etag: state.etag, modified: state.modified, next: now + options.every }
  if (look.kind === 'failed') {
    const failures = Math.min((state.failures ?? 0) + 1, MOST_DOUBLINGS)
    const rest = Math.max(options.every * 2 ** failures, (look.wait ?? 0) * 1000)
    kept = { ...kept, failures, next: now + Math.min(rest, LONGEST_REST) }
    options.told({ source: url, tally: emptyTally(), faults: [], failed: look.why })
  } else if (look.kind === 'unchanged')
    options.told({ source: url, tally: emptyTally(), faults: [], unchanged: true })
  else if (look.kind === 'feeds') for (const one of look.urls) feeds.add(one)
  else {
    let whole = true
    const failed = () => {
      whole = false
    }
    options.told(await add(url, inputsOfItems(store, look.items, { fetch, pages: options.pages, failed })))
    // A page that could not be had now is asked for the next time: the feed must then be seen anew.
    kept = { ...(whole && look.validators), next: now + options.every }
  }
  if (!options.signal.aborted) await keepState(store, url, kept)
  return kept.next!
}

/** One question at a time to a host, with a pause between; hosts do not wait for each other's pauses. */
function politely({ pause, allowPrivate, signal }: WatchOptions): Fetch {
  const free = new Map<string, number>()
  return async (url, options = {}) => {
    const host = URL.canParse(url) ? new URL(url).host : ''
    const wait = (free.get(host) ?? 0) - Date.now()
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {})
    const answer = await download(url, { ...options, allowPrivate, signal })
    free.set(host, Date.now() + pause)
    return answer
  }
}

const sourceOf = (url: string): string => `feed:${url}`

async function stateOf({ home }: Store, url: string): Promise<FeedState> {
  const [row] = await home.query<{ state: FeedState }>('select state from marks where source = $1', [
    sourceOf(url),
  ])
  return row?.state ?? {}
}

const keepState = ({ home }: Store, url: string, state: FeedState) =>
  home.query(
    `insert into marks (source, state) values ($1, $2::json)
     on conflict (source) do update set state = excluded.state, changed = now()`,
    [sourceOf(url), JSON.stringify(state)],
  )
