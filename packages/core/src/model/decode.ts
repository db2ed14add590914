/**
 * Labels the tokens of a sentence: scores from the table, then the best path by Viterbi, exactly. What a word adds from
 * each place of the window is summed once per distinct word and kept with its form.
 */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import {
  edgeFeatures,
  KIND_PAIRS,
  kindPairs,
  markedNames,
  markedPhrases,
  markFeatures,
  OFFSETS,
  PAIR_FEATURES,
  seenFrom,
  WORD_PAIRS,
  type WordKey,
  wordFeatures,
  wordKey,
  wordPairs,
} from './features.ts'
import { mix } from './hash.ts'
import { LABEL_COUNT, mayFollow } from './labels.ts'
import { type Marks, marksOf } from './marks.ts'
import { addRow, table } from './table.ts'

const L = LABEL_COUNT
const UNLIKELY = -1e6

const WINDOW = OFFSETS.length * L
const WINDOWS_A_BLOCK = 1024
let block = new Float32Array(0)
let used = 0

/** A piece of a larger block: an array of its own for every word of a language costs more than what it holds. */
function roomForWindow(): Float32Array {
  if (used + WINDOW > block.length) {
    block = new Float32Array(WINDOWS_A_BLOCK * WINDOW)
    used = 0
  }
  used += WINDOW
  return block.subarray(used - WINDOW, used)
}

function windowOf(features: typeof edgeFeatures): Float32Array {
  const weights = table()
  const out = roomForWindow()
  OFFSETS.forEach((offset, k) => {
    for (const hash of seenFrom(features, offset)) addRow(weights, mix(hash, offset + 8), out, k * L)
  })
  for (let i = 0; i < out.length; i++) out[i]! *= weights.scale
  return out
}

const scoresOf = memoByForm((form: Form): Float32Array => windowOf(wordFeatures(form)))
let edge: Float32Array | null = null

const pairs = new Uint32Array(PAIR_FEATURES)

/** Scores of each label for tokens `first` … `last`, into `out`, L numbers a token. */
export function emit(tokens: Tokens, first: number, last: number, out: Float64Array) {
  const { scale } = table()
  edge ??= windowOf(edgeFeatures)
  const marks = marksOf(tokens, first, last)
  let before: WordKey = edgeFeatures
  let here = wordKey(tokens.forms[first]!)
  // What the words at each of OFFSETS add: 0, -1, 1, -2, 2.
  let left2 = edge
  let left = edge
  let own = scoresOf(tokens.forms[first]!)
  let right = first + 1 < last ? scoresOf(tokens.forms[first + 1]!) : edge
  for (let i = first; i < last; i++) {
    const after = i + 1 < last ? wordKey(tokens.forms[i + 1]!) : edgeFeatures
    const row = (i - first) * L
    for (let y = 0; y < L; y++) out[row + y] = 0
    wordPairs(before, here, after, marks.sport, pairs)
    for (let k = 0; k < WORD_PAIRS; k++) addRow(table(), pairs[k]!, out, row)
    addKinds(before.kind, here.kind, after.kind, out, row)
    addMarks(marks, i - first, here.kind, before.kind, out, row)
    for (let y = 0; y < L; y++) out[row + y]! *= scale
    const next = i + 2 < last ? scoresOf(tokens.forms[i + 2]!) : edge
    for (let y = 0; y < L; y++)
      out[row + y]! += own[y]! + left[y + L]! + right[y + 2 * L]! + left2[y + 3 * L]! + next[y + 4 * L]!
    before = here
    here = after
    left2 = left
    left = own
    own = right
    right = next
  }
}

/** Sums of rows of weights, kept by what they are made of: a few thousand kinds of places recur in all news. */
class Sums {
  private readonly firsts: Int32Array
  private readonly seconds: Int32Array
  readonly rows: Float32Array
  private readonly shift: number

  constructor(bits: number) {
    this.firsts = new Int32Array(1 << bits).fill(-1)
    this.seconds = new Int32Array(1 << bits)
    this.rows = new Float32Array(L << bits)
    this.shift = 32 - bits
  }

  /** Where the sum of a key of two numbers lies; below zero, less one, where it is yet to be filled. */
  find(first: number, second: number): number {
    const slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> this.shift
    const from = slot * L
    if (this.firsts[slot] === first && this.seconds[slot] === second) return from
    this.firsts[slot] = first
    this.seconds[slot] = second
    this.rows.fill(0, from, from + L)
    return -1 - from
  }
}

const kindSums = new Sums(13)
const markSums = new Sums(14)

function addKinds(before: number, here: number, after: number, out: Float64Array, row: number) {
  let from = kindSums.find((before << 16) | (here << 8) | after, 0)
  const { rows } = kindSums
  if (from < 0) {
    from = -1 - from
    kindPairs(before, here, after, pairs)
    for (let k = WORD_PAIRS; k < WORD_PAIRS + KIND_PAIRS; k++) addRow(table(), pairs[k]!, rows, from)
  }
  for (let y = 0; y < L; y++) out[row + y]! += rows[from + y]!
}

function addMarks(marks: Marks, at: number, kind: number, before: number, out: Float64Array, row: number) {
  let from = markSums.find(markedNames(marks, at), markedPhrases(marks, at, kind, before))
  const { rows } = markSums
  if (from < 0) {
    from = -1 - from
    markFeatures(marks, at, kind, before, pairs)
    for (let k = WORD_PAIRS + KIND_PAIRS; k < PAIR_FEATURES; k++) addRow(table(), pairs[k]!, rows, from)
  }
  for (let y = 0; y < L; y++) out[row + y]! += rows[from + y]!
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
