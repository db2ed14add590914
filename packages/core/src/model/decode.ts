/**
 * Labels the tokens of a sentence: scores from the table, then the best path by Viterbi, exactly. What a word adds from
 * each place of the window is summed once per distinct word and kept with its form.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import {
  edgeFeatures,
  OFFSETS,
  PAIR_FEATURES,
  pairFeatures,
  seenFrom,
  WORD_PAIRS,
  wordFeatures,
} from './features.ts'
import { mix } from './hash.ts'
import { LABEL_COUNT, mayFollow } from './labels.ts'
import { type Marks, marksOf } from './marks.ts'
import { addRow, table } from './table.ts'

const L = LABEL_COUNT
const UNLIKELY = -1e6

function windowOf(features: typeof edgeFeatures): Float32Array {
  const weights = table()
  const out = new Float32Array(OFFSETS.length * L)
  OFFSETS.forEach((offset, k) => {
    for (const hash of seenFrom(features, offset)) addRow(weights, mix(hash, offset + 8), out, k * L)
  })
  for (let i = 0; i < out.length; i++) out[i]! *= weights.scale
  return out
}

const scoresOf = memoByForm((form: Form): Float32Array => windowOf(wordFeatures(form)))
let edge: Float32Array | null = null

const pairs = new Uint32Array(PAIR_FEATURES)
const OFFSET_COUNT = OFFSETS.length

/** Scores of each label for tokens `first` … `last`, into `out`, L numbers a token. */
export function emit(tokens: Tokens, first: number, last: number, out: Float64Array) {
  const weights = table()
  edge ??= windowOf(edgeFeatures)
  const marks = marksOf(tokens, first, last)
  for (let i = first; i < last; i++) {
    const row = (i - first) * L
    for (let y = 0; y < L; y++) out[row + y] = 0
    pairFeatures(tokens, marks, i, first, last, pairs)
    for (let k = 0; k < WORD_PAIRS; k++) addRow(weights, pairs[k]!, out, row)
    addMarks(marks, i - first, out, row)
    for (let y = 0; y < L; y++) out[row + y]! *= weights.scale
    for (let k = 0; k < OFFSET_COUNT; k++) {
      const at = i + OFFSETS[k]!
      const scores = at < first || at >= last ? edge : scoresOf(tokens.forms[at]!)
      for (let y = 0, from = k * L; y < L; y++) out[row + y]! += scores[from + y]!
    }
  }
}

/** Sums of the features of marks, kept by what they are made of: a few thousand kinds of places recur in all news. */
const CACHE_BITS = 14
const cacheKeys = new Float64Array(1 << CACHE_BITS).fill(-1)
const cacheRows = new Float32Array(L << CACHE_BITS)

function addMarks({ keys }: Marks, at: number, out: Float64Array, row: number) {
  const key = keys[at]!
  const slot = (Math.imul((key % 4294967296) ^ (key / 4294967296), 0x9e3779b1) >>> 0) >>> (32 - CACHE_BITS)
  const from = slot * L
  if (cacheKeys[slot] !== key) {
    cacheKeys[slot] = key
    cacheRows.fill(0, from, from + L)
    for (let k = WORD_PAIRS; k < PAIR_FEATURES; k++) addRow(table(), pairs[k]!, cacheRows, from)
  }
  for (let y = 0; y < L; y++) out[row + y]! += cacheRows[from + y]!
}

const ALLOWED = Array.from({ length: L }, (_, y) =>
  Array.from({ length: L }, (_, p) => p).filter((p) => mayFollow(p, y)),
)

let back = new Uint8Array(512 * L)
const bestRow = new Float64Array(L)
const nextRow = new Float64Array(L)

/** The best path through `scores`, into `labels`. */
export function viterbi(scores: Float64Array, length: number, labels: Uint8Array) {
  const { transitions } = table()
  if (back.length < length * L) back = new Uint8Array(length * L * 2)
  let best = bestRow
  let next = nextRow
  for (let y = 0; y < L; y++) best[y] = mayFollow(0, y) ? scores[y]! + transitions[L * L + y]! : UNLIKELY
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY
      let from = 0
      for (const p of ALLOWED[y]!) {
        const score = best[p]! + transitions[p * L + y]!
        if (score > top) {
          top = score
          from = p
        }
      }
      next[y] = top + scores[i * L + y]!
      back[i * L + y] = from
    }
    ;[best, next] = [next, best]
  }
  let label = 0
  for (let y = 1; y < L; y++) if (best[y]! > best[label]!) label = y
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * L + label]!
  }
}
