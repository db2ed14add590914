/**
 * Years that stand without «عام»: «في 2009», «منذ 2002», «1990-1988», «عامي 2014 و2015», «2015م». In news a preposition, an
 * era mark or a year before must say that the number is a year. Rule: `times.bare-year`.
 */
import { ONWARDS, YEARLY } from '../../lexicon/time-guards.ts'
import { foldWord } from '../../script/index.ts'
import { dayNumber, yearValue } from './calendar.ts'
import { yearFound } from './dates.ts'
import { countedAfter } from './guards.ts'
import { yearNumberAt } from './months.ts'
import { glued, isDigits, textAt } from './numbers.ts'
import { type Found, type Reader, STATED } from './reader.ts'
import { look } from './words.ts'

const FIRST = 1850
const FIRST_OF_RANGE = 1500
const LAST = 2100
const YEAR_DIGITS = 4
const GOVERNING: readonly string[] = [
  'in',
  'since',
  'until',
  'to',
  'before',
  'after',
  'during',
  'between',
  'of',
  'within',
]

export function bareYear(r: Reader, i: number): Found | null {
  const two = yearsOfDual(r, i)
  if (two) return two
  if (!isDigits(r.tokens, i)) return r.query ? yearInWords(r, i) : null
  const text = textAt(r.tokens, i)
  if (text.length !== YEAR_DIGITS || partOfLonger(r, i)) return null
  const year = yearNumberAt(r, i, false)
  if (!year) return null
  if (year.last > i + 1 && isMetres(r, i, year.year)) return null
  if (year.last > i + 1) return yearFound(i, 0, year, 'times.bare-year')
  if (startsHijriRange(r, i)) return yearFound(i, 0, { ...year, calendar: 'hijri' }, 'times.bare-year')
  if (year.year < FIRST_OF_RANGE || year.year > LAST || year.calendar === 'hijri') return null
  if (countedAfter(r, year.last)) return null
  if (!startsRange(r, i) && !inList(r, i) && (year.year < FIRST || !(r.query || governed(r, i)))) return null
  return yearFound(i, 0, year, 'times.bare-year')
}

/** «2000 م2», «2500 م»: square or plain metres. */
const isMetres = (r: Reader, i: number, year: number): boolean =>
  textAt(r.tokens, i + 1) === 'م' &&
  (year % 100 === 0 || (isDigits(r.tokens, i + 2) && glued(r.tokens, i + 2)))

/** «3.2015», «12-2015-3», «2015/6»: the number belongs to another with marks. */
function partOfLonger(r: Reader, i: number): boolean {
  const before = textAt(r.tokens, i - 1)
  const joinedBefore =
    i > 1 &&
    glued(r.tokens, i) &&
    /^[-/.,:]$/.test(before) &&
    isDigits(r.tokens, i - 2) &&
    glued(r.tokens, i - 1)
  if (joinedBefore && textAt(r.tokens, i - 2).length !== YEAR_DIGITS) return true
  const after = textAt(r.tokens, i + 1)
  if (
    !/^[-/.,:]$/.test(after) ||
    !glued(r.tokens, i + 1) ||
    !isDigits(r.tokens, i + 2) ||
    !glued(r.tokens, i + 2)
  )
    return after === '%'
  return textAt(r.tokens, i + 2).length !== YEAR_DIGITS
}

const eventNouns = new Set(YEARLY.map(foldWord))
const onwards = new Set(ONWARDS.map(foldWord))

/** Whether the words before say that the number is a year. */
function governed(r: Reader, i: number): boolean {
  const text = textAt(r.tokens, i - 1)
  if (eventNouns.has(text) || eventNouns.has(`${textAt(r.tokens, i - 2)} ${text}`)) return true
  if (opensLine(r, i)) return true
  const before = look(r.words, i - 1, 'particle')?.sense.particle
  if (!before || !GOVERNING.includes(before)) return false
  return before !== 'of' || startsRange(r, i) || onwards.has(textAt(r.tokens, i - 2))
}

/** «1990- القوات …»: an entry of a chronicle. */
function opensLine(r: Reader, i: number): boolean {
  const opens = r.doc.sentences.list[r.doc.sentences.ofToken[i] ?? 0]?.first === i
  const mark = textAt(r.tokens, i + 1)
  return opens && (mark === '-' || mark === ':') && !isDigits(r.tokens, i + 2)
}

/** After a year and «و», «-», «/», «أو»: another one. */
function inList(r: Reader, i: number): boolean {
  const earlier = r.list.at(-1)
  if (earlier?.grain !== 'year') return false
  const gap = i - earlier.last
  if (gap < 1 || gap > 2) return false
  const join = textAt(r.tokens, i - 1)
  return join === 'و' || join === '-' || join === '/' || join === 'او' || join === 'الي' || join === 'حتي'
}

/** «2014-2018», «2014 إلى 2018»: two years in order. */
function startsRange(r: Reader, i: number): boolean {
  const join = textAt(r.tokens, i + 1)
  const second = textAt(r.tokens, i + 2)
  if (join !== '-' && join !== '/' && join !== 'الي' && join !== 'حتي' && join !== 'وحتي') return false
  if (!isDigits(r.tokens, i + 2) || second.length !== YEAR_DIGITS) return false
  const [a, b] = [Number(textAt(r.tokens, i)), Number(second)]
  return b >= FIRST && b <= LAST && Math.abs(b - a) < 100
}

/** «1436-1437هـ», «1436 / 1437هـ»: the era stands at the second year. */
function startsHijriRange(r: Reader, i: number): boolean {
  const join = textAt(r.tokens, i + 1)
  if (join !== '-' && join !== '/') return false
  const second = yearNumberAt(r, i + 2, false)
  return second?.calendar === 'hijri' && second.last > i + 3
}

function yearInWords(r: Reader, i: number): Found | null {
  const year = yearNumberAt(r, i, false)
  if (!year || year.year < FIRST || year.year > LAST || countedAfter(r, year.last)) return null
  return yearFound(i, 0, year, 'times.bare-year')
}

/** «عامي 2014 و2015», «سنتي 2010 و2011»: the first with its head. */
function yearsOfDual(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'Y' || unit.sense.count === 'one') return null
  const year = yearNumberAt(r, i + 1, false)
  if (!year || year.year < FIRST || year.calendar === 'hijri') return null
  return {
    first: i,
    last: year.last,
    cut: unit.clitics.length,
    type: 'DATE',
    value: yearValue(year.year),
    rule: 'times.bare-year',
    anchor: STATED,
    grain: 'year',
    day: dayNumber(year.year, 1, 1),
  }
}
