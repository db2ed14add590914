/**
 * Trains how name-like a word is by its letters: parts of persons' names that Wikidata lists (CC0) against the words
 * that the corpora of names (CC BY-SA) label as no name. Logistic regression over hashed letter n-grams, AdaGrad, fixed
 * order and seed: the same data gives the same bytes. Run before tools/model/train.ts, which reads what this writes:
 *   npx tsx --conditions=@isnad/source tools/model/likeness.ts [--out FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LIKENESS_BITS, letterGrams } from '../../packages/core/src/model/likeness.ts'
import { foldWord } from '../../packages/core/src/script/index.ts'
import { dataFolder, readRows } from './corpus.ts'
import { random, shuffle } from './random.ts'

const HOME = fileURLToPath(new URL('../../packages/core/src/model/likeness-weights.js', import.meta.url))
const CORPORA = ['anercorp-train.tsv', 'wikifane-train.tsv', 'aqmar-train.tsv']
const EPOCHS = 6
const STEP = 0.15
const DECAY = 0.000_02
/** A word seen more often counts no more than this. */
const MOST = 5
const ARABIC_WORD = /^[\u0621-\u06cc]{2,24}$/

interface Sample {
  readonly grams: readonly number[]
  readonly share: number
  readonly weight: number
}

function samples(folder: string): Sample[] {
  const names = new Map<string, number>()
  for (const line of readFileSync(join(folder, 'names/gaz/nametokens-wikidata.tsv'), 'utf8')
    .split('\n')
    .slice(1)) {
    const [arabic = '', , count = '1'] = line.split('\t')
    add(names, foldWord(arabic), Number(count))
  }
  const others = new Map<string, number>()
  for (const file of CORPORA)
    for (const sentence of readRows(join(folder, 'names', file)))
      for (const { token, tag } of sentence) if (tag === 'O') add(others, foldWord(token), 1)
  return [...new Set([...names.keys(), ...others.keys()])].sort().map((word) => {
    const yes = Math.min(MOST, names.get(word) ?? 0)
    const no = Math.min(MOST, others.get(word) ?? 0)
    return { grams: letterGrams(word), share: yes / (yes + no), weight: Math.log1p(yes + no) }
  })
}

function add(counts: Map<string, number>, word: string, count: number) {
  if (ARABIC_WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + count)
}

function train(list: readonly Sample[]) {
  const weights = new Float64Array((1 << LIKENESS_BITS) + 1)
  const squares = new Float64Array(weights.length).fill(1)
  const bias = 1 << LIKENESS_BITS
  const next = random(11)
  const order = Int32Array.from(list.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next)
    let right = 0
    for (const at of order) {
      const { grams, share, weight } = list[at]!
      let sum = weights[bias]!
      for (const gram of grams) sum += weights[gram]!
      const error = share - 1 / (1 + Math.exp(-sum))
      if (error < 0.5 && error > -0.5) right++
      for (const gram of [...grams, bias]) {
        const g = weight * error - DECAY * weights[gram]!
        squares[gram]! += g * g
        weights[gram]! += (STEP * g) / Math.sqrt(squares[gram]!)
      }
    }
    console.error(
      `epoch ${epoch + 1}: ${((100 * right) / list.length).toFixed(1)} % of ${list.length} words told apart`,
    )
  }
  return weights
}

function main() {
  const folder = dataFolder()
  if (!folder) process.exit(1)
  const at = process.argv.indexOf('--out')
  const weights = train(samples(folder))
  const grams = weights.subarray(0, 1 << LIKENESS_BITS)
  let largest = 0
  for (const weight of grams) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  const bytes = Int8Array.from(grams, (weight) => Math.round(weight / scale))
  writeFileSync(
    at < 0 ? HOME : process.argv[at + 1]!,
    [
      '/** How name-like words are. Written by tools/model/likeness.ts; see docs/model-card.md. Licence: CC BY-SA 4.0. */',
      'export const LIKENESS = {',
      `  scale: ${Number(scale.toPrecision(6))},`,
      `  bias: ${Number(weights[1 << LIKENESS_BITS]!.toPrecision(6))},`,
      `  weights: '${Buffer.from(bytes.buffer).toString('base64')}',`,
      '}',
      '',
    ].join('\n'),
  )
}

main()
