/**
 * The knowledge base laid over tokens: whole names in one linear pass, and what single words of known names say.
 * Spellings with and without the blank after «عبد» meet. Compiled on first use.
 */

import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import STATES from '../lexicon/states.json' with { type: 'json' }
import { compileMatcher, type Match, type Matcher } from '../match/index.ts'
import { foldWord } from '../script/index.ts'
import { everything, type Known, spellings, surnamesOf } from './knowledge.ts'

const PREFIXES = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'])
const SERVANT = 'عبد '

function* variants(spelling: string): Generator<readonly string[]> {
  yield spelling.split(/[\s-]+/).filter(Boolean)
  if (spelling.startsWith(SERVANT) || spelling.includes(` ${SERVANT}`))
    yield spelling.replace(/(^| )عبد ال/g, '$1عبدال').split(/[\s-]+/)
}

let matcher: Matcher<Known> | null = null

function compile(): Matcher<Known> {
  const entries: { items: readonly string[]; value: Known }[] = []
  for (const [spelling, known] of spellings()) {
    if (spelling.length < 2) continue
    for (const items of variants(spelling))
      if (items.length && items.length < 9) for (const value of known) entries.push({ items, value })
  }
  return compileMatcher(entries, {
    clitics: ({ before, after, proclitics }) => after === 0 && (before === 0 || PREFIXES.has(proclitics)),
  })
}

/** Known names in the tokens, leftmost longest, none overlapping. */
export function knownNames(tokens: Tokens, first: number, last: number): Match<Known>[] {
  matcher ??= compile()
  return matcher.all(tokens, first, last)
}

/** The longest known name that begins at a token. */
export function knownNameAt(tokens: Tokens, at: number, last: number): Match<Known> | null {
  matcher ??= compile()
  return matcher.at(tokens, at, last)
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

/** What known names say of a word, with or without a leading و ف ب ل ك. */
export const knownWord = memoByForm((form: Form): readonly string[] => {
  words ??= wordTable()
  const out = new Set<string>()
  for (const { stem, before, after, proclitics } of form.splits) {
    if (after > 0 || (before > 0 && !PREFIXES.has(proclitics))) continue
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
