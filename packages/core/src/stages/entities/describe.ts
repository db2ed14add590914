/** From a cluster of names to an entity: its fullest name, state, role and English name. */
import type { FoundMention } from '../../doc/index.ts'
import { type Known, knownById } from '../../naming/knowledge.ts'
import { holderOf, readOffice } from '../../naming/offices.ts'
import { transliterate } from '../../naming/transliterate.ts'
import type { Entity } from '../../record/types.ts'
import type { Cluster } from './cluster.ts'
import { englishBody } from './english.ts'
import type { EntityDoc } from './entities.ts'
import { roleInEnglish } from './roles.ts'

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
  const country = known ? known.country : (members.find((m) => m.country)?.country ?? null)
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

const COUNTERPART = /^(?:و|ل|ب)?نظير/
const counterpart = (words: string) => COUNTERPART.test(words)

/** «نظيره»: the post of the person named last before. */
const counterpartRole = (before: readonly Named[]): string | undefined =>
  before.findLast(({ entity }) => entity.type === 'PER' && entity.roleEn)?.entity.roleEn

/** The entry of the knowledge base that the cluster means; of several the one whose state or office fits. */
function knownFor(doc: EntityDoc, cluster: Cluster, members: readonly FoundMention[]): Known | null {
  const ids = [...new Set(members.flatMap((m) => m.candidates))]
  const all = ids.map(knownById).filter((k): k is Known => k !== undefined && k.kind === cluster.type)
  if (all.length < 2) return all[0] ?? null
  const country = members.find((m) => m.country)?.country
  const sameState = country ? all.filter((k) => k.country === country) : []
  return sameState[0] ?? holder(doc, members, all) ?? all[0]!
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
