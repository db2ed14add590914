/**
 * What the model looks at, as 32-bit hashes. Features of single words are worked out once per distinct word; the
 * model then keeps one vector of scores per word and position, so that reading a token costs a few additions.
 * Training and reading share this file: whatever changes here asks for a new training.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import { wordClass, wordTags } from './classes.ts'
import { hashText, mix } from './hash.ts'
import { type Marks, markKey } from './marks.ts'

/** The window: the word itself, one and two words to either side. */
export const OFFSETS = [0, -1, 1, -2, 2] as const

export interface WordFeatures {
  /** For the word itself, for its neighbours, and for the words after next. */
  readonly own: Uint32Array
  readonly near: Uint32Array
  readonly far: Uint32Array
  readonly whole: number
  readonly kind: number
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

export const wordFeatures = memoByForm((form: Form): WordFeatures => {
  const tags = wordTags(form)
  const whole = hashText(form.text.slice(0, LONGEST), 1)
  return {
    own: Uint32Array.from(new Set(ownOf(form, tags))),
    near: Uint32Array.from(new Set(nearOf(form, tags))),
    far: Uint32Array.from(new Set([whole, ...tags.map((tag) => hashText(tag, 10))])),
    whole,
    kind: wordClass(form),
  }
})

const PAIR = 0x1000

/** How many features of word pairs and marks `pairFeatures` writes for a token. */
export const PAIR_FEATURES = 18
/** How many of them are of word pairs; the rest hang on the marks and kinds about a token alone. */
export const WORD_PAIRS = 6

/** Features of pairs of words and of marks about token `i`, written into `out`. The edges of a sentence count as words. */
export function pairFeatures(
  tokens: Tokens,
  marks: Marks,
  i: number,
  first: number,
  last: number,
  out: Uint32Array,
) {
  const here = wordFeatures(tokens.forms[i]!)
  const before = i > first ? wordFeatures(tokens.forms[i - 1]!) : EDGE
  const after = i + 1 < last ? wordFeatures(tokens.forms[i + 1]!) : EDGE
  out[0] = mix(mix(before.whole, PAIR), here.whole)
  out[1] = mix(mix(here.whole, PAIR + 1), after.whole)
  out[2] = mix(PAIR + 2, before.kind * 256 + here.kind)
  out[3] = mix(PAIR + 3, here.kind * 256 + after.kind)
  out[4] = mix(PAIR + 4, (before.kind * 256 + here.kind) * 256 + after.kind)
  out[5] = mix(mix(before.whole, PAIR + 5), here.kind)
  markFeatures(marks, i - first, here.kind, before.kind, out)
}

/** Also writes what these features are made of as one number into `keys`. */
function markFeatures({ channels, keys }: Marks, at: number, kind: number, before: number, out: Uint32Array) {
  const [known, phrase] = channels
  const names = ((known[at - 1] ?? 63) * 64 + known[at]!) * 64 + (known[at + 1] ?? 63)
  const phrases = ((phrase[at - 1] ?? 31) * 32 + phrase[at]!) * 32 + (phrase[at + 1] ?? 31)
  keys[at] = (names * 32768 + phrases) * 65536 + kind * 256 + before
  let k = WORD_PAIRS
  for (let channel = 0; channel < 2; channel++)
    for (let offset = -1; offset <= 1; offset++)
      out[k++] = mix(markKey(channel, channels[channel as 0 | 1][at + offset] ?? 255, offset), 77)
  out[k++] = mix(mix(PAIR + 6, known[at]! * 256 + phrase[at]!), 78)
  out[k++] = mix(mix(PAIR + 7, known[at]! * 256 + (known[at + 1] ?? 255)), kind)
  out[k++] = mix(mix(PAIR + 8, phrase[at]!), kind)
  out[k++] = mix(mix(PAIR + 9, (phrase[at - 1] ?? 255) * 256 + phrase[at]!), kind)
  out[k++] = mix(mix(PAIR + 10, known[at]!), kind * 256 + before)
  out[k++] = mix(mix(PAIR + 11, phrase[at]!), phrase[at + 1] ?? 255)
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
