/**
 * Times that recur: «كل أسبوعين», «يوميا», «السنوية», «أيام الأحد», «كل يوم اثنين الساعة 4 مساء», «يوما بعد يوم»,
 * «مرتين في الأسبوع». Rule: `times.set`.
 */
import { GIVEN_NAMES } from '../../lexicon/name-parts.ts'
import { GREETING_AFTER_YEAR, OTHER_ONE } from '../../lexicon/time-guards.ts'
import { TITLE_WORDS } from '../../lexicon/titles.ts'
import { foldWord } from '../../script/index.ts'
import { amountAt, amountValue } from './amounts.ts'
import { clockValue, dateValue, ymdOf } from './calendar.ts'
import { type ClockAt, clockAt, hourIn, partAt } from './clock.ts'
import { calendarDate } from './dates.ts'
import { cardinalAt, textAt } from './numbers.ts'
import { type Found, overComma, type Reader, STATED } from './reader.ts'
import { bare, look, skip } from './words.ts'

const setFound = (
  first: number,
  last: number,
  cut: number,
  value: string,
  more: Partial<Found> = {},
): Found => ({
  first,
  last,
  cut,
  type: 'SET',
  value,
  rule: 'times.set',
  anchor: STATED,
  grain: 'other',
  ...more,
})

export function setAt(r: Reader, i: number): Found | null {
  return each(r, i) ?? every(r, i) ?? weekdays(r, i) ?? dayByDay(r, i) ?? timesPer(r, i) ?? clockThenSet(r, i)
}

/** «يوميا», «السنوية»: one word. */
function each(r: Reader, i: number): Found | null {
  const adverb = look(r.words, i, 'each')
  if (adverb)
    return setFound(
      i,
      i + adverb.length,
      adverb.clitics.length,
      amountValue([{ unit: adverb.sense.unit, count: 1 }]),
    )
  const adjective = look(r.words, i, 'unitAdjective')
  if (!adjective || adjective.clitics || r.query) return null
  const part = bare(r.words, i - 1, 'fraction')
  if (part && adjective.sense.unit === 'Y') return setFound(i - 1, i + 1, 0, partOfYear(part.sense.value))
  const head = bare(r.words, i - 1, 'manner')
  if (!adjective.article && !head) return null
  if (adjective.article && isFamilyName(r, i)) return null
  return setFound(head ? i - 1 : i, i + 1, 0, amountValue([{ unit: adjective.sense.unit, count: 1 }]))
}

const MONTHS = 12

/** «نصف السنوي», «ربع سنوية». */
const partOfYear = (part: number): string => `P${Math.round(part * MONTHS)}M`

/** «كل عام وأنتم بخير». */
const greetings = new Set(GREETING_AFTER_YEAR.map(foldWord))
const titles = new Set(TITLE_WORDS.map(foldWord))
const givenNames = new Set(GIVEN_NAMES.flatMap((line) => line.split(' ')).map(foldWord))
const FAMILY_NAME = foldWord('الشهري')

/** «رافع الشهري», «اللواء الشهري»: a family's name; a report or a rate has the article before it. */
function isFamilyName(r: Reader, i: number): boolean {
  if (textAt(r.tokens, i) !== FAMILY_NAME) return false
  const before = textAt(r.tokens, i - 1)
  return (
    !before.startsWith('ال') || titles.has(before) || givenNames.has(before) || titles.has(before.slice(2))
  )
}

/** «كل يوم», «كل ثلاثة أسابيع», «كل يوم اثنين», «كل صباح», «كل 4/15». */
function every(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'every')
  if (!word || greetings.has(textAt(r.tokens, i + word.length + 1))) return null
  const at = i + word.length
  const cut = word.clitics.length
  const quant = { quant: 'EVERY' }
  const day = weekdayName(r, at)
  if (day) return withClock(r, setFound(i, day.last, cut, `XXXX-WXX-${day.day}`, quant))
  const part = partAt(r, at)
  if (part && part.cut === 0 && !part.midnight)
    return withClock(r, setFound(i, part.last, cut, `T${part.part}`, quant))
  const date = calendarDate(r, at)
  if (date?.cut === 0 && date.type === 'DATE') {
    const value = yearless(date)
    if (value) return setFound(i, date.last, cut, value, quant)
  }
  const amount = amountAt(r, at)
  if (!amount || amount.cut > 0 || amount.article || amount.head === 'many' || amount.head === 'several')
    return null
  return withClock(r, setFound(i, amount.last, cut, amountValue(amount.parts), quant))
}

/** A date that carries no year of its own, without the one that it was given. */
function yearless(date: Found): string | null {
  if (date.anchor === STATED) return null
  if (date.day === undefined) return date.value
  const { month, day } = ymdOf(date.day)
  return date.grain === 'day'
    ? dateValue(null, month, day)
    : date.grain === 'month'
      ? date.value.replace(/^\d{4}/, 'XXXX')
      : null
}

function weekdayName(r: Reader, i: number): { day: number; last: number } | null {
  const unit = look(r.words, i, 'unit')
  const at = unit?.sense.unit === 'D' && unit.sense.count === 'one' && !unit.clitics ? i + 1 : i
  const name = look(r.words, at, 'weekday')
  return name && !name.clitics ? { day: name.sense.day, last: at + 1 } : null
}

/** «أيام الأحد», «أيام الاثنين والأربعاء». */
function weekdays(r: Reader, i: number): Found | null {
  const unit = look(r.words, i, 'unit')
  if (unit?.sense.unit !== 'D' || unit.sense.count !== 'many' || unit.article) return null
  const name = look(r.words, i + 1, 'weekday')
  if (!name?.article || name.clitics) return null
  if (listOfDays(r, i + 2)) return null
  return setFound(i, i + 2, unit.clitics.length, `XXXX-WXX-${name.sense.day}`)
}

/** «أيام الاثنين والثلاثاء والأربعاء» are the coming or past ones. */
function listOfDays(r: Reader, i: number): boolean {
  const mark = textAt(r.tokens, i)
  const at = mark === ',' || mark === 'و' ? i + 1 : i
  const next = look(r.words, at, 'weekday')
  return next?.article === true && (at > i || next.clitics === 'و')
}

const others = new Set(OTHER_ONE.map(foldWord))

/** «يوما بعد يوم», «عاما بعد عام», «عاما بعد آخر». */
function dayByDay(r: Reader, i: number): Found | null {
  const first = look(r.words, i, 'unit')
  if (!first || first.article || first.sense.count !== 'one') return null
  const after = skip(r.words, i + 1, 'after')
  const again = after > 0 ? look(r.words, after, 'unit') : null
  const same =
    again &&
    again.sense.unit === first.sense.unit &&
    again.sense.count === 'one' &&
    !again.article &&
    !again.clitics
  const misspelt = after > 0 && first.sense.unit === 'D' && textAt(r.tokens, after) === 'بوم'
  const other = after > 0 && others.has(textAt(r.tokens, after))
  if (!same && !misspelt && !other) return null
  return setFound(i, after + 1, first.clitics.length, amountValue([{ unit: first.sense.unit, count: 1 }]))
}

/** «مرتين في الأسبوع», «ثلاث مرات يوميا», «مرة كل عامين». */
function timesPer(r: Reader, i: number): Found | null {
  const count = timesCount(r, i)
  if (!count) return null
  const rest = every(r, count.last) ?? each(r, count.last)
  if (rest && rest.cut === 0) return { ...rest, first: i, cut: count.cut, freq: `${count.value}X` }
  const inside = skip(r.words, count.last, 'in')
  const unit = inside > 0 ? look(r.words, inside, 'unit') : null
  if (!unit?.article || unit.clitics || unit.sense.count !== 'one' || look(r.words, inside + 1, 'shift'))
    return null
  return setFound(i, inside + 1, count.cut, amountValue([{ unit: unit.sense.unit, count: 1 }]), {
    freq: `${count.value}X`,
  })
}

function timesCount(r: Reader, i: number): { value: number; last: number; cut: number } | null {
  const word = look(r.words, i, 'times')
  if (word && word.sense.count > 0) return { value: word.sense.count, last: i + 1, cut: word.clitics.length }
  const number = cardinalAt(r.words, i)
  const times = number && look(r.words, number.last, 'times')
  return number && times?.sense.count === 0 && !times.clitics
    ? { value: number.value, last: number.last + 1, cut: number.clitics.length }
    : null
}

const clockText = (clock: ClockAt): string =>
  clockValue(clock.hour, clock.minute === 0 ? null : clock.minute, clock.second)

/** The hour after a set: «كل يوم اثنين الساعة 4 مساء», «كل ليلة في 9». */
function withClock(r: Reader, set: Found): Found {
  const comma = overComma(r, set.last)
  const inside = skip(r.words, comma, 'in', 'at')
  const clock = clockAt(r, inside > 0 ? inside : comma)
  if (!clock || clock.cut > 0 || !(clock.marked || clock.sure || (r.query && inside > 0))) return set
  const night = set.value === 'TNI' || set.value === 'TEV' || set.value === 'TAF'
  const hour = clock.sure
    ? clock.hour
    : night
      ? hourIn(clock.hour, { part: 'NI', afternoon: true, midnight: false }) % 24
      : clock.hour
  const day = set.value.startsWith('XXXX') ? set.value : ''
  return { ...set, last: clock.last, value: day + clockText({ ...clock, hour }) }
}

/** «الساعة 9 صباحا أيام الأحد», «الساعة 9 صباحا كل يوم». */
function clockThenSet(r: Reader, i: number): Found | null {
  const clock = clockAt(r, i)
  if (!clock || !(clock.marked || clock.sure)) return null
  const set = weekdays(r, clock.last) ?? every(r, clock.last)
  if (!set || set.cut > 0) return null
  const day = set.value.startsWith('XXXX') ? set.value : ''
  return { ...set, first: i, cut: clock.cut, value: day + clockText(clock) }
}
