/**
 * Whether the clause around a token looks ahead or back. Only signs of the future are looked for: news tells what has
 * happened, so without a sign a bare weekday is the one before. Looks at no more than `REACH` words.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import {
  COMING_VERBS,
  FUTURE_SIGNS,
  NOT_FUTURE,
  PAST_SIGNS,
  PRESENT_SIGNS,
  SPEECH_SIGNS,
} from '../../lexicon/time-directions.ts'
import { foldWord } from '../../script/index.ts'
import { type Reader, writtenAt } from './reader.ts'

const REACH = 14
const NEAR_AFTER = 3
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord))
const signs = setOf(FUTURE_SIGNS)
const imperfects = setOf(COMING_VERBS)
const none = setOf(NOT_FUTURE)
const past = setOf(PAST_SIGNS)
const speech = setOf(SPEECH_SIGNS)
const now = setOf(PRESENT_SIGNS)
const FUTURE_VERB = /^س[يتن]\p{L}{2,}$/u
const FIRST_PERSON = /^[وف]?سأ\p{L}{2,}$/u
const SHORTEST_VERB = 4

type Sign = 'sure' | 'likely' | 'past' | 'said' | 'now' | 'none'

/** What a word says of the time of its clause; a conjunction joined to it says nothing. */
const signOf = memoByForm((form: Form): Sign => {
  if (form.kind !== 'word') return 'none'
  for (const text of bareForms(form)) {
    if (none.has(text)) return 'none'
    if (signs.has(text)) return 'sure'
    if (past.has(text)) return 'past'
    if (speech.has(text)) return 'said'
    if (now.has(text)) return 'now'
    if (imperfects.has(text)) return 'likely'
    if (text.length >= SHORTEST_VERB && FUTURE_VERB.test(text) && !text.endsWith('ات')) return 'sure'
  }
  return 'none'
})

/** The word without a conjunction, and without a pronoun («ويزورها» → «يزور»). */
function bareForms({ splits, text }: Form): readonly string[] {
  const out = splits
    .filter(({ proclitics, enclitic }) => CONJUNCTIONS.has(proclitics) && OBJECTS.has(enclitic))
    .map(({ stem }) => stem)
  return text.length > SHORTEST_VERB ? [...new Set(out)] : [text]
}
const OBJECTS: ReadonlySet<string> = new Set(['', 'ه', 'ها', 'هم', 'هما'])
const CONJUNCTIONS: ReadonlySet<string> = new Set(['', 'و', 'ف'])

export interface Direction {
  readonly ahead: boolean
  /** A verb tells it; else it is the habit of news. */
  readonly told: boolean
  readonly reason: string
}

const BACK: Direction = { ahead: false, told: false, reason: 'nothing in the clause looks ahead' }
/** Questions and commands are about what is to come. */
const QUERY: Direction = { ahead: true, told: false, reason: 'queries look ahead' }

/** Looks before the token first, then after it, inside the sentence. */
export function directionAt(r: Reader, first: number, last: number, reach = REACH): Direction {
  const sentence = r.doc.sentences.list[r.doc.sentences.ofToken[first] ?? 0]
  return (
    before(r, first, sentence?.first ?? 0, reach) ??
    after(r, last, sentence?.last ?? r.tokens.length) ??
    (r.query ? QUERY : BACK)
  )
}

function before(r: Reader, first: number, begin: number, reach: number): Direction | null {
  let present = false
  let words = 0
  for (let i = first - 1; i >= begin && words < reach; i--) {
    const form = r.tokens.forms[i]!
    if (form.kind !== 'mark') words++
    const sign = firstPerson(r, i) ? 'sure' : signOf(form)
    if (sign === 'now') present = true
    if (sign === 'sure' || (sign === 'likely' && !present))
      return { ahead: true, told: true, reason: `«${told(r, i, first)}» looks ahead` }
    if (sign === 'past' || sign === 'said')
      return { ahead: false, told: sign === 'past', reason: `«${writtenAt(r, i)}» tells what happened` }
  }
  return null
}

function after(r: Reader, last: number, end: number): Direction | null {
  for (let i = last; i < end && i < last + NEAR_AFTER; i++) {
    const form = r.tokens.forms[i]!
    if (form.kind === 'mark' && form.text !== '(' && form.text !== ')') return null
    const sign = signOf(form)
    if (sign === 'sure') return { ahead: true, told: true, reason: `«${writtenAt(r, i)}» looks ahead` }
    if (sign === 'past' || sign === 'said') return null
  }
  return null
}

/** «سأعود»: only with its hamza, for nouns begin with سا too. */
const firstPerson = (r: Reader, i: number): boolean =>
  r.tokens.forms[i]!.text.includes('سا') && FIRST_PERSON.test(writtenAt(r, i))

/** The sign, with the one word that may stand between it and the time («ستستمر حتى»). */
const told = (r: Reader, i: number, first: number): string =>
  first - i === 2 ? `${writtenAt(r, i)} ${writtenAt(r, i + 1)}` : writtenAt(r, i)
