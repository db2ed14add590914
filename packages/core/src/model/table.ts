/**
 * The trained weights as they lie in memory: feature hashes in ascending order, found through an index of their upper
 * bits, and one row of signed bytes per feature. Unpacked on first use, in some tens of milliseconds.
 */
import { LABEL_COUNT } from './labels.ts'
import { WEIGHTS } from './weights.js'

export interface Table {
  readonly hashes: Uint32Array
  readonly rows: Int8Array
  /** First feature of each bucket of hashes, and one past the last. */
  readonly buckets: Uint32Array
  /** Score of one step of a weight. */
  readonly scale: number
  /** From each label (and, last, from the start of a sentence) to each label. */
  readonly transitions: Float64Array
}

const BUCKET_BITS = 17
const SHIFT = 32 - BUCKET_BITS

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 to bytes; the core has neither Node's Buffer nor the browser's atob. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const out = new Uint8Array((text.length / 4) * 3 - padding)
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    const quad =
      (values[text.charCodeAt(i)]! << 18) |
      (values[text.charCodeAt(i + 1)]! << 12) |
      (values[text.charCodeAt(i + 2)]! << 6) |
      values[text.charCodeAt(i + 3)]!
    out[at++] = quad >> 16
    out[at++] = quad >> 8
    out[at++] = quad
  }
  return out
}

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

export function unpack(packed: typeof WEIGHTS): Table {
  const hashes = readHashes(fromBase64(packed.hashes))
  const rows = fromBase64(packed.rows)
  return {
    hashes,
    rows: new Int8Array(rows.buffer, 0, hashes.length * LABEL_COUNT),
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
  { hashes, rows, buckets }: Table,
  hash: number,
  scores: Float32Array | Float64Array,
  at: number,
) {
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
