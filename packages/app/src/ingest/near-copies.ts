/**
 * Near-duplicates: agency copy in several outlets, trimmed, re-headlined, respelt. A text is a set of overlapping runs of
 * three words, each word brought to its consonants, so that hamzas, long vowels and ways of writing a foreign name do not
 * count. Two texts are copies when most of the smaller set lies in the larger. To find candidates without comparing all
 * pairs, one run in so many (by its hash, the same choice in every text) is kept as a mark of the text. Limit: a report
 * under `FEWEST` runs has no marks and is a copy of none.
 */
import { fold } from '@isnad/core'

/** The runs of a text, as sorted distinct 32-bit hashes. */
export type Runs = Int32Array

const RUN = 3
const FEWEST = 12
/** Marks a text keeps, about; a long one keeps one run in 2^n. */
const MARKS = 24

const LETTERS = /[\p{L}\p{N}]+/gu
/** Long vowels and the ending ة/ه, in folded text; what is left is a word's skeleton. */
const VOWELS = /[اويىءأإآؤئ]|[هة]$/g
const SWAPS: Readonly<Record<string, string>> = {
  غ: 'ج',
  گ: 'ج',
  ق: 'ك',
  ث: 'ت',
  ظ: 'ض',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
}
const SWAPPED = /[غگقثظڤپچ]/g

/** A word without what spellers disagree on; empty for particles, which copies add and drop freely. */
function skeleton(word: string): string {
  const bare = word.replace(/^(?:[وف])?(?:ال|لل)?(?=..)/, '').replace(VOWELS, '')
  return bare.length < 2 && !/\d/.test(bare) ? '' : bare.replace(SWAPPED, (letter) => SWAPS[letter]!)
}

export function runsOf(text: string): Runs {
  const words: number[] = []
  for (const [word] of fold(text).text.matchAll(LETTERS)) {
    const hash = wordHash(word)
    if (hash) words.push(hash)
  }
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(joined(words[i]!, words[i + 1]!, words[i + 2]!))
  return Int32Array.from(runs).sort()
}

const MOST_WORDS = 50_000
const hashes = new Map<string, number>()

/** Hash of a word's skeleton, 0 for a particle; kept, since few words make up most of a text. */
function wordHash(word: string): number {
  const known = hashes.get(word)
  if (known !== undefined) return known
  const bones = skeleton(word)
  const hash = bones ? hashOf(bones) || 1 : 0
  if (hashes.size >= MOST_WORDS) hashes.clear()
  hashes.set(word, hash)
  return hash
}

/** FNV-1a over UTF-16 units, with a final mix. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

const joined = (a: number, b: number, c: number): number =>
  mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ (a >>> 7))

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  return h ^ (h >>> 16)
}

/** Marks by which candidates are found. Those of a longer text are among those that it would have if it were shorter. */
export function marksOf(runs: Runs): number[] {
  if (runs.length < FEWEST) return []
  let bits = 0
  while (runs.length >> bits > MARKS) bits++
  const mask = (1 << bits) - 1
  return [...runs].filter((run) => (run & mask) === 0)
}

/** How many runs two texts share. */
function sharedRuns(a: Runs, b: Runs): number {
  let shared = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      shared++
      i++
      k++
    } else if (a[i]! < b[k]!) i++
    else k++
  }
  return shared
}

/**
 * What counts as a copy: how much of the smaller text stands in the larger, and at least how much of the larger that
 * makes. Where forms repeat with other names in them (telegrams, forecasts, court notices), that is in texts that are
 * short or lie days apart, only the strict steps hold.
 */
const STEPS = [
  { smaller: 0.92, larger: 0.25, strict: true },
  { smaller: 0.85, larger: 0.4, strict: true },
  { smaller: 0.75, larger: 0.5, strict: false },
] as const
const SHORT = 60
const FAR_DAYS = 2

/** How much of the smaller text stands in the larger, 0 to 1, where the two are copies; else 0. */
export function likeness(a: Runs, b: Runs, days: number | null = null): number {
  const [small, large] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (small < FEWEST) return 0
  const shared = sharedRuns(a, b)
  const careful = small < SHORT || (days !== null && Math.abs(days) >= FAR_DAYS)
  const fits = STEPS.some(
    (step) => (step.strict || !careful) && shared >= step.smaller * small && shared >= step.larger * large,
  )
  return fits ? shared / small : 0
}
