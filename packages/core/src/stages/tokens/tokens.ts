/**
 * The `tokens` stage: runs of Arabic letters, of other letters, of digits, and single marks, over the folded text.
 * Digits are cut from letters («15شخصا» is two tokens) and from marks («08-04-2024» is five), so that every later
 * stage sees numbers the same way. Forms are interned; the table is emptied when it grows too large, which changes
 * nothing but memory.
 */
import type { Doc, Form, Stage, TokenKind, Tokens } from '../../doc/index.ts'
import { homeEnd, homeStart, splitsOf } from '../../script/index.ts'

const SPACE = 1
const ARABIC = 2
const LETTER = 3
const DIGIT = 4
const MARK = 5

const classes = new Uint8Array(65536)
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u
const BLANK = /[\s\p{Z}\p{Cc}]/u

function classify(code: number): number {
  const char = String.fromCharCode(code)
  let kind = MARK
  if (code >= 0x0620 && code <= 0x06ff && /\p{L}/u.test(char)) kind = ARABIC
  else if (code >= 48 && code <= 57) kind = DIGIT
  else if (BLANK.test(char)) kind = SPACE
  else if (OTHER_LETTER.test(char) || (code >= 0xd800 && code <= 0xdfff)) kind = LETTER
  classes[code] = kind
  return kind
}

const KINDS: readonly TokenKind[] = ['mark', 'mark', 'word', 'latin', 'number', 'mark']

const MOST_FORMS = 1 << 16
const LONGEST_KEPT = 64
let forms = new Map<string, Form>()

/** A copy that does not keep the whole article alive, as a slice of 13 or more characters would in V8. */
function detach(text: string): string {
  if (text.length < 13) return text
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i))
  return String.fromCharCode(...codes)
}

function makeForm(slice: string, kind: TokenKind): Form {
  const text = slice.length > LONGEST_KEPT ? slice : detach(slice)
  return { text, kind, splits: kind === 'word' ? splitsOf(text) : [plain(text)], slots: [] }
}

const plain = (stem: string) => ({ proclitics: '', stem, enclitic: '', before: 0, after: 0 })

function intern(text: string, kind: TokenKind): Form {
  const known = forms.get(text)
  if (known) return known
  const form = makeForm(text, kind)
  if (text.length > LONGEST_KEPT) return form
  if (forms.size >= MOST_FORMS) forms = new Map()
  forms.set(form.text, form)
  return form
}

/** The interned form of a folded word: lexicon code can use it to attach entries to words ahead of time. */
export function formOf(word: string): Form {
  const code = word.charCodeAt(0)
  return intern(word, KINDS[classes[code] || classify(code)]!)
}

/** Cuts a folded text into tokens; `text` is the original that the offsets lead home to. */
export function tokenize(folded: Doc['folded'], text: string): Tokens {
  const source = folded.text
  const size = source.length
  let capacity = (size >> 2) + 16
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  const list: Form[] = []
  let i = 0
  while (i < size) {
    const code = source.charCodeAt(i)
    const kind = classes[code] || classify(code)
    if (kind === SPACE) {
      i++
      continue
    }
    let j = i + 1
    if (kind !== MARK) {
      while (j < size) {
        const next = source.charCodeAt(j)
        if ((classes[next] || classify(next)) !== kind) break
        j++
      }
    }
    if (list.length === capacity) {
      capacity *= 2
      starts = enlarge(starts, capacity)
      ends = enlarge(ends, capacity)
    }
    starts[list.length] = i
    ends[list.length] = j
    list.push(intern(source.slice(i, j), KINDS[kind]!))
    i = j
  }
  return locate(list, starts.subarray(0, list.length), ends.subarray(0, list.length), folded, text)
}

function enlarge(from: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(capacity)
  to.set(from)
  return to
}

function locate(
  list: Form[],
  foldedStart: Int32Array,
  foldedEnd: Int32Array,
  folded: Doc['folded'],
  text: string,
): Tokens {
  const length = list.length
  if (!folded.map) return { length, start: foldedStart, end: foldedEnd, foldedStart, foldedEnd, forms: list }
  const start = new Int32Array(length)
  const end = new Int32Array(length)
  for (let k = 0; k < length; k++) {
    start[k] = homeStart(folded, foldedStart[k]!)
    end[k] = homeEnd(folded, foldedEnd[k]!, text)
  }
  return { length, start, end, foldedStart, foldedEnd, forms: list }
}

export const tokens: Stage<'tokens', never> = {
  gives: 'tokens',
  needs: [],
  run: (doc) => tokenize(doc.folded, doc.text),
}
