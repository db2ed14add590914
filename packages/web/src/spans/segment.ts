/**
 * Offsets → highlighted segments. A block of text is cut at the edges of its marks into stretches in which the set of
 * marks does not change; joined, the stretches are the block, to the character. Marks may overlap in any way.
 *
 * An edge that would fall between a letter and its diacritics, or inside a surrogate pair, is drawn after them: such an
 * edge cannot be shown. The record's own offsets are never changed.
 */

export const LAYERS = ['names', 'times', 'quotes', 'events'] as const
export type LayerName = (typeof LAYERS)[number]

/** A stretch to highlight. `record` is the record that it belongs to; `role` what it is in that record. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly layer: LayerName
  readonly record: string
  readonly role:
    | 'self'
    | 'cue'
    | 'actor'
    | 'recipient'
    | 'date'
    | 'place'
    | 'status'
    | 'speaker'
    | 'match'
    | 'hover'
}

export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Marks that cover the whole segment, longest first: the innermost is last. */
  readonly marks: readonly Mark[]
}

/** A paragraph, or a piece of one that is too long to lay out at once. `start`/`end` are offsets into the text. */
export interface Block {
  readonly start: number
  readonly end: number
  /** What stands between this block and the next: a line break, or nothing inside a cut paragraph. */
  readonly glue: '\n' | ''
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
/** Arabic diacritics and Quranic marks, combining Latin marks, joiners and variation selectors. */
const isAttached = (code: number) =>
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x6d6 && code <= 0x6dc) ||
  (code >= 0x6df && code <= 0x6e4) ||
  code === 0x6e7 ||
  code === 0x6e8 ||
  (code >= 0x6ea && code <= 0x6ed) ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0x200d

/** Longest run of attached characters that an edge is moved over; a hostile text may hold millions. */
const REACH = 16

/** The nearest place at or after `at` where an edge can be drawn. */
export function drawableEdge(text: string, at: number, limit: number): number {
  let i = at
  const last = Math.min(limit, at + REACH)
  while (i < last && i > 0) {
    const code = text.charCodeAt(i)
    if (!isAttached(code) && !(isLow(code) && isHigh(text.charCodeAt(i - 1)))) break
    i++
  }
  return i
}

/** Cuts `text[start, end)` at the edges of the marks that touch it. Linear in text and marks, but for sorting edges. */
export function segment(text: string, marks: readonly Mark[], start: number, end: number): Segment[] {
  const drawn = marks.flatMap((mark) => {
    const from = mark.start <= start ? start : drawableEdge(text, mark.start, end)
    const to = mark.end >= end ? end : drawableEdge(text, mark.end, end)
    return from < to && mark.end > start && mark.start < end ? [{ mark, from, to }] : []
  })
  drawn.sort((a, b) => a.from - b.from || b.to - a.to)
  const edges = [...new Set([start, end, ...drawn.flatMap((d) => [d.from, d.to])])].sort((a, b) => a - b)
  const out: Segment[] = []
  let open: typeof drawn = []
  let next = 0
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i]!
    const to = edges[i + 1]!
    open = open.filter((d) => d.to > from)
    while (next < drawn.length && drawn[next]!.from === from) open.push(drawn[next++]!)
    const covering = [...open].sort((a, b) => b.to - b.from - (a.to - a.from)).map((d) => d.mark)
    out.push({ start: from, end: to, text: text.slice(from, to), marks: covering })
  }
  return out
}

/** Where to cut a paragraph that is longer than `most`: after the last space that fits, never inside a letter. */
function cutAt(text: string, start: number, end: number, most: number): number {
  if (end - start <= most) return end
  const space = text.lastIndexOf(' ', start + most)
  return space > start + most / 2 ? space + 1 : drawableEdge(text, start + most, end)
}

/** Paragraphs of a text by its line breaks; the blocks joined by their glue are the text. */
export function blocksOf(text: string, most = 3000): Block[] {
  const out: Block[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    for (let from = start; ; ) {
      const to = cutAt(text, from, end, most)
      out.push({ start: from, end: to, glue: to === end && found >= 0 ? '\n' : '' })
      if (to === end) break
      from = to
    }
    if (found < 0) break
    start = end + 1
  }
  return out
}

/** For each block the marks that touch it, in one pass. Blocks are in order and do not overlap. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): Mark[][] {
  const out: Mark[][] = blocks.map(() => [])
  for (const mark of marks) {
    for (let i = blockAt(blocks, mark.start); i < blocks.length && blocks[i]!.start < mark.end; i++)
      if (blocks[i]!.end > mark.start) out[i]!.push(mark)
  }
  return out
}

/** Index of the last block that begins at or before an offset. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Number of direction controls and zero-width characters, which a reader cannot see. */
export function hiddenCharacters(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (
      (c >= 0x200b && c <= 0x200f) ||
      (c >= 0x202a && c <= 0x202e) ||
      (c >= 0x2060 && c <= 0x2069) ||
      c === 0xfeff ||
      c === 0x61c
    )
      n++
  }
  return n
}
