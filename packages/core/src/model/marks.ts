/**
 * Marks on the tokens of a sentence for the model: what known names, posts and head words say of each place. Small
 * numbers in two channels; the model learns how far each may be trusted.
 */
import type { Tokens } from '../doc/index.ts'
import { knownNames } from '../naming/gazetteer.ts'
import type { Known } from '../naming/knowledge.ts'
import { chainAt, isFunctionWord, roleEnd, titlesEnd } from '../naming/phrases.ts'
import { factsOf } from '../naming/words.ts'

const KINDS = ['PER', 'ORG', 'GPE', 'LOC', 'FAC'] as const

export interface Marks {
  readonly channels: readonly [Uint8Array, Uint8Array]
  /** What the features of marks about each token are made of, as one number; filled while features are read. */
  readonly keys: Float64Array
}

/** Kind × (sure, ambiguous, several kinds) × (alone, begins, goes on); 0 is none. */
function certainty(values: readonly Known[]): number {
  if (values.every((v) => v.ambiguous)) return 1
  return values.some((v) => v.kind !== values[0]!.kind) ? 2 : 0
}

function markKnown(tokens: Tokens, first: number, last: number, out: Uint8Array) {
  for (const match of knownNames(tokens, first, last)) {
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
  for (let i = first; i < last; ) {
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
  for (let i = first; i < last; ) {
    const chain = chainAt(tokens, i, last)
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

/** Marks for tokens `first` … `last`: of known names below 63, of phrases below 31, which the cache of `decode.ts` counts on. */
export function marksOf(tokens: Tokens, first: number, last: number): Marks {
  const known = new Uint8Array(last - first)
  const phrases = new Uint8Array(last - first)
  markKnown(tokens, first, last, known)
  markRoles(tokens, first, last, phrases)
  markChains(tokens, first, last, phrases)
  return { channels: [known, phrases], keys: new Float64Array(last - first) }
}

const MARK = 0x2000

/** Hash key of mark `value` of `channel`, seen from `offset`; offsets −1, 0, 1. */
export const markKey = (channel: number, value: number, offset: number): number =>
  MARK + (channel * 3 + offset + 1) * 256 + value
