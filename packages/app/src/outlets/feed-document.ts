/** A downloaded document that lists reports: a feed in XML or JSON, or an OPML list of feeds. */
import { decodeText } from './encoding.ts'
import { type FeedItem, feedOf, feedsOfOpml, isFeed } from './feed.ts'
import { draftsOfJson } from './json-articles.ts'
import { parseXml } from './xml.ts'

export type Listed =
  | {
      readonly kind: 'items'
      readonly items: readonly FeedItem[]
      /** Seconds that the feed wants between two looks. */
      readonly rest?: number | undefined
    }
  | { readonly kind: 'feeds'; readonly urls: readonly string[] }

/** `base`: where the bytes were found. Throws where they are neither a feed nor a list of feeds. */
export function listOf(bytes: Uint8Array, base?: string): Listed {
  const text = decodeText(bytes)
  if (/^\s*\{/.test(text)) {
    const drafts = draftsOfJson(JSON.parse(text)).filter((draft) => typeof draft !== 'string')
    return { kind: 'items', items: drafts.map((draft) => ({ ...draft, lead: false, updated: undefined })) }
  }
  const root = parseXml(text)
  if (root.name === 'opml') return { kind: 'feeds', urls: feedsOfOpml(root).map(({ url }) => url) }
  if (!isFeed(root)) throw new Error(`<${root.name}> is not RSS, Atom or OPML`)
  const { items, rest } = feedOf(root, base)
  return { kind: 'items', items, rest }
}

/** Whether an address names an agency's document, rather than a page. */
export const isNewsDocument = (url: string): boolean => /\.(?:xml|json|txt)$/i.test(new URL(url).pathname)
