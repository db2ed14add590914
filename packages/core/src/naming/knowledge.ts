/**
 * What the knowledge base knows of a name: look a folded spelling up, or walk all spellings to compile them. Built on
 * first use and kept. Names of the same letters give several entries; which one is meant is for the reader to say.
 * Limits: spellings stand without proclitics; a surname alone is found by `bySurname`, not by `lookup`.
 */
import PEOPLE from '../lexicon/people.json' with { type: 'json' }
import STATES from '../lexicon/states.json' with { type: 'json' }
import { TITLE_WORDS } from '../lexicon/titles.ts'
import { foldWord } from '../script/index.ts'

export type KnownKind = 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC'

export interface Term {
  /** Key of lexicon/offices.ts. */
  readonly office: string
  /** ISO code of a state, or id of an organisation (`o:…`). */
  readonly at: string
  /** Year, month or day. Empty: unknown. */
  readonly from: string
  /** Empty: goes on, or unknown. */
  readonly to: string
}

export interface Known {
  /** `p:` people, `o:` organisations, `g:` places, `s:` states, `c:` capitals, `h:` seats of power. */
  readonly id: string
  readonly kind: KnownKind
  /** The usual Arabic spelling, without titles. */
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  /** All spellings as written in the base; look-ups go by their folded forms. */
  readonly spellings: readonly string[]
  readonly sector?: string
  readonly wikidata?: string
  readonly gender?: 'm' | 'f'
  readonly terms?: readonly Term[]
  /** Also a common word or another name: not a name without a sign of one. */
  readonly ambiguous?: true
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}

const list = (field: string | undefined): readonly string[] => (field ? field.split(';') : [])

function termOf(text: string, iso: string): Term {
  const colon = text.lastIndexOf(':')
  const [office = '', at = iso] = text.slice(0, colon).split('@')
  const [from = '', to = ''] = text.slice(colon + 1).split('..')
  return { office, at, from, to }
}

const titles = lazy(
  () => new Set([...TITLE_WORDS, 'الملك', 'الملكة', 'الأمير', 'الأميرة', 'البابا', 'المشير'].map(foldWord)),
)

/** The spelling without the titles before it; as it is where one word would be left of a longer name. */
function untitled(spelling: string): string {
  const words = spelling.split(' ')
  let from = 0
  while (from < words.length - 1 && titles().has(foldWord(words[from]!))) from++
  return words.length - from >= 2 ? words.slice(from).join(' ') : spelling
}

function personOf(row: string): Known {
  const [id = '', iso = '', gender = 'm', nameEn = '', names, terms, sector, wikidata] = row.split('|')
  const spellings = list(names)
  return {
    id: `p:${id}`,
    kind: 'PER',
    name: untitled(spellings[0] ?? nameEn),
    nameEn,
    country: iso || null,
    spellings: [...new Set(spellings.flatMap((spelling) => [spelling, untitled(spelling)]))],
    gender: gender === 'f' ? 'f' : 'm',
    terms: list(terms).map((term) => termOf(term, iso)),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
  }
}

function* statesAndSeats(): Generator<Known> {
  for (const { iso, name, en, names, official, capital, seats, flags } of STATES) {
    const ambiguous = flags.includes('ambiguous') ? { ambiguous: true as const } : {}
    const spellings = [name, ...names, ...official]
    yield { id: `s:${iso}`, kind: 'GPE', name, nameEn: en, country: iso, spellings, ...ambiguous }
    const [city] = capital.names
    if (city)
      yield {
        id: `c:${iso}`,
        kind: 'GPE',
        name: city,
        nameEn: capital.en,
        country: iso,
        spellings: capital.names,
      }
    for (const seat of seats)
      yield {
        id: `h:${iso}-${seats.indexOf(seat)}`,
        kind: 'ORG',
        name: seat,
        nameEn: seat,
        country: iso,
        spellings: [seat],
        sector: 'GOV',
      }
  }
}

/** Everything known, in the order of the files: states, people. */
export const everything: () => readonly Known[] = lazy(() => [...statesAndSeats(), ...PEOPLE.map(personOf)])

const NONE: readonly Known[] = []

function indexBy(keys: (known: Known) => Iterable<string>): () => ReadonlyMap<string, readonly Known[]> {
  return lazy(() => {
    const index = new Map<string, Known[]>()
    for (const known of everything())
      for (const key of new Set(keys(known))) {
        const at = index.get(key)
        if (at) at.push(known)
        else index.set(key, [known])
      }
    return index
  })
}

const bySpelling = indexBy(({ spellings }) => spellings.map(foldWord))
const byId = lazy(() => new Map(everything().map((known) => [known.id, known])))
const surnames = indexBy(({ kind, spellings }) => (kind === 'PER' ? spellings.flatMap(surnamesOf) : []))

/** Words that begin a compound surname: «بن غفير»، «دا سيلفا»، «أبو مازن». */
const JOINERS = new Set(
  [
    'بن',
    'ابن',
    'أبو',
    'أبي',
    'عبد',
    'آل',
    'دي',
    'دو',
    'دا',
    'فون',
    'فان',
    'دير',
    'لو',
    'لا',
    'دل',
    'ديل',
    'سان',
    'تير',
    'بو',
  ].map(foldWord),
)

/** What the news calls a person by after the full name: the last word, and with the joiners before it. */
export function surnamesOf(spelling: string): readonly string[] {
  const words = foldWord(spelling).split(' ')
  if (words.length < 2) return [words.join(' ')]
  let from = words.length - 1
  const out = [words[from]!]
  while (from > 1 && JOINERS.has(words[from - 1]!)) out.push(words.slice(--from).join(' '))
  return out
}

/** Entries that this folded spelling names in full. */
export const lookup = (folded: string): readonly Known[] => bySpelling().get(folded) ?? NONE

/** People whose surname, or whole name of one word, is this folded spelling. */
export const bySurname = (folded: string): readonly Known[] => surnames().get(folded) ?? NONE

export const knownById = (id: string): Known | undefined => byId().get(id)

/** Every folded spelling with its entries, to compile a matcher from. */
export const spellings = (): ReadonlyMap<string, readonly Known[]> => bySpelling()
