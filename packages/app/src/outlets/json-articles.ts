/**
 * Articles in JSON: an article with our field names (or close ones), a list of them, ninjs 1 to 3, and JSON Feed. Unknown
 * fields are left aside, null counts as left out, a number for an id as its digits.
 */
import { type Draft, paragraphs } from './draft.ts'
import { textOfHtml } from './html-text.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const DEEPEST = 8

/** Drafts in a JSON value; a string says why there is none in a part of it. */
export function draftsOfJson(value: unknown, depth = 0): (Draft | string)[] {
  if (depth > DEEPEST) return ['its lists are nested too deep for articles']
  if (Array.isArray(value)) return value.flatMap((one) => draftsOfJson(one, depth + 1))
  if (!isFields(value)) return ['it is not an article']
  for (const list of ['items', 'articles', 'associations'])
    if (Array.isArray(value[list]) && value['text'] === undefined && !isNinjs(value))
      return draftsOfJson(value[list], depth + 1)
  return [isNinjs(value) ? draftOfNinjs(value) : draftOfFields(value)]
}

const isNinjs = (value: Fields): boolean =>
  ['body_text', 'body_xhtml', 'body_html', 'bodies', 'versioncreated', 'versionCreated'].some(
    (name) => name in value,
  )

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : typeof value === 'number' ? String(value) : undefined

const first = (value: Fields, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = word(value[name])
    if (found !== undefined) return found
  }
  return undefined
}

function draftOfFields(value: Fields): Draft | string {
  const html = first(value, 'content_html', 'html')
  const text =
    typeof value['text'] === 'string' ? value['text'] : first(value, 'content_text', 'body', 'content')
  if (text === undefined && html === undefined) return 'field "text": it is missing'
  return {
    id: first(value, 'id', 'guid'),
    text: text ?? textOfHtml(html ?? ''),
    title: first(value, 'title', 'headline'),
    outlet: first(value, 'outlet', 'source', 'publisher'),
    byline: first(value, 'byline', 'author'),
    published: first(value, 'published', 'date_published', 'date', 'pubDate'),
    url: first(value, 'url', 'link'),
  }
}

/** ninjs 1 has one body and headline a format; 2 and 3 have lists of them, each with its role or content type. */
function draftOfNinjs(value: Fields): Draft | string {
  const status = first(value, 'pubstatus', 'pubStatus')
  if (status === 'withheld' || status === 'canceled') return `the item is ${status} by its publisher`
  const text =
    first(value, 'body_text') ?? fromHtml(first(value, 'body_xhtml', 'body_html')) ?? bodyOf(value['bodies'])
  if (!text) return 'the item has no text'
  return {
    id: first(value, 'uri', 'altids', 'id'),
    text: paragraphs(text),
    title: first(value, 'headline', 'title', 'name') ?? wordsOf(value['headlines']),
    outlet:
      first(value, 'source', 'copyrightholder') ?? sourceOf(value['infosources'] ?? value['infoSources']),
    byline: first(value, 'byline', 'by'),
    published: first(
      value,
      'firstcreated',
      'firstCreated',
      'contentcreated',
      'contentCreated',
      'versioncreated',
      'versionCreated',
    ),
    url: first(value, 'url', 'link'),
  }
}

const fromHtml = (html: string | undefined): string | undefined =>
  html === undefined ? undefined : textOfHtml(html ?? '')

function bodyOf(bodies: unknown): string | undefined {
  const list = (Array.isArray(bodies) ? bodies : []).filter(isFields)
  const plain = list.find((body) => /plain/.test(first(body, 'contenttype', 'contentType') ?? ''))
  return (plain && first(plain, 'value')) ?? fromHtml(list.map((body) => first(body, 'value')).find(Boolean))
}

const wordsOf = (list: unknown): string | undefined =>
  (Array.isArray(list) ? list : [])
    .filter(isFields)
    .map((one) => first(one, 'value'))
    .find(Boolean)
const sourceOf = (list: unknown): string | undefined =>
  (Array.isArray(list) ? list : [])
    .filter(isFields)
    .map((one) => first(one, 'name'))
    .find(Boolean)
