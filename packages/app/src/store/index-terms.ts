/**
 * The search index's terms as PostgreSQL's tsvector and tsquery. The terms are the core's (folded, with and without
 * clitics), each at its word's position, so the `simple` configuration's results are what these literals are: no stemmer
 * of the server has a say. English names of entities stand at the place of their Arabic mention: «لافروف» is found by
 * "Lavrov". Limits are PostgreSQL's: positions end at 16,383, 255 of them a term.
 */
import { fold, type Mention, parseQuery, searchWords } from '@isnad/core'

const LAST_POSITION = 16_383
const MOST_POSITIONS = 255
const LONGEST_TERM = 200
/** Words of the headline lie this far from the text's, so that no phrase runs across. */
const GAP = 2

/** Terms with their positions; `A` marks words of the headline, which weigh more. */
export type Positions = Map<string, string[]>

function put(positions: Positions, term: string, position: number, weight: '' | 'A') {
  const short = storable(term.slice(0, LONGEST_TERM))
  if (!short) return
  const at = `${Math.min(position, LAST_POSITION)}${weight}`
  const list = positions.get(short)
  if (!list) positions.set(short, [at])
  else if (list.length < MOST_POSITIONS && list.at(-1) !== at) list.push(at)
}

/** Halves of surrogate pairs and U+0000, which no database text holds. */
const UNSTORABLE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g
export const isStorable = (text: string): boolean => text.search(UNSTORABLE) < 0
export const storable = (text: string): string => text.replace(UNSTORABLE, '')

/** A word of a text with its terms, and the position that it takes in the index. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly terms: readonly string[]
}

/** The words of a text, and the English names of what its mentions refer to, at the mention's place. */
export function placeWords(
  text: string,
  mentions: readonly Mention[],
  english: ReadonlyMap<string, string>,
): Placed[] {
  const words: { start: number; end: number; terms: readonly string[] }[] = searchWords(text)
  let from = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.form !== 'name') continue
    while (from < words.length && words[from]!.end <= mention.start) from++
    const names = latinTerms(english.get(mention.entity) ?? '')
    for (let k = 0; k < names.length; k++) {
      const word = words[Math.min(from + k, words.length - 1)]
      if (word) word.terms = [...word.terms, names[k]!]
    }
  }
  return words
}

/** English words of a name, folded as the index has them. */
const latinTerms = (name: string): string[] =>
  name ? searchWords(name).flatMap((word) => word.terms.slice(0, 1)) : []

/** A tsvector literal of placed words (positions from `first`), the headline's before them. */
export function vectorOf(words: readonly Placed[], title: readonly Placed[] = []): string {
  const positions: Positions = new Map()
  title.forEach((word, i) => word.terms.forEach((term) => put(positions, term, i + 1, 'A')))
  const first = title.length ? title.length + GAP : 1
  words.forEach((word, i) => word.terms.forEach((term) => put(positions, term, first + i, '')))
  let out = ''
  for (const [term, at] of positions) out += `${quote(term)}:${at.join(',')} `
  return out
}

/** A tsvector of the words in [start, end) of a text already placed. */
export function vectorWithin(words: readonly Placed[], start: number, end: number): string {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < words.length && words[last]!.start < end) last++
  return vectorOf(words.slice(low, last))
}

const quote = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The tsquery literal of a person's query; null where it has no words. Phrases keep their order. */
export function queryOf(query: string, lastIsPrefix = false): string | null {
  const phrases = parseQuery(query)
  if (!phrases.length) return null
  return phrases
    .map(({ terms, prefix }, i) => {
      const open = prefix || (lastIsPrefix && i === phrases.length - 1)
      const parts = terms.map((term, k) => quote(term) + (open && k === terms.length - 1 ? ':*' : ''))
      return parts.length > 1 ? `(${parts.join(' <-> ')})` : parts[0]!
    })
    .join(' & ')
}

/** Terms by which names are looked up: Arabic and English, with what stands in brackets. */
export const nameVector = (names: readonly string[]): string =>
  vectorOf(names.flatMap((name) => searchWords(name)))

/** Spans of a text whose words match a query's terms, for marking them. */
export function matchesIn(words: readonly Placed[], query: string): { start: number; end: number }[] {
  const phrases = parseQuery(query)
  const whole = new Set(phrases.flatMap((p) => (p.prefix ? p.terms.slice(0, -1) : p.terms)))
  const open = phrases.flatMap((p) => (p.prefix && p.terms.length ? [p.terms.at(-1)!] : []))
  return words
    .filter((w) => w.terms.some((t) => whole.has(t) || open.some((o) => t.startsWith(o))))
    .map(({ start, end }) => ({ start, end }))
}

/** A name's letters without marks and spelling variants: what makes two names one key. */
export const foldedName = (name: string): string => fold(name).text.replace(/\s+/g, ' ').trim()
