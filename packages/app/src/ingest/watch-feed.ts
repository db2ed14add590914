/**
 * One look at a feed: asked conditionally, its items to inputs. An item that carries its text is read from the feed, of
 * another the page is fetched, once. How far a feed was read stands in the store, and is written after its items are.
 */

import { isoDate } from '../outlets/dates.ts'
import type { Download, DownloadOptions } from '../outlets/download.ts'
import { inUtf8, type Validators } from '../outlets/download.ts'
import type { FeedItem } from '../outlets/feed.ts'
import { isNewsDocument, type Listed, listOf } from '../outlets/feed-document.ts'
import type { Store } from '../store/store.ts'
import type { Input } from './inputs.ts'

/** What is kept of a feed between looks. Times in milliseconds since 1970. */
export interface FeedState extends Validators {
  readonly next?: number
  readonly failures?: number
}

/** Fetches an address, in its turn. */
export type Fetch = (url: string, options?: DownloadOptions) => Promise<Download>

export type FeedLook =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string; readonly wait: number | undefined }
  | { readonly kind: 'feeds'; readonly urls: readonly string[] }
  | { readonly kind: 'items'; readonly items: readonly FeedItem[]; readonly validators: Validators }

export async function lookAtFeed(url: string, state: FeedState, fetch: Fetch): Promise<FeedLook> {
  const answer = await fetch(url, { validators: { etag: state.etag, modified: state.modified } })
  if (answer.kind === 'unchanged') return answer
  if (answer.kind === 'failed') return { kind: 'failed', why: answer.why, wait: answer.wait }
  let listed: Listed
  try {
    listed = listOf(inUtf8(answer.bytes, answer.charset))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', why: `it is no feed: ${why}`, wait: undefined }
  }
  if (listed.kind === 'feeds') return listed
  const items = listed.items.map((item) => ({ ...item, id: idOf(item, url) }))
  return { kind: 'items', items, validators: answer.validators }
}

/** Some feeds count their items 1, 2, 3: such an id says nothing without the feed's address. */
const idOf = (item: FeedItem, feed: string): string | undefined =>
  item.id === undefined || /^[a-z][a-z0-9+.-]*:/i.test(item.id) ? (item.id ?? item.url) : `${feed}#${item.id}`

const MOST_PAGES = 100

/** The items of a feed as inputs. `failed` is told of every page that may be had another time. */
export async function* inputsOfItems(
  store: Store,
  items: readonly FeedItem[],
  { fetch, pages, failed }: { readonly fetch: Fetch; readonly pages: boolean; readonly failed: () => void },
): AsyncGenerator<Input> {
  const seen = await seenAt(store, items)
  let fetched = 0
  for (const [n, item] of items.entries()) {
    const url = item.url
    if (!pages || !item.lead || url === undefined) {
      if (item.text.trim()) yield { from: url ?? item.id ?? '', line: n + 1, json: jsonOf(item) }
      continue
    }
    if (isKnown(item, seen.get(url))) continue
    if (++fetched > MOST_PAGES) return failed()
    const page = await fetch(url)
    if (page.kind === 'body') yield pageInput(item, url, inUtf8(page.bytes, page.charset))
    else if (page.kind === 'failed') {
      if (!page.forGood) failed()
      yield { from: url, fault: page.why }
    }
  }
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

/** When each address was stored last, in milliseconds. */
async function seenAt({ home }: Store, items: readonly FeedItem[]): Promise<ReadonlyMap<string, number>> {
  const urls = items.flatMap(({ url }) => (url === undefined ? [] : [url]))
  if (!urls.length) return new Map()
  const rows = await home.query<{ address: string; seen: number }>(
    `select address, (extract(epoch from max(seen)) * 1000)::float8 as seen from places
     where address = any($1::text[]) group by address`,
    [urls],
  )
  return new Map(rows.map(({ address, seen }) => [address, seen]))
}

function isKnown({ updated }: FeedItem, seen: number | undefined): boolean {
  if (seen === undefined) return false
  const changed = updated === undefined ? Number.NaN : Date.parse(isoDate(updated) ?? '')
  return !(changed > seen)
}
