/**
 * RSS 0.9x/2.0, RSS 1.0 and Atom feeds, JSON Feed, and OPML lists of feeds. An item gives an article when it carries the
 * text; else a lead, whose page is to be fetched. The longest of content, description and summary counts as the text.
 */
import type { Draft } from './draft.ts'
import { textOfHtml } from './html-text.ts'
import { at, bodyWords, descendants, elements, words, type XmlNode } from './xml.ts'

export interface FeedItem extends Draft {
  /** Only a lead stands in the feed; the page at `url` has the text. */
  readonly lead: boolean
  /** When it was changed last, as the feed writes it. */
  readonly updated: string | undefined
}

export interface Feed {
  readonly title: string | undefined
  readonly items: readonly FeedItem[]
  /** Seconds that it wants between two looks (RSS `ttl`, in minutes there). */
  readonly rest: number | undefined
}

export const isFeed = ({ name }: XmlNode): boolean => name === 'rss' || name === 'RDF' || name === 'feed'

const ITEMS = new Set(['item', 'entry'])
/** A shorter text than this is taken for a lead. */
const FULL_TEXT = 600

/** `base`: the feed's own address, for links that are relative. */
export function feedOf(root: XmlNode, base?: string): Feed {
  const channel = at(root, 'channel') ?? root
  const title = words(at(channel, 'title'))
  const feedLink = resolved(linkOf(channel), base) ?? base
  const minutes = Number(words(at(channel, 'ttl')) ?? Number.NaN)
  const items = descendants(root, ITEMS).map((item) => itemOf(item, title, feedLink))
  return { title, items, rest: minutes > 0 ? minutes * 60 : undefined }
}

function linkOf(node: XmlNode): string | undefined {
  const links = elements(node, 'link')
  const atom = links.find(
    (link) => link.attributes['href'] && (link.attributes['rel'] ?? 'alternate') === 'alternate',
  )
  return atom?.attributes['href'] ?? links.map((link) => words(link)).find(Boolean)
}

function itemOf(item: XmlNode, feed: string | undefined, base: string | undefined): FeedItem {
  const bodies = ['encoded', 'content', 'description', 'summary'].flatMap((name) =>
    elements(item, name).map(htmlText),
  )
  const text = bodies.reduce((best, body) => (body.length > best.length ? body : best), '')
  const guid = words(at(item, 'guid')) ?? words(at(item, 'id'))
  const link = linkOf(item) ?? (guid && /^https?:/.test(guid) ? guid : undefined)
  const author = words(at(item, 'creator')) ?? words(at(item, 'author', 'name')) ?? words(at(item, 'author'))
  return {
    id: guid && (/^[a-z][a-z0-9+.-]*:\S/i.test(guid) ? guid : (resolved(link, base) ?? guid)),
    title: words(at(item, 'title')),
    text,
    byline: author,
    outlet: words(at(item, 'source')) ?? feed,
    published: ['pubDate', 'published', 'date', 'updated'].map((name) => words(at(item, name))).find(Boolean),
    url: resolved(link, base),
    lead: text.length < FULL_TEXT,
    updated: words(at(item, 'updated')),
  }
}

function resolved(link: string | undefined, base: string | undefined): string | undefined {
  try {
    return link === undefined ? undefined : new URL(link, base).href
  } catch {
    return undefined
  }
}

function htmlText(node: XmlNode): string {
  if (elements(node).length) return bodyWords(node)
  const html = node.children.join('')
  return /<[a-z!/]|&[a-z#]/i.test(html) ? textOfHtml(html) : bodyWords(node)
}

/** Addresses of the feeds in an OPML list, with their names. */
export function feedsOfOpml(root: XmlNode): { url: string; title: string | undefined }[] {
  return everyOutline(root).flatMap(({ attributes: a }) => {
    const url = a['xmlUrl'] ?? a['xmlurl']
    return url ? [{ url, title: a['title'] ?? a['text'] }] : []
  })
}

const everyOutline = (node: XmlNode): XmlNode[] =>
  elements(node).flatMap((child) => [...(child.name === 'outline' ? [child] : []), ...everyOutline(child)])
