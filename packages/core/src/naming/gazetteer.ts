/**
 * The knowledge base laid over tokens: whole names in one linear pass, and what single words of known names say.
 * Spellings with and without the blank after «عبد» meet. Compiled on first use.
 */

import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import STATES from '../lexicon/states.json' with { type: 'json' }
import { foldWord } from '../script/index.ts'
import { everything, type Known, spellings, surnamesOf } from './knowledge.ts'

const PREFIXES = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'])
const MOST_WORDS = 9

/** A known name in the tokens. */
export interface KnownName {
  /** First token and one past the last. */
  readonly first: number
  readonly last: number
  /** Folded letters before the name in its first word. */
  readonly before: number
  readonly values: readonly Known[]
}

interface Index {
  readonly names: ReadonlyMap<string, readonly Known[]>
  /** For each first word, a bit for each number of words that a name with it has. */
  readonly lengths: ReadonlyMap<string, number>
}

/** «عبد الله» and «عبدالله» are one. */
const joined = (words: string): string =>
  words.includes('عبد ') ? words.replace(/(^| )عبد (?=ال)/g, '$1عبد') : words

function compile(): Index {
  const names = new Map<string, readonly Known[]>()
  const lengths = new Map<string, number>()
  const open = (words: string) => {
    const space = words.indexOf(' ')
    const first = space < 0 ? words : words.slice(0, space)
    let count = 1
    for (let at = space; at >= 0; at = words.indexOf(' ', at + 1)) count++
    if (count <= MOST_WORDS) lengths.set(first, (lengths.get(first) ?? 0) | (1 << count))
  }
  for (const [spelling, known] of spellings()) {
    if (spelling.length < 2) continue
    const words = spelling.includes('-') ? spelling.replaceAll('-', ' ') : spelling
    const key = joined(words)
    const before = names.get(key)
    names.set(key, before ? [...new Set([...before, ...known])] : known)
    open(words)
    if (words.includes('عبد')) {
      open(key)
      open(key.replace(/(^| )عبدال/g, '$1عبد ال'))
    }
  }
  return { names, lengths }
}

let index: Index | null = null
const theIndex = (): Index => {
  index ??= compile()
  return index
}

interface Opening {
  readonly stem: string
  readonly before: number
  readonly lengths: number
}
const NO_OPENINGS: readonly Opening[] = []

const openingsOf = memoByForm((form: Form): readonly Opening[] => {
  if (form.kind === 'mark') return NO_OPENINGS
  const out: Opening[] = []
  for (const { stem, before, after, proclitics } of form.splits) {
    // «فشل» is no «شل» after ف.
    if (after > 0 || !PREFIXES.has(proclitics) || (before > 0 && stem.length < 3)) continue
    const lengths = theIndex().lengths.get(stem)
    if (lengths !== undefined) out.push({ stem, before, lengths })
  }
  return out.length > 0 ? out : NO_OPENINGS
})

/** The longest known name that begins at a token; the plainest reading of its first word wins a tie. */
export function knownNameAt(tokens: Tokens, at: number, last: number): KnownName | null {
  let best: KnownName | null = null
  for (const { stem, before, lengths } of openingsOf(tokens.forms[at]!)) {
    let words = stem
    for (let n = 1; n <= MOST_WORDS && at + n <= last; n++) {
      if (n > 1) words += ` ${tokens.forms[at + n - 1]!.text}`
      if (lengths >> n === 0) break
      if (!(lengths & (1 << n)) || (best && best.last >= at + n)) continue
      const values = theIndex().names.get(joined(words))
      if (values) best = { first: at, last: at + n, before, values }
    }
  }
  return best
}

/** Whether some known name begins with the word. */
export const opensName = (form: Form): boolean => openingsOf(form) !== NO_OPENINGS

/** Known names in tokens `first` … `last`, leftmost longest, none overlapping; `opens` says where one may begin. */
export function knownNames(
  tokens: Tokens,
  first: number,
  last: number,
  opens: (at: number) => boolean,
): KnownName[] {
  const out: KnownName[] = []
  for (let i = first; i < last; ) {
    const name = opens(i) ? knownNameAt(tokens, i, last) : null
    if (name) out.push(name)
    i = name ? name.last : i + 1
  }
  return out
}

type WordTag = 'kb:PER' | 'kb:ORG' | 'kb:GPE' | 'kb:LOC' | 'kb:first' | 'kb:last' | 'kb:maybe'
let words: Map<string, Set<WordTag>> | null = null

function wordTable(): Map<string, Set<WordTag>> {
  const table = new Map<string, Set<WordTag>>()
  const put = (word: string, tag: WordTag) => {
    const tags = table.get(word)
    if (tags) tags.add(tag)
    else table.set(word, new Set([tag]))
  }
  for (const known of everything())
    for (const spelling of known.spellings) {
      const parts = foldWord(spelling).split(' ')
      if (known.kind === 'PER') putPerson(parts, spelling, put)
      else if (parts.length === 1)
        put(parts[0]!, known.ambiguous ? 'kb:maybe' : known.kind === 'FAC' ? 'kb:LOC' : `kb:${known.kind}`)
    }
  return table
}

function putPerson(parts: readonly string[], spelling: string, put: (word: string, tag: WordTag) => void) {
  if (parts.length < 2) return put(parts[0]!, 'kb:PER')
  put(parts[0]!, 'kb:first')
  for (const surname of surnamesOf(spelling)) if (!surname.includes(' ')) put(surname, 'kb:last')
}

const NONE: readonly string[] = []

/** Whether some known name is, begins or ends with just this word. */
export const isKnownWord = (word: string): boolean => {
  words ??= wordTable()
  return words.has(word)
}

/** What known names say of a word, with or without a leading و ف ب ل ك. */
export const knownWord = memoByForm((form: Form): readonly string[] => {
  words ??= wordTable()
  const out = new Set<string>()
  for (const { stem, before, after, proclitics } of form.splits) {
    if (after > 0 || !PREFIXES.has(proclitics)) continue
    for (const tag of words.get(stem) ?? NONE) out.add(before > 0 ? `${tag}:c` : tag)
  }
  return out.size ? [...out] : NONE
})

let capitals: ReadonlySet<string> | null = null

/** States, capitals and seats of power: so well known that they outweigh the model. */
export function isMajor({ id, ambiguous, kind, spellings: names }: Known): boolean {
  if (ambiguous) return false
  if (/^[sh]:/.test(id)) return true
  capitals ??= new Set(STATES.flatMap(({ capital }) => capital.names.map((name) => name.replace('?', ''))))
  return kind === 'GPE' && names.some((name) => capitals!.has(name))
}
