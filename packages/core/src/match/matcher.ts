/**
 * Finds thousands of entries in one linear pass over the tokens. Knows no Arabic: it compares folded words, and
 * labels that a caller gives to words. An entry is a sequence of words and labels; a trie holds them all, and the
 * work at each token is bounded by the longest entry, never by the text.
 */
import { type Form, memoByForm, type Split, type Tokens } from '../doc/index.ts'

/** One place of an entry: a folded word, or any word that carries the label. */
export type Item = string | { readonly label: string }

export interface Entry<T> {
  readonly items: readonly Item[]
  readonly value: T
}

export interface MatcherOptions {
  /** Labels of a token's form, for entries with label items. Called once per distinct form. */
  readonly labels?: (form: Form) => readonly string[]
  /**
   * Which proclitics and enclitics the first and the last word may carry beyond the entry's letters.
   * Default: none, words must match whole.
   */
  readonly clitics?: (split: Split) => boolean
}

export interface Match<T> {
  /** First token and one past the last. */
  readonly first: number
  readonly last: number
  /** How the first word was read: what stands before (`before` letters) is not the entry's. */
  readonly head: Split
  /** How the last word was read. The same as `head` in a match of one word. */
  readonly tail: Split
  readonly values: readonly T[]
}

interface Node<T> {
  readonly words: Map<string, Node<T>>
  readonly labels: Map<string, Node<T>>
  values: T[]
}

const node = <T>(): Node<T> => ({ words: new Map(), labels: new Map(), values: [] })

function insert<T>(root: Node<T>, entry: Entry<T>) {
  let at = root
  for (const item of entry.items) {
    const [edges, key] = typeof item === 'string' ? [at.words, item] : [at.labels, item.label]
    let next = edges.get(key)
    if (!next) {
      next = node<T>()
      edges.set(key, next)
    }
    at = next
  }
  at.values.push(entry.value)
}

interface Opening<T> {
  readonly split: Split
  readonly node: Node<T>
}

export interface Matcher<T> {
  /** The longest match that begins at token `i`, before token `limit`; the plainest reading of the word wins a tie. */
  readonly at: (tokens: Tokens, i: number, limit?: number) => Match<T> | null
  /** Leftmost longest matches, none overlapping another, in order. */
  readonly all: (tokens: Tokens, first?: number, last?: number) => Match<T>[]
}

const NONE: readonly never[] = []

/** Compiles entries. Entry words must be folded already (see `foldWord`); an empty entry is a bug and throws. */
export function compileMatcher<T>(entries: Iterable<Entry<T>>, options: MatcherOptions = {}): Matcher<T> {
  const root = node<T>()
  for (const entry of entries) {
    if (entry.items.length === 0) throw new Error('matcher: an entry without words')
    insert(root, entry)
  }
  const may = options.clitics
  const labels = options.labels && memoByForm(options.labels)

  const openings = memoByForm((form): readonly Opening<T>[] => {
    const out: Opening<T>[] = []
    for (const split of form.splits) {
      const plain = split.before === 0 && split.after === 0 && split.stem === form.text
      if (!plain && !may?.(split)) continue
      const next = root.words.get(split.stem)
      if (next) out.push({ split, node: next })
    }
    if (labels)
      for (const label of labels(form)) {
        const next = root.labels.get(label)
        if (next) out.push({ split: form.splits[0]!, node: next })
      }
    return out.length ? out : NONE
  })

  function at(tokens: Tokens, i: number, limit = tokens.length): Match<T> | null {
    const form = tokens.forms[i]
    if (!form || i >= limit) return null
    let best: Match<T> | null = null
    for (const opening of openings(form)) best = walk(tokens, i, limit, opening, best)
    return best
  }

  function walk(
    tokens: Tokens,
    i: number,
    limit: number,
    opening: Opening<T>,
    best: Match<T> | null,
  ): Match<T> | null {
    const head = opening.split
    let frontier: readonly Node<T>[] = [opening.node]
    for (let last = i + 1; ; last++) {
      for (const n of frontier) {
        if (n.values.length && (!best || last > best.last)) {
          const tail = last - i === 1 ? head : tokens.forms[last - 1]!.splits[0]!
          best = { first: i, last, head, tail, values: n.values }
        }
      }
      // An attached pronoun closes an entry: «وزير خارجيتها» cannot go on inside the entry.
      if (last >= limit || (last - i === 1 && head.after > 0)) return best
      if (may) best = closing(tokens, i, last, head, frontier, best)
      frontier = step(frontier, tokens.forms[last]!)
      if (!frontier.length) return best
    }
  }

  /** Entries that end at token `last` with something attached to that word. */
  function closing(
    tokens: Tokens,
    i: number,
    last: number,
    head: Split,
    frontier: readonly Node<T>[],
    best: Match<T> | null,
  ) {
    const form = tokens.forms[last]!
    if (best && last + 1 <= best.last) return best
    for (const n of frontier) {
      if (!n.words.size) continue
      for (const split of form.splits) {
        if (split.after === 0 || split.before > 0 || !may!(split)) continue
        const end = n.words.get(split.stem)
        if (end?.values.length) return { first: i, last: last + 1, head, tail: split, values: end.values }
      }
    }
    return best
  }

  function step(frontier: readonly Node<T>[], form: Form): readonly Node<T>[] {
    if (frontier.length === 1 && !labels) {
      const next = frontier[0]!.words.get(form.text)
      return next ? [next] : NONE
    }
    const out: Node<T>[] = []
    for (const n of frontier) {
      const next = n.words.get(form.text)
      if (next) out.push(next)
      if (labels && n.labels.size)
        for (const label of labels(form)) {
          const labelled = n.labels.get(label)
          if (labelled) out.push(labelled)
        }
    }
    return out
  }

  function all(tokens: Tokens, first = 0, last = tokens.length): Match<T>[] {
    const out: Match<T>[] = []
    for (let i = first; i < last; ) {
      const match = at(tokens, i, last)
      if (match) out.push(match)
      i = match ? match.last : i + 1
    }
    return out
  }

  return { at, all }
}
