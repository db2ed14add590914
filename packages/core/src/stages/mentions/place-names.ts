/**
 * Places that no list has, by the class word before them: «بلدة الباذان»، «مطار زافنتم»، «بلدتي الباذان وطلوزة». One
 * word, or two after the openings of Arab place names («كفر»، «أم»); what may be an adjective or a common word is left.
 */
import type { Form, Tokens } from '../../doc/index.ts'
import { PLACE_OPENERS, SURE_PLACE_HEADS } from '../../lexicon/org-heads.ts'
import { likeness } from '../../model/likeness.ts'
import { flagsOf, HEAD } from '../../naming/flags.ts'
import { isDefinite, isFunctionWord, isNisba } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { isDoubtful } from './again.ts'
import type { NameSpan } from './spans.ts'

interface Class {
  readonly type: NameSpan['type']
  /** Whether the class word belongs to the name. */
  readonly inside: boolean
  /** «بلدتي»: two names follow. */
  readonly dual: boolean
}

const classes = new Map<string, Class>()
for (const { word, type, inside } of SURE_PLACE_HEADS) {
  classes.set(foldWord(word), { type, inside, dual: false })
  if (inside) continue
  const stem = word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word
  for (const end of ['ي', 'ا']) classes.set(foldWord(`${stem}${end}`), { type, inside, dual: true })
}
const openers = new Set(PLACE_OPENERS.map(foldWord))

/** The class word at a token, with the letters of particles before it. */
function classAt(form: Form): { readonly value: Class; readonly before: number } | null {
  for (const { stem, before, after, proclitics } of form.splits) {
    const value = after === 0 && !proclitics.endsWith('ال') ? classes.get(stem) : undefined
    if (value) return { value, before }
  }
  return null
}

/** Endings of adjectives and plurals, how verbs begin and end, and particles. */
const OTHER_WORD = /(?:ه|ات|ين|ون|ي|ا|ت)$|^[يتنول]/
/** How name-like by its letters a word without the article must be, by the class word. */
const NAME_LIKE = { inside: 3, outside: 4 } as const

/** A word that may be a place's name: not a word of the lexicon, and no adjective. */
function isName(form: Form, inside: boolean): boolean {
  if (form.kind !== 'word' || form.text.length < 3 || isFunctionWord(form) || isDoubtful(form)) return false
  const { outer, chain, nations } = factsOf(form)
  if (outer || chain || nations.length > 0) return false
  if (isDefinite(form)) return !isNisba(form) && form.text.startsWith('ال')
  return !OTHER_WORD.test(form.text) && likeness(form.text) >= (inside ? NAME_LIKE.inside : NAME_LIKE.outside)
}

function nameEnd(tokens: Tokens, at: number, inside: boolean): number {
  const form = tokens.forms[at]
  if (!form) return at
  if (openers.has(form.text)) {
    const next = tokens.forms[at + 1]
    return next && next.kind === 'word' && !isFunctionWord(next) ? at + 2 : at
  }
  return isName(form, inside) ? at + 1 : at
}

/** Names after class words where `taken` says that nothing stands yet. */
export function placeNames(tokens: Tokens, taken: (i: number) => boolean): NameSpan[] {
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = 0; i + 1 < tokens.length; i++) {
    const found = flags[i]! & HEAD || tokens.forms[i]!.kind === 'word' ? classAt(tokens.forms[i]!) : null
    if (!found || taken(i)) continue
    const { value, before } = found
    const end = taken(i + 1) ? i + 1 : nameEnd(tokens, i + 1, value.inside)
    if (end === i + 1) continue
    out.push({
      first: value.inside ? i : i + 1,
      last: end,
      type: value.type,
      rule: 'mentions.class-place',
      known: [],
      before: value.inside ? before : 0,
    })
    const second = tokens.forms[end]
    if (value.dual && second && second.text.length > 4 && second.text.startsWith('و') && !taken(end))
      out.push({
        first: end,
        last: end + 1,
        type: value.type,
        rule: 'mentions.class-place',
        known: [],
        before: 1,
      })
    i = end - 1
  }
  return out
}
