/**
 * Stretches inside quotation marks, of every style that newspapers use, paired within a paragraph. Straight marks open
 * and close by turns, corrected by the blanks about them; reversed marks (”…“, »…«) are told by which comes first. Marks
 * that never close run to the end of their sentence, or of the paragraph where the next one opens the same mark again. Single
 * marks and agencies' +…+ count where blanks about them say so and nothing else is open.
 */
import type { Doc } from '../../doc/index.ts'

export interface Marked {
  /** Inside the marks, original offsets, blanks at the edges left out. */
  readonly start: number
  readonly end: number
  /** Token of the opening mark, and of the closing one (the token after the stretch where there is none). */
  readonly open: number
  readonly close: number
  readonly closed: boolean
  /** Goes on with what the paragraph before left open. */
  readonly goesOn: boolean
}

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‹': '›', '„': '”', '{': '}' }
const REVERSED: Readonly<Record<string, string>> = { '»': '«', '”': '“' }
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '«': ['»'],
  '“': ['”'],
  '‹': ['›'],
  '„': ['”', '“'],
  '{': ['}'],
  '»': ['«'],
  '”': ['“', '”'],
  "'": ["'"],
  '‘': ['’'],
  '+': ['+'],
}
/** Marks that are letters and signs as well: only blanks tell. */
const SINGLE = new Set(["'", '‘', '’', '+'])
const STRAIGHT = '"'

const isBlank = (char: string | undefined): boolean => char === undefined || /[\s\u00a0]/.test(char)
const isSoft = (char: string | undefined): boolean =>
  char === undefined || /[\s\u00a0.,،؛;:!؟?)\]…]/.test(char)

interface Open {
  readonly mark: string
  readonly token: number
}

/** Top-level marked stretches of the document, in order; those inside others are part of them. */
export function markedStretches(doc: Doc<'tokens' | 'sentences'>): Marked[] {
  const out: Marked[] = []
  const { paragraphs } = doc.sentences
  paragraphs.forEach(({ first, last }, p) => {
    const before = out.at(-1)
    const goesOn = before !== undefined && !before.closed && before.close === first
    for (const one of inParagraph(doc, p))
      out.push(goesOn && one.open === first && last > first ? { ...one, goesOn } : one)
  })
  return out
}

function inParagraph(doc: Doc<'tokens' | 'sentences'>, index: number): Marked[] {
  const { tokens, text } = doc
  const { first, last } = doc.sentences.paragraphs[index]!
  const out: Marked[] = []
  const inner: Marked[] = []
  let stack: Open[] = []
  const finish = (open: Open, close: number, closed: boolean) => {
    const marked = stretch(doc, open.token, close, closed)
    if (marked) out.push(marked)
  }
  for (let i = first; i < last; i++) {
    if (tokens.forms[i]!.kind !== 'mark') continue
    const char = text[tokens.start[i]!]!
    const top = stack.at(-1)
    const event = top && closes(doc, i, char, top) ? 'close' : eventOf(doc, i, char, top, last)
    if (event === 'open') stack.push({ mark: char, token: i })
    else if (event === 'reopen' && closesTwice(doc, i, last)) stack.push({ mark: char, token: i })
    else if (event === 'reopen') {
      finish(stack[0]!, Math.min(i, endOfSentence(doc, stack[0]!.token, last)), false)
      stack = [{ mark: char, token: i }]
    } else if (event === 'close') {
      const open = stack.pop()!
      if (!stack.length) finish(open, i, true)
      else if (stack.length === 1) {
        const marked = stretch(doc, open.token, i, true)
        if (marked) inner.push(marked)
      }
    }
  }
  const [left] = stack
  if (left) {
    const goesOn = opensWith(doc, index + 1, left.mark)
    const end = goesOn ? last : endOfSentence(doc, left.token, last)
    finish(left, end, false)
    // What closed after that end was never inside it: «« … . وأضاف أن «…»».
    for (const marked of inner) if (marked.open >= end) out.push(marked)
  }
  return out
}

/** «"… سجن "فلان" في المدينة"»: of the straight marks that follow, the next two close. */
function closesTwice(doc: Doc<'tokens' | 'sentences'>, i: number, last: number): boolean {
  let closed = 0
  for (let k = i + 1; k < Math.min(last, i + NESTED_REACH) && closed < 2; k++) {
    if (doc.text[doc.tokens.start[k]!] !== STRAIGHT || doc.tokens.forms[k]!.kind !== 'mark') continue
    if (!isClosing(doc, k)) return false
    closed++
  }
  return closed === 2
}
const NESTED_REACH = 120

type MarkEvent = 'open' | 'close' | 'reopen' | null

function closes(doc: Doc<'tokens' | 'sentences'>, i: number, char: string, { mark }: Open): boolean {
  return CLOSERS[mark]?.includes(char) === true && (!SINGLE.has(char) || isClosing(doc, i))
}

function eventOf(
  doc: Doc<'tokens' | 'sentences'>,
  i: number,
  char: string,
  top: Open | undefined,
  last: number,
): MarkEvent {
  if (char === STRAIGHT) return straightEvent(doc, i, top)
  if (SINGLE.has(char)) return !top && looksOpening(doc, i) && closesLater(doc, i, char, last) ? 'open' : null
  if (char in PAIRS) return 'open'
  if (char in REVERSED && !top) return looksOpening(doc, i) || isSpaced(doc, i, char, last) ? 'open' : null
  return null
}

function isClosing({ tokens, text }: Pick<Doc<'tokens'>, 'tokens' | 'text'>, i: number): boolean {
  const at = tokens.start[i]!
  return !isBlank(text[at - 1]) && text[at - 1] !== ':' && isSoft(text[at + 1])
}

/** A straight mark closes what is open, unless the blanks say that it opens anew. */
function straightEvent(
  { tokens, text }: Doc<'tokens' | 'sentences'>,
  i: number,
  top: Open | undefined,
): MarkEvent {
  const at = tokens.start[i]!
  const opens =
    text[at - 1] === ':' ||
    (!isBlank(text[at + 1]) && (isBlank(text[at - 1]) || /[(«“ـ]/.test(text[at - 1]!)))
  const closes = isClosing({ tokens, text }, i)
  if (top?.mark === STRAIGHT) return opens && !closes ? 'reopen' : 'close'
  if (top) return null // a straight mark inside another pair is an inner one
  return closes && !opens ? null : 'open'
}

/** «” الناتو ”»: blanks on both sides, and the same mark again. */
function isSpaced(doc: Doc<'tokens' | 'sentences'>, i: number, char: string, last: number): boolean {
  const apart = (k: number) =>
    isBlank(doc.text[doc.tokens.start[k]! - 1]) && isSoft(doc.text[doc.tokens.start[k]! + 1])
  if (!apart(i)) return false
  for (let k = i + 1; k < Math.min(last, i + NESTED_REACH); k++)
    if (doc.text[doc.tokens.start[k]!] === char) return apart(k)
  return false
}

/** A single mark opens only what the paragraph closes again. */
function closesLater(doc: Doc<'tokens' | 'sentences'>, i: number, char: string, last: number): boolean {
  const { tokens, text } = doc
  for (let k = i + 1; k < Math.min(last, i + NESTED_REACH); k++) {
    const other = text[tokens.start[k]!]!
    if (tokens.forms[k]!.kind === 'mark' && CLOSERS[char]?.includes(other) && isClosing(doc, k)) return true
  }
  return false
}

function looksOpening({ tokens, text }: Doc<'tokens' | 'sentences'>, i: number): boolean {
  const at = tokens.start[i]!
  return isBlank(text[at - 1]) && !isBlank(text[at + 1])
}

function endOfSentence(doc: Doc<'tokens' | 'sentences'>, token: number, limit: number): number {
  return Math.min(limit, doc.sentences.list[doc.sentences.ofToken[token]!]?.last ?? limit)
}

function opensWith(doc: Doc<'tokens' | 'sentences'>, index: number, mark: string): boolean {
  const next = doc.sentences.paragraphs[index]
  return next !== undefined && doc.text[doc.tokens.start[next.first]!] === mark
}

function stretch(
  { tokens, text }: Doc<'tokens'>,
  open: number,
  close: number,
  closed: boolean,
): Marked | null {
  let start = tokens.end[open]!
  let end = closed ? tokens.start[close]! : tokens.end[close - 1]!
  if (!closed && text[end - 1] === '.') end-- // the stop is the sentence's
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return end > start ? { start, end, open, close, closed, goesOn: false } : null
}
