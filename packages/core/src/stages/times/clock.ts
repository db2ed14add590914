/**
 * Clock times and parts of the day: «الساعة 15,30 بتوقيت غرينتش», «الثامنة والنصف مساء», «الساعة خمسة إلا ثلث»,
 * «7:56:30», «في وقت متأخر من مساء». Hours without a word for the part of the day are left as they stand.
 */
import type { PartCode } from '../../lexicon/day-parts.ts'
import { isFeminine } from './feminine.ts'
import { cardinalAt, glued, isDigits, type NumberAt, ordinalAt, textAt, wholeAt } from './numbers.ts'
import { overComma, type Reader } from './reader.ts'
import { look, skip } from './words.ts'

export interface PartAt {
  readonly part: PartCode
  readonly afternoon: boolean
  readonly last: number
  readonly cut: number
  /** The words before a day («مساء الثلاثاء») or a part that stands by itself («صباحا», «في المساء»). */
  readonly form: 'noun' | 'adverb'
  readonly article: boolean
  readonly midnight: boolean
}

/** A part of the day at a token, with «هذا», «في وقت متأخر من», «ساعة مبكرة من» before it and «الباكر» after it. */
export function partAt(r: Reader, i: number): PartAt | null {
  const late = hourOfDay(r, i)
  const these = skip(r.words, late, 'this')
  const at = these > 0 ? these : late
  const midnight = look(r.words, at, 'midnight')
  const cutAt = at === i ? null : 0
  if (midnight)
    return {
      part: 'NI',
      afternoon: true,
      last: at + midnight.length,
      cut: cutAt ?? midnight.clitics.length,
      form: 'noun',
      article: true,
      midnight: true,
    }
  const word = look(r.words, at, 'part')
  if (!word) return null
  const early = look(r.words, at + word.length, 'hourOfDay')
  const last = at + word.length + (early && !early.clitics ? 1 : 0)
  const adverb = isAdverb(r, at, word.sense.form)
  const { part, afternoon } = word.sense
  return {
    part,
    afternoon,
    last,
    cut: cutAt ?? word.clitics.length,
    form: adverb ? 'adverb' : 'noun',
    article: word.article || these > 0 || late > i,
    midnight: false,
  }
}

/** «مساءً» folds like «مساء»: an adverb where its entry says so. */
const isAdverb = (r: Reader, i: number, form: 'noun' | 'adverb'): boolean =>
  form === 'adverb' || r.doc.text.slice(r.tokens.start[i]!, r.tokens.end[i]!).includes('ً')

/** Steps over «وقت متأخر من», «ساعة مبكرة من», «ساعات متأخرة»; the token itself where none stands. */
export function hourOfDay(r: Reader, i: number): number {
  const early = look(r.words, i + 1, 'hourOfDay')
  if (!early || early.clitics || !look(r.words, i, 'hourWord')) return i
  const of = skip(r.words, i + 2, 'of', 'in')
  const at = of > 0 ? of : i + 2
  return look(r.words, at, 'part') || skip(r.words, at, 'this') > 0 ? at : i
}

export interface ClockAt {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly last: number
  readonly cut: number
  /** «الساعة» stands before it, or it is written 12:34. */
  readonly marked: boolean
  /** A part of the day stands in it, so that the half of the day is known. */
  readonly sure: boolean
  readonly utc: boolean
  /** A word that tells an hour and no day: a feminine ordinal with the article («السابعة»), or a fraction follows. */
  readonly spoken: boolean
}

const HOURS = 24
const NOON = 12
const SIXTY = 60

interface Bare {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly last: number
  readonly spoken: boolean
}

/** A clock time at a token. */
export function clockAt(r: Reader, i: number): ClockAt | null {
  const about = i
  const word = look(r.words, about, 'unit')
  const hourWord =
    word?.sense.unit === 'H' && word.sense.count === 'one' && (word.article || word.clitics !== '')
  const boxed = hourWord && textAt(r.tokens, about + 1) === '('
  const after = hourWord ? about + (boxed ? 2 : 1) : about
  const start = textAt(r.tokens, after) === 'ال' && isDigits(r.tokens, after + 1) ? after + 1 : after
  const colonised = numericClock(r, start, hourWord === true)
  const bare = colonised ?? wordClock(r, start, hourWord === true)
  if (!bare || bare.hour > HOURS) return null
  if (boxed && textAt(r.tokens, bare.last) !== ')') return null
  const cut = hourWord ? word.clitics.length : startCut(r, start)
  const marked = hourWord === true || colonised !== null
  return withPart(r, boxed ? { ...bare, last: bare.last + 1 } : bare, cut, marked)
}

const startCut = (r: Reader, i: number): number =>
  ordinalAt(r.words, i)?.clitics.length ?? cardinalAt(r.words, i)?.clitics.length ?? 0

/** «12:34», «7:56:30»; after «الساعة» also «15,30» and «15.30». */
function numericClock(r: Reader, i: number, hourWord: boolean): Bare | null {
  const { tokens } = r
  const iso = textAt(tokens, i) === 't' ? i + 1 : i
  if (!isDigits(tokens, iso) || textAt(tokens, iso).length > 2) return null
  const mark = textAt(tokens, iso + 1)
  if (mark !== ':' && !(mark === ',' || mark === '.')) return null
  if (
    !isDigits(tokens, iso + 2) ||
    textAt(tokens, iso + 2).length !== 2 ||
    !glued(tokens, iso + 1) ||
    !glued(tokens, iso + 2)
  )
    return null
  if (mark !== ':' && !hourWord && !zoneFollows(r, iso + 3) && !adverbFollows(r, iso + 3)) return null
  const minute = Number(textAt(tokens, iso + 2))
  if (minute >= SIXTY) return null
  const seconds = textAt(tokens, iso + 3) === ':' && glued(tokens, iso + 3) ? wholeAt(r.words, iso + 4) : -1
  if (seconds >= SIXTY) return null
  const last = seconds >= 0 ? iso + 5 : iso + 3
  return {
    hour: Number(textAt(tokens, iso)),
    minute,
    second: seconds >= 0 ? seconds : null,
    last,
    spoken: true,
  }
}

/** «6.30 صباحا». */
const adverbFollows = (r: Reader, i: number): boolean => partAt(r, i)?.form === 'adverb'

const zoneFollows = (r: Reader, i: number): boolean => look(r.words, i, 'zone') !== null

/** An hour as a number: «الثامنة», «8»; «الثامنة وعشرين» is the eighth hour with its minutes, not the 28th. */
function hourNumber(r: Reader, i: number): NumberAt | null {
  const ordinal = ordinalAt(r.words, i)
  if (!ordinal) return cardinalAt(r.words, i)
  const first = look(r.words, i, 'ordinal')
  if (!first || ordinal.value <= NOON) return ordinal
  return { ...ordinal, value: first.sense.value, last: i + first.length }
}

/** «الثامنة والنصف», «الساعة 8», «الثالثة وخمسة عشر دقيقة», «خمسة إلا ثلث». */
function wordClock(r: Reader, i: number, hourWord: boolean): Bare | null {
  const military = wholeAt(r.words, i)
  if (military >= 100 && textAt(r.tokens, i).length === 4) return militaryClock(r, i, military)
  const number = hourNumber(r, i)
  if (!number || !Number.isInteger(number.value) || number.value < 0 || number.value > HOURS) return null
  if (!mayTellHour(r, i, number, hourWord)) return null
  const minutes = minutesAfter(r, number)
  const spoken = number.kind === 'ordinal' && (minutes !== null || (number.article && isFeminine(r, i)))
  const hour = number.value
  if (!minutes) return { hour, minute: null, second: null, last: number.last, spoken }
  const total = hour * SIXTY + minutes.minutes
  if (total < 0) return null
  const minute = total % SIXTY
  return { hour: Math.floor(total / SIXTY), minute, second: null, last: minutes.last, spoken }
}

function mayTellHour(r: Reader, i: number, number: NumberAt, hourWord: boolean): boolean {
  if (hourWord || r.query) return true
  return number.kind === 'ordinal' ? number.article && isFeminine(r, i) : number.digits
}

/** «1140 صباحا»: only with a part of the day after it. */
function militaryClock(r: Reader, i: number, value: number): Bare | null {
  if (!partAt(r, i + 1) || value % 100 >= SIXTY || value >= HOURS * 100) return null
  return { hour: Math.floor(value / 100), minute: value % 100, second: null, last: i + 1, spoken: true }
}

/** «والنصف», «إلا ربعا», «و20 دقيقة», «وثمانية عشر دقيقة»; without «دقيقة» only words after words («الخامسة وثلاثين»). */
function minutesAfter(r: Reader, hour: NumberAt): { minutes: number; last: number } | null {
  const i = hour.last
  const except = skip(r.words, i, 'except')
  if (except > 0) return minutesBefore(r, except)
  const joined = textAt(r.tokens, i) === 'و' ? i + 1 : i
  const fraction = fractionOfHour(r, joined)
  if (fraction && (joined > i || fraction.clitics === 'و')) return fraction
  const number = cardinalAt(r.words, joined)
  if (!number || number.value >= SIXTY || number.article || !(joined > i || number.clitics === 'و'))
    return null
  const last = overMinuteWord(r, number.last)
  const bare = r.query && !number.digits && !hour.digits
  return last > number.last || bare ? { minutes: number.value, last } : null
}

function minutesBefore(r: Reader, i: number): { minutes: number; last: number } | null {
  const part = fractionOfHour(r, i)
  if (part) return { minutes: -part.minutes, last: part.last }
  const number = cardinalAt(r.words, i)
  if (!number || number.value >= SIXTY) return null
  return { minutes: -number.value, last: overMinuteWord(r, number.last) }
}

/** «مساء و ثلاثة أرباع»: a fraction after the part of the day. */
function fractionAfter(r: Reader, i: number): { minutes: number; last: number } | null {
  const joined = textAt(r.tokens, i) === 'و' ? i + 1 : i
  const fraction = fractionOfHour(r, joined)
  return fraction && (joined > i || fraction.clitics === 'و') ? fraction : null
}

function fractionOfHour(r: Reader, i: number): { minutes: number; last: number; clitics: string } | null {
  const found = look(r.words, i, 'fraction')
  if (!found) return null
  return { minutes: Math.round(found.sense.value * SIXTY), last: i + found.length, clitics: found.clitics }
}

const overMinuteWord = (r: Reader, i: number): number =>
  look(r.words, i, 'unit')?.sense.unit === 'MIN' ? i + 1 : i

/** Adds the part of the day and the zone that follow. */
function withPart(r: Reader, bare: Bare, cut: number, marked: boolean): ClockAt {
  const inside = skip(r.words, overComma(r, bare.last), 'in', 'of')
  const part = partAt(r, bare.last) ?? (inside > 0 ? partAt(r, inside) : null)
  const usable = part && part.cut === 0 && !countsNights(r, part) ? part : null
  const fraction = usable ? fractionAfter(r, usable.last) : null
  const at = fraction?.last ?? usable?.last ?? bare.last
  const zone = zoneAt(r, at)
  const hour = usable ? hourIn(bare.hour, usable) : bare.hour
  return {
    hour: hour % HOURS,
    minute: fraction ? fraction.minutes : bare.minute,
    second: bare.second,
    last: zone?.last ?? at,
    cut,
    marked: marked || zone !== null,
    sure: usable !== null || zone !== null || (marked && bare.hour > NOON),
    utc: zone?.hours === 0,
    spoken: bare.spoken,
  }
}

/** «40 ليلة» counts nights. */
const countsNights = (r: Reader, part: PartAt): boolean =>
  part.part === 'NI' && part.form === 'noun' && !part.article && textAt(r.tokens, part.last - 1) === 'ليله'

function zoneAt(r: Reader, i: number): { hours: number | null; last: number } | null {
  const open = textAt(r.tokens, i) === '(' ? i + 1 : i
  const zone = look(r.words, open, 'zone')
  if (!zone) return null
  const last = open + zone.length
  if (open === i) return { hours: zone.sense.hours, last }
  return textAt(r.tokens, last) === ')' ? { hours: zone.sense.hours, last: last + 1 } : null
}

/** The hour of twenty-four that a part of the day makes of an hour of twelve. */
export function hourIn(
  hour: number,
  { part, afternoon, midnight }: Pick<PartAt, 'part' | 'afternoon' | 'midnight'>,
): number {
  if (hour > 12) return hour
  if (midnight) return hour === 12 ? 0 : hour
  if (part === 'NI') return hour === 12 ? 0 : hour >= 5 ? hour + 12 : hour
  if (part === 'MI') return hour >= 10 ? hour : hour + 12
  if (afternoon) return hour === 12 ? 12 : hour + 12
  return hour === 12 ? 0 : hour
}
