/**
 * A file's bytes to the articles in it, by what its name says it is, else by how it begins. Adapters are loaded when first
 * needed: a start that reads plain text pays for none of them.
 */

import { formatOf } from './binary.ts'
import { type Draft, finish, finishStrictly, type Parsed } from './draft.ts'
import { decodeText } from './encoding.ts'
import { draftOfMarkdown, draftOfText } from './plain.ts'

/** Longest file that is read as one document, in bytes. */
export const LONGEST_REPORT = 64 * 1024 * 1024

type Kind = 'text' | 'markdown' | 'html' | 'json' | 'xml'

const KINDS: Readonly<Record<string, Kind>> = {
  ...{
    txt: 'text',
    text: 'text',
    md: 'markdown',
    markdown: 'markdown',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
  },
  ...{
    json: 'json',
    ninjs: 'json',
    xml: 'xml',
    rss: 'xml',
    atom: 'xml',
    rdf: 'xml',
    nitf: 'xml',
    newsml: 'xml',
  },
}

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
export const isDocument = (name: string): boolean => extensionOf(name) in KINDS

function kindOf(name: string, text: string): Kind {
  const known = KINDS[extensionOf(name)]
  const head = text.slice(0, 2000).trimStart()
  if (known === 'xml' && /^(?:<!doctype html|<html)/i.test(head)) return 'html'
  if (known) return known
  if (/^<(?:!doctype html|html)/i.test(head)) return 'html'
  if (/^<(?:\?xml|rss|feed|nitf|newsItem|newsMessage|packageItem|rdf:RDF)\b/.test(head)) return 'xml'
  return /^\{\s*"|^\[\s*\{/.test(head) ? 'json' : 'text'
}

/** What was known of a document before it was opened, such as its address; it goes before what the document says. */
export type Facts = Omit<Draft, 'id' | 'text'>

/** The articles of a document, or why a part of it gives none. `id` names those that bring no id of their own. */
export async function articlesOf(
  name: string,
  id: string,
  bytes: Uint8Array,
  facts: Facts = {},
): Promise<Parsed[]> {
  const binary = formatOf(bytes)
  if (binary) return [{ fault: `it is ${binary}, not text` }]
  const text = decodeText(bytes)
  const kind = kindOf(name, text)
  const drafts = await draftsOf(kind, text)
  if (!drafts.length) return [{ fault: 'there is no article in it' }]
  return drafts.map((draft, i) =>
    typeof draft === 'string'
      ? { fault: draft }
      : finish({ ...draft, ...facts }, drafts.length > 1 ? `${id}/${i + 1}` : id),
  )
}

async function draftsOf(kind: Kind, text: string): Promise<readonly (Draft | string)[]> {
  if (kind === 'text') return [draftOfText(text)]
  if (kind === 'markdown') return [draftOfMarkdown(text)]
  if (kind === 'html') return [(await import('./html.ts')).draftOfHtml(text)]
  if (kind === 'json') return draftsOfJsonText(text)
  try {
    return await draftsOfXml(text)
  } catch (error) {
    return [`it is not XML that can be read: ${reasonOf(error)}`]
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function draftsOfJsonText(text: string): Promise<readonly (Draft | string)[]> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [jsonFault(error, text)]
  }
  return (await import('./json-articles.ts')).draftsOfJson(value)
}

/** What is wrong with JSON and where, by line and column, without a copy of the words around it. */
function jsonFault(error: unknown, text: string): string {
  const [, offset] = /position (\d+)/.exec(reasonOf(error)) ?? []
  if (offset === undefined)
    return /end of JSON/.test(reasonOf(error))
      ? 'it is not valid JSON: it breaks off'
      : 'it is not valid JSON'
  const before = text.slice(0, Number(offset)).split('\n')
  const place = `column ${before.at(-1)!.length + 1}`
  return `it is not valid JSON: ${before.length > 1 ? `line ${before.length}, ${place}` : place}`
}

async function draftsOfXml(text: string): Promise<readonly (Draft | string)[]> {
  const [{ parseXml, bodyWords }, news, feeds] = await Promise.all([
    import('./xml.ts'),
    import('./news-xml.ts'),
    import('./feed.ts'),
  ])
  const root = parseXml(text)
  if (news.isNitf(root)) return [news.draftOfNitf(root)]
  if (news.isNewsMl(root))
    return news.itemsOfNewsMl(root).map((item) => ('fault' in item ? item.fault : item.draft))
  if (feeds.isFeed(root)) return feeds.feedOf(root).items
  if (root.name === 'opml') return ['it is a list of feeds: follow them with isnad watch']
  return root.name === 'html' ? [{ text: bodyWords(root) }] : [`XML of an unknown kind: <${root.name}>`]
}

/** One article from a line of JSON Lines; what is wrong with a field is said, not passed over. */
export async function articleOfLine(json: string): Promise<Parsed> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { fault: jsonFault(error, json) }
  }
  const { draftsOfJson } = await import('./json-articles.ts')
  const [draft] = Array.isArray(value) ? [] : draftsOfJson(value)
  return draft === undefined || typeof draft === 'string'
    ? { fault: draft ?? 'it is not an article' }
    : finishStrictly(draft)
}
