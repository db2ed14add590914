/**
 * A month at a token, in every style of the press: «يوليو», «شهر يوليو», «تموز/يوليو», «يوليو (تموز)», «يوليو تموز»,
 * «الشهر التاسع», «شهر 3»; and the year that may follow it.
 */
import { cardinalAt, glued, isDigits, ordinalAt, textAt, wholeAt } from './numbers.ts'
import { overComma, type Reader, writtenAt } from './reader.ts'
import { type Lexeme, lexemes, look, type SenseOf, skip } from './words.ts'

export interface MonthAt {
  readonly month: number
  readonly calendar: 'gregorian' | 'hijri'
  readonly last: number
  readonly cut: number
  /** Only words that may mean something else: counts beside a day, a year, «شهر» or a preposition. */
  readonly weak: boolean
  /** How many names tell it («تموز/يوليو» has two); a number tells it with «شهر». */
  readonly named: number
  readonly article: boolean
}

type MonthLexeme = Lexeme<SenseOf<'month'>>

/** «إب» is a town of Yemen; the month is «آب», «اب», «أب». */
const isIbb = (r: Reader, i: number): boolean => writtenAt(r, i).endsWith('إب')

function monthNameAt(r: Reader, i: number): { lexeme: MonthLexeme; weak: boolean } | null {
  for (const lexeme of lexemes(r.words, i)) {
    if (lexeme.sense.is !== 'month' || isIbb(r, i)) continue
    const found = lexeme as MonthLexeme
    if (found.sense.madda && found.length === 1 && writtenAt(r, i).includes('آ'))
      return { lexeme: found, weak: false }
    return { lexeme: found, weak: found.sense.weak }
  }
  return null
}

/** A month at token `i`, with «شهر» before it if it stands there. */
export function monthAt(r: Reader, i: number): MonthAt | null {
  const word = look(r.words, i, 'unit')
  if (word?.sense.unit === 'M' && word.sense.count === 'one') {
    const named = namedMonth(r, i + 1, false)
    if (named && named.cut === 0) return { ...named, weak: false, cut: word.clitics.length }
    return numberedMonth(r, i + 1, word.clitics.length)
  }
  return namedMonth(r, i, true)
}

function namedMonth(r: Reader, i: number, alone: boolean): MonthAt | null {
  const name = monthNameAt(r, i)
  if (!name) return null
  const { month, calendar } = name.lexeme.sense
  const after = i + name.lexeme.length
  const last = otherName(r, after, month, calendar)
  return {
    month,
    calendar,
    last,
    cut: name.lexeme.clitics.length,
    weak: alone && name.weak && last === after,
    named: last === after && alone ? 1 : 2,
    article: name.lexeme.article,
  }
}

/** «شهر 3», «شهر ثلاثة», «الشهر التاسع». */
function numberedMonth(r: Reader, i: number, cut: number): MonthAt | null {
  const number = ordinalAt(r.words, i) ?? cardinalAt(r.words, i)
  if (
    !number ||
    number.clitics ||
    number.value < 1 ||
    (number.value === 1 && !number.article && !number.digits) ||
    number.value > 12 ||
    !Number.isInteger(number.value)
  )
    return null
  return {
    month: number.value,
    calendar: 'gregorian',
    last: number.last,
    cut,
    weak: false,
    named: 2,
    article: false,
  }
}

const JOINS = new Set(['/', '-', '\\'])

/** «فبراير (شباط)», «شباط «فبراير»». */
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '«': '»', '[': ']', '"': '"' }

/** Steps over the same month's name in another tradition: «/ أغسطس», «(تموز)», «تموز». */
function otherName(r: Reader, i: number, month: number, calendar: string): number {
  const mark = textAt(r.tokens, i)
  const close = CLOSING[mark]
  const open = close !== undefined
  const at = open || JOINS.has(mark) ? i + 1 : i
  const name = monthNameAt(r, at)
  if (!name || name.lexeme.clitics || name.lexeme.sense.month !== month) return i
  if (name.lexeme.sense.calendar !== calendar) return i
  const last = at + name.lexeme.length
  if (!open) return last
  return textAt(r.tokens, last) === close ? last + 1 : i
}

export interface YearAt {
  readonly year: number
  readonly calendar: 'gregorian' | 'hijri'
  readonly last: number
}

const FIRST_YEAR = 1000
const YEAR_DIGITS = 4
const LAST_YEAR = 2200

/** A year in digits or words, with «م» or «هـ» after it. `explicit`: «عام» stands before it, so that any year will do. */
export function yearNumberAt(r: Reader, i: number, explicit: boolean): YearAt | null {
  const at = explicit ? overComma(r, i) : i
  const whole = wholeAt(r.words, at)
  const number = whole >= 0 ? null : cardinalAt(r.words, at)
  const year = whole >= 0 ? whole : number && number.clitics === '' && !number.article ? number.value : -1
  if (!Number.isInteger(year) || year < (explicit ? 100 : FIRST_YEAR) || year > LAST_YEAR) return null
  const after = whole >= 0 ? at + 1 : number!.last
  if (whole >= 0 && isDigits(r.tokens, after + 1) && glued(r.tokens, after) && glued(r.tokens, after + 1)) {
    const mark = textAt(r.tokens, after)
    if (mark === ',' || mark === '.' || mark === ':') return null
  }
  return withEra(r, year, after)
}

function withEra(r: Reader, year: number, i: number): YearAt {
  const at = textAt(r.tokens, i) === '.' || textAt(r.tokens, i) === '-' ? i : i
  const hijri = skip(r.words, at, 'hijri')
  if (hijri > 0) return { year, calendar: 'hijri', last: hijri }
  const common = skip(r.words, at, 'common')
  if (common > 0) return { year, calendar: 'gregorian', last: common }
  return { year, calendar: year >= 1300 && year < 1600 ? 'hijri' : 'gregorian', last: i }
}

/** A year after a month or a day: «2015», «من عام 2014», «لعام 2016», «, 2001», «عام ألفين وأربعة وعشرين». */
export function followingYear(r: Reader, i: number): YearAt | null {
  const comma = overComma(r, i)
  for (const start of comma === i ? [i] : [i, comma]) {
    const of = skip(r.words, start, 'of', 'in')
    const mark = textAt(r.tokens, start)
    const slash =
      (mark === '/' || mark === '-') && textAt(r.tokens, start + 1).length === YEAR_DIGITS ? start + 1 : -1
    for (const at of of > 0 ? [of, start] : slash > 0 ? [slash] : [start]) {
      const word = look(r.words, at, 'unit')
      const explicit = word?.sense.unit === 'Y' && word.sense.count === 'one'
      const found = yearNumberAt(r, explicit ? at + 1 : at, explicit)
      if (found && (explicit || found.year >= 1300)) return found
    }
  }
  return null
}
