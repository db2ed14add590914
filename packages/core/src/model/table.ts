/**
 * The trained weights as they lie in memory: feature hashes in ascending order, found through an index of their upper
 * bits, and one row of signed bytes per feature. Unpacked on first use, in some tens of milliseconds.
 */
import { fromBase64 } from './base64.ts'
import { LABEL_COUNT } from './labels.ts'
import { WEIGHTS } from './weights.js'

export interface Table {
  readonly hashes: Uint32Array
  readonly rows: Int8Array
  /** A bit for the upper bits of each hash: most features of pairs of words are in no table, and this says so cheaply. */
  readonly present: Uint32Array
  /** First feature of each bucket of hashes, and one past the last. */
  readonly buckets: Uint32Array
  /** Score of one step of a weight. */
  readonly scale: number
  /** From each label (and, last, from the start of a sentence) to each label. */
  readonly transitions: Float64Array
}

const BUCKET_BITS = 17
const SHIFT = 32 - BUCKET_BITS
const PRESENT_SHIFT = 12

/** Hashes are kept as four little-endian bytes each. */
function readHashes(bytes: Uint8Array): Uint32Array {
  const out = new Uint32Array(bytes.length / 4)
  for (let i = 0; i < out.length; i++) {
    const at = i * 4
    out[i] = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  }
  return out
}

function indexOf(hashes: Uint32Array): Uint32Array {
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1)
  for (const hash of hashes) buckets[(hash >>> SHIFT) + 1]!++
  for (let b = 1; b < buckets.length; b++) buckets[b]! += buckets[b - 1]!
  return buckets
}

function presentOf(hashes: Uint32Array): Uint32Array {
  const present = new Uint32Array(1 << (32 - PRESENT_SHIFT - 5))
  for (const hash of hashes) present[hash >>> (PRESENT_SHIFT + 5)]! |= 1 << ((hash >>> PRESENT_SHIFT) & 31)
  return present
}

function unpack(packed: typeof WEIGHTS): Table {
  const hashes = readHashes(fromBase64(packed.hashes))
  const rows = fromBase64(packed.rows)
  return {
    hashes,
    rows: new Int8Array(rows.buffer, 0, hashes.length * LABEL_COUNT),
    present: presentOf(hashes),
    buckets: indexOf(hashes),
    scale: packed.scale,
    transitions: Float64Array.from(packed.transitions),
  }
}

let loaded: Table | null = null
export const table = (): Table => {
  loaded ??= unpack(WEIGHTS)
  return loaded
}

/** Adds a feature's row of weights to `scores` from `at`; nothing for a feature that training left out. */
export function addRow(
  { hashes, rows, present, buckets }: Table,
  hash: number,
  scores: Float32Array | Float64Array,
  at: number,
) {
  if (!(present[hash >>> (PRESENT_SHIFT + 5)]! & (1 << ((hash >>> PRESENT_SHIFT) & 31)))) return
  const bucket = hash >>> SHIFT
  for (let k = buckets[bucket]!, end = buckets[bucket + 1]!; k < end; k++) {
    const found = hashes[k]!
    if (found < hash) continue
    if (found > hash) return
    const row = k * LABEL_COUNT
    for (let y = 0; y < LABEL_COUNT; y++) scores[at + y]! += rows[row + y]!
    return
  }
}
