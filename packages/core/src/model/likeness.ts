/**
 * How much a word looks like a part of a person's name, by its letters alone: a logistic regression over hashed letter
 * n-grams, trained by tools/model/likeness.ts. For names that no list has.
 */
import { fromBase64 } from './base64.ts'
import { hashText } from './hash.ts'
import { LIKENESS } from './likeness-weights.js'

export const LIKENESS_BITS = 15
const MASK = (1 << LIKENESS_BITS) - 1
const LONGEST_GRAM = 4
const LONGEST_WORD = 24
/** Buckets of likeness: 0 is a common word, the last one surely a name. */
export const LIKENESS_LEVELS = 8

/** Hashed letter n-grams of a folded word, its edges marked. */
export function letterGrams(word: string): number[] {
  const text = `^${word.slice(0, LONGEST_WORD)}$`
  const out: number[] = []
  for (let n = 2; n <= LONGEST_GRAM; n++)
    for (let i = 0; i + n <= text.length; i++) out.push(hashText(text.slice(i, i + n), n) & MASK)
  return out
}

let weights: Int8Array | null = null

/** Level of a folded word, 0 … `LIKENESS_LEVELS` − 1. */
export function likeness(word: string): number {
  weights ??= new Int8Array(fromBase64(LIKENESS.weights).buffer, 0, 1 << LIKENESS_BITS)
  let sum = LIKENESS.bias
  for (const gram of letterGrams(word)) sum += weights[gram]! * LIKENESS.scale
  return Math.max(0, Math.min(LIKENESS_LEVELS - 1, Math.floor(sum / 1.25) + LIKENESS_LEVELS / 2))
}
