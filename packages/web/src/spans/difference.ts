/**
 * What differs between two texts, word by word (Myers' shortest edit). Words keep the white space after them, so the
 * pieces joined are the texts. Limit: texts with more than a thousand changed words between their common beginning and
 * end are told as one replacement.
 */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

const MOST_EDITS = 1000
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

/** Pieces in order; neighbours differ in kind. */
export function differenceOf(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const middle = edits(a.slice(start, endA), b.slice(start, endB))
  return joined([
    ...a.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(endA).map((text): Piece => ({ kind: 'same', text })),
  ])
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: { kind: Piece['kind']; text: string }[] = []
  for (const { kind, text } of pieces) {
    const last = out.at(-1)
    if (last?.kind === kind) last.text += text
    else out.push({ kind, text })
  }
  return out
}

const whole = (a: readonly string[], b: readonly string[]): Piece[] => [
  ...a.map((text): Piece => ({ kind: 'gone', text })),
  ...b.map((text): Piece => ({ kind: 'new', text })),
]

/** Furthest places on each diagonal, step by step, until one reaches the end; null where that takes too many steps. */
function reach(a: readonly string[], b: readonly string[]): readonly Int32Array[] | null {
  const most = Math.min(MOST_EDITS, a.length + b.length)
  const offset = most + 1
  const far = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(far.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && far[offset + k - 1]! < far[offset + k + 1]!)
      let x = down ? far[offset + k + 1]! : far[offset + k - 1]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      far[offset + k] = x
      if (x >= a.length && x - k >= b.length) return trace
    }
  }
  return null
}

function edits(a: readonly string[], b: readonly string[]): Piece[] {
  const trace = reach(a, b)
  if (!trace) return whole(a, b)
  const back: Piece[] = []
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const far = trace[d]!
    const at = (k: number) => far[k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const [fromX, fromY] = [d === 0 ? 0 : at(from), d === 0 ? 0 : at(from) - from]
    while (x > fromX && y > fromY) {
      back.push({ kind: 'same', text: a[--x]! })
      y--
    }
    if (d === 0) break
    back.push(down ? { kind: 'new', text: b[--y]! } : { kind: 'gone', text: a[--x]! })
  }
  return back.reverse()
}
