/**
 * What the lexicon knows of the words at a token: one trie over all time words and phrases, entered by any word that
 * begins an entry, with or without particles and the article. The same entry recognises an expression and gives its
 * value. What a spelling can begin is computed once per distinct spelling (`memoByForm`).
 */
import { type Form, memoByForm, type Split, type Tokens } from '../../doc/index.ts'
import { DAY_PARTS, EARLY, HOUR_WORDS, LATE, MIDNIGHT, type PartCode } from '../../lexicon/day-parts.ts'
import {
  AFTER_THAT,
  ANAPHORS,
  DEICTIC_DAYS,
  DEICTIC_NIGHTS,
  REFERENCES,
  type Reference,
} from '../../lexicon/deictics.ts'
import { FEASTS, type FeastDate } from '../../lexicon/feasts.ts'
import { MONTHS } from '../../lexicon/months.ts'
import * as numerals from '../../lexicon/numerals.ts'
import { AMOUNTS, EDGES, MANNER, REST, SHIFTS, type Shift, TIMES } from '../../lexicon/time-modifiers.ts'
import { EVERY, PARTICLES, type Particle, ZONES } from '../../lexicon/time-particles.ts'
import {
  DECADES,
  SEASONS,
  UNITS_OF_TIME,
  type UnitCode,
  WEEKENDS,
  YEAR_KINDS,
} from '../../lexicon/time-units.ts'
import { WEEKDAYS } from '../../lexicon/weekdays.ts'
import { foldWord } from '../../script/index.ts'

/** What an entry means. `calendar`, `weak` … are told in the lexicon file that the entry is from. */
export type Sense =
  | {
      readonly is: 'month'
      readonly month: number
      readonly calendar: 'gregorian' | 'hijri'
      readonly weak: boolean
      readonly madda: boolean
    }
  | { readonly is: 'weekday'; readonly day: number }
  | { readonly is: 'unit'; readonly unit: UnitCode; readonly count: 'one' | 'two' | 'many' }
  | { readonly is: 'each'; readonly unit: UnitCode }
  | { readonly is: 'unitAdjective'; readonly unit: UnitCode }
  | { readonly is: 'number'; readonly value: number; readonly role: NumberRole }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'fraction'; readonly value: number }
  | { readonly is: 'several' }
  | { readonly is: 'shift'; readonly shift: Shift }
  | { readonly is: 'edge'; readonly mod: 'START' | 'MID' | 'END' }
  | { readonly is: 'amount'; readonly mod: string }
  | {
      readonly is: 'part'
      readonly part: PartCode
      readonly form: 'noun' | 'adverb'
      readonly afternoon: boolean
    }
  | { readonly is: 'midnight' }
  | { readonly is: 'hourOfDay'; readonly late: boolean }
  | { readonly is: 'hourWord' }
  | { readonly is: 'weekend' }
  | { readonly is: 'rest' }
  | { readonly is: 'manner' }
  | { readonly is: 'every' }
  | { readonly is: 'times'; readonly count: number }
  | { readonly is: 'afterThat'; readonly sign: 1 | -1 }
  | { readonly is: 'yearKind' }
  | { readonly is: 'deictic'; readonly days: number }
  | { readonly is: 'night'; readonly days: number }
  | { readonly is: 'reference'; readonly value: Reference }
  | { readonly is: 'anaphor'; readonly to: 'day' | 'time' }
  | { readonly is: 'season'; readonly season: 'SP' | 'SU' | 'FA' | 'WI' }
  | { readonly is: 'decade'; readonly value: number }
  | { readonly is: 'feast'; readonly date: FeastDate }
  | { readonly is: 'particle'; readonly particle: Particle }
  | { readonly is: 'zone'; readonly hours: number | null }

export type NumberRole =
  | 'unit'
  | 'ten'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'twoScale'
  | 'zero'
  | 'dozen'
export type Kind = Sense['is']
export type SenseOf<K extends Kind> = Extract<Sense, { readonly is: K }>

/** An entry found at a token: how many tokens it takes, and what stands before it in its first word. */
export interface Lexeme<S extends Sense = Sense> {
  readonly sense: S
  readonly length: number
  /** Particles joined to the first word (و ف ب ل ك), without the article; as many letters to leave out of a span. */
  readonly clitics: string
  /** Whether the article stands before the entry's own letters. */
  readonly article: boolean
}

interface Node {
  readonly next: Map<string, Node>
  readonly senses: Sense[]
}

const makeNode = (): Node => ({ next: new Map(), senses: [] })
const root = makeNode()

function enter(phrase: string, sense: Sense) {
  let at = root
  for (const word of foldWord(phrase).split(' ')) {
    const next = at.next.get(word) ?? makeNode()
    at.next.set(word, next)
    at = next
  }
  if (!at.senses.some((s) => JSON.stringify(s) === JSON.stringify(sense))) at.senses.push(sense)
}

const enterAll = (words: readonly string[], sense: Sense) => {
  for (const word of words) enter(word, sense)
}

function enterMonths() {
  for (const { month, calendar, names, weak = [], madda = [] } of MONTHS) {
    enterAll(names, { is: 'month', month, calendar, weak: false, madda: false })
    enterAll(weak, { is: 'month', month, calendar, weak: true, madda: false })
    enterAll(madda, { is: 'month', month, calendar, weak: true, madda: true })
  }
}

function enterUnits() {
  for (const { unit, one, two, many, each, adjective } of UNITS_OF_TIME) {
    enterAll(one, { is: 'unit', unit, count: 'one' })
    enterAll(two, { is: 'unit', unit, count: 'two' })
    enterAll(many, { is: 'unit', unit, count: 'many' })
    enterAll(each, { is: 'each', unit })
    enterAll(adjective, { is: 'unitAdjective', unit })
  }
  enterAll(WEEKENDS, { is: 'weekend' })
  enterAll(YEAR_KINDS, { is: 'yearKind' })
  for (const { season, names } of SEASONS) enterAll(names, { is: 'season', season })
  for (const { value, names } of DECADES) enterAll(names, { is: 'decade', value })
}

function enterNumbers() {
  const add = (list: readonly numerals.NumberWord[], role: NumberRole) => {
    for (const { value, words } of list) enterAll(words, { is: 'number', value, role })
  }
  add(numerals.UNITS, 'unit')
  add(numerals.TEENS, 'teen')
  add(numerals.TENS, 'tens')
  add(numerals.HUNDREDS, 'hundred')
  enterAll(numerals.TEN, { is: 'number', value: 10, role: 'ten' })
  enterAll(numerals.ZERO, { is: 'number', value: 0, role: 'zero' })
  enterAll(numerals.DOZEN, { is: 'number', value: 12, role: 'dozen' })
  for (const { value, one, two } of numerals.SCALES) {
    enterAll(one, { is: 'number', value, role: 'scale' })
    enterAll(two, { is: 'number', value: 2 * value, role: 'twoScale' })
  }
  for (const { value, words } of numerals.ORDINALS) enterAll(words, { is: 'ordinal', value })
  for (const { value, words } of numerals.FRACTIONS) enterAll(words, { is: 'fraction', value })
  enterAll(numerals.THIRD, { is: 'fraction', value: 1 / 3 })
  enterAll(numerals.SEVERAL, { is: 'several' })
}

function enterDays() {
  for (const { day, names } of WEEKDAYS) enterAll(names, { is: 'weekday', day })
  for (const { part, noun, adverb, afternoon } of DAY_PARTS) {
    enterAll(noun, { is: 'part', part, form: 'noun', afternoon })
    enterAll(adverb, { is: 'part', part, form: 'adverb', afternoon })
  }
  enterAll(MIDNIGHT, { is: 'midnight' })
  enterAll(LATE, { is: 'hourOfDay', late: true })
  enterAll(HOUR_WORDS, { is: 'hourWord' })
  enterAll(EARLY, { is: 'hourOfDay', late: false })
  for (const { days, words } of DEICTIC_DAYS) enterAll(words, { is: 'deictic', days })
  for (const { days, words } of DEICTIC_NIGHTS) enterAll(words, { is: 'night', days })
  for (const { value, words } of REFERENCES) enterAll(words, { is: 'reference', value })
  for (const { to, words } of ANAPHORS) enterAll(words, { is: 'anaphor', to })
  for (const { names, date } of FEASTS) enterAll(names, { is: 'feast', date })
}

function enterModifiers() {
  for (const { shift, words } of SHIFTS) enterAll(words, { is: 'shift', shift })
  for (const { mod, words } of EDGES) enterAll(words, { is: 'edge', mod })
  for (const { mod, words } of AMOUNTS) enterAll(words, { is: 'amount', mod })
  for (const { particle, words } of PARTICLES) enterAll(words, { is: 'particle', particle })
  enterAll(REST, { is: 'rest' })
  enterAll(MANNER, { is: 'manner' })
  enterAll(EVERY, { is: 'every' })
  for (const { count, words } of TIMES) enterAll(words, { is: 'times', count })
  for (const { sign, words } of AFTER_THAT) enterAll(words, { is: 'afterThat', sign })
  for (const { hours, words } of ZONES) enterAll(words, { is: 'zone', hours })
}

enterMonths()
enterUnits()
enterNumbers()
enterDays()
enterModifiers()

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
  if (form.kind === 'number') return NUMBER
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
export const kindsAt = (form: Form): number => entryOf(form)?.kinds ?? 0

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

/** The particle that a whole word is (no letters joined to it). */
export function particleAt(words: Words, i: number): Particle | null {
  return bare(words, i, 'particle')?.sense.particle ?? null
}

/** Whether a particle stands at token `i`; gives the token after it, or -1. */
export function skip(words: Words, i: number, ...wanted: readonly Particle[]): number {
  for (const { sense, clitics, length } of lexemes(words, i))
    if (sense.is === 'particle' && clitics === '' && wanted.includes(sense.particle)) return i + length
  return -1
}
