/** Public record types (inferred from the one schema), their validators, and the JSON Schema derived from them. */
import { z } from 'zod'
import * as schema from './schema.ts'
import type {
  Article,
  Attribution,
  ChainLink,
  Channel,
  Entity,
  Event,
  Mention,
  Quote,
  Reading,
  Timex,
} from './types.ts'

export * as api from './api.ts'
export * as schema from './schema.ts'
export type * from './types.ts'

/** The JSON Schema (draft 2020-12) of a reading. */
export const readingJsonSchema = (): object => z.toJSONSchema(schema.Reading, { reused: 'ref' })

/** The JSON Schema (draft 2020-12) of an article. */
export const articleJsonSchema = (): object => z.toJSONSchema(schema.Article)

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** One thing that is wrong with a record: where (`published`, `quotes.3.start`) and what. */
export interface Issue {
  readonly path: string
  readonly message: string
}

function check<T>(type: z.ZodType<T>, value: unknown): Checked<T> {
  const result = type.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  return {
    ok: false,
    issues: result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  }
}

export const checkArticle = (value: unknown): Checked<Article> => check<Article>(schema.Article, value)
export const checkReading = (value: unknown): Checked<Reading> => check<Reading>(schema.Reading, value)

/** A span of a record whose words are not what stands in the text. */
export interface SpanFault {
  readonly path: string
  readonly start: number
  readonly end: number
}

type Located = { readonly start: number; readonly end: number; readonly text?: string }

/** Lists the spans of a reading that lie outside the text or whose words differ from `text.slice(start, end)`. */
export function verifySpans(reading: Reading, text: string): SpanFault[] {
  const faults: SpanFault[] = []
  const see = (path: string, span: Located | null | undefined) => {
    if (!span) return
    const inside = span.start >= 0 && span.start <= span.end && span.end <= text.length
    if (inside && (span.text === undefined || text.slice(span.start, span.end) === span.text)) return
    faults.push({ path, start: span.start, end: span.end })
  }
  reading.mentions.forEach((m: Mention, i) => see(`mentions.${i}`, m))
  reading.times.forEach((t: Timex, i) => {
    see(`times.${i}`, t)
    see(`times.${i}.anchor`, t.anchor.span)
  })
  reading.quotes.forEach((q: Quote, i) => {
    see(`quotes.${i}`, q)
    see(`quotes.${i}.cue`, q.cue)
    see(`quotes.${i}.channel`, q.channel satisfies Channel | undefined)
    see(`quotes.${i}.occasion`, q.occasion)
  })
  reading.attribution.forEach((a: Attribution, i) => {
    see(`attribution.${i}`, a)
    a.chain.forEach((link: ChainLink, j) => see(`attribution.${i}.chain.${j}`, link.cue))
  })
  reading.events.forEach((e: Event, i) => {
    see(`events.${i}.anchor`, e.anchor)
    for (const s of e.evidence.actor) see(`events.${i}.evidence.actor`, s)
    for (const s of e.evidence.recipient) see(`events.${i}.evidence.recipient`, s)
    see(`events.${i}.evidence.date`, e.evidence.date)
    see(`events.${i}.evidence.place`, e.evidence.place)
    see(`events.${i}.evidence.status`, e.evidence.status)
  })
  return faults
}

/** Entity ids that records use but the reading does not list. Empty for every sound reading. */
export function danglingEntities(reading: Reading): string[] {
  const known = new Set(reading.entities.map((e: Entity) => e.id))
  const used = [
    ...reading.mentions.map((m) => m.entity),
    ...reading.quotes.flatMap((q) => [q.speaker, q.addressee]),
    ...reading.attribution.flatMap((a) => a.chain.map((link) => link.voice)),
    ...reading.events.flatMap((e) => [...e.actor, ...e.recipient, e.place, e.source]),
  ]
  return [...new Set(used.filter((id) => id != null && !known.has(id)) as string[])]
}
