/**
 * Clock times with their day: «الساعة الثامنة مساء الأحد», «12:30 ظهر أمس», «من 3:00 إلى 4:00 غدا», «ثلاث دقائق قبل الثامنة»;
 * a bare hour («في السابعة») only in a query. Rule: `times.clock`.
 */
import type { Particle } from '../../lexicon/time-particles.ts'
import { amountAt } from './amounts.ts'
import { type ClockAt, clockAt, hourIn, type PartAt, partAt } from './clock.ts'
import { dayAt } from './days.ts'
import { isFeminine } from './feminine.ts'
import { ordinalAt, textAt, wholeAt } from './numbers.ts'
import {
  clockText,
  dayBeside,
  type OnDay,
  onContext,
  onFound,
  onReference,
  overJoin,
  timeFound,
} from './on-day.ts'
import type { Found, Reader } from './reader.ts'
import { look, skip } from './words.ts'

const NOON = 12

/** «الساعة الثامنة مساء», «12:30 ظهر أمس», «الساعة 8 يوم الأحد». */
export function clockThenDay(r: Reader, i: number): Found | null {
  const clock = clockAt(r, i)
  if (!clock) return null
  const part = partWithDay(r, clock.last)
  if (part) {
    const hour = clock.sure ? clock.hour : hourIn(clock.hour, part.part) % 24
    return timeFound(
      i,
      part.day.last,
      clock.cut,
      onFound(part.day),
      clockText({ ...clock, hour }),
      'times.clock',
      'clock',
    )
  }
  if (!(clock.marked || clock.sure)) return bareHour(r, i, clock)
  return placedClock(r, i, clock, dayBeside(r, clock.last))
}

/** A number or ordinal alone is an hour only in a query, after «في», «عند», «حتى» or as a feminine ordinal. */
function bareHour(r: Reader, i: number, clock: ClockAt): Found | null {
  if (!r.query || !(clock.spoken || afterHourWord(r, i))) return null
  const ordinal = ordinalAt(r.words, i)
  if (ordinal && !isFeminine(r, i) && !clock.spoken) return null
  if (!ordinal && wholeAt(r.words, i) > NOON && textAt(r.tokens, i - 1) === 'في') return null
  if (look(r.words, clock.last, 'unit')) return null
  const day = dayBeside(r, clock.last)
  return placedClock(r, i, clock, day)
}

const afterHourWord = (r: Reader, i: number): boolean =>
  HOUR_PARTICLES.has(look(r.words, i - 1, 'particle')?.sense.particle ?? 'of')
const HOUR_PARTICLES: ReadonlySet<Particle> = new Set(['in', 'at', 'until', 'to', 'between'])

/** «7:00 يوم الأحد بعد الظهر»: the part of the day after the day. */
function partLater(r: Reader, clock: ClockAt, day: Found | null): PartAt | null {
  if (!day || clock.sure) return null
  const part = partAt(r, day.last) ?? partAt(r, overJoin(r, day.last))
  return part && part.cut === 0 && !part.midnight && (part.form === 'adverb' || part.article) ? part : null
}

/** A clock time with its day, or with that of the time it ends («من 3 إلى 4 غدا», «من 1:30 بعد الظهر إلى 4»). */
function placedClock(r: Reader, i: number, clock: ClockAt, day: Found | null): Found {
  const begun = day ? null : rangeBegun(r, i)
  const afternoon =
    begun && !clock.sure && clock.hour < NOON && hourOf(begun) >= NOON && clock.hour + NOON > hourOf(begun)
  const part = partLater(r, clock, day)
  const hour = part ? hourIn(clock.hour, part) % 24 : afternoon ? clock.hour + NOON : clock.hour
  const on = day ? onFound(day) : begun ? onBegun(r, begun) : onContext(r, i)
  return timeFound(
    i,
    day?.last ?? clock.last,
    clock.cut,
    on,
    clockText({ ...clock, hour }),
    'times.clock',
    'clock',
  )
}

const hourOf = ({ value }: Found): number => Number(/T(\d\d)/.exec(value)?.[1] ?? 0)

/** The time just before «إلى», «حتى», «-» that this one ends. */
function rangeBegun(r: Reader, i: number): Found | null {
  const earlier = r.list.at(-1)
  if (earlier?.grain !== 'clock' || i - earlier.last > 2) return null
  const join = look(r.words, earlier.last, 'particle')?.sense.particle
  const dash = textAt(r.tokens, earlier.last) === '-' || textAt(r.tokens, earlier.last) === 'و'
  return join === 'to' || join === 'until' || dash || earlier.last === i ? earlier : null
}

function onBegun(r: Reader, begun: Found): OnDay {
  const text = /^(.*)T\d\d/.exec(begun.value)?.[1] ?? ''
  return {
    text,
    ...(begun.day !== undefined && { day: begun.day }),
    anchor: text ? begun.anchor : onReference(r).anchor,
  }
}

/** «مساء الأحد», «هذا الصباح» after an hour. */
function partWithDay(r: Reader, i: number): { part: PartAt; day: Found } | null {
  for (const at of [i, overJoin(r, i)]) {
    const part = partAt(r, at)
    if (!part || part.cut > 0) continue
    const day = dayAt(r, part.last)
    if (day && day.cut === 0 && day.grain === 'day') return { part, day }
  }
  return null
}

/** «ثلاث دقائق قبل الثامنة», «عشرين دقيقة بعد الخامسة صباح الغد», in a query. */
export function minutesToHour(r: Reader, i: number): Found | null {
  if (!r.query) return null
  const amount = amountAt(r, i)
  const only = amount?.parts.length === 1 ? amount.parts[0] : undefined
  if (!amount || only?.unit !== 'MIN' || only.count === null) return null
  const after = skip(r.words, amount.last, 'after')
  const before = skip(r.words, amount.last, 'before', 'until', 'to')
  const at = after > 0 ? after : before
  const hour = at > 0 ? clockThenDay(r, at) : null
  const told = hour ? /^(.*T)(\d\d)(?::(\d\d))?/.exec(hour.value) : null
  if (!hour || !told) return null
  const minutes = Number(told[2]) * 60 + Number(told[3] ?? 0) + (after > 0 ? only.count : -only.count)
  if (minutes < 0) return null
  const value = `${told[1]}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { ...hour, first: i, cut: amount.cut, value }
}
