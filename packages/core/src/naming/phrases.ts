/**
 * Phrases that announce or make up names, found by their head word: posts with what they govern («وزير الخارجية
 * الروسي»، «المتحدثة باسم وزارة الدفاع»), and bodies or places with the chain of words after their head («وزارة
 * الخارجية الروسية»، «مجلس حقوق الإنسان»). By shape and lexicon alone; bounded look-ahead.
 */
import type { Form, Tokens } from '../doc/index.ts'
import { memoByForm } from '../doc/index.ts'
import { FUNCTION_WORDS } from '../lexicon/function-words.ts'
import type { HeadWord } from '../lexicon/org-heads.ts'
import {
  CHARGED_WITH,
  FEMININE_ENDING,
  POST_ADJECTIVES,
  POST_CHARGE,
  POST_LINKS,
  POST_PARTICIPLES,
  POST_RANKS,
  WORK_PLACE,
} from '../lexicon/titles.ts'
import { foldWord } from '../script/index.ts'
import { knownNameAt } from './gazetteer.ts'
import { theNationAt } from './nation-at.ts'
import { factsOf, type Gender, type Reading, type WordFacts } from './words.ts'

const functionWords = new Set(FUNCTION_WORDS.map(foldWord))
const GOVERNORS = new Set(POST_LINKS.map(foldWord))
const both = (words: readonly string[]) => new Set(words.flatMap((word) => [word, `${word}ة`]).map(foldWord))
const participles = both(POST_PARTICIPLES)
const charges = both(POST_CHARGE)
const ranks = both(POST_RANKS)
const OF = foldWord(CHARGED_WITH)
const MOST = 9
const FEMININE = foldWord(FEMININE_ENDING).slice(1)
const IN = foldWord(WORK_PLACE)

/** A word with the article as its own particle, in the letters: «الخارجية»; also after و. */
const definite = memoByForm((form: Form): boolean => {
  if (form.kind !== 'word' || functionWords.has(form.text) || form.text.length < 5) return false
  return form.text.startsWith('ال') || (form.text.startsWith('وال') && form.text.length > 5)
})
export const isDefinite = definite
export const isFunctionWord = (form: Form): boolean => functionWords.has(form.text)

/** Any sort of «ال» adjective in ـي، ـية. */
export const isNisba = memoByForm(
  (form: Form): boolean => definite(form) && /(?:ي|يه|يين|يون)$/.test(form.text),
)

/** One past the last token of the post that begins at `at`; `at` itself where none does. */
export function roleEnd(tokens: Tokens, at: number, last: number): number {
  const facts = factsOf(tokens.forms[at]!)
  if (!facts.roles.length) return at
  const limit = Math.min(last, at + MOST)
  let end = at + 1
  // Folding makes one of «رئيسة» and «رئيسه»: with a noun behind it, it is the first.
  const whole = facts.roles.every((role) => role.definite || role.split.enclitic !== '')
  if (!whole) end = governedEnd(tokens, end, limit)
  return tailEnd(tokens, end, limit)
}

/** What a post without the article governs: posts, bodies, states, definite nouns. */
function governedEnd(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const form = tokens.forms[at]!
    const facts = factsOf(form)
    const known = at > from || !facts.heads.length ? placeOrBody(tokens, at, limit) : 0
    if (known > at) return placeAfter(tokens, known, limit)
    if (definite(form)) return at + 1
    if (at === from && ranks.has(form.text)) at++
    else if (facts.roles.length || facts.chain || facts.heads.length || facts.outer) at++
    else break
  }
  return at
}

/** «بعثة الأمم المتحدة في ليبيا»: the place that a body works in. */
function placeAfter(tokens: Tokens, at: number, limit: number): number {
  if (at + 1 >= limit || tokens.forms[at]!.text !== IN) return at
  const match = knownNameAt(tokens, at + 1, limit)
  return match?.values.some(({ kind }) => kind === 'GPE') ? match.last : at
}

function placeOrBody(tokens: Tokens, at: number, limit: number): number {
  const match = knownNameAt(tokens, at, limit)
  return match?.values.some(({ kind, ambiguous }) => kind !== 'PER' && !ambiguous) ? match.last : at
}

/** Adjectives, and what «باسم»، «لشؤون» add. */
function tailEnd(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const form = tokens.forms[at]!
    if (GOVERNORS.has(form.text) && at + 1 < limit) {
      const next = governedEnd(tokens, at + 1, limit)
      if (next === at + 1) return at
      at = next
      continue
    }
    if (charges.has(form.text) && at + 2 < limit && tokens.forms[at + 1]!.text === OF) {
      const next = governedEnd(tokens, at + 2, limit)
      if (next === at + 2) return at
      at = next
      continue
    }
    const facts = factsOf(form)
    const nation = theNationAt(tokens, at, limit)
    if (nation) at = nation.last
    else if (participles.has(form.text)) at++
    else if (at > from && worksAt(facts, participles.has(tokens.forms[at - 1]!.text)))
      at = governedEnd(tokens, at, limit)
    else if (facts.time !== null || (definite(form) && !facts.title && adjectival(form, facts))) at++
    else return at
  }
  return at
}

/** «بوزارة الخارجية»: the body that somebody works at; with ل after a participle only. */
const worksAt = ({ heads }: WordFacts, participleBefore: boolean): boolean =>
  heads.some(
    ({ value, split, definite: the }) =>
      value.type === 'ORG' &&
      value.span !== 'out' &&
      !the &&
      split.enclitic === '' &&
      (split.proclitics === 'ب' || (participleBefore && split.proclitics === 'ل')),
  )

const ADJECTIVES = new Set(POST_ADJECTIVES.map(foldWord))
const adjectival = (form: Form, facts: WordFacts): boolean =>
  ADJECTIVES.has(form.text) || facts.outer || isNisba(form) || form.text.startsWith('و')

/** One past the last title word from `at` on («السيد»، «الدكتور»). */
export function titlesEnd(tokens: Tokens, at: number, last: number): number {
  let end = at
  while (end < last && factsOf(tokens.forms[end]!).title) end++
  return end
}

export interface Chain {
  readonly head: Reading<HeadWord>
  readonly first: number
  /** One past the last. Equal to `first + 1` where nothing follows the head that belongs to it. */
  readonly last: number
}

/** The body or place whose head word stands at `at`, with its chain of words; null where no head does. */
export function chainAt(tokens: Tokens, at: number, last: number): Chain | null {
  const head = headOf(factsOf(tokens.forms[at]!))
  if (head?.split.enclitic !== '') return null
  const limit = Math.min(last, at + MOST)
  const end = head.definite
    ? adjectivesEnd(tokens, at + 1, limit)
    : chainEnd(tokens, at + 1, limit, head.gender)
  return { head, first: at, last: end }
}

const headOf = ({ heads }: WordFacts): Reading<HeadWord> | null => {
  let best: Reading<HeadWord> | null = null
  for (const head of heads) if (!best || head.split.before < best.split.before) best = head
  return best
}

function adjectivesEnd(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const form = tokens.forms[at]!
    if (!isNisba(form) && !ADJECTIVES.has(form.text)) return at
    if (factsOf(form).time || factsOf(form).outer) return at
    at++
  }
  return at
}

function chainEnd(tokens: Tokens, from: number, limit: number, gender: Gender): number {
  let at = from
  let closed = false
  while (at < limit) {
    const form = tokens.forms[at]!
    const facts = factsOf(form)
    // «منتدى طرق الحرير الجديدة»: an adjective that does not agree with the head belongs to what the head governs.
    if (facts.outer || facts.time)
      return closed && gender === 'm' && form.text.endsWith(FEMININE) ? at + 1 : at
    const joined = form.text.startsWith('و') && closed
    if (joined) return joinedEnd(tokens, at, limit)
    if (definite(form)) {
      if (facts.roles.some((r) => r.definite) && !facts.nations.length) return at
      if (closed && !isNisba(form) && !ADJECTIVES.has(form.text)) return at
      closed = true
      at++
      if (facts.nations.length > 0) return joinedEnd(tokens, at, limit)
      continue
    }
    if (closed) return at
    const known = placeOrBody(tokens, at, limit)
    if (known > at) return nisbaAfter(tokens, known, limit)
    if (!facts.chain && !(facts.heads.length && at === from)) return at
    at++
  }
  return at
}

/** «وزارة الدفاع والطيران», «وزارة البيئة وأمن الطاقة»: one more member, where what follows is no definite noun. */
function joinedEnd(tokens: Tokens, at: number, limit: number): number {
  const form = tokens.forms[at]
  if (at >= limit || !form || !form.text.startsWith('و') || factsOf(form).nations.length) return at
  const next = at + 1 < limit ? tokens.forms[at + 1]! : null
  if (definite(form)) {
    if (
      factsOf(form).heads.length ||
      factsOf(form).roles.length ||
      (next && definite(next) && !isNisba(next))
    )
      return at
    return next && isNisba(next) ? at + 2 : at + 1
  }
  return factsOf(form).joinedChain && next && definite(next) ? at + 2 : at
}

const nisbaAfter = (tokens: Tokens, at: number, limit: number): number =>
  at < limit && factsOf(tokens.forms[at]!).nations.some((n) => n.definite) ? at + 1 : at
