/**
 * What single words mean for names: posts, titles, heads of bodies and places, descriptions, nationalities. Every
 * reading is worked out once per distinct word, from the lexicon, and kept with the word's form.
 */
import { type Form, memoByForm, type Split } from '../doc/index.ts'
import { NOMINAL_NOUNS, type NominalNoun } from '../lexicon/nominals.ts'
import { CHAIN_NOUNS, type HeadWord, ORG_HEADS, OUTER_ADJECTIVES, PLACE_HEADS } from '../lexicon/org-heads.ts'
import { ROLE_NOUNS, type RoleNoun } from '../lexicon/roles.ts'
import { ROLE_TIME, TITLE_WORDS } from '../lexicon/titles.ts'
import { declineNoun, type NounEntry } from '../morphology/index.ts'
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

type Table<T> = Map<string, Cell<T>[]>

function put<T>(table: Table<T>, form: string, cell: Cell<T>) {
  const key = foldWord(form)
  const list = table.get(key)
  if (!list) table.set(key, [cell])
  else if (!list.some((c) => c.value === cell.value && c.gender === cell.gender && c.number === cell.number))
    list.push(cell)
}

function decline<T>(table: Table<T>, noun: NounEntry, value: T) {
  for (const { form, gender, number, attached } of declineNoun(noun)) {
    put(table, form, {
      value,
      gender: gender === 'feminine' ? 'f' : 'm',
      number,
      attached: attached === true,
    })
  }
}

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

const roles: Table<RoleNoun> = new Map()
for (const role of ROLE_NOUNS) decline(roles, person(role.word, role.plurals), role)

const heads: Table<HeadWord> = new Map()
for (const head of [...ORG_HEADS, ...PLACE_HEADS]) {
  const gender: Gender = /[ةى]$|ات$/.test(head.word) ? 'f' : 'm'
  put(heads, head.word, { value: head, gender, number: 'singular', attached: false })
  if (head.word.endsWith('ة'))
    put(heads, `${head.word.slice(0, -1)}ت`, { value: head, gender, number: 'singular', attached: true })
}

const nominals: Table<NominalNoun> = new Map()
for (const noun of NOMINAL_NOUNS) {
  if (noun.type === 'PER' && !noun.collective) decline(nominals, person(noun.word, noun.plurals), noun)
  else {
    const gender = noun.word.endsWith('ة') ? 'feminine' : 'masculine'
    decline(nominals, { singular: noun.word, gender, plural: noun.plurals ?? [] } as NounEntry, noun)
  }
}

const nations: Table<string> = new Map()
for (const { iso, adjective, plurals } of NATIONALITIES) {
  decline(nations, { singular: adjective, sound: 'both', feminine: true } as NounEntry, iso)
  for (const plural of plurals)
    put(nations, plural, { value: iso, gender: 'm', number: 'plural', attached: false })
}

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

function readings<T>(form: Form, table: Table<T>): readonly Reading<T>[] {
  const out: Reading<T>[] = []
  for (const split of form.splits) {
    const cells = table.get(split.stem)
    if (!cells || !nounLike(split)) continue
    for (const { value, gender, number, attached } of cells) {
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
