/**
 * Why a time has its value, in one English sentence: «الثلاثاء → 2024-04-09: the first Tuesday on or after publication
 * (Monday 2024-04-08), because «ستستمر حتى» looks ahead». Made from the annotation alone.
 */
import type { Timex, TimexAnchor } from './record/types.ts'
import { dayName, firstDayOf } from './stages/times/calendar.ts'

export const explainTime = (time: Timex): string => `${time.text} → ${time.value}: ${why(time)}`

function why({ anchor, type }: Timex): string {
  const { kind, reason } = anchor
  if (kind === 'none')
    return type === 'DURATION' || type === 'SET' ? 'the words tell it in full' : 'a date told in full'
  if (reason?.includes('publication')) return reason
  if (kind === 'unknown') return `it leans on a day that the text does not give${and(reason)}`
  return `reckoned from ${source(anchor)}${and(reason)}`
}

const and = (reason: string | undefined): string => (reason === undefined ? '' : ` – ${reason}`)

function source({ kind, value }: TimexAnchor): string {
  const told = value === undefined ? '' : ` (${named(value)})`
  if (kind === 'publication') return `publication${told}`
  if (kind === 'dateline') return `the day of writing that the text tells${told}`
  return `the time told before${told}`
}

/** A single day with its weekday. */
function named(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? firstDayOf(value) : null
  return day === null ? value : `${dayName(day)} ${value}`
}
