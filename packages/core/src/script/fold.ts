/**
 * Folding: one spelling for the many that Arabic news uses, with a map back to the original characters.
 * The text itself is never changed. What is folded, and why:
 *
 * - hamza and madda on alef (أ إ آ ٱ) become ا; ؤ ئ become ء (مسؤول and مسئول meet); ة becomes ه, ى becomes ي:
 *   papers leave these marks off at will;
 * - diacritics, tatweel, zero-width characters, bidi controls and the soft hyphen are dropped;
 * - Persian and Urdu letters become the Arabic ones they stand for in news (ی ک گ ڤ پ چ ژ);
 * - presentation forms become letters; Eastern and Persian digits become 0–9; Arabic punctuation becomes ASCII;
 * - Latin letters become lower case.
 *
 * A character maps to one or more folded characters or to none, each on its own, so the map home is monotone.
 */
import type { Folded } from '../doc/folded.ts'

const UNKNOWN = 0xffff
const DROPPED = 0xfffe
const LONGER = 0xfffd

/** Folded code per UTF-16 unit, filled on first sight: most articles use some two hundred characters. */
const table = new Uint16Array(65536).fill(UNKNOWN)
const longer = new Map<number, string>()

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ٵ: 'ا',
  ؤ: 'ء',
  ئ: 'ء',
  ٴ: 'ء',
  ٶ: 'ء',
  ٸ: 'ء',
  ة: 'ه',
  ۃ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۂ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ݣ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڨ: 'ق',
  ڕ: 'ر',
  ڵ: 'ل',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'و',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '۔': '.',
  '٭': '*',
  '\u00a0': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\r': '\n',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  ـ: '',
}

/** Marks that belong to the letter before them: harakat, Koranic marks, tatweel, Latin combining marks. */
function isMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    code === 0x0640 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06dc) ||
    (code >= 0x06df && code <= 0x06e4) ||
    code === 0x06e7 ||
    code === 0x06e8 ||
    (code >= 0x06ea && code <= 0x06ed) ||
    (code >= 0x0300 && code <= 0x036f)
  )
}

/** Characters without a shape of their own: zero-width, bidi controls, soft hyphen, byte-order mark, variation selectors. */
function isInvisible(code: number): boolean {
  return (
    code === 0x00ad ||
    code === 0x034f ||
    code === 0x061c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

function foldUnit(code: number): string {
  const char = String.fromCharCode(code)
  if (isMark(code) || isInvisible(code)) return ''
  const letter = LETTERS[char]
  if (letter !== undefined) return letter
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 48)
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 48)
  if (isPresentationForm(code)) return foldPresentation(char)
  if (code < 0xd800 || code > 0xdfff) {
    const lower = char.toLowerCase()
    if (lower.length === 1) return lower
  }
  return char
}

const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)

function foldPresentation(char: string): string {
  const plain = char.normalize('NFKC')
  if (plain === char) return char
  let out = ''
  for (let i = 0; i < plain.length; i++) out += foldUnit(plain.charCodeAt(i))
  return out.trim()
}

function learn(code: number): number {
  const out = foldUnit(code)
  if (out.length === 0) table[code] = DROPPED
  else if (out.length === 1 && out.charCodeAt(0) < LONGER) table[code] = out.charCodeAt(0)
  else {
    longer.set(code, out)
    table[code] = LONGER
  }
  return table[code]!
}

/** Folds a text. Linear; never throws, whatever the input (lone surrogates pass through). */
export function fold(text: string): Folded {
  const length = text.length
  let units = new Uint16Array(length + 16)
  let map: Int32Array | null = null
  let out = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    let folded = table[code]!
    if (folded === UNKNOWN) folded = learn(code)
    if (folded < LONGER) {
      if (map) map[out] = i
      units[out++] = folded
      continue
    }
    const chars = folded === DROPPED ? '' : longer.get(code)!
    map ??= identity(length, out)
    if (out + chars.length + (length - i) > units.length) {
      units = grow(units)
      map = growMap(map)
    }
    for (let k = 0; k < chars.length; k++) {
      map[out] = i
      units[out++] = chars.charCodeAt(k)
    }
  }
  if (map) map[out] = length
  return { text: decode(units, out), map: map ? map.subarray(0, out + 1) : null }
}

function identity(length: number, until: number): Int32Array {
  const map = new Int32Array(length + 17)
  for (let i = 0; i < until; i++) map[i] = i
  return map
}

function grow(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const bigger = new Uint16Array(units.length * 2)
  bigger.set(units)
  return bigger
}

function growMap(map: Int32Array): Int32Array {
  const bigger = new Int32Array(map.length * 2)
  bigger.set(map)
  return bigger
}

const CHUNK = 8192

function decode(units: Uint16Array, length: number): string {
  if (length <= CHUNK)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  let out = ''
  for (let i = 0; i < length; i += CHUNK) {
    out += String.fromCharCode.apply(
      null,
      units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[],
    )
  }
  return out
}

/**
 * The folded spelling of a word or phrase: what lexicon entries and tokens are compared by. The text of `fold` without the
 * map; a word that folding leaves alone is given back as it is.
 */
export function foldWord(word: string): string {
  let out = ''
  let kept = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let folded = table[code]!
    if (folded === UNKNOWN) folded = learn(code)
    if (folded === code) continue
    out += word.slice(kept, i)
    if (folded < LONGER) out += String.fromCharCode(folded)
    else if (folded === LONGER) out += longer.get(code)!
    kept = i + 1
  }
  return kept === 0 ? word : out + word.slice(kept)
}

/** Original offset where the folded character at `index` begins. */
export const homeStart = (folded: Folded, index: number): number => (folded.map ? folded.map[index]! : index)

/**
 * Original offset where a span that ends before folded `index` ends: after the last letter and the marks that
 * sit on it, but before invisible characters that merely follow.
 */
export function homeEnd(folded: Folded, index: number, text: string): number {
  if (!folded.map) return index
  if (index === 0) return folded.map[0]!
  const limit = folded.map[index]!
  let end = folded.map[index - 1]! + 1
  while (end < limit && isMark(text.charCodeAt(end))) end++
  return end
}
