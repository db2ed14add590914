/**
 * From an article and its reading to the rows that the store keeps, without ids of the database: pure work, so that it
 * can be done in the threads that read. Everything in `Prepared` is plain data.
 */
import type { Article, Entity, EntityType, Event, Quote, Reading } from '@isnad/core'
import { IsnadError } from '../errors.ts'
import { dayNumber, daysOf } from './days.ts'
import {
  foldedName,
  isStorable,
  type Placed,
  placeWords,
  storable,
  vectorOf,
  vectorWithin,
} from './index-terms.ts'

export interface MemberRow {
  readonly local: string
  /** The entity's key across articles; null for one that is only described. */
  readonly key: string | null
  readonly type: EntityType
  readonly name: string
  readonly name_en: string
  readonly country: string | null
  readonly wikidata: string | null
  readonly role: string | null
  readonly role_en: string | null
  readonly forms: readonly string[]
  readonly quotes: number
  readonly events: number
}

/** `speaker`, `parties` … name members by their local id. */
export interface QuoteRecord {
  readonly n: number
  readonly kind: string
  readonly sense: string | null
  readonly speaker: string | null
  readonly parties: readonly string[]
  readonly voices: readonly string[]
  readonly named: readonly string[]
  readonly states: readonly string[]
  readonly start_at: number
  readonly end_at: number
  readonly show_start: number
  readonly show_end: number
  readonly rule: string
  readonly quote: string
  readonly attribution: string | null
  readonly search: string
}

export interface EventRecord {
  readonly n: number
  readonly at: number | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly type: string
  readonly mode: string | null
  readonly status: string
  readonly quad: string
  readonly score: number
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly source: string | null
  readonly actor_states: readonly string[]
  readonly recipient_states: readonly string[]
  readonly states: readonly string[]
  readonly start_at: number
  readonly end_at: number
  readonly show_start: number
  readonly show_end: number
  readonly rule: string
  readonly event: string
  readonly search: string
}

export interface Prepared {
  readonly article: Article
  readonly hash: string
  readonly engine: string
  readonly lexicon: string
  readonly day: string | null
  /** Seconds since 1970 of the publication; null where it is not known. */
  readonly at: number | null
  readonly wide: readonly number[]
  readonly reading: string
  readonly words: string
  readonly counts: { readonly names: number; readonly times: number }
  readonly members: readonly MemberRow[]
  readonly quotes: readonly QuoteRecord[]
  readonly events: readonly EventRecord[]
}

/** Throws `input` for a text that no database keeps unchanged (U+0000, halves of surrogate pairs). */
export function prepare(article: Article, reading: Reading): Prepared {
  if (!isStorable(article.text))
    throw new IsnadError('input', 'the text holds U+0000 or half of a surrogate pair', 'clean the text')
  const day = article.published?.slice(0, 10) ?? reading.publicationDay?.value.slice(0, 10) ?? null
  const known = day !== null && daysOf(day)?.first === day ? day : null
  const english = new Map(reading.entities.filter((e) => e.named).map((e) => [e.id, e.nameEn]))
  const words = placeWords(article.text, reading.mentions, english)
  const title = article.title ? placeWords(storable(article.title), [], new Map()) : []
  const entities = new Map(reading.entities.map((e) => [e.id, e]))
  return {
    article,
    hash: reading.hash,
    engine: reading.engine,
    lexicon: reading.lexicon,
    day: known,
    at: secondsOf(article.published) ?? (known === null ? null : dayNumber(known) * 86_400),
    wide: wideOffsets(article.text),
    reading: JSON.stringify(reading),
    words: vectorOf(words, title),
    counts: { names: reading.mentions.length, times: reading.times.length },
    members: reading.entities.map((e) => memberOf(e, reading)),
    quotes: reading.quotes.map((q, n) => quoteOf(q, n, article.text, reading, entities, words)),
    events: reading.events.map((e, n) => eventOf(e, n, article.text, entities, words)),
  }
}

function secondsOf(published: string | undefined): number | null {
  if (published === undefined) return null
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(published)
  const time = Date.parse(zoned || !published.includes('T') ? published : `${published}Z`)
  return Number.isNaN(time) ? null : time / 1000
}

function wideOffsets(text: string): number[] {
  const out: number[] = []
  if (!/[\ud800-\udbff]/.test(text)) return out
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdbff) out.push(i++)
  }
  return out
}

/** What makes entities of two articles one: the knowledge base's id, else type, state and folded name. */
const entityKey = ({ kb, type, country, name }: Entity): string =>
  kb ?? `${type.toLowerCase()}:${country ?? ''}:${foldedName(name).slice(0, 150)}`

function memberOf(entity: Entity, reading: Reading): MemberRow {
  const { id } = entity
  const uses = (event: Event) =>
    event.actor.includes(id) || event.recipient.includes(id) || event.place === id || event.source === id
  return {
    local: id,
    key: entity.named ? entityKey(entity) : null,
    type: entity.type,
    name: storable(entity.name),
    name_en: storable(entity.nameEn),
    country: entity.country,
    wikidata: entity.wikidata ?? null,
    role: entity.role ?? null,
    role_en: entity.roleEn ?? null,
    forms: reading.mentions.filter((m) => m.entity === id).map((m) => m.text),
    quotes: reading.quotes.filter((q) => q.speaker === id).length,
    events: reading.events.filter(uses).length,
  }
}

type Entities = ReadonlyMap<string, Entity>
const distinct = <T>(list: readonly (T | null | undefined)[]): T[] => [
  ...new Set(list.filter((item): item is T => item != null)),
]
const statesOf = (ids: readonly (string | null | undefined)[], entities: Entities): string[] =>
  distinct(ids.map((id) => (id == null ? null : entities.get(id)?.country))).sort()

function quoteOf(
  quote: Quote,
  n: number,
  text: string,
  reading: Reading,
  entities: Entities,
  words: readonly Placed[],
) {
  const attribution = reading.attribution.find((a) => a.quote === quote.id) ?? null
  const voices = distinct(attribution?.chain.map((link) => link.voice) ?? [])
  const { start, end } = inSentence(text, widened(quote, quote.cue))
  const inside = reading.mentions.filter((m) => m.start >= quote.start && m.end <= quote.end)
  return {
    n,
    kind: quote.kind,
    sense: quote.sense,
    speaker: quote.speaker,
    parties: distinct([quote.speaker, quote.addressee]),
    voices,
    named: distinct(inside.map((m) => m.entity)),
    states: statesOf([quote.speaker, ...voices], entities),
    start_at: quote.start,
    end_at: quote.end,
    show_start: start,
    show_end: end,
    rule: quote.rule,
    quote: JSON.stringify(quote),
    attribution: attribution && JSON.stringify(attribution),
    search: vectorWithin(words, start, end),
  } satisfies QuoteRecord
}

type Bounds = { readonly start: number; readonly end: number }
const widened = (a: Bounds, b: Bounds | null): Bounds =>
  b === null ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }

function eventOf(event: Event, n: number, text: string, entities: Entities, words: readonly Placed[]) {
  const days = daysOf(event.date)
  const { start, end } = eventBounds(event, text)
  return {
    n,
    at: days && dayNumber(days.first),
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
    type: event.type,
    mode: event.mode,
    status: event.status,
    quad: event.quad,
    score: event.score,
    actors: event.actor,
    recipients: event.recipient,
    place: event.place,
    source: event.source,
    actor_states: statesOf(event.actor, entities),
    recipient_states: statesOf(event.recipient, entities),
    states: statesOf([...event.actor, ...event.recipient, event.place], entities),
    start_at: event.anchor.start,
    end_at: event.anchor.end,
    show_start: start,
    show_end: end,
    rule: event.rule,
    event: JSON.stringify(event),
    search: vectorWithin(words, start, end),
  } satisfies EventRecord
}

/** How far from its word an event's evidence is shown and searched, in characters. */
const REACH = 160

/** The stretch that an event is shown and found by: its evidence near the anchor, widened to the sentence's marks. */
function eventBounds(event: Event, text: string): Bounds {
  const { anchor, evidence } = event
  const spans = [...evidence.actor, ...evidence.recipient, evidence.date, evidence.place, evidence.status]
  const low = Math.max(0, anchor.start - REACH)
  const high = Math.min(text.length, anchor.end + REACH)
  let { start, end }: Bounds = anchor
  for (const span of spans)
    if (span && span.start >= low && span.end <= high) ({ start, end } = widened({ start, end }, span))
  return { start: sentenceStart(text, start, low), end: sentenceEnd(text, end, high) }
}

const inSentence = (text: string, { start, end }: Bounds): Bounds => ({
  start: sentenceStart(text, start, Math.max(0, start - REACH)),
  end: sentenceEnd(text, end, Math.min(text.length, end + REACH)),
})

const BREAK = /[.!?؟\n]/

function sentenceStart(text: string, from: number, low: number): number {
  let i = from
  while (i > low && !BREAK.test(text[i - 1]!)) i--
  if (i > low || low === 0) return i
  while (i < from && !/\s/.test(text[i]!)) i++
  return i
}

function sentenceEnd(text: string, from: number, high: number): number {
  let i = from
  while (i < high && !BREAK.test(text[i]!)) i++
  if (i < high || high === text.length) return i
  while (i > from && !/\s/.test(text[i - 1]!)) i--
  return i
}
