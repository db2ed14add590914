/**
 * Is a text Arabic? By letters: a third of them must be of the Arabic script; then Persian, Urdu, Kurdish, Pashto and Uyghur are told by
 * letters and small words that Arabic has not. Limits: under twenty letters nothing is told; a page of both counts
 * as Arabic.
 */

const ARABIC = /[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/g
const ANY = /\p{L}/gu
/** Letters of the script's other languages. ی and ک also come from Persian keyboards under Arabic text, and count less. */
const FOREIGN =
  /[\u067e\u0686\u0698\u06af\u06be\u06c1-\u06c3\u06d2\u06d3\u0679\u0688\u0691\u06ba\u06d5\u06c6-\u06c8\u0695\u06b5\u067c\u0693\u06cd\u06d0]/g
const KEYBOARD = /[\u06cc\u06a9]/g
/** Small words that make up a good part of any Arabic text; also with و or ف before them. */
const PARTICLES = new Set(
  'في من على إلى الى أن ان إن عن التي الذي هذا هذه ما لا لم كان قال بعد مع او أو'
    .split(' ')
    .flatMap((word) => [word, `و${word}`, `ف${word}`]),
)
const ARTICLE = /^[وفبك]?ال\p{L}{2,}/u

const SAMPLE = 20_000
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Null for Arabic (and for too few letters to tell); else why the text is not. */
export function notArabic(whole: string): string | null {
  const text = whole.slice(0, SAMPLE)
  const arabic = count(text, ARABIC)
  const letters = arabic + count(text.replace(ARABIC, ''), ANY)
  if (letters < 20) return null
  if (arabic < letters / 3)
    return `it is not in Arabic: ${percent(arabic, letters)} of its letters are Arabic`
  const foreign = count(text, FOREIGN) / arabic
  const keyboard = count(text, KEYBOARD) / arabic
  const words = text.split(/\s+/)
  const signs = words.filter((word) => PARTICLES.has(word) || ARTICLE.test(word)).length / words.length
  if (
    foreign > 0.02 ||
    (foreign > 0.005 && signs < 0.12) ||
    (keyboard > 0.05 && signs < 0.12) ||
    (signs < 0.03 && words.length > 30)
  )
    return 'it is not in Arabic: its letters and small words are those of another language in Arabic script'
  return null
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`
