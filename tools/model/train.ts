/**
 * Trains the name model: a linear-chain conditional random field, by stochastic gradients with regularised dual
 * averaging (AdaGrad steps, L1), which leaves most weights at zero. One thread, fixed order and seed: the same data
 * gives the same bytes. Run: `npx tsx --conditions=@isnad/source tools/model/train.ts [--out FILE] [--epochs N]`.
 *
 * Each feature is held twice, once shared by all corpora and once for the corpus at hand (Daumé's "frustratingly
 * easy" adaptation); what ships is the sum of the shared weights and those of the news corpus.
 */
import { join } from 'node:path'
import { memoByForm } from '../../packages/core/src/doc/index.ts'
import {
  edgeFeatures,
  NO_FEATURE,
  OFFSETS,
  PAIR_FEATURES,
  pairFeatures,
  seenFrom,
  wordFeatures,
} from '../../packages/core/src/model/features.ts'
import { mix } from '../../packages/core/src/model/hash.ts'
import { LABEL_COUNT } from '../../packages/core/src/model/labels.ts'
import { type Marks, marksOf } from '../../packages/core/src/model/marks.ts'
import { dataFolder, type Labelled, labelRows, readRows } from './corpus.ts'
import { type Example, Trainer } from './crf.ts'
import { writeWeights } from './pack.ts'
import { random, shuffle } from './random.ts'

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
const EPOCHS = Number(option('epochs', '3'))
const STEP = Number(option('step', '0.06'))
const L1 = Number(option('l1', '0.000005'))
const CUTOFF = Number(option('cutoff', '2'))
const DROPOUT = Number(option('dropout', '0'))
const COST = Number(option('cost', '2'))
const SEED = Number(option('seed', '7'))
const ONLY = option('only', '')

const featuresOf = memoByForm(wordFeatures)

function hashesAt({ tokens }: Labelled, marks: Marks, i: number, pairs: Uint32Array): number[] {
  const out: number[] = []
  for (const offset of OFFSETS) {
    const at = i + offset
    const word = at < 0 || at >= tokens.length ? edgeFeatures : featuresOf(tokens.forms[at]!)
    for (const hash of seenFrom(word, offset)) out.push(mix(hash, offset + 8))
  }
  pairFeatures(tokens, marks, i, 0, tokens.length, pairs)
  for (let k = 0; k < PAIR_FEATURES; k++) if (pairs[k] !== NO_FEATURE) out.push(pairs[k]!)
  return out
}

function countFeatures(corpora: readonly Labelled[][]): Map<number, number> {
  const counts = new Map<number, number>()
  const pairs = new Uint32Array(PAIR_FEATURES)
  for (const corpus of corpora)
    for (const sentence of corpus) {
      const marks = marksOf(sentence.tokens, 0, sentence.tokens.length)
      for (let i = 0; i < sentence.tokens.length; i++)
        for (const hash of hashesAt(sentence, marks, i, pairs)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
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
  const marks = marksOf(sentence.tokens, 0, sentence.tokens.length)
  for (let i = 0; i < sentence.tokens.length; i++) {
    for (const hash of hashesAt(sentence, marks, i, pairs)) {
      const id = ids.get(hash)
      if (id !== undefined) list.push(id, id + copy)
    }
    offsets[i + 1] = list.length
  }
  return { offsets, ids: Int32Array.from(list), labels: sentence.labels }
}

/** Counts of right, found and wanted names per label that begins one. */
function countNames(wanted: Uint8Array, found: Uint8Array, tally: Int32Array) {
  const spans = (labels: Uint8Array) => {
    const out = new Set<string>()
    for (let i = 0; i < labels.length; i++) {
      if (labels[i]! % 2 !== 1) continue
      let end = i + 1
      while (end < labels.length && labels[end] === labels[i]! + 1) end++
      out.add(`${labels[i]} ${i} ${end}`)
    }
    return out
  }
  const gold = spans(wanted)
  const ours = spans(found)
  for (const span of gold) tally[Number(span[0]) * 3 + 2]!++
  for (const span of ours) {
    tally[Number(span[0]) * 3 + 1]!++
    if (gold.has(span)) tally[Number(span[0]) * 3]!++
  }
}

const f1 = (right: number, found: number, wanted: number) => ((200 * right) / (found + wanted)).toFixed(1)

function report(trainer: Trainer, dev: readonly Example[]) {
  const tally = new Int32Array(L * 3)
  for (const example of dev) countNames(example.labels, trainer.best(example), tally)
  const [per, org, loc] = [1, 3, 5].map((y) => tally.subarray(y * 3, y * 3 + 3))
  const all = [0, 1, 2].map((k) => per![k]! + org![k]! + loc![k]!)
  const show = ([a, b, c]: ArrayLike<number> & Iterable<number>) => f1(a!, b!, c!)
  return `F1 ${show(all)} PER ${show(per!)} ORG ${show(org!)} LOC ${show(loc!)} P ${((100 * all[0]!) / all[1]!).toFixed(1)} R ${((100 * all[0]!) / all[2]!).toFixed(1)}`
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
    for (const sentence of corpus) {
      const example = encode(sentence, ids, ids.size * (s + 1))
      for (let n = 0; n < sources[s]!.weight; n++) examples.push(example)
    }
  })
  const next = random(SEED)
  const trainer = new Trainer(ids.size * (sources.length + 1), STEP, L1, DROPOUT, next, COST)
  const newsCopy = (sources.findIndex((source) => source.name === 'news') + 1) * ids.size
  const dev = option('dev', '')
    ? readRows(join(folder, 'names', option('dev', '')))
        .map(labelRows)
        .map((sentence) => encode(sentence, ids, newsCopy))
    : []
  const order = Int32Array.from(examples.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const begun = Date.now()
    shuffle(order, next)
    let loss = 0
    trainer.average = null
    for (const at of order) loss += trainer.learn(examples[at]!)
    trainer.keep()
    console.error(
      `epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - begun) / 1000).toFixed(1)} s ${dev.length ? report(trainer, dev) : ''}`,
    )
  }
  const news = sources.findIndex((s) => s.name === 'news') + 1
  const weights = new Map<number, Float64Array>()
  for (const [hash, id] of ids) {
    const row = new Float64Array(L)
    for (let y = 0; y < L; y++)
      row[y] = (1 - DROPOUT) * (trainer.weight(id * L + y) + trainer.weight((id + news * ids.size) * L + y))
    if (row.some((w) => w !== 0)) weights.set(hash, row)
  }
  writeWeights(option('out', ''), weights, trainer.finalTransitions())
}

main()
