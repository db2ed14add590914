/**
 * What single words mean for names: posts, titles, heads of bodies and places, descriptions, nationalities. Every
 * reading is worked out once per distinct word, from the lexicon, and kept with the word's form.
 */
import { type Form, memoByForm, type Split } from '../doc/index.ts'
import { NOMINAL_NOUNS, type NominalNoun } from '../lexicon/nominals.ts'
import { CHAIN_NOUNS, type HeadWord, ORG_HEADS, OUTER_ADJECTIVES, PLACE_HEADS } from '../lexicon/org-heads.ts'
import { ROLE_NOUNS, type RoleNoun } from '../lexicon/roles.ts'
import { ROLE_TIME, TITLE_WORDS } from '../lexicon/titles.ts'
import { declineNoun, type Lemma, type LemmaTable, lemmaTable, type NounEntry } from '../morphology/index.ts'
import { foldWord } from '../script/index.ts'
import { NATIONALITIES } from './nationalities.ts'

export type Gender = 'm' | 'f'
export type Count = 'singular' | 'dual' | 'plural'

/** One reading of a word as a noun of the lexicon: which split of the letters it takes, and its grammar. */
export interface Reading<T> {
  readonly value: T
  readonly split: Split
  readonly definite: boolean
  readonly gender: Gender
  readonly number: Count
}

export interface WordFacts {
  readonly roles: readonly Reading<RoleNoun>[]
  readonly heads: readonly Reading<HeadWord>[]
  readonly nominals: readonly Reading<NominalNoun>[]
  /** States that the word is the nationality adjective of, by ISO code. */
  readonly nations: readonly Reading<string>[]
  readonly title: Split | null
  readonly time: (typeof ROLE_TIME)[number]['sense'] | null
  /** May stand without the article inside a body's name. */
  readonly chain: boolean
  /** The same with و before it («وأمن الطاقة»). */
  readonly joinedChain: boolean
  /** Describes a body without belonging to its name. */
  readonly outer: boolean
}

interface Cell<T> {
  readonly value: T
  readonly gender: Gender
  readonly number: Count
  /** Only before an attached pronoun («نظيرته»). */
  readonly attached: boolean
}

const same = <T>(a: Cell<T>, b: Cell<T>): boolean =>
  a.value === b.value && a.gender === b.gender && a.number === b.number

/** A noun in all of its forms, and further spellings of its masculine plural. */
const declined = <T>(noun: NounEntry, value: T, plurals: readonly string[] = []): Lemma<Cell<T>> => ({
  words: [noun.singular, ...(noun.plural ?? []), ...plurals],
  *inflect() {
    for (const { form, gender, number, attached } of declineNoun(noun))
      yield [form, { value, gender: gender === 'feminine' ? 'f' : 'm', number, attached: attached === true }]
    for (const plural of plurals) yield [plural, { value, gender: 'm', number: 'plural', attached: false }]
  },
})

/** A noun for a person: feminine with ة, sound plurals unless a broken one is listed. */
function person(word: string, plurals: readonly string[] | undefined): NounEntry {
  const feminine = word.endsWith('ة')
  return {
    singular: word,
    ...(plurals ? { plural: plurals } : { sound: feminine ? 'feminine' : 'both' }),
    feminine: !feminine,
    defective: word.endsWith('ي') && DEFECTIVE.has(word),
  } as NounEntry
}

const DEFECTIVE = new Set(['قاضي', 'محامي', 'مدعي', 'والي', 'مفتي', 'مغني'])

const roles = lemmaTable(
  ROLE_NOUNS.map((role) =>
    declined(role.kind === 'job' ? described(role) : person(role.word, role.plurals), role),
  ),
  same<RoleNoun>,
)

const heads = lemmaTable(
  [...ORG_HEADS, ...PLACE_HEADS].map((head): Lemma<Cell<HeadWord>> => {
    const { word } = head
    const cell = { value: head, gender: /ة$|ات$/.test(word) ? 'f' : 'm', number: 'singular' } as const
    return {
      words: [word],
      *inflect() {
        yield [word, { ...cell, attached: false }]
        if (word.endsWith('ة')) yield [`${word.slice(0, -1)}ت`, { ...cell, attached: true }]
      },
    }
  }),
  same<HeadWord>,
)

/** «مفاوضة»، «مشاركات» are acts, not women who negotiate or take part: participles of the third form have no feminine here. */
function described({ word, plurals }: Pick<NominalNoun, 'word' | 'plurals'>): NounEntry {
  const entry = person(word, plurals)
  return /^م.ا..$/.test(word)
    ? { ...entry, feminine: false, ...(!plurals && { sound: 'masculine' as const }) }
    : entry
}

const nominals = lemmaTable(
  NOMINAL_NOUNS.map((noun) => {
    if (noun.type === 'PER' && !noun.collective) return declined(described(noun), noun)
    const gender = noun.word.endsWith('ة') ? 'feminine' : 'masculine'
    return declined({ singular: noun.word, gender, plural: noun.plurals ?? [] }, noun)
  }),
  same<NominalNoun>,
)

const nations = lemmaTable(
  NATIONALITIES.map(({ iso, adjective, plurals }) =>
    declined({ singular: adjective, sound: 'both', feminine: true }, iso, plurals),
  ),
  same<string>,
)

const titles = new Set(TITLE_WORDS.filter((t) => !t.includes(' ')).map(foldWord))
const times = new Map(
  ROLE_TIME.flatMap(({ word, sense }) => [
    [foldWord(word), sense] as const,
    [foldWord(`${word}ة`), sense] as const,
  ]),
)
const chain = new Set(CHAIN_NOUNS.map(foldWord))
const outer = new Set(OUTER_ADJECTIVES.map(foldWord))

const isArticle = (split: Split) => split.proclitics.endsWith('ال')
/** Proclitics that a noun in a name phrase may carry: و ف, then ب ل ك, then the article; not the future particle. */
const nounLike = (split: Split) => !split.proclitics.includes('س')

function readings<T>(form: Form, table: LemmaTable<Cell<T>>): readonly Reading<T>[] {
  const out: Reading<T>[] = []
  for (const split of form.splits) {
    if (!nounLike(split)) continue
    for (const { value, gender, number, attached } of table(split.stem)) {
      if (attached && split.enclitic === '') continue
      if (split.enclitic !== '' && split.stem.endsWith('ه')) continue
      out.push({ value, split, definite: isArticle(split), gender, number })
    }
  }
  return out.length ? out : NONE
}

const NONE: readonly never[] = []
const CONJUNCTIONS = new Set(['', 'و', 'ف', 'ل', 'ب', 'ول', 'وب'])

function titleOf(form: Form): Split | null {
  for (const split of form.splits)
    if (split.after === 0 && CONJUNCTIONS.has(split.proclitics) && titles.has(split.stem)) return split
  return null
}

/** Everything the lexicon knows of a word, worked out once per distinct word. */
export const factsOf = memoByForm((form: Form): WordFacts => {
  if (form.kind !== 'word') return NO_FACTS
  return {
    roles: readings(form, roles),
    heads: readings(form, heads),
    nominals: readings(form, nominals),
    nations: readings(form, nations).filter((r) => r.split.enclitic === ''),
    title: titleOf(form),
    time: times.get(form.text) ?? null,
    chain: chain.has(form.text),
    joinedChain: form.text.startsWith('و') && chain.has(form.text.slice(1)),
    outer: outer.has(form.text),
  }
})

const NO_FACTS: WordFacts = {
  roles: NONE,
  heads: NONE,
  nominals: NONE,
  nations: NONE,
  title: null,
  time: null,
  chain: false,
  joinedChain: false,
  outer: false,
}
