/**
 * The day that relative times are reckoned from: the article's own, else what its text says of it – a full date in the
 * dateline or the first lines («طرابلس 26 شوال 1436هـ الموافق 11 أغسطس 2015م», «الإثنين 08-04-2024»), or «اليوم» with a date.
 * Never the clock.
 */
import type { Times } from '../../doc/index.ts'
import type { Article } from '../../record/types.ts'
import { dayNumber, dayValue, isDate } from './calendar.ts'
import { type Found, type Reader, type Reference, spanOf } from './reader.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/

/** A day, perhaps with its time of day, as ISO writes it; null for anything else. */
export function referenceOf(value: string | undefined, timed: boolean): Reference | null {
  const found = value === undefined ? null : DAY.exec(value)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (!isDate(year, month, day)) return null
  const minute = timed && found[4] ? Number(found[4]) * 60 + Number(found[5]) : null
  return { day: dayNumber(year, month, day), minute, kind: 'publication' }
}

export const publicationOf = (article: Article): Reference | null => referenceOf(article.published, false)

const OPENING = 25

/** The day of writing as the text tells it, from what was found without knowing it. */
export function referenceInText(r: Reader): Reference | null {
  const told = r.list.find(({ today }) => today !== undefined)
  if (told?.today !== undefined)
    return { day: told.today, minute: null, kind: 'dateline', span: spanOf(r, told) }
  const opening = r.list.filter((found) => found.first < OPENING && isStatedDay(found))
  const dated = opening.find((found) => found.rule === 'times.weekday-date' || inDateline(r, found))
  return dated?.day === undefined
    ? null
    : { day: dated.day, minute: null, kind: 'dateline', span: spanOf(r, dated) }
}

const isStatedDay = ({ grain, anchor, type }: Found): boolean =>
  type === 'DATE' && grain === 'day' && anchor.kind === 'none'

const FIRST_WORDS = 8

/** In the dateline, or so near the beginning that it stands for one; of a Hijri and a common date the common one is the same day. */
function inDateline(r: Reader, found: Found): boolean {
  const { dateline } = r.doc.sentences
  return dateline ? found.last <= dateline.last + FIRST_WORDS : found.first < FIRST_WORDS
}

export function publicationDay(reference: Reference | null): Times['publicationDay'] {
  if (!reference) return null
  const value = dayValue(reference.day)
  return reference.kind === 'publication'
    ? { value, from: 'given' }
    : { value, from: 'text', ...(reference.span && { span: reference.span }) }
}
