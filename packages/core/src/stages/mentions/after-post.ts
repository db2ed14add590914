/**
 * People by the post before them: after «الناطق باسم الحكومة التركية» a first name, or after a post with a nationality
 * any word that no list knows, begins a name. For names that the model has never seen.
 */
import type { Form, Tokens } from '../../doc/index.ts'
import { NAME_LINKS } from '../../lexicon/name-parts.ts'
import { flagsOf, ROLE } from '../../naming/flags.ts'
import { isGiven, isSurname } from '../../naming/given.ts'
import { isDefinite, isFunctionWord, isNisba, roleEnd, titlesEnd } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { isDoubtful } from './again.ts'
import type { NameSpan } from './spans.ts'

const LONGEST = 4
const links = new Set(NAME_LINKS.map(foldWord))

const VERBAL = /^[يتنسلبكوف]|^ا(?:س|ن|ت|ف|ل)|(?:وا|تا|ها|هم)$/

/** A word that may be a foreign or rare name: no list knows it, and it has not the shape of a verb or an adjective. */
const isUnknown = (form: Form): boolean =>
  form.kind === 'word' &&
  form.text.length > 2 &&
  !isDoubtful(form) &&
  !isDefinite(form) &&
  !VERBAL.test(form.text) &&
  !form.text.endsWith('ا')

function nameEnd(tokens: Tokens, at: number, last: number, strong: boolean): number {
  const first = tokens.forms[at]!
  if (
    first.kind !== 'word' ||
    isFunctionWord(first) ||
    isDefinite(first) ||
    !(isGiven(first) || (strong && isUnknown(first)))
  )
    return at
  let end = at + 1
  while (end < last && end - at < LONGEST && goesOn(tokens, end, last)) end++
  return end - at > 1 ? end : at
}

function goesOn(tokens: Tokens, at: number, last: number): boolean {
  const form = tokens.forms[at]!
  if (form.kind !== 'word' || isFunctionWord(form)) return false
  if (links.has(form.text)) return at + 1 < last
  if (isGiven(form) || isSurname(form)) return true
  if (isDefinite(form))
    return (
      !form.text.startsWith('و') && !factsOf(form).nations.length && !isDoubtful(form) && form.text.length > 4
    )
  return isUnknown(form) && !form.text.startsWith('و')
}

/** Names after posts, in tokens `first` … `last`. */
export function afterPosts(tokens: Tokens, first: number, last: number): NameSpan[] {
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = first; i < last; ) {
    const end = flags[i]! & ROLE ? roleEnd(tokens, i, last) : i
    if (end === i) {
      i++
      continue
    }
    const at = titlesEnd(tokens, end, last)
    const strong = end - i > 1 && factsOf(tokens.forms[end - 1]!).nations.length > 0
    const stop = at < last && !isNisba(tokens.forms[at]!) ? nameEnd(tokens, at, last, strong) : at
    if (stop > at) out.push({ first: at, last: stop, type: 'PER', rule: 'mentions.after-post', known: [] })
    i = Math.max(stop, at, i + 1)
  }
  return out
}
