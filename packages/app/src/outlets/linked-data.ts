/** What a page says of its article as JSON-LD (schema.org NewsArticle and its kin), whatever the nesting. */

export interface PageFacts {
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly url?: string | undefined
  readonly text?: string | undefined
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|Report|BlogPosting|ReportageNewsArticle)$/
const DEEPEST = 6

/** The facts of the first article in the scripts; empty where there is none. */
export function linkedData(scripts: readonly string[]): PageFacts {
  for (const script of scripts) {
    const found = findArticle(parse(script), 0)
    if (found) return factsOf(found)
  }
  return {}
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function parse(script: string): unknown {
  const text = script.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '')
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(text.replace(/[\n\r\t]+/g, ' ')) // raw line ends inside strings are a common slip
    } catch {
      return null
    }
  }
}

function findArticle(value: unknown, depth: number): Fields | null {
  if (!isFields(value) || depth > DEEPEST) return null
  const types = [value['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const found = findArticle(inner, depth + 1)
    if (found) return found
  }
  return null
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return decoded(value).trim() || undefined
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('، ') || undefined
  return isFields(value) ? wordsOf(value['name'] ?? value['@id'] ?? value['@value']) : undefined
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  laquo: '«',
  raquo: '»',
}
/** HTML's character references, which many sites leave in their JSON-LD. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

function factsOf(article: Fields): PageFacts {
  const page = article['mainEntityOfPage']
  return {
    title: wordsOf(article['headline'] ?? article['name']),
    byline: wordsOf(article['author']),
    outlet: wordsOf(article['publisher']),
    published: wordsOf(article['datePublished'] ?? article['dateCreated']),
    url: wordsOf(article['url'] ?? (isFields(page) ? page['@id'] : page)),
    text: wordsOf(article['articleBody'])
      ?.replace(/<\/?(?:p|br|div)[^>]*>/gi, '\n')
      .replace(/<[^>]+>/g, ''),
  }
}
