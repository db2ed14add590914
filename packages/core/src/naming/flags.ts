/**
 * What each token may be, as bits: the passes over a document look at these first, and at words only where they must.
 * Worked out once per distinct word and once per document.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import { opensName } from './gazetteer.ts'
import { isFunctionWord } from './phrases.ts'
import { factsOf } from './words.ts'

/** A word of letters that is no function word. */
export const CONTENT = 1
export const ROLE = 2
export const TITLE = 4
export const HEAD = 8
export const NOMINAL = 16
/** The first word of some known name. */
export const OPENS = 32

const flagsOfForm = memoByForm((form: Form): number => {
  if (form.kind === 'mark' || form.kind === 'number') return opensName(form) ? OPENS : 0
  const { roles, title, heads, nominals } = factsOf(form)
  return (
    (form.kind === 'word' && !isFunctionWord(form) ? CONTENT : 0) |
    (roles.length ? ROLE : 0) |
    (title ? TITLE : 0) |
    (heads.length ? HEAD : 0) |
    (nominals.length ? NOMINAL : 0) |
    (opensName(form) ? OPENS : 0)
  )
})

const kept = new WeakMap<Tokens, Uint8Array>()

export function flagsOf(tokens: Tokens): Uint8Array {
  const known = kept.get(tokens)
  if (known) return known
  const flags = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) flags[i] = flagsOfForm(tokens.forms[i]!)
  kept.set(tokens, flags)
  return flags
}
