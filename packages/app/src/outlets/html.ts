/**
 * A news page: main text, headline, byline, time of publication, outlet and canonical address. What the page says of
 * itself for machines (JSON-LD, meta tags) comes first, then what it shows: <time>, and a date in words near the headline.
 * Limits: one article a page; nothing that a script would add later. A page that is nested deeper than pages are is read
 * as its words alone, and one of very many elements without weighing its parts: both would take minutes.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isoDate } from './dates.ts'
import { type Draft, paragraphs } from './draft.ts'
import { textOfHtml } from './html-text.ts'
import { linkedData, type PageFacts } from './linked-data.ts'

type Page = ReturnType<typeof parseHTML>['document']
type Element = NonNullable<ReturnType<Page['querySelector']>>

/** Shortest main text, in characters, that is taken for one. */
const SHORTEST = 120
const DEEPEST = 120
const MOST_ELEMENTS = 6000
const LONGEST_PAGE = 8_000_000

export function draftOfHtml(html: string): Draft {
  if (html.length > LONGEST_PAGE || depthOf(html) > DEEPEST) return { text: textOfHtml(html) }
  const { document } = parseHTML(/<html|<body|<head/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const said = linkedData(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? ''),
  )
  const shown: PageFacts = {
    title:
      meta(document, 'og:title', 'twitter:title', 'headline') ??
      textOf(document.querySelector('h1')) ??
      titleOf(document),
    byline:
      meta(document, 'author', 'article:author', 'dc.creator', 'byl') ??
      textOf(document.querySelector('[rel=author],[itemprop=author],.byline,.author')),
    outlet: meta(document, 'og:site_name', 'application-name', 'dc.publisher'),
    url: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta(document, 'og:url'),
    published: publishedOf(document),
  }
  const body = mainText(document, said.text)
  const url = said.url ?? shown.url
  return {
    title: said.title ?? shown.title,
    byline: said.byline ?? (/^https?:/.test(shown.byline ?? '') ? undefined : shown.byline),
    outlet: said.outlet ?? shown.outlet,
    published: (said.published && isoDate(said.published)) ?? shown.published,
    url: /^https?:/.test(url ?? '') ? url : undefined,
    text: body,
  }
}

/** Tags that need no end; what is open of them does not nest. */
const FLAT = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
)

/** How deep the elements of a page nest, by its tags alone. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/gi)) {
    if (FLAT.has(name!.toLowerCase()) || tag.endsWith('/>')) continue
    depth = end ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

const META_NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const

/** The first meta tag of these names that says something. */
function meta(document: Page, ...names: readonly string[]): string | undefined {
  const tags = [...document.querySelectorAll('meta[content]')]
  for (const wanted of names) {
    const tag = tags.find((one) =>
      META_NAMES.some((name) => one.getAttribute(name)?.toLowerCase() === wanted),
    )
    const content = tag?.getAttribute('content')?.trim()
    if (content) return content
  }
  return undefined
}

const textOf = (element: Element | null): string | undefined =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || undefined

/** «العنوان - اسم الموقع»: the site's name is cut off. */
const titleOf = (document: Page): string | undefined =>
  textOf(document.querySelector('title'))?.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, '')

const DATE_METAS = [
  ...[
    'article:published_time',
    'datepublished',
    'og:published_time',
    'pubdate',
    'publishdate',
    'publish-date',
  ],
  ...[
    'publish_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'date',
    'cxenseparse:recs:publishtime',
  ],
]

function publishedOf(document: Page): string | undefined {
  for (const name of DATE_METAS) {
    const content = meta(document, name)
    const date = content && isoDate(content)
    if (date) return date
  }
  for (const time of document.querySelectorAll('[itemprop=datePublished],time[datetime],time')) {
    const date = isoDate(
      time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '',
    )
    if (date) return date
  }
  return shownDate(document)
}

const DATE_PLACES = '[class*=date],[class*=time],[id*=date],[class*=publish],[class*=meta],[class*=info]'

/** A date in words: in an element named for it, else in a short one near the headline. */
function shownDate(document: Page): string | undefined {
  const near = nearHeadline(document)
  for (const element of [...[...document.querySelectorAll(DATE_PLACES)].slice(0, 40), ...near]) {
    const words = textOf(element)
    const date = words && words.length <= 120 && /[\d٠-٩]/.test(words) ? isoDate(words) : undefined
    if (date) return date
  }
  return undefined
}

function nearHeadline(document: Page): Element[] {
  const headline = document.querySelector('h1')
  const around = headline?.parentElement
  if (!around) return []
  return [...around.querySelectorAll('*'), ...(around.nextElementSibling?.querySelectorAll('*') ?? [])].slice(
    0,
    60,
  )
}

/** The article's paragraphs: Readability's, or what the page tells machines where that is more. */
function mainText(document: Page, told: string | undefined): string {
  for (const one of [...document.querySelectorAll('script,style,noscript,template,svg,iframe,button,form')])
    one.remove()
  const whole = document.body
  const found = readable(document)
  const text = found ? blocksOf(found) : ''
  const machine = told ? paragraphs(told) : ''
  if (machine.length > text.length * 1.5 && machine.length > SHORTEST) return machine
  return text.length >= SHORTEST || !whole ? text : longer(text, blocksOf(whole))
}

const longer = (a: string, b: string): string => (b.length > a.length ? b : a)

function readable(document: Page): Element | null {
  try {
    const article = new Readability<Element>(document.cloneNode(true) as never, {
      charThreshold: SHORTEST,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as Element,
    }).parse()
    return article?.content ?? null
  } catch {
    return null // a page that it cannot weigh is read whole
  }
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM FIGCAPTION NAV FOOTER SELECT'.split(' '),
)

/** Text of an element, a line a block. Walks without recursion: pages may be nested thousands deep. */
function blocksOf(root: Element): string {
  const parts: string[] = []
  type Node = { nodeType: number; textContent: string | null; nodeName: string; childNodes: ArrayLike<Node> }
  const stack: (Node | '\n')[] = [root as unknown as Node]
  while (stack.length) {
    const node = stack.pop()!
    if (node === '\n') parts.push('\n')
    else if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    else if (node.nodeType === 1 && !SKIPPED.has(node.nodeName.toUpperCase())) {
      const block = BLOCKS.has(node.nodeName.toUpperCase())
      if (block) stack.push('\n')
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!)
      if (block) stack.push('\n')
    }
  }
  return paragraphs(parts.join(''))
}
