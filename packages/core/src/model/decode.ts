/**
 * Labels the tokens of a sentence: scores from the table, then the best path by Viterbi, exactly. What a word adds from
 * each place of the window is summed once per distinct word and kept with its form.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import { edgeFeatures, OFFSETS, PAIR_FEATURES, pairFeatures, seenFrom, wordFeatures } from './features.ts'
import { mix } from './hash.ts'
import { LABEL_COUNT, mayFollow } from './labels.ts'
import { marksOf } from './marks.ts'
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
const pairScores = new Float32Array(L)

/** Scores of each label for tokens `first` … `last`, into `out`, L numbers a token. */
export function emit(tokens: Tokens, first: number, last: number, out: Float64Array) {
  const weights = table()
  edge ??= windowOf(edgeFeatures)
  const marks = marksOf(tokens, first, last)
  for (let i = first; i < last; i++) {
    const row = (i - first) * L
    for (let y = 0; y < L; y++) out[row + y] = 0
    OFFSETS.forEach((offset, k) => {
      const at = i + offset
      const scores = at < first || at >= last ? edge! : scoresOf(tokens.forms[at]!)
      for (let y = 0; y < L; y++) out[row + y]! += scores[k * L + y]!
    })
    pairFeatures(tokens, marks, i, first, last, pairs)
    pairScores.fill(0)
    for (let k = 0; k < PAIR_FEATURES; k++) addRow(weights, pairs[k]!, pairScores, 0)
    for (let y = 0; y < L; y++) out[row + y]! += pairScores[y]! * weights.scale
  }
}

const ALLOWED = Array.from({ length: L }, (_, y) =>
  Array.from({ length: L }, (_, p) => p).filter((p) => mayFollow(p, y)),
)

/** The best path through `scores`, into `labels`. */
export function viterbi(scores: Float64Array, length: number, labels: Uint8Array) {
  const { transitions } = table()
  const back = new Uint8Array(length * L)
  let best = new Float64Array(L)
  let next = new Float64Array(L)
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
