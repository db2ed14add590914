/** Dates in digits: «08-04-2024», «2015/08/12», «22/04», «3/2015», «24.9.2015», «1436/10/26». Rule: `times.numeric-date`. */
import { dayNumber, isDate, ymdOf } from './calendar.ts'
import { dayFound, monthFound, yearless } from './founds.ts'
import { hijriDay } from './hijri.ts'
import { glued, isDigits, textAt } from './numbers.ts'
import { type Found, type Reader, STATED } from './reader.ts'
import { look, skip } from './words.ts'

const SEPARATORS = new Set(['/', '-', '.'])

interface Joined {
  readonly parts: readonly number[]
  readonly widths: readonly number[]
  readonly mark: string
  readonly last: number
  /** With blanks about the marks («30 / 7 / 2015»). */
  readonly spaced: boolean
}

/** Numbers joined by one and the same mark («08-04-2024»), up to three. */
function joinedNumbers(r: Reader, i: number): Joined | null {
  const { tokens } = r
  const mark = textAt(tokens, i + 1)
  if (!SEPARATORS.has(mark) || !isDigits(tokens, i) || textAt(tokens, i).length > 4) return null
  const texts = [textAt(tokens, i)]
  let last = i + 1
  let spaced = false
  while (texts.length < 3 && textAt(tokens, last) === mark && isDigits(tokens, last + 1)) {
    const text = textAt(tokens, last + 1)
    if (text.length > 4) break
    if (!glued(tokens, last) || !glued(tokens, last + 1)) spaced = true
    texts.push(text)
    last += 2
  }
  if (texts.length < 2) return null
  return { parts: texts.map(Number), widths: texts.map((text) => text.length), mark, last, spaced }
}

const CENTURY = 100

/** A two-digit year is of the century that puts it nearest to the day of writing. */
function fullYear(r: Reader, year: number, width: number): number {
  if (width !== 2) return year
  const now = r.reference ? ymdOf(r.reference.day).year : 2000
  const base = now - (now % CENTURY) + year
  return base > now + 20 ? base - CENTURY : base
}

export function numericDate(r: Reader, i: number): Found | null {
  const joined = joinedNumbers(r, i)
  if (!joined) return null
  const { parts, widths, last, mark, spaced } = joined
  const [a = 0, b = 0, c] = parts
  if (c === undefined)
    return spaced ? spacedShort(r, i, joined) : shortNumericDate(r, i, a, b, widths, mark, last)
  if (spaced && (mark === '.' || (widths[0] !== 4 && widths[2] !== 4))) return null
  if (widths[0] === 4) return stated(r, i, last, a, b, c, 0)
  if (widths[2]! < 2 || widths[2] === 3 || widths[0]! > 2 || widths[1]! > 2) return null
  if (widths[2] === 2 && !r.query && mark !== '/') return null
  const year = fullYear(r, c, widths[2]!)
  return stated(r, i, last, year, b, a, 0) ?? stated(r, i, last, year, a, b, 0)
}

/** «الأربعاء 20 /10»: after a weekday. */
function spacedShort(r: Reader, i: number, { parts, mark, last }: Joined): Found | null {
  const [a = 0, b = 0] = parts
  if (mark !== '/' || !look(r.words, i - 1, 'weekday')) return null
  return yearless(r, i, last, 0, b, a, 'times.numeric-date')
}

/** «22/04», «4.22», «3/2015». A dot joins a date only in a query: news writes decimals so. */
function shortNumericDate(
  r: Reader,
  i: number,
  a: number,
  b: number,
  widths: readonly number[],
  mark: string,
  last: number,
): Found | null {
  if (widths[1] === 4 && widths[0]! <= 2 && a >= 1 && a <= 12 && b >= 1900 && b < 2200)
    return monthFound(i, last, 0, b, a, STATED)
  if (mark !== '/' && !r.query) return null
  if (mark === '-') return null
  const [day, month] = b <= 12 && b >= 1 ? [a, b] : [b, a]
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  if (!r.query && !(widths[0] === 2 && widths[1] === 2) && !afterDateWord(r, i)) return null
  return yearless(r, i, last, 0, month, day, 'times.numeric-date')
}

/** «يوم 22/4», «في 5/6», «بتاريخ 3/9»: the word before says that a date follows. */
const afterDateWord = (r: Reader, i: number): boolean =>
  look(r.words, i - 1, 'unit')?.sense.unit === 'D' ||
  look(r.words, i - 1, 'particle')?.sense.particle === 'corresponding'

function stated(
  r: Reader,
  first: number,
  last: number,
  year: number,
  month: number,
  day: number,
  cut: number,
): Found | null {
  if (year >= 1300 && year < 1600 && month >= 1 && month <= 12 && day >= 1 && day <= 30)
    return dayFound(first, eraEnd(r, last), cut, hijriDay(year, month, day), 'times.numeric-date', STATED)
  if (!isDate(year, month, day) || year < FIRST || year > LAST) return null
  return dayFound(first, eraEnd(r, last), cut, dayNumber(year, month, day), 'times.numeric-date', STATED)
}

const FIRST = 1000
const LAST = 2200

function eraEnd(r: Reader, last: number): number {
  const era = skip(r.words, last, 'hijri', 'common')
  return era > 0 ? era : last
}
