/**
 * Whether the clause around a token looks ahead or back. Only signs of the future are looked for: news tells what has
 * happened, so without a sign a bare weekday is the one before. Looks at no more than `REACH` words.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import { FUTURE_SIGNS, NOT_FUTURE, PAST_SIGNS } from '../../lexicon/time-particles.ts'
import { foldWord } from '../../script/index.ts'
import type { Reader } from './reader.ts'

const REACH = 9
const signs = new Set(FUTURE_SIGNS.map(foldWord))
const none = new Set(NOT_FUTURE.map(foldWord))
const FUTURE_VERB = /^[وف]?س[يتنا]\p{L}{2,}$/u
const SHORTEST_VERB = 4

export const isFutureSign = memoByForm((form: Form): boolean => {
  if (form.kind !== 'word') return false
  const text = form.text
  const plain = text.startsWith('و') || text.startsWith('ف') ? text.slice(1) : text
  if (signs.has(text) || signs.has(plain)) return true
  if (text.length < SHORTEST_VERB || none.has(text) || none.has(plain)) return false
  return FUTURE_VERB.test(text) && !text.endsWith('ه') && !text.endsWith('ات')
})

export interface Direction {
  readonly ahead: boolean
  readonly reason: string
}

const BACK: Direction = { ahead: false, reason: 'nothing in the clause looks ahead' }
/** Questions and commands are about what is to come. */
const QUERY: Direction = { ahead: true, reason: 'queries look ahead' }

/** Looks before the token first, then after it, inside the sentence. */
export function directionAt(r: Reader, first: number, last: number): Direction {
  const sentence = r.doc.sentences.list[r.doc.sentences.ofToken[first] ?? 0]
  const begin = Math.max(sentence?.first ?? 0, first - REACH)
  const end = Math.min(sentence?.last ?? r.tokens.length, last + 3)
  for (let i = first - 1; i >= begin; i--) {
    const form = r.tokens.forms[i]!
    if (form.text === 'لم') return BACK
    if (isFutureSign(form)) return { ahead: true, reason: `«${form.text}» looks ahead` }
    if (isPastVerb(form)) return { ahead: false, reason: `«${form.text}» tells what happened` }
  }
  for (let i = last; i < end; i++) {
    const form = r.tokens.forms[i]!
    if (isFutureSign(form)) return { ahead: true, reason: `«${form.text}» looks ahead` }
  }
  return r.query ? QUERY : BACK
}

const past = new Set(PAST_SIGNS.map(foldWord))
const isPastVerb = (form: Form): boolean => past.has(form.text)
