/**
 * A part of the day or a clock time with its day: «مساء الثلاثاء», «ليل الثلاثاء الأربعاء», «أمس مساء», «الساعة 15,30
 * بتوقيت غرينتش أمس», «غدا 8:00 صباحا», «الليلة الماضية», «منتصف ليل الجمعة». Rules: `times.part-of-day`, `times.clock`,
 * `times.night`, `times.midnight`.
 */
import { dayValue } from './calendar.ts'
import { type ClockAt, clockAt, hourIn, hourOfDay, type PartAt, partAt } from './clock.ts'
import { dayAt } from './days.ts'
import { clockThenDay, minutesToHour } from './hours.ts'
import { textAt } from './numbers.ts'
import {
  clockText,
  dayBeside,
  type OnDay,
  onFound,
  onReference,
  overJoin,
  partSuffix,
  timeFound,
} from './on-day.ts'
import { type Found, fromReference, type Reader, UNKNOWN } from './reader.ts'
import { look, skip } from './words.ts'

/** The time or day at a token, the longest reading. */
export function momentAt(r: Reader, i: number): Found | null {
  const day = dayAt(r, i)
  let best = day
  for (const found of [dayThenTime(r, day), longestOf(r, i)])
    if (found && (!best || found.last > best.last)) best = found
  return best
}

const RULES = [partThenDay, night, clockThenDay, partAlone, midnight, lateDay, minutesToHour] as const

function longestOf(r: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const rule of RULES) {
    const found = rule(r, i)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

/** «أمس مساء», «الثلاثاء في الصباح الباكر», «غدا الساعة 8». */
function dayThenTime(r: Reader, day: Found | null): Found | null {
  if (!day || (day.grain !== 'day' && day.grain !== 'other')) return null
  return afterDay(r, day, day.last) ?? afterDay(r, day, overJoin(r, day.last))
}

function afterDay(r: Reader, day: Found, at: number): Found | null {
  const on = onFound(day)
  const clock = clockAt(r, at)
  if (clock && clock.cut === 0 && (clock.marked || clock.sure || (r.query && clock.spoken))) {
    return timeFound(day.first, clock.last, day.cut, on, clockText(clock), 'times.clock', 'clock')
  }
  const part = partAt(r, at)
  if (!part || part.cut > 0 || part.midnight || !standsAfterDay(r, day, part, at)) return null
  const inner = clockAfterPart(r, part)
  const suffix = inner ? clockText(inner) : partSuffix(part.part)
  return timeFound(day.first, inner?.last ?? part.last, day.cut, on, suffix, 'times.part-of-day', 'part')
}

/** An adverb stands right after the day; a noun needs the article and, in news, «في». */
function standsAfterDay(r: Reader, day: Found, part: PartAt, at: number): boolean {
  if (part.form === 'adverb') return true
  return (part.article && (r.query || at > day.last)) || (r.query && !dayAt(r, part.last))
}

/** «هذا المساء الساعة 8», «صباح اليوم عند الساعة 8»: the hour that narrows a part. */
function clockAfterPart(r: Reader, part: PartAt): ClockAt | null {
  const clock = clockAt(r, part.last) ?? clockAt(r, overJoin(r, part.last))
  if (!clock || clock.cut > 0 || !(clock.marked || clock.sure || r.query)) return null
  return { ...clock, hour: clock.sure ? clock.hour : hourIn(clock.hour, part) % 24 }
}

/** «مساء الثلاثاء», «فجر يوم أمس», «ليل الثلاثاء الأربعاء», «بعد ظهر اليوم (الاثنين)». */
function partThenDay(r: Reader, i: number): Found | null {
  const part = partAt(r, i)
  if (!part || part.midnight) return null
  const of = skip(r.words, part.last, 'of', 'in')
  for (const at of of > 0 && r.query ? [part.last, of] : [part.last]) {
    const day = dayAt(r, at)
    if (!day || day.cut > 0 || day.type !== 'DATE' || (day.grain !== 'day' && day.grain !== 'other')) continue
    const last = nightOfTwoDays(r, part, day)
    const inner = clockAfterPart(r, { ...part, last })
    const suffix = inner ? clockText(inner) : partSuffix(part.part)
    return timeFound(
      i,
      inner?.last ?? last,
      part.cut,
      onFound(day),
      suffix,
      'times.part-of-day',
      inner ? 'clock' : 'part',
    )
  }
  return null
}

/** In «ليل الثلاثاء الأربعاء» the night begins on the first day. */
function nightOfTwoDays(r: Reader, part: PartAt, day: Found): number {
  if (part.part !== 'NI') return day.last
  const mark = textAt(r.tokens, day.last)
  const at = mark === '-' || mark === '/' || mark === 'و' ? day.last + 1 : day.last
  const second = look(r.words, at, 'weekday')
  return second?.article && (second.clitics === '' || second.clitics === 'و') ? at + 1 : day.last
}

/** «الليلة», «الليلة الماضية», «ليلة أمس». */
function night(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'night')
  if (!word) return null
  const cut = word.clitics.length
  const { days } = word.sense
  const on: OnDay = r.reference
    ? { text: dayValue(r.reference.day + days), day: r.reference.day + days, anchor: fromReference(r) }
    : { text: '', anchor: UNKNOWN }
  const last = i + word.length
  const clock = clockAfterPart(r, {
    part: 'NI',
    afternoon: true,
    last,
    cut: 0,
    form: 'noun',
    article: true,
    midnight: false,
  })
  if (clock) return timeFound(i, clock.last, cut, on, clockText(clock), 'times.clock', 'clock')
  return timeFound(i, last, cut, on, 'TNI', 'times.night', 'part')
}

/** «هذا المساء», «في المساء» (query), «صباحا», «وبعد الظهر,» at the head of a clause. */
function partAlone(r: Reader, i: number): Found | null {
  const part = partAt(r, i)
  if (!part || part.midnight) return null
  const these = skip(r.words, i, 'this') > 0 || skip(r.words, hourOfDay(r, i), 'this') > 0
  if (!these && !r.query && !standsAlone(r, i, part)) return null
  const clock = clockAfterPart(r, part)
  if (clock)
    return timeFound(i, clock.last, part.cut, onReference(r), clockText(clock), 'times.clock', 'clock')
  return timeFound(i, part.last, part.cut, onReference(r), partSuffix(part.part), 'times.part-of-day', 'part')
}

/** In news: the afternoon at the head of a clause. */
function standsAlone(r: Reader, i: number, part: PartAt): boolean {
  if (part.part !== 'AF' || !(part.article || textAt(r.tokens, part.last - 1).startsWith('ال'))) return false
  return (
    textAt(r.tokens, part.last) === ',' || r.doc.sentences.list[r.doc.sentences.ofToken[i] ?? 0]?.first === i
  )
}

/** «منتصف الليل», «منتصف ليل الجمعة», «12 منتصف الليل»: the beginning of the next day. */
function midnight(r: Reader, i: number): Found | null {
  const part = partAt(r, i)
  if (!part?.midnight) return null
  const day = dayBeside(r, part.last)
  const last = day ? nightOfTwoDays(r, part, day) : part.last
  const base = day ? onFound(day) : onReference(r)
  const on: OnDay =
    base.day === undefined || !day
      ? base
      : { text: dayValue(base.day + 1), day: base.day + 1, anchor: base.anchor }
  return timeFound(i, last, part.cut, on, 'T00:00', 'times.midnight', 'clock')
}

/** «وقت متأخر أمس الثلاثاء», «في وقت متأخر من يوم الاثنين»: the day, told late. */
function lateDay(r: Reader, i: number): Found | null {
  const late = look(r.words, i + 1, 'hourOfDay')
  if (!late || late.clitics || !look(r.words, i, 'hourWord')) return null
  const of = skip(r.words, i + 2, 'of', 'in')
  const day = dayAt(r, of > 0 ? of : i + 2)
  if (!day || day.cut > 0 || day.grain !== 'day') return null
  const cut = look(r.words, i, 'hourWord')?.clitics.length ?? 0
  return { ...day, first: i, cut, mod: late.sense.late ? 'END' : 'START', rule: 'times.late-day' }
}
