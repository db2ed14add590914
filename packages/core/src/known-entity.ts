/**
 * What the knowledge base says of an entity that a reading names: where a place is (a state: its capital, or the middle of its places), and which
 * offices a person held, oldest first. Limits: the masculine name of an office stands for women too; days are as coarse
 * as the base has them.
 */
import { CHANCELLORS, MONARCHIES, OFFICES } from './lexicon/offices.ts'
import STATES from './lexicon/states.json' with { type: 'json' }
import { everything, knownById, type Term } from './naming/knowledge.ts'
import { foldWord } from './script/index.ts'

export interface OfficeHeld {
  readonly office: string
  readonly officeEn: string
  /** The state or body that the office belongs to. */
  readonly body: string
  readonly bodyEn: string
  /** Year, month or day; null: unknown. */
  readonly from: string | null
  /** Null: goes on, or unknown. */
  readonly to: string | null
}

export interface KnownEntity {
  /** Degrees north and east; null where the base has none. */
  readonly at: readonly [number, number] | null
  readonly offices: readonly OfficeHeld[]
}

type Place = readonly [number, number]
let places: ReadonlyMap<string, Place> | undefined

const mean = (list: readonly number[]) =>
  Math.round((list.reduce((a, b) => a + b, 0) / list.length) * 100) / 100

/** By the state's code: where its capital is, and where none is known the middle of its places. */
function placesOfStates(): ReadonlyMap<string, Place> {
  if (places) return places
  const capitals = new Map(
    STATES.map(({ iso, capital }) => [
      iso,
      new Set(capital.names.map((name) => foldWord(name.replace('?', '')))),
    ]),
  )
  const all = new Map<string, Place[]>()
  const found = new Map<string, Place>()
  for (const { at, country, spellings } of everything()) {
    if (!at || !country) continue
    const list = all.get(country)
    if (list) list.push(at)
    else all.set(country, [at])
    if (!found.has(country) && spellings.some((name) => capitals.get(country)?.has(foldWord(name))))
      found.set(country, at)
  }
  for (const [country, list] of all)
    if (!found.has(country))
      found.set(country, [mean(list.map((at) => at[0])), mean(list.map((at) => at[1]))])
  places = found
  return found
}

/** The one who holds such an office is called otherwise in some states. */
function named({ office, at }: Term): { readonly office: string; readonly officeEn: string } {
  if (office === 'head-of-state' && MONARCHIES.includes(at))
    return { office: 'رأس الدولة', officeEn: 'monarch' }
  if (office === 'head-of-government' && CHANCELLORS.includes(at))
    return { office: 'المستشار', officeEn: 'chancellor' }
  if (office === 'head') return { office: 'رئيس', officeEn: 'head' }
  const known = OFFICES.find((one) => one.office === office)
  return { office: known?.phrases[0] ?? office, officeEn: known?.en ?? office.replaceAll('-', ' ') }
}

function heldOf(term: Term): OfficeHeld {
  const body = knownById(term.at.includes(':') ? term.at : `s:${term.at}`)
  return {
    ...named(term),
    body: body?.name ?? term.at,
    bodyEn: body?.nameEn ?? term.at,
    from: term.from || null,
    to: term.to || null,
  }
}

/** By the id that a reading links to (`s:RUS`, `g:rome-ITA`, `p:…`, `o:…`); null where the base has no such entry. */
export function knownEntity(id: string): KnownEntity | null {
  const known = knownById(id)
  if (!known) return null
  const at = known.at ?? (id.startsWith('s:') ? placesOfStates().get(id.slice(2)) : undefined) ?? null
  const offices = (known.terms ?? [])
    .map(heldOf)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
  return { at, offices }
}
