/**
 * Vague and anaphoric times: «الآن», «مؤخرا», «الأيام المقبلة», «يومها», «حينها», «ذلك اليوم», «بعد ذلك بأسبوع». Rules:
 * `times.reference`, `times.anaphor`, `times.after-that`.
 */
import { amountAt, amountValue } from './amounts.ts'
import { dayValue } from './calendar.ts'
import { move } from './durations.ts'
import { textAt } from './numbers.ts'
import { type Found, fromExpression, fromReference, type Reader, STATED, writtenAt } from './reader.ts'
import { look } from './words.ts'

export function referenceAt(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'reference')
  if (word && !isAlan(r, i) && !isWhole(r, i, word.sense.value))
    return {
      first: i,
      last: i + word.length,
      cut: word.clitics.length,
      type: 'DATE',
      value: word.sense.value,
      rule: 'times.reference',
      anchor: fromReference(r),
      grain: 'other',
    }
  return anaphor(r, i) ?? afterThat(r, i)
}

/** «ألان» (Alan) folds like «الآن», «هلا» (a name) like «هلأ». */
const isAlan = (r: Reader, i: number): boolean => /^[وف]?(?:[أإ]لا|هلا$)/.test(writtenAt(r, i))

/** «كل هذه الفترة» is a length, and how long a one nobody knows. */
const isWhole = (r: Reader, i: number, value: string): boolean =>
  value === 'PRESENT_REF' && look(r.words, i - 1, 'every') !== null

/** «يومها», «ذلك اليوم», «حينها»: the day, or the time, told before. */
function anaphor(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'anaphor')
  const its = word?.sense.to === 'day' && look(r.words, i - 1, 'particle') !== null // «في يومها الأول»
  const earlier = word && !its && antecedent(r, word.sense.to)
  if (!word || !earlier) return null
  const day = isWithinDay(earlier) ? earlier.day : undefined
  return {
    first: i,
    last: i + word.length,
    cut: word.clitics.length,
    type: 'DATE',
    value: day === undefined ? earlier.value : dayValue(day),
    rule: 'times.anaphor',
    anchor: fromExpression(r, earlier, `«${writtenAt(r, i)}»`),
    grain: day === undefined ? earlier.grain : 'day',
    ...(earlier.day !== undefined && { day: earlier.day }),
  }
}

/** A day, a part of it or an hour, all of which «حينها» takes up as the day. */
const isWithinDay = ({ grain }: Found): boolean => grain === 'day' || grain === 'part' || grain === 'clock'

/** The last time told; for «اليوم نفسه» the last day. */
function antecedent(r: Reader, to: 'day' | 'time' | 'same-day'): Found | null {
  if (to !== 'same-day') return r.last
  return r.list.findLast(({ grain, day }) => grain === 'day' && day !== undefined) ?? null
}

/** «بعد ذلك بأسبوع», «بعدها بيومين», «قبلها بشهر». */
function afterThat(r: Reader, i: number): Found | null {
  const word = look(r.words, i, 'afterThat')
  if (!word) return null
  const at = i + word.length
  const amount = amountAt(r, at)
  if (amount?.cut !== 1 || !textAt(r.tokens, at).startsWith('ب')) return null
  const base = { first: i, last: amount.last, cut: word.clitics.length, rule: 'times.after-that' }
  const exact = amount.parts.every(({ count }) => count !== null)
  const earlier = r.last
  if (!exact || !earlier || !isWithinDay(earlier) || earlier.day === undefined)
    return {
      ...base,
      first: at,
      cut: 1,
      type: 'DURATION',
      value: amountValue(amount.parts),
      anchor: STATED,
      grain: 'other',
    }
  const { day } = move(earlier.day, 0, amount.parts, word.sense.sign)
  return {
    ...base,
    type: 'DATE',
    value: dayValue(day),
    day,
    anchor: fromExpression(r, earlier),
    grain: 'day',
  }
}
