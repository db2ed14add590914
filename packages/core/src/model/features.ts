/**
 * What the model looks at, as 32-bit hashes. Features of single words are worked out once per distinct word; the
 * model keeps one vector of scores per word and position, so that reading a token costs a few additions.
 * Training and reading share this file: whatever changes here asks for a new training.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import { wordClass, wordTags } from './classes.ts'
import { hashText, mix } from './hash.ts'
import { type Marks, markKey } from './marks.ts'

/** The window: the word itself, one and two words to either side. */
export const OFFSETS = [0, -1, 1, -2, 2] as const

/** What pairs of words are made of. */
export interface WordKey {
  readonly whole: number
  readonly kind: number
}

export interface WordFeatures extends WordKey {
  /** For the word itself, for its neighbours, and for the words after next. */
  readonly own: Uint32Array
  readonly near: Uint32Array
  readonly far: Uint32Array
}

const LONGEST = 24

/** The word without و ف, then without ب ل ك and the article: as letters only, so that unknown words get it too. */
function bare(word: string): { stem: string; clitic: string } {
  let stem = word
  let clitic = ''
  if (stem.length > 4 && (stem[0] === 'و' || stem[0] === 'ف')) {
    clitic = stem[0]
    stem = stem.slice(1)
  }
  if (stem.length > 5 && stem.startsWith('لل')) return { stem: stem.slice(2), clitic: `${clitic}لل` }
  if (stem.length > 5 && (stem[0] === 'ب' || stem[0] === 'ل' || stem[0] === 'ك') && stem.startsWith('ال', 1))
    return { stem: stem.slice(3), clitic: `${clitic}${stem[0]}ال` }
  if (stem.length > 4 && stem.startsWith('ال')) return { stem: stem.slice(2), clitic: `${clitic}ال` }
  return { stem, clitic }
}

const shapeOf = (form: Form): string => `${form.kind}${Math.min(form.text.length, 8)}`

function ownOf(form: Form, tags: readonly string[]): number[] {
  const word = form.text.slice(0, LONGEST)
  const out = [hashText(word, 1), hashText(shapeOf(form), 2)]
  const { stem, clitic } = bare(word)
  out.push(hashText(stem, 3), hashText(clitic, 4))
  if (form.kind === 'word') {
    for (let n = 1; n <= 4; n++) {
      if (word.length > n) out.push(hashText(word.slice(0, n), 5), hashText(word.slice(-n), 6))
      if (stem !== word && stem.length > n) out.push(hashText(stem.slice(0, n), 7))
    }
    for (let i = 0; i + 3 <= stem.length; i++) out.push(hashText(stem.slice(i, i + 3), 8))
    for (const split of form.splits.slice(1)) {
      if (split.after === 0 && split.stem.length > 2) out.push(hashText(split.stem, 9))
    }
  }
  for (const tag of tags) out.push(hashText(tag, 10))
  return out
}

function nearOf(form: Form, tags: readonly string[]): number[] {
  const word = form.text.slice(0, LONGEST)
  const { stem, clitic } = bare(word)
  const out = [hashText(word, 1), hashText(stem, 3), hashText(clitic, 4)]
  if (form.kind === 'word') {
    for (let n = 1; n <= 3; n++) if (word.length > n) out.push(hashText(word.slice(-n), 6))
    for (let n = 1; n <= 2; n++) if (word.length > n) out.push(hashText(word.slice(0, n), 5))
  } else out.push(hashText(shapeOf(form), 2))
  for (const tag of tags) out.push(hashText(tag, 10))
  return out
}

export const wordKey = memoByForm(
  (form: Form): WordKey => ({ whole: hashText(form.text.slice(0, LONGEST), 1), kind: wordClass(form) }),
)

/** All features of a word. Long, and not kept: who needs them again keeps what they add up to. */
export function wordFeatures(form: Form): WordFeatures {
  const tags = wordTags(form)
  const { whole, kind } = wordKey(form)
  return {
    own: Uint32Array.from(new Set(ownOf(form, tags))),
    near: Uint32Array.from(new Set(nearOf(form, tags))),
    far: Uint32Array.from(new Set([whole, ...tags.map((tag) => hashText(tag, 10))])),
    whole,
    kind,
  }
}

const PAIR = 0x1000
/** Stands where a feature does not apply; no weight is kept for it. */
export const NO_FEATURE = 0

/** How many features of word pairs, of kinds of words, and of marks `pairFeatures` writes for a token, in this order. */
export const WORD_PAIRS = 4
export const KIND_PAIRS = 3
const MARK_FEATURES = 16
export const PAIR_FEATURES = WORD_PAIRS + KIND_PAIRS + MARK_FEATURES

/** Features of pairs of words and of marks about token `i`, written into `out`. The edges of a sentence count as words. */
export function pairFeatures(
  tokens: Tokens,
  marks: Marks,
  i: number,
  first: number,
  last: number,
  out: Uint32Array,
) {
  const here = wordKey(tokens.forms[i]!)
  const before = i > first ? wordKey(tokens.forms[i - 1]!) : EDGE
  const after = i + 1 < last ? wordKey(tokens.forms[i + 1]!) : EDGE
  wordPairs(before, here, after, marks.sport, out)
  kindPairs(before.kind, here.kind, after.kind, out)
  markFeatures(marks, i - first, here.kind, before.kind, out)
}

export function wordPairs(before: WordKey, here: WordKey, after: WordKey, sport: number, out: Uint32Array) {
  out[0] = mix(mix(before.whole, PAIR), here.whole)
  out[1] = mix(mix(here.whole, PAIR + 1), after.whole)
  out[2] = mix(mix(before.whole, PAIR + 5), here.kind)
  out[3] = sport ? mix(mix(here.whole, PAIR + 12), Math.min(sport, 2)) : NO_FEATURE
}

/** Features of the kinds of three words, into `out` after those of words. */
export function kindPairs(before: number, here: number, after: number, out: Uint32Array) {
  out[WORD_PAIRS] = mix(PAIR + 2, before * 256 + here)
  out[WORD_PAIRS + 1] = mix(PAIR + 3, here * 256 + after)
  out[WORD_PAIRS + 2] = mix(PAIR + 4, (before * 256 + here) * 256 + after)
}

/** Two numbers that hold all that `markFeatures` are made of: 20 bits, and 31. */
export const markedNames = ({ channels: [known], sport }: Marks, at: number): number =>
  ((known[at - 1] ?? 63) << 14) | (known[at]! << 8) | ((known[at + 1] ?? 63) << 2) | sport
export const markedPhrases = (
  { channels: [, phrase] }: Marks,
  at: number,
  kind: number,
  before: number,
): number =>
  ((phrase[at - 1] ?? 31) << 26) | (phrase[at]! << 21) | ((phrase[at + 1] ?? 31) << 16) | (kind << 8) | before

/** Features of the marks about a token, into `out` after those of kinds. */
export function markFeatures(
  { channels, sport }: Marks,
  at: number,
  kind: number,
  before: number,
  out: Uint32Array,
) {
  const [known, phrase] = channels
  const name = known[at]!
  const part = phrase[at]!
  let k = WORD_PAIRS + KIND_PAIRS
  for (let channel = 0; channel < 2; channel++)
    for (let offset = -1; offset <= 1; offset++)
      out[k++] = mix(markKey(channel, channels[channel as 0 | 1][at + offset] ?? 255, offset), 77)
  out[k++] = mix(mix(PAIR + 6, name * 256 + part), 78)
  out[k++] = mix(mix(PAIR + 7, name * 256 + (known[at + 1] ?? 255)), kind)
  out[k++] = mix(mix(PAIR + 8, part), kind)
  out[k++] = mix(mix(PAIR + 9, (phrase[at - 1] ?? 255) * 256 + part), kind)
  out[k++] = mix(mix(PAIR + 10, name), kind * 256 + before)
  out[k++] = mix(mix(PAIR + 11, part), phrase[at + 1] ?? 255)
  out[k++] = sport ? mix(mix(PAIR + 13, kind), sport) : NO_FEATURE
  out[k++] = sport ? mix(mix(PAIR + 14, kind * 64 + name), Math.min(sport, 2)) : NO_FEATURE
  out[k++] = sport ? mix(mix(PAIR + 15, kind * 256 + before), Math.min(sport, 2)) : NO_FEATURE
  out[k++] = sport ? mix(mix(PAIR + 16, part * 64 + name), Math.min(sport, 2)) : NO_FEATURE
}

const EDGE: WordFeatures = {
  own: new Uint32Array(0),
  near: Uint32Array.from([hashText('<edge>', 1)]),
  far: Uint32Array.from([hashText('<edge>', 1)]),
  whole: hashText('<edge>', 1),
  kind: 0,
}
export const edgeFeatures = EDGE

/** The features of a word seen from `offset` words away. */
export const seenFrom = (word: WordFeatures, offset: number): Uint32Array =>
  offset === 0 ? word.own : Math.abs(offset) === 1 ? word.near : word.far
