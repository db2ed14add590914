/**
 * The state of those who are described and not named: of whom they are said to be («مسؤول من حماس»), whose they are
 * («مكتبه»), else, for bodies and people of a state («الشرطة»، «نواب المعارضة»), the place that the sentence tells, else
 * the state that the article is about. Sources, visitors and armed men may be anybody's: they get none.
 */
import type { FoundMention } from '../../doc/index.ts'
import {
  FOREIGN_OWNED,
  HOME_ADJECTIVES,
  HOME_COUNTRY_WORDS,
  HOME_REBELS,
  HOME_SECTORS,
  KINGDOMS,
  NOT_HOME,
  SETTLED_IN,
} from '../../lexicon/home-people.ts'
import { factsOf, type Reading } from '../../naming/words.ts'
import type { Entity } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { EntityDoc } from './entity-doc.ts'

interface Context {
  readonly doc: EntityDoc
  readonly list: readonly Entity[]
  readonly of: Int32Array
  readonly mainState: string | null
}

const set = (words: readonly string[]) => new Set(words.map(foldWord))
const foreign = set(FOREIGN_OWNED)
const notHome = set(NOT_HOME)
const homeAdjectives = set(HOME_ADJECTIVES)
const homeCountry = set(HOME_COUNTRY_WORDS)
const rebels = set(HOME_REBELS)
const settledIn = new Map(Object.entries(SETTLED_IN).map(([word, state]) => [foldWord(word), state]))
const sectors = new Set<string>(HOME_SECTORS)
/** Sectors of people who are where the happening is; forces and governments may act abroad. */
const LIVE_THERE = new Set(['CVL', 'REF', 'EDU', 'LAB', 'REB'])
const kingdoms = new Set<string>(KINGDOMS)

/** The state of the unnamed one that a description brings in; null for none. */
export function countryOf(context: Context, index: number): string | null {
  const { doc } = context
  const m = doc.mentions[index]!
  if (m.country) return m.country
  const reading = nounOf(doc, m)
  if (!reading) return null
  const word = foldWord(reading.value.word)
  const owned = ownerCountry(context, index, reading, word)
  if (owned !== undefined) return owned
  const said = m.type === 'GPE' ? undefined : saidCountry(context, m)
  if (said !== undefined) return said
  if (m.type === 'GPE') return homeOf(context, word)
  const settled = settledIn.get(word)
  if (settled) return settled
  if (!isHome(doc, m, reading, word)) return null
  return ((LIVE_THERE.has(reading.value.sector ?? '') && placeNear(context, m)) || context.mainState) ?? null
}

interface Described {
  readonly word: string
  readonly sector?: string | undefined
}

function nounOf(doc: EntityDoc, m: FoundMention): Reading<Described> | null {
  const { nominals, roles } = factsOf(doc.tokens.forms[m.first]!)
  const cost = (r: Reading<Described>) => r.split.before + r.split.after
  const all: Reading<Described>[] = [
    ...nominals,
    ...roles.map((r) => ({ ...r, value: { word: r.value.word } })),
  ]
  return all.reduce<Reading<Described> | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null)
}

/** «بلاده»، «مكتبها»: the state of whom the pronoun means; null for «حلفاؤه», whose state is another. */
function ownerCountry(
  { doc, list, of }: Context,
  index: number,
  { split }: Reading<unknown>,
  word: string,
): string | null | undefined {
  const { enclitic } = split
  if (enclitic !== 'ه' && enclitic !== 'ها' && enclitic !== 'هم') return undefined
  if (foreign.has(word)) return null
  const begin = doc.mentions[index]!.first
  for (let k = index - 1; k >= 0 && begin - doc.mentions[k]!.first < 60; k--) {
    const entity = of[k]! >= 0 ? list[of[k]!]! : undefined
    if (!entity?.country || entity.type === 'LOC' || entity.type === 'FAC') continue
    if (enclitic === 'ه' && (entity.type === 'GPE' || entity.gender === 'f')) continue
    if (enclitic === 'ها' && entity.type === 'PER' && entity.gender !== 'f') continue
    if (enclitic === 'هم' && entity.type === 'PER' && entity.number !== 'plural') continue
    return entity.country
  }
  return undefined
}

const OF = /^(?:من|في|عن|باسم|لدي|داخل)$/

/** «مسؤول من حركة حماس»، «ضابط في شرطة البصرة»، «شعب كردستان»: the state of what stands behind it. */
function saidCountry({ doc, list, of }: Context, m: FoundMention): string | null | undefined {
  const { tokens, sentences, mentions } = doc
  const sentence = sentences.ofToken[m.first]
  let at = m.last
  if (at < tokens.length && OF.test(tokens.forms[at]!.text)) at++
  const words = at > m.last ? 3 : 1
  for (let k = 0; k < mentions.length; k++) {
    const other = mentions[k]!
    if (other.form !== 'name' || other.first < at) continue
    if (other.first >= at + words || sentences.ofToken[other.first] !== sentence) return undefined
    if (
      at === m.last &&
      other.start > tokens.start[other.first]! &&
      !/^ال/.test(tokens.forms[other.first]!.text)
    )
      return undefined
    const entity = of[k]! >= 0 ? list[of[k]!]! : undefined
    if (!entity || entity.type === 'PER') return undefined
    return entity.country
  }
  return undefined
}

/** «المملكة», «البلاد». */
function homeOf({ list, mainState }: Context, word: string): string | null {
  if (word === foldWord('مملكة')) {
    if (mainState && kingdoms.has(mainState)) return mainState
    return list.find((e) => e.country && kingdoms.has(e.country))?.country ?? null
  }
  return homeCountry.has(word) ? mainState : null
}

function isHome(doc: EntityDoc, m: FoundMention, { value }: Reading<Described>, word: string): boolean {
  if (/و$/.test(doc.tokens.forms[m.first]!.text)) return false
  for (let k = m.first + 1; k < m.last; k++) {
    const { text } = doc.tokens.forms[k]!
    if (homeAdjectives.has(text) || (text.startsWith('ال') && homeAdjectives.has(text.slice(2)))) return true
  }
  if (notHome.has(word)) return false
  if (rebels.has(word)) return true
  return (
    value.sector !== undefined && sectors.has(value.sector) && (m.type === 'ORG' || value.sector !== 'GOV')
  )
}

const IN = /^و?(?:في|داخل|وسط|شمال|جنوب|شرق|غرب)$/

/** The state of the place where the sentence says that it happens: the last one before the description, else the first after. */
function placeNear({ doc, list, of }: Context, m: FoundMention): string | null {
  const { sentences, mentions, tokens } = doc
  const sentence = sentences.ofToken[m.first]
  let before: string | null = null
  for (let k = 0; k < mentions.length; k++) {
    const { first, form } = mentions[k]!
    if (form !== 'name' || sentences.ofToken[first] !== sentence || first === 0) continue
    if (!IN.test(tokens.forms[first - 1]!.text)) continue
    const entity = of[k]! >= 0 ? list[of[k]!]! : undefined
    if (!entity?.country || entity.type === 'PER' || entity.type === 'ORG') continue
    if (first > m.first) return before ?? entity.country
    before = entity.country
  }
  return before
}
