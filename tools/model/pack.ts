/**
 * Writes a trained model as the file that ships: feature hashes in ascending order, then one row of signed bytes per
 * feature under one common scale, all in base64, beside the transition scores in plain numbers.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LABEL_COUNT } from '../../packages/core/src/model/labels.ts'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../../packages/core/src/model/weights.js')
/** Rows whose largest weight is below this share of a quantum are left out. */
const FAINT = 0.75

export function writeWeights(
  out: string,
  weights: ReadonlyMap<number, Float64Array>,
  transitions: Float64Array,
) {
  const all: number[] = []
  for (const row of weights.values()) for (const w of row) if (w !== 0) all.push(Math.abs(w))
  all.sort((a, b) => a - b)
  const largest = all[Math.floor(all.length * 0.9995)] ?? 1
  const scale = largest / 127
  const kept = [...weights].filter(([, row]) => row.some((w) => Math.abs(w) >= scale * FAINT))
  kept.sort(([a], [b]) => a - b)
  const hashes = Buffer.alloc(kept.length * 4)
  const rows = Buffer.alloc(kept.length * LABEL_COUNT)
  kept.forEach(([hash, row], i) => {
    hashes.writeUInt32LE(hash, i * 4)
    row.forEach((w, y) => {
      rows.writeInt8(Math.max(-127, Math.min(127, Math.round(w / scale))), i * LABEL_COUNT + y)
    })
  })
  const file = out || HOME
  writeFileSync(
    file,
    [
      '/** Name model. Written by tools/model/train.ts; see docs/model-card.md. Licence: CC BY-SA 4.0. */',
      'export const WEIGHTS = {',
      `  scale: ${Number(scale.toPrecision(6))},`,
      `  transitions: [${[...transitions].map((w) => Number(Math.max(-100, w).toFixed(4))).join(', ')}],`,
      `  hashes: '${hashes.toString('base64')}',`,
      `  rows: '${rows.toString('base64')}',`,
      '}',
      '',
    ].join('\n'),
  )
  console.error(`${kept.length} features of ${weights.size} kept, scale ${scale.toPrecision(3)}, ${file}`)
}
