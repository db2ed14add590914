/**
 * What the lexicon knows of the words at a token: entries begun by any word, with or without particles and the article.
 * What a spelling can begin is computed once per distinct spelling (`memoByForm`).
 */
import { type Form, memoByForm, type Split, type Tokens } from '../../doc/index.ts'
import type { Particle } from '../../lexicon/time-particles.ts'
import { type Kind, type Node, root, type Sense, type SenseOf } from './entries.ts'

export type { Kind, NumberRole, SenseOf } from './entries.ts'

/** An entry found at a token: how many tokens it takes, and what stands before it in its first word. */
export interface Lexeme<S extends Sense = Sense> {
  readonly sense: S
  readonly length: number
  /** Particles joined to the first word (و ف ب ل ك), without the article; as many letters to leave out of a span. */
  readonly clitics: string
  /** Whether the article stands before the entry's own letters. */
  readonly article: boolean
}

interface Opening {
  readonly node: Node
  readonly clitics: string
  readonly article: boolean
}

interface Entry {
  readonly singles: readonly Lexeme[]
  /** Ways into phrases of two words or more. */
  readonly openings: readonly Opening[]
  /** Kinds of entry that begin here, as bits of `KIND_BITS`. */
  readonly kinds: number
}

const ARTICLE = 'ال'

function openingOf(split: Split): Opening | null {
  if (split.after > 0 || split.proclitics.includes('س')) return null
  const node = root.next.get(split.stem)
  if (!node) return null
  const article = split.proclitics.endsWith(ARTICLE)
  return { node, article, clitics: article ? split.proclitics.slice(0, -2) : split.proclitics }
}

/** Kinds that an expression can begin with; the others only follow or govern one. */
const STARTING = [
  'month',
  'weekday',
  'unit',
  'each',
  'unitAdjective',
  'number',
  'ordinal',
  'fraction',
  'several',
  'edge',
  'amount',
  'part',
  'midnight',
  'hourWord',
  'weekend',
  'rest',
  'manner',
  'every',
  'times',
  'afterThat',
  'deictic',
  'night',
  'reference',
  'anaphor',
  'season',
  'decade',
  'feast',
  'particle',
  'firstDay',
] as const satisfies readonly Kind[]

export type Starting = (typeof STARTING)[number]

const KIND_BITS: ReadonlyMap<Kind, number> = new Map(STARTING.map((kind, i) => [kind, 1 << i]))

/** The bits of some kinds, for `kindsAt`. */
export const bitsOf = (...kinds: readonly Starting[]): number =>
  kinds.reduce((bits, kind) => bits | (KIND_BITS.get(kind) ?? 0), 0)

/** Of the particles, only demonstratives begin an expression («هذا الأسبوع»). */
function bitOf(sense: Sense): number {
  if (sense.is === 'particle' && sense.particle !== 'this' && sense.particle !== 'that') return 0
  return KIND_BITS.get(sense.is) ?? 0
}

function bitsBelow(node: Node): number {
  let bits = 0
  for (const sense of node.senses) bits |= bitOf(sense)
  for (const next of node.next.values()) bits |= bitsBelow(next)
  return bits
}

const entryOf = memoByForm((form: Form): Entry | null => {
  if (form.kind === 'number' || form.text === ARTICLE) return NUMBER
  if (form.kind !== 'word' && form.kind !== 'latin') return null
  const openings = form.splits.map(openingOf).filter((o) => o !== null)
  if (!openings.length) return null
  const singles = openings.flatMap(({ node, clitics, article }) =>
    node.senses.map((sense): Lexeme => ({ sense, length: 1, clitics, article })),
  )
  const deeper = openings.filter(({ node }) => node.next.size > 0)
  const kinds = openings.reduce((bits, { node }) => bits | bitsBelow(node), 0)
  return { singles, openings: deeper, kinds }
})

const NUMBER: Entry = { singles: [], openings: [], kinds: bitsOf('number') }

/** Kinds of entry that begin at a word, as bits; 0 where no expression can begin. Digits count as a number. */
export const kindsAt = memoByForm((form: Form): number => entryOf(form)?.kinds ?? 0)

/** Whether the lexicon knows the word at all, be it as a particle. */
export const isKnown = (form: Form): boolean => entryOf(form) !== null

/** Looks words up in one document. Phrases found at a token are kept while the grammar tries its rules there. */
export interface Words {
  readonly tokens: Tokens
  readonly phrases: Map<number, readonly Lexeme[]>
}

export const wordsOf = (tokens: Tokens): Words => ({ tokens, phrases: new Map() })

const NONE: readonly Lexeme[] = []

/** All entries that begin at token `i`, the longest first. */
export function lexemes(words: Words, i: number): readonly Lexeme[] {
  const form = words.tokens.forms[i]
  const entry = form && entryOf(form)
  if (!entry) return NONE
  if (!entry.openings.length) return entry.singles
  const known = words.phrases.get(i)
  if (known) return known
  const found = [...entry.openings.flatMap((opening) => walk(words.tokens, i, opening)), ...entry.singles]
  found.sort((a, b) => b.length - a.length)
  words.phrases.set(i, found)
  return found
}

function walk(tokens: Tokens, i: number, { node, clitics, article }: Opening): Lexeme[] {
  const out: Lexeme[] = []
  let at = node
  for (let length = 2; i + length <= tokens.length; length++) {
    const next = at.next.get(tokens.forms[i + length - 1]!.text)
    if (!next) break
    for (const sense of next.senses) out.push({ sense, length, clitics, article })
    at = next
  }
  return out
}

/** The longest entry of a kind at token `i`. */
export function look<K extends Kind>(words: Words, i: number, is: K): Lexeme<SenseOf<K>> | null {
  for (const lexeme of lexemes(words, i)) if (lexeme.sense.is === is) return lexeme as Lexeme<SenseOf<K>>
  return null
}

/** As `look`, but the word may carry no particle before it. */
export function bare<K extends Kind>(words: Words, i: number, is: K): Lexeme<SenseOf<K>> | null {
  for (const lexeme of lexemes(words, i))
    if (lexeme.sense.is === is && lexeme.clitics === '') return lexeme as Lexeme<SenseOf<K>>
  return null
}

/** Whether a particle stands at token `i`; gives the token after it, or -1. */
export function skip(words: Words, i: number, ...wanted: readonly Particle[]): number {
  for (const { sense, clitics, length } of lexemes(words, i))
    if (sense.is === 'particle' && clitics === '' && wanted.includes(sense.particle)) return i + length
  return -1
}
