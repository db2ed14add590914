/**
 * Trains the name model: a linear-chain conditional random field, by stochastic gradients with regularised dual
 * averaging (AdaGrad steps, L1), which leaves most weights at zero. One thread, fixed order and seed: the same data
 * gives the same bytes. Run: `npx tsx --conditions=@isnad/source tools/model/train.ts [--out FILE] [--epochs N]`.
 *
 * Each feature is held twice, once shared by all corpora and once for the corpus at hand (Daumé's "frustratingly
 * easy" adaptation); what ships is the sum of the shared weights and those of the news corpus.
 */
import { join } from 'node:path'
import {
  edgeFeatures,
  OFFSETS,
  PAIR_FEATURES,
  pairFeatures,
  seenFrom,
  wordFeatures,
} from '../../packages/core/src/model/features.ts'
import { mix } from '../../packages/core/src/model/hash.ts'
import { LABEL_COUNT, mayFollow } from '../../packages/core/src/model/labels.ts'
import { dataFolder, type Labelled, labelRows, readRows } from './corpus.ts'
import { writeWeights } from './pack.ts'

const L = LABEL_COUNT

interface Source {
  readonly name: string
  readonly file: string
  /** How often its sentences count. */
  readonly weight: number
}

const SOURCES: readonly Source[] = [
  { name: 'news', file: 'anercorp-train.tsv', weight: 1 },
  { name: 'wiki', file: 'wikifane-train.tsv', weight: 1 },
  { name: 'aqmar', file: 'aqmar-train.tsv', weight: 1 },
]

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]!
}
const EPOCHS = Number(option('epochs', '14'))
const STEP = Number(option('step', '0.12'))
const L1 = Number(option('l1', '0.000002'))
const CUTOFF = Number(option('cutoff', '2'))
const SEED = Number(option('seed', '7'))
const ONLY = option('only', '')

/** A sentence as feature rows: `offsets[i]` … `offsets[i + 1]` of `ids` belong to token i. */
interface Example {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  readonly labels: Uint8Array
}

/** Deterministic pseudo-random numbers (mulberry32). */
function random(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function hashesAt({ tokens }: Labelled, i: number, pairs: Uint32Array): number[] {
  const out: number[] = []
  for (const offset of OFFSETS) {
    const at = i + offset
    const word = at < 0 || at >= tokens.length ? edgeFeatures : wordFeatures(tokens.forms[at]!)
    for (const hash of seenFrom(word, offset)) out.push(mix(hash, offset + 8))
  }
  pairFeatures(tokens, i, 0, tokens.length, pairs)
  for (let k = 0; k < PAIR_FEATURES; k++) out.push(pairs[k]!)
  return out
}

function countFeatures(corpora: readonly Labelled[][]): Map<number, number> {
  const counts = new Map<number, number>()
  const pairs = new Uint32Array(PAIR_FEATURES)
  for (const corpus of corpora)
    for (const sentence of corpus)
      for (let i = 0; i < sentence.tokens.length; i++)
        for (const hash of hashesAt(sentence, i, pairs)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return counts
}

/** Dense ids: features of the shared part first, then a copy for each source. */
function index(counts: ReadonlyMap<number, number>): Map<number, number> {
  const ids = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= CUTOFF) ids.set(hash, ids.size)
  return ids
}

function encode(sentence: Labelled, ids: ReadonlyMap<number, number>, copy: number): Example {
  const pairs = new Uint32Array(PAIR_FEATURES)
  const offsets = new Int32Array(sentence.tokens.length + 1)
  const list: number[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    for (const hash of hashesAt(sentence, i, pairs)) {
      const id = ids.get(hash)
      if (id !== undefined) list.push(id, id + copy)
    }
    offsets[i + 1] = list.length
  }
  return { offsets, ids: Int32Array.from(list), labels: sentence.labels }
}

class Trainer {
  readonly sums: Float32Array
  readonly squares: Float32Array
  readonly transitionSums: Float64Array
  readonly transitionSquares: Float64Array
  steps = 0
  readonly transitions = new Float64Array((L + 1) * L)
  private scores = new Float64Array(0)
  private alpha = new Float64Array(0)
  private beta = new Float64Array(0)
  private readonly gradient = new Float64Array(L)

  constructor(readonly size: number) {
    this.sums = new Float32Array(size * L)
    this.squares = new Float32Array(size * L)
    this.transitionSums = new Float64Array((L + 1) * L)
    this.transitionSquares = new Float64Array((L + 1) * L)
  }

  weight(at: number): number {
    const u = this.sums[at]!
    const slack = Math.abs(u) - L1 * this.steps
    if (slack <= 0) return 0
    return (u > 0 ? slack : -slack) * (STEP / (0.1 + Math.sqrt(this.squares[at]!)))
  }

  private refreshTransitions() {
    for (let k = 0; k < this.transitions.length; k++) {
      const from = Math.floor(k / L)
      if (!(from === L ? mayFollow(0, k % L) : mayFollow(from, k % L))) this.transitions[k] = -1e4
      else
        this.transitions[k] = this.transitionSums[k]! * (STEP / (0.1 + Math.sqrt(this.transitionSquares[k]!)))
    }
  }

  private room(length: number) {
    if (this.scores.length >= length * L) return
    this.scores = new Float64Array(length * L * 2)
    this.alpha = new Float64Array(length * L * 2)
    this.beta = new Float64Array(length * L * 2)
  }

  private emit({ offsets, ids }: Example, length: number) {
    const { scores } = this
    scores.fill(0, 0, length * L)
    for (let i = 0; i < length; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const row = ids[k]! * L
        for (let y = 0; y < L; y++) scores[i * L + y]! += this.weight(row + y)
      }
  }

  /** One gradient step on one sentence; returns its negative log-likelihood. */
  learn(example: Example): number {
    const { labels, offsets, ids } = example
    const length = labels.length
    this.room(length)
    this.refreshTransitions()
    this.emit(example, length)
    const { scores, alpha, beta, transitions } = this
    for (let y = 0; y < L; y++) alpha[y] = scores[y]! + transitions[L * L + y]!
    for (let i = 1; i < length; i++)
      for (let y = 0; y < L; y++) {
        let top = Number.NEGATIVE_INFINITY
        for (let p = 0; p < L; p++) top = Math.max(top, alpha[(i - 1) * L + p]! + transitions[p * L + y]!)
        let sum = 0
        for (let p = 0; p < L; p++) sum += Math.exp(alpha[(i - 1) * L + p]! + transitions[p * L + y]! - top)
        alpha[i * L + y] = top + Math.log(sum) + scores[i * L + y]!
      }
    beta.fill(0, (length - 1) * L, length * L)
    for (let i = length - 2; i >= 0; i--)
      for (let p = 0; p < L; p++) {
        let top = Number.NEGATIVE_INFINITY
        for (let y = 0; y < L; y++)
          top = Math.max(top, transitions[p * L + y]! + scores[(i + 1) * L + y]! + beta[(i + 1) * L + y]!)
        let sum = 0
        for (let y = 0; y < L; y++)
          sum += Math.exp(transitions[p * L + y]! + scores[(i + 1) * L + y]! + beta[(i + 1) * L + y]! - top)
        beta[i * L + p] = top + Math.log(sum)
      }
    let z = Number.NEGATIVE_INFINITY
    for (let y = 0; y < L; y++) z = Math.max(z, alpha[(length - 1) * L + y]!)
    let total = 0
    for (let y = 0; y < L; y++) total += Math.exp(alpha[(length - 1) * L + y]! - z)
    z += Math.log(total)

    this.steps++
    let gold = transitions[L * L + labels[0]!]!
    for (let i = 0; i < length; i++) {
      gold += scores[i * L + labels[i]!]!
      if (i > 0) gold += transitions[labels[i - 1]! * L + labels[i]!]!
      this.update(i, labels[i]!, z, offsets, ids)
      this.updateTransitions(i, labels, z)
    }
    return z - gold
  }

  private update(i: number, label: number, z: number, offsets: Int32Array, ids: Int32Array) {
    const { alpha, beta, gradient, sums, squares } = this
    let any = false
    for (let y = 0; y < L; y++) {
      const g = (y === label ? 1 : 0) - Math.exp(alpha[i * L + y]! + beta[i * L + y]! - z)
      gradient[y] = Math.abs(g) < 1e-4 ? 0 : g
      any ||= gradient[y] !== 0
    }
    if (!any) return
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const row = ids[k]! * L
      for (let y = 0; y < L; y++) {
        const g = gradient[y]!
        if (g === 0) continue
        sums[row + y]! += g
        squares[row + y]! += g * g
      }
    }
  }

  private updateTransitions(i: number, labels: Uint8Array, z: number) {
    const { alpha, beta, scores, transitions, transitionSums, transitionSquares } = this
    const add = (at: number, g: number) => {
      transitionSums[at]! += g
      transitionSquares[at]! += g * g
    }
    if (i === 0) {
      for (let y = 0; y < L; y++)
        add(L * L + y, (y === labels[0] ? 1 : 0) - Math.exp(alpha[y]! + beta[y]! - z))
      return
    }
    for (let p = 0; p < L; p++)
      for (let y = 0; y < L; y++) {
        const expected = Math.exp(
          alpha[(i - 1) * L + p]! + transitions[p * L + y]! + scores[i * L + y]! + beta[i * L + y]! - z,
        )
        const g = (p === labels[i - 1] && y === labels[i] ? 1 : 0) - expected
        if (Math.abs(g) > 1e-5) add(p * L + y, g)
      }
  }

  finalTransitions(): Float64Array {
    this.refreshTransitions()
    return this.transitions
  }
}

function shuffle(order: Int32Array, next: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}

function main() {
  const folder = dataFolder()
  if (!folder) process.exit(1)
  const names = ONLY ? ONLY.split(',') : SOURCES.map((s) => s.name)
  const sources = SOURCES.filter((s) => names.includes(s.name))
  const corpora = sources.map(({ file }) => readRows(join(folder, 'names', file)).map(labelRows))
  const held = option('hold', '') // of each corpus every n-th block of 50 sentences, kept out to measure on
  const every = held ? Number(held) : 0
  const train = corpora.map((c) => (every ? c.filter((_, i) => Math.floor(i / 50) % every !== 0) : c))
  const ids = index(countFeatures(train))
  console.error(`${ids.size} features`)
  const examples: Example[] = []
  train.forEach((corpus, s) => {
    for (const sentence of corpus) examples.push(encode(sentence, ids, ids.size * (s + 1)))
  })
  const trainer = new Trainer(ids.size * (sources.length + 1))
  const next = random(SEED)
  const order = Int32Array.from(examples.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const begun = Date.now()
    shuffle(order, next)
    let loss = 0
    for (const at of order) loss += trainer.learn(examples[at]!)
    console.error(
      `epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - begun) / 1000).toFixed(1)} s`,
    )
  }
  const news = sources.findIndex((s) => s.name === 'news') + 1
  const weights = new Map<number, Float64Array>()
  for (const [hash, id] of ids) {
    const row = new Float64Array(L)
    for (let y = 0; y < L; y++)
      row[y] = trainer.weight(id * L + y) + trainer.weight((id + news * ids.size) * L + y)
    if (row.some((w) => w !== 0)) weights.set(hash, row)
  }
  writeWeights(option('out', ''), weights, trainer.finalTransitions())
}

main()
