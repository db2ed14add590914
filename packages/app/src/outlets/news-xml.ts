/**
 * News agencies' formats: NewsML-G2 (one item, a package or a message of many; text as XHTML, NITF or plain), and NITF.
 * Limits: pictures and video items have no text and are left aside; a withheld or cancelled item is refused.
 */
import type { Draft } from './draft.ts'
import { paragraphs } from './draft.ts'
import { at, bodyWords, descendant, descendants, elements, words, type XmlNode } from './xml.ts'

export type NewsItem = { readonly draft: Draft } | { readonly fault: string }

const ITEMS = new Set(['newsItem'])
export const isNewsMl = ({ name }: XmlNode): boolean =>
  name === 'newsItem' || name === 'newsMessage' || name === 'packageItem'
export const isNitf = ({ name }: XmlNode): boolean => name === 'nitf'

export function itemsOfNewsMl(root: XmlNode): NewsItem[] {
  const items = root.name === 'newsItem' ? [root] : descendants(root, ITEMS)
  return items.filter(isText).map(newsItem)
}

const isText = (item: XmlNode): boolean =>
  !/picture|video|audio|graphic/i.test(at(item, 'itemMeta', 'itemClass')?.attributes['qcode'] ?? '')

function newsItem(item: XmlNode): NewsItem {
  const itemMeta = at(item, 'itemMeta')
  const about = at(item, 'contentMeta')
  const status = at(itemMeta, 'pubStatus')?.attributes['qcode'] ?? ''
  const guid = item.attributes['guid']
  if (/withheld|cancel+ed/i.test(status))
    return { fault: `item ${guid ?? ''} is ${status.replace(/^.*:/, '')} by its publisher` }
  const content = contentOf(at(item, 'contentSet'))
  if (!content) return { fault: `item ${guid ?? ''} has no text` }
  const provider = at(itemMeta, 'provider')
  return {
    draft: {
      id: guid,
      title: words(at(about, 'headline')) ?? words(at(itemMeta, 'title')) ?? content.title,
      text: content.text,
      byline: words(at(about, 'by')) ?? content.byline,
      outlet:
        words(at(provider, 'name')) ??
        provider?.attributes['literal'] ??
        provider?.attributes['qcode']?.replace(/^.*:/, ''),
      published:
        words(at(itemMeta, 'firstCreated')) ??
        words(at(about, 'contentCreated')) ??
        words(at(itemMeta, 'versionCreated')) ??
        content.published,
    },
  }
}

function contentOf(set: XmlNode | undefined): Draft | null {
  if (!set) return null
  for (const inline of elements(set, 'inlineXML')) {
    const nitf = descendant(inline, 'nitf')
    if (nitf) return draftOfNitf(nitf)
    const body = descendant(inline, 'body') ?? inline
    const text = bodyWords(body)
    if (text) return { text }
  }
  const plain = elements(set, 'inlineData').map((data) =>
    data.children.filter((child) => typeof child === 'string').join(''),
  )
  const text = plain.map(paragraphs).find(Boolean)
  return text ? { text } : null
}

export function draftOfNitf(nitf: XmlNode): Draft {
  const head = at(nitf, 'head')
  const body = at(nitf, 'body')
  const top = at(body, 'body.head')
  const main = at(body, 'body.content') ?? body
  const data = at(head, 'docdata')
  const issued =
    at(data, 'date.issue')?.attributes['norm'] ?? descendant(top, 'story.date')?.attributes['norm']
  return {
    id: at(data, 'doc-id')?.attributes['id-string'],
    title: words(descendant(top, 'hl1')) ?? words(at(head, 'title')),
    text: main ? bodyWords(main) : '',
    byline: words(descendant(top, 'byline')),
    outlet: words(descendant(top, 'distributor')) ?? at(data, 'doc.copyright')?.attributes['holder'],
    published: issued,
  }
}
