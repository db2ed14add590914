/**
 * Who held an office on a day, and which office and state a phrase names. Dates in the base are years, months or days:
 * within the stretch that an edge leaves open, and on days beyond what the base knows, the answer says so or is none.
 * Limits: two at once in one office (collective heads) are not known; then nobody is.
 */
import {
  CHANCELLOR_WORDS,
  CHANCELLORS,
  MONARCH_WORDS,
  MONARCHIES,
  OFFICES,
  TERMS_KNOWN_UNTIL,
  WHOLE_OFFICES,
} from '../lexicon/offices.ts'
import { foldWord } from '../script/index.ts'
import { everything, type Known, lookup, type Term } from './knowledge.ts'
import { COMPOUND_NATIONALITIES, NATIONALITIES } from './nationalities.ts'

export interface Holder {
  readonly person: Known
  readonly term: Term
  /** False beyond the last day that the base's open terms are known to have reached. */
  readonly sure: boolean
}

export interface Office {
  readonly office: string
  /** ISO code of a state, or id of an organisation. */
  readonly at: string
}

interface Held extends Term {
  readonly person: Known
}

let held: ReadonlyMap<string, readonly Held[]> | undefined

function heldBy(): ReadonlyMap<string, readonly Held[]> {
  if (held) return held
  const map = new Map<string, Held[]>()
  for (const person of everything())
    for (const term of person.terms ?? []) {
      const key = `${term.office}@${term.at}`
      const list = map.get(key) ?? []
      list.push({ ...term, person })
      map.set(key, list)
    }
  held = map
  return map
}

/** The last day that a date of any granule may mean. */
const latest = (date: string): string =>
  date.length === 10 ? date : `${date}${date.length === 4 ? '-12' : ''}-31`

/** `yes`: certainly in office on the day; `edge`: within an open edge of the term. */
function covers({ from, to }: Term, day: string): 'yes' | 'edge' | 'no' {
  if (from === '' && to === '') return 'no'
  const begun = from !== '' && latest(from) <= day
  const over = to !== '' && to <= day
  if (begun && !over) return 'yes'
  const mayBegin = from === '' || from <= day
  const mayLast = to === '' || day <= latest(to)
  return mayBegin && mayLast ? 'edge' : 'no'
}

/** The one who held the office on the day (`YYYY-MM-DD`), or null: unknown, vacant, or the day is on a blurred edge. */
export function holderOf(office: string, at: string, day: string): Holder | null {
  const near = (heldBy().get(`${office}@${at}`) ?? []).map((term) => ({ term, covers: covers(term, day) }))
  const sure = near.filter((one) => one.covers === 'yes')
  const people = new Set(near.filter((one) => one.covers !== 'no').map((one) => one.term.person))
  if (!sure.length || people.size !== 1) return null
  const term = sure[0]!.term
  return { person: term.person, term, sure: term.to !== '' || day <= TERMS_KNOWN_UNTIL }
}

/** Offices that the person certainly held on the day. */
export const officesOn = (person: Known, day: string): readonly Term[] =>
  (person.terms ?? []).filter((term) => covers(term, day) === 'yes')

/** Offices that the person had held and left before the day. */
export const officesBefore = (person: Known, day: string): readonly Term[] =>
  (person.terms ?? []).filter(({ to }) => to !== '' && latest(to) < day)

const feminine = (phrase: string): string => {
  const [first = '', ...rest] = phrase.split(' ')
  return [`${first}ة`, ...rest].join(' ')
}

const phrases = new Map<string, string>()
for (const { office, phrases: list } of OFFICES)
  for (const phrase of list)
    for (const form of [phrase, feminine(phrase)]) phrases.set(foldWord(form), office)
for (const word of MONARCH_WORDS)
  for (const form of [word, feminine(word)]) phrases.set(foldWord(form), 'monarch')
for (const word of CHANCELLOR_WORDS)
  for (const form of [word, feminine(word)]) phrases.set(foldWord(form), 'chancellor')

/** Adjective forms with the article, masculine and feminine, folded → states. */
const adjectives = new Map<string, string[]>()
function adjective(form: string, iso: string) {
  const key = foldWord(form)
  const list = adjectives.get(key) ?? []
  if (!list.includes(iso)) list.push(iso)
  adjectives.set(key, list)
}
for (const { iso, adjective: word } of NATIONALITIES)
  for (const form of [word, `${word}ة`]) adjective(`ال${form}`, iso)
for (const { iso, words } of COMPOUND_NATIONALITIES)
  for (const end of ['', 'ة']) {
    const [first, second] = words
    adjective(`ال${first}${end} ال${second}${end}`, iso)
    adjective(`ال${first} ${second}${end}`, iso)
    adjective(`${first} ال${second}${end}`, iso)
  }

/** States that the folded words name as an adjective with the article, or by name. */
function statesNamed(words: string): readonly string[] {
  const byAdjective = adjectives.get(words)
  if (byAdjective) return byAdjective
  return [
    ...new Set(lookup(words).flatMap(({ id, country }) => (id.startsWith('s:') && country ? [country] : []))),
  ]
}

function officeIn(office: string, iso: string): string | null {
  const monarchy = MONARCHIES.includes(iso)
  if (office === 'monarch') return monarchy || iso === 'ARE' ? 'head-of-state' : null
  if (office === 'chancellor') return CHANCELLORS.includes(iso) ? 'head-of-government' : null
  return office === 'head-of-state' && monarchy ? null : office
}

/** Offices that a word for the head of a state names too: «رئيس المفوضية الأوروبية»، «زعيم حزب الله». */
const BODY_HEADS = new Set(['head-of-state', 'supreme-leader', 'head'])

/** «المتحدث باسم الكرملين» is a state's spokesman, «المتحدث باسم حماس» a body's. */
const PALACES = new Set(['o:kremlin', 'o:white-house', 'o:elysee'])

function officeOf(office: string, { id, sector, country }: Known): Office {
  if (BODY_HEADS.has(office)) return { office: 'head', at: id }
  if (office !== 'spokesperson' || !country) return { office, at: id }
  if (PALACES.has(id)) return { office: 'head-of-state-spokesperson', at: country }
  return sector === 'MIL' ? { office: 'army-spokesperson', at: country } : { office, at: id }
}

/** «للأمم المتحدة» and «لحزب الله» name the body without the particle. */
function bodyNamed(words: string): Known | undefined {
  const bare = words.startsWith('لل') ? `ا${words.slice(1)}` : words.startsWith('ل') ? words.slice(1) : ''
  return [words, bare].flatMap(lookup).find(({ id }) => id.startsWith('o:'))
}

const wholes = new Map(WHOLE_OFFICES.map(({ words, office, at }) => [foldWord(words), { office, at }]))

/** «وزير الخارجية الألماني»، «رئيس وزراء الهند» → the office and its state, or null where it is not one known. */
export function readOffice(phrase: string): Office | null {
  const folded = foldWord(phrase)
  const whole = wholes.get(folded)
  if (whole) return whole
  const words = folded.split(' ')
  for (let cut = words.length - 1; cut > 0; cut--) {
    const office = phrases.get(words.slice(0, cut).join(' '))
    if (!office) continue
    const rest = words.slice(cut).join(' ')
    const states = statesNamed(rest)
    const [iso] = states
    if (states.length === 1 && iso) {
      const known = officeIn(office, iso)
      return known ? { office: known, at: iso } : null
    }
    const body = bodyNamed(rest)
    if (body) return officeOf(office, body)
  }
  return null
}
