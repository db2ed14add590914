/**
 * Descriptions led back to whom they mean: a post with a state to its holder, in the article or on the day; a post or a
 * head word alone to the one named last before it that fits; two at once, and the unnamed, to entities of their own.
 */
import type { Entities, FoundMention } from '../../doc/index.ts'
import { holderOf, readOffice } from '../../naming/offices.ts'
import { factsOf } from '../../naming/words.ts'
import type { Entity } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import { countryOf } from './belonging.ts'
import { mainState, type Named } from './describe.ts'
import type { EntityDoc } from './entity-doc.ts'
import { roleInEnglish } from './roles.ts'

interface Table {
  readonly doc: EntityDoc
  readonly list: Entity[]
  readonly of: Int32Array
  /** Unnamed entities by their words, so that «المسؤول» twice is one. */
  readonly unnamed: Map<string, number>
  readonly mainState: string | null
}

export function resolveDescriptions(doc: EntityDoc, named: readonly Named[], of: Int32Array): Entities {
  const list = named.map(({ entity }) => entity)
  const table: Table = { doc, list, of, unnamed: new Map(), mainState: mainState(doc) }
  doc.mentions.forEach((m, i) => {
    if (m.form === 'nominal') of[i] = resolve(table, m, i)
  })
  return { list, ofMention: of }
}

function resolve(table: Table, m: FoundMention, i: number): number {
  const words = table.doc.text.slice(m.start, m.end)
  return byOffice(table, m, words) ?? byHead(table, m, i) ?? fresh(table, i, words)
}

/** «الرئيس الروسي»: a person of the article with that post and state, else the holder on the day. */
function byOffice({ doc, list }: Table, m: FoundMention, words: string): number | undefined {
  if (m.type !== 'PER' || m.number !== 'singular') return undefined
  const office = readOffice(words)
  if (!office) return undefined
  const day = doc.times.publicationDay?.value
  const holder = day ? holderOf(office.office, office.at, day) : null
  const byId = holder ? list.findIndex((e) => e.kb === holder.person.id) : -1
  if (byId >= 0) return byId
  const english = roleInEnglish(words)
  const same = list.findLastIndex(
    (e) => e.type === 'PER' && e.country === office.at && e.roleEn !== undefined && e.roleEn === english,
  )
  return same >= 0 ? same : undefined
}

/** A definite noun alone: the last before it whose post or head word is the same noun. */
function byHead({ doc, list, of }: Table, m: FoundMention, i: number): number | undefined {
  if (m.number !== 'singular') return undefined
  const head = headKey(doc, m)
  if (!head) return undefined
  for (let k = i - 1; k >= 0; k--) {
    const entity = of[k]! >= 0 ? list[of[k]!]! : undefined
    if (!entity || entity.type !== m.type) continue
    if (m.country && entity.country && m.country !== entity.country) continue
    const other = doc.mentions[k]!
    if (m.type !== 'GPE' && (other.number === 'plural' || other.number === 'dual')) continue
    if (other.gender && m.gender && m.type === 'PER' && other.gender !== m.gender) continue
    if (entity.gender && m.gender && m.type === 'PER' && entity.gender !== m.gender) continue
    if (heads(doc, other, entity).includes(head)) return of[k]!
  }
  return undefined
}

function headKey(doc: EntityDoc, m: FoundMention): string | null {
  const facts = factsOf(doc.tokens.forms[m.first]!)
  const reading = [...facts.nominals, ...facts.roles].find((r) => r.definite)
  return reading ? foldWord(reading.value.word) : null
}

/** Nouns that a mention and its entity's post open with. */
function heads(doc: EntityDoc, m: FoundMention, entity: Entity): string[] {
  const at = [m.first]
  const out: string[] = []
  if (m.first > 0 && m.form === 'name' && m.start === doc.tokens.start[m.first]) at.push(m.first - 1)
  // «صحيفة "فلان"»
  if (m.form === 'name' && m.first > 1 && doc.tokens.forms[m.first - 1]!.kind === 'mark') at.push(m.first - 2)
  for (const k of at) {
    const facts = factsOf(doc.tokens.forms[k]!)
    for (const r of [...facts.nominals, ...facts.roles, ...facts.heads]) out.push(foldWord(r.value.word))
  }
  if (entity.role)
    for (const word of foldWord(entity.role).split(' ')) out.push(word.replace(/^(?:ال|و|ل)/, ''), word)
  return out
}

function fresh(table: Table, index: number, words: string): number {
  const m = table.doc.mentions[index]!
  const key = `${m.type} ${foldWord(words)}`
  const known = table.unnamed.get(key)
  if (known !== undefined) return known
  const { list } = table
  list.push({
    id: `e${list.length + 1}`,
    type: m.type,
    named: false,
    name: words,
    nameEn: english(table, m, words),
    country: countryOf(table, index),
    ...(m.gender && { gender: m.gender }),
    ...(m.number && { number: m.number }),
  })
  table.unnamed.set(key, list.length - 1)
  return list.length - 1
}

function english({ doc }: Table, m: FoundMention, words: string): string {
  const role = roleInEnglish(words)
  if (role) return role
  const facts = factsOf(doc.tokens.forms[m.first]!)
  return facts.nominals[0]?.value.en ?? words
}
