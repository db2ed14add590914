/**
 * The `tokens` layer: arrays side by side, one slot a token, so that a long archive allocates little.
 * What a word looks like is kept once per distinct folded spelling, in a `Form` that all documents share.
 */

export type TokenKind = 'word' | 'latin' | 'number' | 'mark'

/** One way to read a form as proclitics + stem + attached pronoun. The plain reading (all of it stem) comes first. */
export interface Split {
  /** Particles before the stem in order, e.g. `''`, `'و'`, `'ول'`, `'وال'`. The article is a particle here. */
  readonly proclitics: string
  readonly stem: string
  /** Attached pronoun after the stem, e.g. `''`, `'ها'`. */
  readonly enclitic: string
  /** Folded characters of the form before and after the stem. In «للصين» the stem «الصين» starts at 1. */
  readonly before: number
  readonly after: number
}

/** A distinct folded spelling. `splits` is computed once; stages keep what they know of it through `memoByForm`. */
export interface Form {
  readonly text: string
  readonly kind: TokenKind
  readonly splits: readonly Split[]
  /** Private to `memoByForm`. */
  readonly slots: unknown[]
}

export interface Tokens {
  readonly length: number
  /** Original offsets. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Offsets into the folded text. */
  readonly foldedStart: Int32Array
  readonly foldedEnd: Int32Array
  readonly forms: readonly Form[]
}

let nextSlot = 0

/** Makes a function of a form that is computed once per form: the way a stage attaches its lexicon to words. */
export function memoByForm<T>(compute: (form: Form) => T): (form: Form) => T {
  const slot = nextSlot++
  return (form) => {
    const known = form.slots[slot]
    if (known !== undefined) return known as T
    const value = compute(form)
    form.slots[slot] = value
    return value
  }
}

/** Index of the first token that ends after `offset` (original offsets); `tokens.length` when none does. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (tokens.end[mid]! <= offset) low = mid + 1
    else high = mid
  }
  return low
}
