/**
 * The items of a feed into the store, a few at a time. An item that carries its text is read from the feed, of another the
 * page is fetched, once: what the store has, and what was refused at the last look, is not fetched again.
 */
import { isoDate } from '../outlets/dates.ts'
import { inUtf8 } from '../outlets/download.ts'
import type { FeedItem } from '../outlets/feed.ts'
import { isNewsDocument } from '../outlets/feed-document.ts'
import type { Store } from '../store/store.ts'
import { emptyTally, type Tally } from './add.ts'
import type { Fault } from './found.ts'
import type { Input } from './inputs.ts'
import type { Fetch } from './watch-feed.ts'

/** Pages of one feed in one look; the others come at the next. */
const MOST_PAGES = 100
/** Pages are added when so many, or so many bytes of them, have been fetched. */
const PAGES_AT_ONCE = 16
const BYTES_AT_ONCE = 8_000_000

/** Adds inputs; who asks meanwhile waits. */
export type Add = (inputs: AsyncIterable<Input>) => Promise<{ tally: Tally; faults: readonly Fault[] }>

interface ItemsRoom {
  readonly store: Store
  readonly add: Add
  readonly fetch: Fetch
  readonly options: { readonly pages: boolean; readonly signal: AbortSignal }
}

interface AddedItems {
  readonly tally: Tally
  readonly faults: readonly Fault[]
  /** How many pages may be had another time. */
  readonly later: number
  /** What was refused, for the next look. */
  readonly refused: readonly string[]
}

export async function addItems(
  items: readonly FeedItem[],
  refusedBefore: readonly string[],
  room: ItemsRoom,
): Promise<AddedItems> {
  const before = new Set(refusedBefore)
  const known = await knownPages(room.store, items)
  const fresh = oldestFirst(items).filter((item) => !before.has(markOf(item)) && !isKnown(item, known))
  const marks = new Map(fresh.map((item) => [placeOf(item), markOf(item)]))
  const refused = new Set(items.map(markOf).filter((mark) => before.has(mark)))
  const tally = emptyTally()
  const faults: Fault[] = []
  const later = { pages: 0 }
  for await (const inputs of portions(fresh, room, later)) {
    const added = await room.add(each(inputs))
    for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] += added.tally[name]
    faults.push(...added.faults)
    for (const { from } of added.faults) {
      const mark = marks.get(from)
      if (mark !== undefined) refused.add(mark)
    }
  }
  return { tally, faults, later: later.pages, refused: [...refused] }
}

/** Feeds list what is new first; a correction must come behind what it corrects. */
function oldestFirst(items: readonly FeedItem[]): FeedItem[] {
  const at = ({ published }: FeedItem): number =>
    published === undefined ? Number.NaN : Date.parse(isoDate(published) ?? '')
  return items.toReversed().sort((a, b) => at(a) - at(b) || 0)
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

const placeOf = ({ url, id, title }: FeedItem): string => url ?? id ?? title ?? ''

/** Tells an item, and one state of it from another. */
const markOf = (item: FeedItem): string => `${placeOf(item)} ${item.updated ?? ''} ${item.text.length}`

async function* portions(
  items: readonly FeedItem[],
  { fetch, options }: ItemsRoom,
  later: { pages: number },
): AsyncGenerator<readonly Input[]> {
  const texts = items.filter((item) => !options.pages || !item.lead || item.url === undefined)
  const told = texts.filter(({ text }) => text.trim())
  if (told.length) yield told.map((item, n) => ({ from: placeOf(item), line: n + 1, json: jsonOf(item) }))
  const pages = items.filter((item) => !texts.includes(item))
  later.pages = Math.max(0, pages.length - MOST_PAGES)
  let held: Input[] = []
  let size = 0
  for (const item of pages.slice(0, MOST_PAGES)) {
    const url = item.url!
    const page = await fetch(url)
    if (options.signal.aborted) return
    if (page.kind === 'body') held.push(pageInput(item, url, inUtf8(page.bytes, page.charset)))
    else if (page.kind === 'failed' && page.forGood) held.push({ from: url, fault: page.why })
    else later.pages++
    size += page.kind === 'body' ? page.bytes.length : 0
    if (held.length < PAGES_AT_ONCE && size < BYTES_AT_ONCE) continue
    yield held
    held = []
    size = 0
  }
  if (held.length) yield held
}

function jsonOf({ id, text, title, outlet, byline, published, url }: FeedItem): string {
  const day = published === undefined ? undefined : isoDate(published)
  return JSON.stringify({ id: id ?? url ?? title, text, title, outlet, byline, published: day, url })
}

function pageInput({ title, outlet, published }: FeedItem, url: string, bytes: Uint8Array): Input {
  const known = { title, outlet, published, url }
  const facts = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { from: url, name: isNewsDocument(url) ? url : 'page.html', id: url, bytes, facts }
}

/** When each page that the store has was stored last, in milliseconds. */
async function knownPages({ home }: Store, items: readonly FeedItem[]): Promise<ReadonlyMap<string, number>> {
  const urls = items.flatMap(({ url }) => (url === undefined ? [] : [url]))
  if (!urls.length) return new Map()
  const rows = await home.query<{ address: string; seen: number }>(
    `select address, (extract(epoch from max(seen)) * 1000)::float8 as seen from places
     where address = any($1::text[]) group by address`,
    [urls],
  )
  return new Map(rows.map(({ address, seen }) => [address, seen]))
}

/** A text in the feed is compared with what is stored in any case; a page only where the feed says that it changed. */
function isKnown({ lead, url, updated }: FeedItem, known: ReadonlyMap<string, number>): boolean {
  const seen = url === undefined ? undefined : known.get(url)
  if (seen === undefined || !lead) return false
  const changed = updated === undefined ? Number.NaN : Date.parse(isoDate(updated) ?? '')
  return !(changed > seen)
}
