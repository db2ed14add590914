/** One look at a feed, asked conditionally: what changed since the last, and how it wants to be asked. */

import type { Download, DownloadOptions } from '../outlets/download.ts'
import { inUtf8, type Validators } from '../outlets/download.ts'
import type { FeedItem } from '../outlets/feed.ts'
import { type Listed, listOf } from '../outlets/feed-document.ts'

/** What is kept of a feed between looks. Times in milliseconds since 1970. */
export interface FeedState extends Validators {
  /** When it is due. */
  readonly next?: number
  readonly failures?: number
  /** Why the last look failed. */
  readonly why?: string
  /** Reports that it gave, in all looks. */
  readonly added?: number
  /** Until when its server does not want to be asked. */
  readonly closed?: number
  /** Items of the last look that are no reports (another language, no text), so that they are not tried again. */
  readonly refused?: readonly string[]
}

/** Fetches an address, in its turn. */
export type Fetch = (url: string, options?: DownloadOptions) => Promise<Download>

/** `wish`: how many seconds its publisher wants between two looks. */
type FeedLook =
  | { readonly kind: 'unchanged'; readonly wish: number | undefined }
  | { readonly kind: 'failed'; readonly why: string; readonly wait: number | undefined }
  | { readonly kind: 'feeds'; readonly urls: readonly string[] }
  | {
      readonly kind: 'items'
      readonly items: readonly FeedItem[]
      readonly validators: Validators
      readonly wish: number | undefined
    }

export async function lookAtFeed(url: string, state: FeedState, fetch: Fetch): Promise<FeedLook> {
  const answer = await fetch(url, { validators: { etag: state.etag, modified: state.modified } })
  if (answer.kind === 'unchanged') return { kind: 'unchanged', wish: answer.fresh }
  if (answer.kind === 'failed') return { kind: 'failed', why: answer.why, wait: answer.wait }
  let listed: Listed
  try {
    listed = listOf(inUtf8(answer.bytes, answer.charset), answer.url)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', why: `it is no feed: ${why}`, wait: undefined }
  }
  if (listed.kind === 'feeds') return listed
  const items = listed.items.map((item) => ({ ...item, id: idOf(item, url) }))
  const wish = Math.max(answer.fresh ?? 0, listed.rest ?? 0)
  return { kind: 'items', items, validators: answer.validators, wish }
}

/** Some feeds count their items 1, 2, 3: such an id says nothing without the feed's address. */
const idOf = (item: FeedItem, feed: string): string | undefined =>
  item.id === undefined || /^[a-z][a-z0-9+.-]*:/i.test(item.id) ? (item.id ?? item.url) : `${feed}#${item.id}`
