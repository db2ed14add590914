/** Which names can be written on a drawing without one covering another: the first ones given win. */

export interface Named {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly name: string
}

/** Room that a letter of the interface face takes at 12 px, in pixels. */
const LETTER = 6.4
const TALL = 15

/** Keys of the names that are written; each stands centred on (x, y). At most `most`. */
export function withoutOverlap(list: readonly Named[], most: number, width: number): ReadonlySet<string> {
  const boxes: { readonly x: number; readonly y: number; readonly half: number }[] = []
  const out = new Set<string>()
  for (const { key, x, y, name } of list) {
    if (out.size >= most) break
    const half = (name.length * LETTER) / 2
    if (x - half < 0 || x + half > width) continue
    if (boxes.some((b) => Math.abs(b.x - x) < b.half + half + 4 && Math.abs(b.y - y) < TALL)) continue
    boxes.push({ x, y, half })
    out.add(key)
  }
  return out
}
