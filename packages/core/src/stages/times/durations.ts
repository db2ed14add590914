/**
 * Lengths of time, and times told by a length from now or from what was told before: «ثلاثة أيام», «السنوات الثلاث
 * الماضية», «قبل يومين», «بعد أشهر قليلة», «بعد ذلك بأسبوع». A bare unit («لمدة شهر») counts only after a word that
 * measures. Rules: `times.duration`, `times.before-now`, `times.after-now`, `times.after-earlier`, `times.vague-period`.
 */
import type { Particle } from '../../lexicon/time-particles.ts'
import type { UnitCode } from '../../lexicon/time-units.ts'
import { isAge } from './ages.ts'
import { type Amount, amountAt, amountValue, type Part } from './amounts.ts'
import { addMonths, clockValue, dayValue, monthValue, weekValue, yearValue, ymdOf } from './calendar.ts'
import { textAt } from './numbers.ts'
import { referenceValue, shiftAt } from './placed.ts'
import { type Found, fromExpression, fromReference, type Grain, type Reader, STATED } from './reader.ts'
import { directionAt } from './tense.ts'
import { look, skip } from './words.ts'

/** A length of time, or the time that it leads to. */
export function durationAt(r: Reader, token: number): Found | null {
  const amount = lastAmount(r, token) ?? amountAt(r, token)
  if (!amount) return null
  const i = amount.first
  const shift = shiftAt(r, amount.last)
  if (shift && !shift.same) return shiftedAmount(r, i, amount, shift)
  const before = particleBefore(r, i)
  if (amount.article && !articleMeasures(amount, before)) return null
  if (!licensed(r, i, amount, before) || isAge(r, i, amount)) return null
  return relative(r, i, amount, before) ?? plain(i, amount)
}

/** «الأشهر الستة», «العامين»; a unit alone only after «طوال» («على مدار الساعة» is no hour). */
const articleMeasures = ({ head, parts }: Amount, before: Particle | null): boolean =>
  head === 'number' || head === 'dual' || (before === 'throughout' && parts[0]?.unit !== 'H')

function plain(first: number, amount: Amount, last = amount.last): Found {
  return {
    first,
    last,
    cut: amount.cut,
    type: 'DURATION',
    value: amountValue(amount.parts),
    ...(amount.mod !== undefined && { mod: amount.mod }),
    rule: 'times.duration',
    anchor: STATED,
    grain: 'other',
  }
}

/** «آخر 3 سنوات», «أول عامين»: the edge word belongs to it. */
function lastAmount(r: Reader, i: number): Amount | null {
  const edge = look(r.words, i, 'edge')
  if (!edge || edge.article || edge.length > 1) return null
  const inner = amountAt(r, i + 1)
  if (!inner || inner.cut > 0 || inner.article || (inner.head !== 'number' && inner.head !== 'dual'))
    return null
  return { ...inner, first: i, cut: edge.clitics.length }
}

/** «الأسبوعين الماضيين» → P2W, «السنوات القليلة الماضية» → PXY, «الأيام الماضية» → PAST_REF. */
function shiftedAmount(
  r: Reader,
  first: number,
  amount: Amount,
  shift: NonNullable<ReturnType<typeof shiftAt>>,
): Found | null {
  if (!amount.article || amount.head === 'one') return null
  if (amount.head === 'many')
    return {
      first,
      last: shift.last,
      cut: amount.cut,
      type: 'DATE',
      value: referenceValue(shift.by),
      rule: 'times.vague-period',
      anchor: fromReference(r, shift.reason),
      grain: 'other',
    }
  return { ...plain(first, amount, shift.last), anchor: fromReference(r, shift.reason) }
}

/** The particle before an amount: a word of its own, or a joined ل or ب. */
function particleBefore(r: Reader, i: number): Particle | null {
  const word = look(r.words, i - 1, 'particle')
  return word ? word.sense.particle : null
}

const MEASURING: ReadonlySet<Particle> = new Set([
  'since',
  'before',
  'after',
  'within',
  'for',
  'lasting',
  'during',
  'throughout',
])

/** Whether the words measure time here: a count does; a bare unit needs a word before it that measures. */
function licensed(r: Reader, i: number, amount: Amount, before: Particle | null): boolean {
  if (amount.head === 'number' || amount.head === 'dual' || amount.head === 'several') return true
  const long = amount.parts[0]?.unit === 'DE' || amount.parts[0]?.unit === 'CE'
  if (r.query && !long) return amount.head === 'one' || joined(r, i, amount) || before !== null
  if (before !== null && MEASURING.has(before))
    return !(before === 'during' && amount.article) && !isConstruct(r, amount, before)
  if (amount.mod !== undefined) return true
  return joined(r, i, amount) && amount.head === 'many'
}

/** «خلال أيام المهرجان», «طوال سنوات الحرب»: of something, whose length is not told. */
const isConstruct = (r: Reader, { head, last, article }: Amount, before: Particle): boolean => {
  if (article || head !== 'many' || (before !== 'during' && before !== 'throughout')) return false
  return textAt(r.tokens, last).startsWith('ال') && r.tokens.forms[last]?.kind === 'word'
}

/** «لسنوات», «لأشهر». */
const joined = (r: Reader, i: number, amount: Amount): boolean =>
  amount.cut > 0 && textAt(r.tokens, i)[amount.cut - 1] === 'ل'

/** «قبل يومين», «بعد ثلاثة أشهر», «منذ شهر و21 يوما من الآن». */
function relative(r: Reader, i: number, amount: Amount, before: Particle | null): Found | null {
  const now = skip(r.words, amount.last, 'now', 'future')
  if (now > 0 && amount.head !== 'many')
    return fromNow(r, i, amount, before === 'since' || before === 'before' ? -1 : 1, now)
  if (r.query && before === 'since') return fromNow(r, i, amount, -1, amount.last)
  if (r.query && (before === 'in' || before === 'within' || textBefore(r, i) === 'من'))
    return fromNow(r, i, amount, before === 'in' || before === 'within' ? 1 : -1, amount.last)
  if (before !== 'before' && before !== 'after') return null
  if (skip(r.words, overOnly(r, amount.last), 'of') > 0 || textAt(r.tokens, amount.last) === 'علي')
    return null
  return before === 'before' ? ago(r, i, amount) : later(r, i, amount)
}

/** Steps over «فقط». */
const overOnly = (r: Reader, i: number): number => {
  const only = skip(r.words, i, 'only')
  return only > 0 ? only : i
}

const textBefore = (r: Reader, i: number): string => textAt(r.tokens, i - 1)

/** The span with its particle («قبل يومين»), where one word of it stands before. */
function withParticle(r: Reader, i: number): { first: number; cut: number } {
  const word = look(r.words, i - 1, 'particle')
  if (!word || word.length > 1) return { first: i, cut: 0 }
  return { first: i - 1, cut: word.clitics.length }
}

function ago(r: Reader, i: number, amount: Amount): Found | null {
  if (vague(amount)) return r.query ? vagueFrom(r, i, amount, -1) : null
  return fromNow(r, i, amount, -1, amount.last)
}

/** «بعد يومين»: from now where the clause looks ahead, else from what was told before. */
function later(r: Reader, i: number, amount: Amount): Found | null {
  if (vague(amount)) return vagueFrom(r, i, amount, 1)
  if (!r.query && dayInSentence(r, i)) return null
  if (r.query || directionAt(r, i - 1, amount.last).ahead) return fromNow(r, i, amount, 1, amount.last)
  return null
}

/** Whether a day was told before in the sentence: «بعد أسبوع» then leads on from it. */
function dayInSentence(r: Reader, i: number): boolean {
  const { ofToken } = r.doc.sentences
  return r.last?.grain === 'day' && ofToken[r.last.first] === ofToken[i]
}

/** «14 عاما وبضعة أشهر» is exact in its years. */
const vague = (amount: Amount): boolean => amount.parts[0]?.count === null

/** «وبعد أشهر قليلة» at the head of a sentence leads on from the last time told: its year, or nothing finer. */
function vagueFrom(r: Reader, i: number, amount: Amount, by: number): Found | null {
  const { first, cut } = withParticle(r, i)
  const base = { first, last: amount.last, cut, type: 'DATE' as const, grain: 'other' as const }
  if (r.query)
    return {
      ...base,
      value: referenceValue(by),
      rule: by < 0 ? 'times.before-now' : 'times.after-now',
      anchor: fromReference(r),
    }
  const earlier = r.last
  const unit = amount.parts[0]!.unit
  if (
    earlier?.day === undefined ||
    !opensSentence(r, first) ||
    (unit !== 'M' && unit !== 'W' && unit !== 'D')
  )
    return null
  const about = addMonths(earlier.day, unit === 'M' ? 3 : 0)
  const value =
    unit === 'M' ? yearValue(ymdOf(about).year) : monthValue(ymdOf(about).year, ymdOf(about).month)
  return {
    ...base,
    value,
    rule: 'times.after-earlier',
    anchor: fromExpression(r, earlier, 'a few units later'),
  }
}

const opensSentence = (r: Reader, token: number): boolean =>
  r.doc.sentences.list[r.doc.sentences.ofToken[token] ?? 0]?.first === token

const FINEST: Readonly<Partial<Record<UnitCode, Grain>>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'clock',
  MIN: 'clock',
  S: 'clock',
}

/** The day (month, year …) that lies an amount away from now, no finer than the amount's finest unit. */
function fromNow(r: Reader, i: number, amount: Amount, sign: number, last: number): Found | null {
  const { first, cut } = withParticle(r, i)
  const unit = amount.parts.findLast(({ count }) => count !== null)?.unit ?? amount.parts[0]!.unit
  const base = {
    first,
    last,
    cut,
    ...(amount.mod !== undefined && { mod: amount.mod }),
    rule: sign < 0 ? 'times.before-now' : 'times.after-now',
    anchor: fromReference(r, `${amountValue(amount.parts)} ${sign < 0 ? 'before' : 'after'} it`),
  }
  if (!r.reference || vague(amount))
    return { ...base, type: 'DATE', value: referenceValue(sign), grain: 'other' }
  const moment = move(r.reference.day, r.reference.minute ?? 0, amount.parts, sign)
  const grain = FINEST[unit] ?? 'year'
  return {
    ...base,
    ...momentValue(moment, unit, r.reference.minute !== null || r.query),
    grain,
    day: moment.day,
  }
}

interface Moment {
  readonly day: number
  readonly second: number
}

const DAY_SECONDS = 86_400
const SECONDS: Readonly<Partial<Record<UnitCode, number>>> = {
  W: 604_800,
  D: DAY_SECONDS,
  H: 3600,
  MIN: 60,
  S: 1,
}
const MONTHS: Readonly<Partial<Record<UnitCode, number>>> = { M: 1, Y: 12, DE: 120, CE: 1200 }

export function move(day: number, minute: number, parts: readonly Part[], sign: number): Moment {
  let at = day
  let seconds = minute * 60
  for (const { unit, count } of parts) {
    const months = (MONTHS[unit] ?? 0) * (count ?? 0)
    at = addMonths(at, sign * Math.round(months))
    seconds += sign * (SECONDS[unit] ?? 0) * (count ?? 0)
  }
  const days = Math.floor(seconds / DAY_SECONDS)
  return { day: at + days, second: Math.round(seconds - days * DAY_SECONDS) }
}

function momentValue(
  { day, second }: Moment,
  unit: UnitCode,
  timed: boolean,
): { type: 'DATE' | 'TIME'; value: string } {
  if (unit === 'H' || unit === 'MIN' || unit === 'S') {
    if (!timed) return { type: 'DATE', value: dayValue(day) }
    const clock = clockValue(Math.floor(second / 3600), Math.floor((second % 3600) / 60), second % 60 || null)
    return { type: 'TIME', value: dayValue(day) + clock }
  }
  const { year, month } = ymdOf(day)
  if (unit === 'D') return { type: 'DATE', value: dayValue(day) }
  if (unit === 'W') return { type: 'DATE', value: weekValue(day) }
  if (unit === 'M') return { type: 'DATE', value: monthValue(year, month) }
  return { type: 'DATE', value: yearValue(year) }
}
