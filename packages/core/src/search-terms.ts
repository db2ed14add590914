/**
 * What a word is found by: folded, with and without the particles and pronouns that may hang on it. At index time a
 * word gives every stem that its letters allow (which one is meant, only a lexicon knows: «والدين» is "parents" or
 * "and the religion"), all at the word's own position, so that phrases work. At query time only the bare article is
 * taken off, so the query «الوزير» finds «وزير», «للوزير» and «وزيرهم», and the query «والدين» stays whole.
 */
import { type Form, memoByForm } from './doc/index.ts'
import { fold } from './script/index.ts'
import { tokenize } from './stages/tokens/tokens.ts'

const SHORTEST = 3
const PRONOUNS: ReadonlySet<string> = new Set(['', 'ه', 'ها', 'هم', 'هما', 'نا'])

const termsOf = memoByForm((form: Form): readonly string[] => {
  if (form.kind === 'mark') return []
  const terms = new Set([form.text])
  if (form.kind === 'word') {
    for (const { stem, enclitic } of form.splits) {
      if (stem.length < SHORTEST || !PRONOUNS.has(enclitic)) continue
      terms.add(stem)
      // Before a pronoun ta marbuta is written ت: «وزارتها» is «وزارة» + ها.
      if (enclitic !== '' && stem.endsWith('ت')) terms.add(`${stem.slice(0, -1)}ه`)
    }
  }
  return [...terms]
})

/** A word of a text: its span, and the terms that it is found by. */
export interface SearchWord {
  readonly start: number
  readonly end: number
  readonly terms: readonly string[]
}

/** The words of a text in order, without marks. Offsets are UTF-16 code units. */
export function searchWords(text: string): SearchWord[] {
  const tokens = tokenize(fold(text), text)
  const out: SearchWord[] = []
  for (let i = 0; i < tokens.length; i++) {
    const terms = termsOf(tokens.forms[i]!)
    if (terms.length) out.push({ start: tokens.start[i]!, end: tokens.end[i]!, terms })
  }
  return out
}

/** One word of a query, or several that must stand together; `prefix`: the last may go on. */
export interface QueryPhrase {
  readonly terms: readonly string[]
  readonly prefix: boolean
}

const PHRASE = /["«»“”]/

/** Cuts a query into phrases: `"…"` or «…» keeps words together, a final `*` stands for any ending. */
export function parseQuery(query: string): QueryPhrase[] {
  return query
    .split(PHRASE)
    .flatMap((part, i) => (i % 2 === 1 ? [quoted(part)] : loose(part)))
    .filter((p) => p.terms.length > 0)
}

const quoted = (part: string): QueryPhrase => ({ terms: queryTerms(part), prefix: false })

function loose(part: string): QueryPhrase[] {
  return part
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ terms: queryTerms(word), prefix: word.endsWith('*') }))
}

function queryTerms(words: string): string[] {
  const tokens = tokenize(fold(words), words)
  return tokens.forms.filter((form) => form.kind !== 'mark').map(queryTerm)
}

function queryTerm({ text, kind }: Form): string {
  const bare = kind === 'word' && text.startsWith('ال') && text.length - 2 >= SHORTEST
  return bare ? text.slice(2) : text
}
