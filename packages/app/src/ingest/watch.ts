/**
 * Feeds and folders into the store for as long as it is wanted. Each feed has its interval, longer after failures and
 * where its publisher asks for it; a host is asked one thing at a time, with a pause between. Texts are added by one at a
 * time, so that copies are found whatever comes first. Stopped at any moment it goes on where it was.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { systemReason } from '../errors.ts'
import { feedMark } from '../store/feeds.ts'
import type { Store } from '../store/store.ts'
import { addAll, emptyTally, openAddThreads, type Tally } from './add.ts'
import type { Fault } from './found.ts'
import { readInputs } from './inputs.ts'
import { makeLanes } from './lanes.ts'
import { polite } from './polite.ts'
import type { Threads } from './pool.ts'
import { type FeedState, type Fetch, lookAtFeed } from './watch-feed.ts'
import { watchFolder } from './watch-folder.ts'
import { type Add, addItems } from './watch-items.ts'

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
  /** Between two looks at a folder, in milliseconds. */
  readonly folderEvery: number
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
  /** Pages that could not be had now, and are asked for again at the next look. */
  readonly later?: number
}

const LONGEST_REST = 24 * 3_600_000
/** A publisher may ask for rests up to this. */
const LONGEST_WISH = 6 * 3_600_000
const MOST_DOUBLINGS = 6
const FEEDS_AT_ONCE = 8
/** A list of lists of feeds ends here. */
const MOST_FEEDS = 5000

/** `kept`: threads of the caller's, which stay open. */
export async function watch(
  store: Store,
  sources: Sources,
  options: WatchOptions,
  kept?: Threads,
): Promise<void> {
  const threads = kept ?? openAddThreads(options.workers)
  const oneAtATime = makeLanes(1)
  const add: Add = (inputs) =>
    oneAtATime(async () => {
      const tally = emptyTally()
      const faults: Fault[] = []
      for await (const batch of addAll(store, inputs, options.workers, tally, threads))
        faults.push(...batch.faults)
      return { tally, faults }
    })
  const broken = new AbortController()
  const signal = AbortSignal.any([options.signal, broken.signal])
  const room: Room = { store, add, fetch: polite({ ...options, signal }), options: { ...options, signal } }
  const work = [
    ...sources.folders.map((folder) => followFolder(folder, room)),
    followFeeds(sources.feeds, room),
  ]
  for (const one of work) one.catch(() => broken.abort())
  try {
    const ends = await Promise.allSettled(work)
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  } finally {
    if (!kept) await threads.close()
  }
}

interface Room {
  readonly store: Store
  readonly add: Add
  readonly fetch: Fetch
  readonly options: WatchOptions
}

const nothing = { tally: emptyTally(), faults: [] } as const

/**
 * What went wrong in the store, in words. The embedded one does not come back; of a server that is away for a while, the
 * next look may find it again.
 */
function toldOf(error: unknown, { store, options }: Room): string {
  if (store.home.kind === 'embedded' || options.once) throw error
  return systemReason(error)
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(Math.max(0, Math.min(milliseconds, LONGEST_REST)), undefined, { signal }).catch(() => {})

async function followFolder(folder: string, room: Room): Promise<void> {
  const { add, options } = room
  const looks = watchFolder(folder)
  while (!options.signal.aborted) {
    const begin = Date.now()
    const files = looks.look(options.once)
    const took = Date.now() - begin
    if (files.length)
      try {
        const added = await add(readInputs(files, { total: 0, done: 0 }))
        looks.done(files)
        options.told({ source: folder, ...added })
      } catch (error) {
        options.told({ source: folder, ...nothing, failed: toldOf(error, room) })
      }
    if (options.once) return
    // A folder of very many files is not listed all the time.
    await rest(Math.max(options.folderEvery, took * 10), options.signal)
  }
}

async function followFeeds(urls: readonly string[], room: Room): Promise<void> {
  const { options } = room
  const lanes = makeLanes(FEEDS_AT_ONCE)
  const known = new Set<string>()
  const follow = async (list: readonly string[]): Promise<void> => {
    const fresh = list.filter((url) => known.size < MOST_FEEDS && !known.has(url) && known.add(url))
    await Promise.all(fresh.map(followOne))
  }
  const followOne = async (url: string): Promise<void> => {
    const listed: Promise<void>[] = []
    while (!options.signal.aborted) {
      const { next, feeds } = await lanes(() => visit(url, room))
      const more = follow(feeds)
      more.catch(() => {})
      listed.push(more)
      if (options.once) break
      await rest(next - Date.now(), options.signal)
    }
    await Promise.all(listed)
  }
  await follow(urls)
}

interface Visit {
  /** When it is due again. */
  readonly next: number
  /** Where it is a list of feeds, these. */
  readonly feeds: readonly string[]
}

/** Looks at a feed that is due. */
async function visit(url: string, room: Room): Promise<Visit> {
  const { store, options } = room
  try {
    const state = await stateOf(store, url)
    const now = Date.now()
    const due = options.once ? (state.closed ?? 0) : (state.next ?? 0)
    if (due > now) {
      if (options.once) options.told({ source: url, ...nothing, failed: closedUntil(due) })
      return { next: due, feeds: [] }
    }
    const { kept, feeds } = await lookAt(url, state, room)
    if (!options.signal.aborted) await keepState(store, url, kept)
    return { next: kept.next!, feeds }
  } catch (error) {
    options.told({ source: url, ...nothing, failed: toldOf(error, room) })
    return { next: Date.now() + options.every, feeds: [] }
  }
}

const closedUntil = (time: number): string =>
  `the server asked not to be asked before ${new Date(time).toISOString().slice(0, 16)}Z`

async function lookAt(
  url: string,
  state: FeedState,
  room: Room,
): Promise<{ kept: FeedState; feeds: readonly string[] }> {
  const { options, fetch } = room
  const now = Date.now()
  const look = await lookAtFeed(url, state, fetch)
  const { failures: _, closed: __, why: ___, ...before } = state
  const at = (wish: number | undefined): number =>
    now + Math.max(options.every, Math.min((wish ?? 0) * 1000, LONGEST_WISH))
  if (options.signal.aborted) return { kept: state, feeds: [] }
  if (look.kind === 'failed') {
    options.told({ source: url, ...nothing, failed: look.why })
    return { kept: { ...before, why: look.why, ...backOff(state, look.wait, options.every) }, feeds: [] }
  }
  if (look.kind === 'unchanged') {
    options.told({ source: url, ...nothing, unchanged: true })
    return { kept: { ...before, next: at(look.wish) }, feeds: [] }
  }
  if (look.kind === 'feeds') return { kept: { next: now + options.every }, feeds: look.urls }
  const { tally, faults, later, refused } = await addItems(look.items, state.refused ?? [], room)
  options.told({ source: url, tally, faults, ...(later && { later }) })
  // A page that could not be had is asked for the next time: the feed must then be seen anew.
  const validators = later ? {} : look.validators
  const added = (state.added ?? 0) + tally.added + tally.versions
  return { kept: { ...validators, refused, added, next: at(look.wish) }, feeds: [] }
}

/** Longer rests after each failure; never shorter than the server asks for. */
function backOff({ failures = 0 }: FeedState, wait: number | undefined, every: number): Partial<FeedState> {
  const now = Date.now()
  const count = Math.min(failures + 1, MOST_DOUBLINGS)
  const pause = Math.max(every * 2 ** count, (wait ?? 0) * 1000)
  return {
    failures: count,
    next: now + Math.min(pause, LONGEST_REST),
    ...(wait !== undefined && { closed: now + Math.min(wait * 1000, LONGEST_REST) }),
  }
}

async function stateOf({ home }: Store, url: string): Promise<FeedState> {
  const [row] = await home.query<{ state: FeedState }>('select state from marks where source = $1', [
    feedMark(url),
  ])
  return row?.state ?? {}
}

const keepState = ({ home }: Store, url: string, state: FeedState) =>
  home.query(
    `insert into marks (source, state) values ($1, $2::json)
     on conflict (source) do update set state = excluded.state, changed = now()`,
    [feedMark(url), JSON.stringify(state)],
  )
