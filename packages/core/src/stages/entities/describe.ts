/** From a cluster of names to an entity: its fullest name, state, role and English name. */
import type { FoundMention } from '../../doc/index.ts'
import { givenNames } from '../../naming/given.ts'
import { bySurname, type Known, knownById, lookup } from '../../naming/knowledge.ts'
import { isDoubtfulNation, theNationAt } from '../../naming/nation-at.ts'
import { holderOf, officesOn, readOffice } from '../../naming/offices.ts'
import { otherSpellings } from '../../naming/spellings.ts'
import { transliterate } from '../../naming/transliterate.ts'
import { factsOf } from '../../naming/words.ts'
import type { Entity } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { Cluster } from './cluster.ts'
import { englishBody } from './english.ts'
import type { EntityDoc } from './entity-doc.ts'
import { speaksForUn } from './international.ts'
import { roleInEnglish } from './roles.ts'
import { sceneOf } from './sentence-place.ts'

export interface Named {
  readonly entity: Entity
  readonly known: Known | null
}

export function describeNames(doc: EntityDoc, clusters: readonly Cluster[]): Named[] {
  const out: Named[] = []
  clusters.forEach((cluster, c) => {
    out.push(describe(doc, cluster, c, out))
  })
  return out
}

const textOf = (doc: EntityDoc, { start, end }: { start: number; end: number }) => doc.text.slice(start, end)

function describe(doc: EntityDoc, cluster: Cluster, c: number, before: readonly Named[]): Named {
  const members = cluster.members.map((i) => doc.mentions[i]!)
  const longest = members.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  const name = textOf(doc, longest)
  const known = knownFor(doc, cluster, members)
  const role = members.find((m) => m.role)
  const words = role?.role && textOf(doc, role.role)
  const told = members.find((m) => m.country !== undefined)?.country
  const un = cluster.type === 'PER' && speaksForUn(doc, members, known)
  const country = un
    ? null
    : known
      ? known.country
      : told !== undefined
        ? told || null
        : stateOf(doc, cluster, members, words, before)
  const nameEn = known?.nameEn ?? (cluster.type === 'ORG' ? englishBody(name) : transliterate(name))
  const english = words && (counterpart(words) ? counterpartRole(before) : roleInEnglish(words))
  const gender = known?.gender ?? members.find((m) => m.gender)?.gender
  return {
    known,
    entity: {
      id: `e${c + 1}`,
      type: cluster.type,
      named: true,
      name,
      nameEn: nameEn || name,
      country,
      ...(words && { role: words }),
      ...(english && { roleEn: english }),
      ...(known?.sector && { sector: known.sector }),
      ...(known && { kb: known.id }),
      ...(known?.wikidata && { wikidata: known.wikidata }),
      ...(gender && { gender }),
    },
  }
}

/** The state of those of whom nothing says it: a counterpart's is the other one named near; else the article's own. */
function stateOf(
  doc: EntityDoc,
  { type }: Cluster,
  members: readonly FoundMention[],
  role: string | undefined,
  before: readonly Named[],
): string | null {
  if (type === 'ORG')
    return (
      nationOf(doc, members) ??
      (isStateBody(doc, members[0]!) ? (sceneOf(doc, members[0]!) ?? mainState(doc)) : null)
    )
  if (type !== 'PER') return null
  if (role && counterpart(role)) {
    const other = before.findLast(({ entity }) => entity.type === 'PER' && entity.roleEn)?.entity.country
    return nearestState(doc, members[0]!, other ?? null)
  }
  return bodyBefore(doc, members) ?? mainState(doc)
}

/** «السفيرة المتجولة … بوزارة الخارجية الأميركية تينا قايدانوف»: the state of the body that ends the title. */
function bodyBefore(doc: EntityDoc, members: readonly FoundMention[]): string | null {
  for (const { first } of members) {
    const body = doc.mentions.find((m) => m.last === first && m.form === 'name' && m.type === 'ORG')
    if (!body) continue
    const known = body.candidates.map(knownById).find((k) => k?.country)
    const nation = factsOf(doc.tokens.forms[body.last - 1]!).nations[0]?.value
    const country = body.country ?? known?.country ?? nation
    if (country) return country
  }
  return null
}

/** «اللجنة العسكرية الليبية»: the nationality in a body's own name. */
function nationOf({ tokens }: EntityDoc, members: readonly FoundMention[]): string | undefined {
  for (const { first, last } of members)
    for (let i = first + 1; i < last; i++) {
      const nation = theNationAt(tokens, i, last)
      if (nation && !isDoubtfulNation(tokens.forms[i]!)) return nation.value
    }
  return undefined
}

const isStateBody = (doc: EntityDoc, m: FoundMention): boolean =>
  factsOf(doc.tokens.forms[m.first]!).heads.some(
    ({ value }) => value.sector !== undefined && OF_STATE.has(value.sector),
  )
const OF_STATE = new Set(['GOV', 'LEG', 'MIL', 'COP', 'JUD', 'SPY', 'PTY', 'BUS'])

const stateNamed = (m: FoundMention): string | null | undefined =>
  m.form === 'name' && m.type === 'GPE' ? knownById(m.candidates[0] ?? '')?.country : undefined

const stateOfBody = (m: FoundMention): string | null | undefined =>
  m.type === 'ORG' ? knownById(m.candidates[0] ?? '')?.country : undefined

function nearestState(doc: EntityDoc, { start }: FoundMention, not: string | null): string | null {
  let best: string | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const m of doc.mentions) {
    const country = stateNamed(m)
    const far = Math.abs(m.start - start) + (m.start > start ? 40 : 0)
    if (country && country !== not && far < distance) {
      best = country
      distance = far
    }
  }
  return best
}

const mains = new WeakMap<EntityDoc, string | null>()

/** The state that the article is about: named most, by places and by nationalities of posts and bodies. */
export function mainState(doc: EntityDoc): string | null {
  const kept = mains.get(doc)
  if (kept !== undefined) return kept
  const counts = new Map<string, number>()
  for (const m of doc.mentions) {
    const country = stateNamed(m) ?? m.country ?? stateOfBody(m)
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [country, count] of counts) if (best === null || count > counts.get(best)!) best = country
  mains.set(doc, best)
  return best
}

const COUNTERPART = /^(?:و|ل|ب)?نظير/
const counterpart = (words: string) => COUNTERPART.test(words)

/** «نظيره»: the post of the person named last before. */
const counterpartRole = (before: readonly Named[]): string | undefined =>
  before.findLast(({ entity }) => entity.type === 'PER' && entity.roleEn)?.entity.roleEn

/** The entry of the knowledge base that the cluster means; of several the one whose state or office fits. */
function knownFor(doc: EntityDoc, cluster: Cluster, members: readonly FoundMention[]): Known | null {
  const ids = [...new Set(members.flatMap((m) => m.candidates))]
  const direct = ids.map(knownById).filter((k): k is Known => k !== undefined && k.kind === cluster.type)
  const all = direct.length > 0 ? direct : respelt(doc, cluster, members)
  if (all.length < 2) return all[0] ?? null
  const country = members.find((m) => m.country)?.country
  const sameState = country ? all.filter((k) => k.country === country) : []
  return sameState[0] ?? holder(doc, members, all) ?? all[0]!
}

/** People whom the base knows by another spelling of the same name («موجيريني» for «موغيريني»). */
function respelt(doc: EntityDoc, { type }: Cluster, members: readonly FoundMention[]): readonly Known[] {
  if (type !== 'PER') return []
  for (const m of members) {
    const name = foldWord(textOf(doc, m))
    if (!name.includes(' ')) continue
    for (const spelling of otherSpellings(name)) {
      const known = lookup(spelling).filter((k) => k.kind === 'PER')
      if (known.length > 0) return known
    }
  }
  return inOffice(doc, members)
}

/**
 * A surname alone: the one person of that name whom the base has in an office on the day. First names do not say who
 * is meant.
 */
function inOffice(doc: EntityDoc, members: readonly FoundMention[]): readonly Known[] {
  const day = doc.times.publicationDay?.value
  const word = foldWord(textOf(doc, members[0]!))
  if (!day || word.includes(' ') || givenNames().has(word)) return []
  const known = [...new Set(bySurname(word))].filter((person) => officesOn(person, day).length > 0)
  return known.length === 1 ? known : []
}

function holder(doc: EntityDoc, members: readonly FoundMention[], all: readonly Known[]): Known | undefined {
  const day = doc.times.publicationDay?.value
  if (!day) return undefined
  for (const { role } of members) {
    const office = role && readOffice(textOf(doc, role))
    const found = office && holderOf(office.office, office.at, day)
    if (found && all.includes(found.person)) return found.person
  }
  return undefined
}
