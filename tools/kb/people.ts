/**
 * People and their terms of office, out of `terms-*.tsv` (one office of one state, holder after holder) and
 * `people-*.tsv` (one person a line). A name is introduced once, with `=English`, and may be referred to anywhere by any
 * of its spellings: first within the state, then among all; a reference that fits nobody or two people stops the build.
 */

import { OFFICES } from '../../packages/core/src/lexicon/offices.ts'
import { foldWord } from '../../packages/core/src/script/index.ts'
import { fieldsOf, type Line, listOf, named, readLines, SourceError, slug } from './tables.ts'

export interface Term {
  readonly office: string
  /** ISO code of a state, or the id of an organisation. */
  readonly at: string
  /** Year, month or day; empty where unknown. */
  readonly from: string
  /** Empty where the term goes on or its end is unknown. */
  readonly to: string
}

export interface Person {
  readonly id: string
  readonly iso: string
  readonly en: string
  readonly female: boolean
  readonly names: string[]
  readonly terms: Term[]
  sector: string
  wikidata: string
}

const KEYS = new Map(OFFICES.map(({ code, office }) => [code, office]))
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/

function officeOf(line: Line, code: string): string {
  const office = KEYS.get(code)
  if (!office) throw new SourceError(line, `office ${code} is not in lexicon/offices.ts`)
  return office
}

/** «English@ISO/f»: home state and gender after the English name. */
function english(field: string, at: string) {
  const female = field.endsWith('/f')
  const plain = female ? field.slice(0, -2) : field
  const [en = '', home] = plain.split('@')
  return { en: en.trim(), iso: home?.trim() ?? at, female }
}

export class People {
  readonly list: Person[] = []
  readonly #byKey = new Map<string, Person>()
  readonly #byName = new Map<string, Set<Person>>()

  introduce(line: Line, names: readonly string[], who: ReturnType<typeof english>): Person {
    if (!/^[A-Z]{3}$|^$/.test(who.iso)) throw new SourceError(line, `no home state for ${who.en}`)
    if (!who.en || !names.length) throw new SourceError(line, 'a person needs a name and an English name')
    const key = `${slug(who.en)}-${who.iso}`
    let person = this.#byKey.get(key)
    if (!person) {
      person = { ...who, id: key, names: [], terms: [], sector: '', wikidata: '' }
      this.#byKey.set(key, person)
      this.list.push(person)
    }
    for (const name of names) this.#spell(person, name)
    return person
  }

  #spell(person: Person, name: string) {
    const key = foldWord(name)
    if (!person.names.some((known) => foldWord(known) === key)) person.names.push(name)
    const all = this.#byName.get(key) ?? new Set()
    this.#byName.set(key, all.add(person))
  }

  /** The person of a spelling: of this state before others, among those met in this section before the rest. */
  find(line: Line, name: string, at: string, section: ReadonlySet<Person>): Person {
    const all = [...(this.#byName.get(foldWord(name)) ?? [])]
    const own = all.filter((person) => section.has(person))
    const home = own.length ? own : all.filter((person) => person.iso === at)
    const fit = home.length ? home : all
    if (fit.length !== 1) throw new SourceError(line, `${fit.length} people are called ${name}`)
    return fit[0]!
  }
}

interface Item {
  readonly from: string
  readonly to: string
  readonly names: readonly string[]
  readonly en: string
}

function itemOf(line: Line, field: string): Item {
  const blank = field.indexOf(' ')
  const [from = '', to = ''] = field.slice(0, blank).split('..')
  if (blank < 0 || (from && !DATE.test(from)) || (to && !DATE.test(to)))
    throw new SourceError(line, `no date before a name in «${field}»`)
  return { from, to, ...named(field.slice(blank + 1)) }
}

interface Section {
  readonly at: string
  readonly lines: Line[]
}

function sections(lines: readonly Line[]): readonly Section[] {
  const out: Section[] = []
  for (const line of lines) {
    if (line.text.startsWith('@')) out.push({ at: line.text.slice(1).replace('ORG:', 'o:'), lines: [] })
    else if (!out.length) throw new SourceError(line, 'before the first @STATE')
    else out.at(-1)!.lines.push(line)
  }
  return out
}

const itemsOf = (line: Line): readonly Item[] =>
  line.text
    .split('|')
    .slice(1)
    .map((field) => itemOf(line, field.trim()))

function introduceAll(people: People, { at, lines }: Section) {
  for (const line of lines)
    for (const item of itemsOf(line))
      if (item.en) people.introduce(line, item.names, english(item.en, at.startsWith('o:') ? '' : at))
}

/** Gives each person of a succession the term; a term ends where the next begins, unless it says its own end. */
function appoint(people: People, { at, lines }: Section): readonly string[] {
  const met = new Set<Person>()
  const faults: string[] = []
  const attempt = (run: () => void) => {
    try {
      run()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      faults.push(error.message)
    }
  }
  for (const line of lines)
    for (const item of itemsOf(line)) if (item.en) met.add(personOf(people, line, item, at, met))
  for (const line of lines) attempt(() => succession(people, line, at, met, attempt))
  return faults
}

function succession(
  people: People,
  line: Line,
  at: string,
  met: Set<Person>,
  attempt: (run: () => void) => void,
) {
  const office = officeOf(line, line.text.slice(0, line.text.indexOf('|')))
  const items = itemsOf(line)
  items.forEach((item, i) =>
    attempt(() => {
      const next = items[i + 1]
      if (next && next.from < item.from) throw new SourceError(line, `${next.from} follows ${item.from}`)
      if (item.names[0] === '-') return
      const person = personOf(people, line, item, at, met)
      met.add(person)
      person.terms.push({ office, at, from: item.from, to: item.to || (next?.from ?? '') })
    }),
  )
}

function personOf(people: People, line: Line, item: Item, at: string, met: ReadonlySet<Person>): Person {
  if (item.en) return people.introduce(line, item.names, english(item.en, at.startsWith('o:') ? '' : at))
  return people.find(line, item.names[0] ?? '', at, met)
}

/** A line of `people-*.tsv`: name|variants|English[/f]|ISO|office[@at]:from..to;…|sector|wikidata. */
function single(people: People, line: Line) {
  const [name = '', variants = '', en = '', iso = '', offices = '', sector = '', wikidata = ''] = fieldsOf(
    line,
    7,
  )
  const person = people.introduce(line, [name, ...listOf(variants)], english(en, iso))
  if (sector) person.sector = sector
  if (wikidata) person.wikidata = wikidata
  for (const term of listOf(offices)) {
    const [what = '', dates = ''] = term.split(':').length > 2 ? splitLast(term) : term.split(':')
    const [code = '', at = iso] = what.split('@')
    const [from = '', to = ''] = dates.split('..')
    if ((from && !DATE.test(from)) || (to && !DATE.test(to)))
      throw new SourceError(line, `not a term: ${term}`)
    person.terms.push({ office: officeOf(line, code), at, from, to })
  }
}

const splitLast = (term: string) => [
  term.slice(0, term.lastIndexOf(':')),
  term.slice(term.lastIndexOf(':') + 1),
]

/** Reads all sources of people; the order of files and lines is the order of people. */
export function readPeople(termFiles: readonly string[], peopleFiles: readonly string[]): readonly Person[] {
  const people = new People()
  const all = termFiles.flatMap((file) => sections(readLines(file)))
  for (const section of all) introduceAll(people, section)
  for (const file of peopleFiles) for (const line of readLines(file)) single(people, line)
  const faults: string[] = []
  for (const section of all) faults.push(...appoint(people, section))
  if (faults.length) throw new Error(faults.join('\n'))
  return people.list
}
