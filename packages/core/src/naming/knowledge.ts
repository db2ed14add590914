/**
 * What the knowledge base knows of a name: look a folded spelling up, or walk all spellings to compile them. Built on
 * first use and kept. Names of the same letters give several entries; which one is meant is for the reader to say.
 * Limits: spellings stand without proclitics; a surname alone is found by `bySurname`, not by `lookup`.
 */
import ORGANISATIONS from '../lexicon/organisations.json' with { type: 'json' }
import PEOPLE from '../lexicon/people.json' with { type: 'json' }
import PLACES from '../lexicon/places.json' with { type: 'json' }
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
  /** `p:` people, `o:` organisations, `g:` places, `s:` states, `h:` seats of power. */
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
  /**
   * The spellings are common words or other names too: no name without a sign of one. Where only some of an entry's
   * spellings are, these make a second entry with the same id.
   */
  readonly ambiguous?: true
  /** Degrees north and east, of places. */
  readonly at?: readonly [number, number]
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

const TITLES = new Set([...TITLE_WORDS, 'الملك', 'الملكة', 'الأمير', 'الأميرة', 'البابا', 'المشير'])

/** The spelling without the titles before it; as it is where one word would be left of a longer name. */
function untitled(spelling: string): string {
  let from = 0
  for (let end = spelling.indexOf(' '); end > 0; end = spelling.indexOf(' ', from)) {
    if (!TITLES.has(spelling.slice(from, end))) break
    from = end + 1
  }
  return from > 0 && spelling.includes(' ', from) ? spelling.slice(from) : spelling
}

function withoutTitles(names: readonly string[]): readonly string[] {
  const bare = names.map(untitled)
  return bare.every((name, i) => name === names[i]) ? names : [...new Set([...names, ...bare])]
}

function personOf(row: string): Known {
  const [id = '', iso = '', gender = 'm', nameEn = '', names, terms, sector, wikidata] = row.split('|')
  const spellings = list(names)
  const held = lazy(() => list(terms).map((term) => termOf(term, iso)))
  return {
    id: `p:${id}`,
    kind: 'PER',
    name: untitled(spellings[0] ?? nameEn),
    nameEn,
    country: iso || null,
    spellings: withoutTitles(spellings),
    gender: gender === 'f' ? 'f' : 'm',
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
    get terms() {
      return held()
    },
  }
}

/** Parts «name?» from sure names: an entry for each that is there. */
function bySureness(known: Known): readonly Known[] {
  if (!known.spellings.some((name) => name.endsWith('?'))) return [known]
  const sure = known.spellings.filter((name) => !name.endsWith('?'))
  const rest = known.spellings.filter((name) => name.endsWith('?')).map((name) => name.slice(0, -1))
  const [name = rest[0]!] = sure
  const unsure: Known = { ...known, name, spellings: rest, ambiguous: true }
  return sure.length ? [{ ...known, name, spellings: sure }, unsure] : [unsure]
}

function statesAndSeats(): readonly Known[] {
  return STATES.flatMap(({ iso, name, en, names, official, seats, flags }) => {
    const ambiguous = flags.includes('ambiguous')
    const all = [name, ...names, ...official].map((word) =>
      ambiguous && !word.includes(' ') ? `${word}?` : word,
    )
    const state: Known = { id: `s:${iso}`, kind: 'GPE', name, nameEn: en, country: iso, spellings: all }
    // A palace or street that stands for the government: «قصر قرطاج».
    const palaces = seats.map(({ names: palace, en: nameEn }, i): Known => {
      const id = `h:${iso}-${i}`
      return { id, kind: 'ORG', name: palace[0]!, nameEn, country: iso, spellings: palace, sector: 'GOV' }
    })
    return [...bySureness(state), ...palaces]
  })
}

const PLACE_KINDS: Readonly<Record<string, KnownKind>> = {
  city: 'GPE',
  region: 'GPE',
  area: 'LOC',
  water: 'LOC',
  mount: 'LOC',
  site: 'FAC',
}

function placesOf(row: string): readonly Known[] {
  const [id = '', kind = '', iso = '', nameEn = '', names, at = ''] = row.split('|')
  const spellings = list(names)
  const [north, east] = at.split(',').map(Number)
  return bySureness({
    id: `g:${id}`,
    kind: PLACE_KINDS[kind] ?? 'LOC',
    name: spellings[0] ?? nameEn,
    nameEn,
    country: iso || null,
    spellings,
    ...(north !== undefined && east !== undefined ? { at: [north, east] as const } : {}),
  })
}

function organisationsOf(row: string): readonly Known[] {
  const [id = '', iso = '', sector, nameEn = '', names, wikidata] = row.split('|')
  const spellings = list(names)
  return bySureness({
    id: `o:${id}`,
    kind: 'ORG',
    name: spellings[0] ?? nameEn,
    nameEn,
    country: iso || null,
    spellings,
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
  })
}

/** Everything known: states and seats, organisations, places, people. */
export const everything: () => readonly Known[] = lazy(() => [
  ...statesAndSeats(),
  ...ORGANISATIONS.flatMap(organisationsOf),
  ...PLACES.flatMap(placesOf),
  ...PEOPLE.map(personOf),
])

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
/** The first entry of an id is the one with its sure spellings. */
const byId = lazy(
  () =>
    new Map(
      everything()
        .toReversed()
        .map((known) => [known.id, known]),
    ),
)
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
