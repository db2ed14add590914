/** 32-bit hashes of feature strings: what the trained table is keyed by. Not for anything that must be secret. */

const PRIME = 0x01000193

/** FNV-1a over UTF-16 code units, begun from `seed`. */
export function hashText(text: string, seed: number): number {
  let h = (seed ^ 0x811c9dc5) >>> 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    h = Math.imul(h ^ (code & 255), PRIME)
    h = Math.imul(h ^ (code >>> 8), PRIME)
  }
  return finish(h)
}

/** Mixes a hash with a small number or with another hash. */
export const mix = (hash: number, by: number): number =>
  finish(Math.imul(hash ^ Math.imul(by + 1, 0x9e3779b1), PRIME))

/** Spreads the bits (the finaliser of MurmurHash3), so that the low ones may index a table. */
function finish(hash: number): number {
  let h = hash
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}
