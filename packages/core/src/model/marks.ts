/**
 * Marks on the tokens of a sentence for the model: what known names, posts and head words say of each place. Small
 * numbers in two channels; the model learns how far each may be trusted.
 */
import { memoByForm, type Tokens } from '../doc/index.ts'
import { SPORT } from '../lexicon/plover/carriers.ts'
import { SPORT_HINTS } from '../lexicon/sport-words.ts'
import { flagsOf, HEAD, OPENS, ROLE, TITLE } from '../naming/flags.ts'
import { knownNames } from '../naming/gazetteer.ts'
import type { Known } from '../naming/knowledge.ts'
import { chainAt, isFunctionWord, roleEnd, titlesEnd } from '../naming/phrases.ts'
import { factsOf } from '../naming/words.ts'
import { foldWord } from '../script/index.ts'

const KINDS = ['PER', 'ORG', 'GPE', 'LOC', 'FAC'] as const

export interface Marks {
  readonly channels: readonly [Uint8Array, Uint8Array]
  /** How much the sentence is about sport: 0 … 3. */
  readonly sport: number
}

/** Kind × (sure, ambiguous, several kinds) × (alone, begins, goes on); 0 is none. */
function certainty(values: readonly Known[]): number {
  if (values.every((v) => v.ambiguous)) return 1
  return values.some((v) => v.kind !== values[0]!.kind) ? 2 : 0
}

function markKnown(tokens: Tokens, first: number, last: number, out: Uint8Array) {
  const flags = flagsOf(tokens)
  for (const match of knownNames(tokens, first, last, (i) => (flags[i]! & OPENS) !== 0)) {
    const base = 1 + KINDS.indexOf(match.values[0]!.kind) * 9 + certainty(match.values) * 3
    const alone = match.last - match.first === 1
    for (let i = match.first; i < match.last; i++)
      out[i - first] = base + (alone ? 0 : i === match.first ? 1 : 2)
  }
}

const IN_ROLE = 1
const AFTER_NATION = 2
const AFTER_ROLE = 3
const AFTER_TITLE = 4
const AFTER_OWN = 5
const CHAINS = 6
const CHAIN_TYPES = ['ORG', 'FAC', 'LOC', 'GPE'] as const

function markRoles(tokens: Tokens, first: number, last: number, out: Uint8Array) {
  const flags = flagsOf(tokens)
  for (let i = first; i < last; ) {
    if (!(flags[i]! & (ROLE | TITLE))) {
      i++
      continue
    }
    const end = roleEnd(tokens, i, last)
    const after = titlesEnd(tokens, Math.max(end, i), last)
    if (after === i) {
      i++
      continue
    }
    for (let k = i; k < after; k++) out[k - first] ||= IN_ROLE
    if (after < last && tokens.forms[after]!.kind === 'word' && !isFunctionWord(tokens.forms[after]!))
      out[after - first] = afterMark(tokens, i, end, after)
    i = Math.max(after, i + 1)
  }
}

function afterMark(tokens: Tokens, first: number, end: number, after: number): number {
  if (after > end) return AFTER_TITLE
  const facts = factsOf(tokens.forms[end - 1]!)
  if (facts.nations.length && end - first > 1) return AFTER_NATION
  return factsOf(tokens.forms[first]!).roles.some((r) => r.split.enclitic !== '') ? AFTER_OWN : AFTER_ROLE
}

function markChains(tokens: Tokens, first: number, last: number, out: Uint8Array) {
  const flags = flagsOf(tokens)
  for (let i = first; i < last; ) {
    const chain = flags[i]! & HEAD ? chainAt(tokens, i, last) : null
    if (!chain) {
      i++
      continue
    }
    const { head } = chain
    const type = CHAIN_TYPES.indexOf(head.value.type)
    const base =
      CHAINS + (type * 3 + (head.value.span === 'out' ? 2 : head.value.span === 'state' ? 1 : 0)) * 2
    const alone = chain.last - chain.first === 1
    if (!alone || !head.definite)
      for (let k = chain.first; k < chain.last; k++) out[k - first] = base + (k === chain.first ? 0 : 1)
    i = Math.max(chain.last, i + 1)
  }
}

const sport = new Set(SPORT.map(foldWord))
const hints = new Set(SPORT_HINTS.map(foldWord))
const sportWeight = memoByForm((form): number => {
  if (form.kind !== 'word') return 0
  const has = (words: ReadonlySet<string>) => form.splits.some((s) => s.after === 0 && words.has(s.stem))
  return has(sport) ? 2 : has(hints) ? 1 : 0
})

/** One word of sport weighs 2, a hint 1. */
function sportOf(tokens: Tokens, first: number, last: number): number {
  let weight = 0
  for (let i = first; i < last && weight < 5; i++) weight += sportWeight(tokens.forms[i]!)
  return weight < 2 ? 0 : weight < 3 ? 1 : weight < 5 ? 2 : 3
}

/** Marks for tokens `first` … `last`: of known names below 63, of phrases below 31, which `markedNames` and `markedPhrases` count on. */
export function marksOf(tokens: Tokens, first: number, last: number): Marks {
  const known = new Uint8Array(last - first)
  const phrases = new Uint8Array(last - first)
  markKnown(tokens, first, last, known)
  markRoles(tokens, first, last, phrases)
  markChains(tokens, first, last, phrases)
  return { channels: [known, phrases], sport: sportOf(tokens, first, last) }
}

const MARK = 0x2000

/** Hash key of mark `value` of `channel`, seen from `offset`; offsets −1, 0, 1. */
export const markKey = (channel: number, value: number, offset: number): number =>
  MARK + (channel * 3 + offset + 1) * 256 + value
