/**
 * The bodies that the HTTP API answers with and the filters that it takes: one schema for the server (validation,
 * OpenAPI) and for the web app (types). Everything stands under `/api/v1`.
 *
 * GET  /reports            Filters → ReportPage      GET /entities             EntityFilters → EntityPage
 * GET  /reports/:id        → ReportView              GET /entities/:key        → EntityView
 * POST /read               Article → Reading         GET /states               → StateList
 * GET  /events             Filters → EventPage       GET /states/:code         → StateView
 * GET  /quotes             Filters → QuotePage       GET /pairs/:a/:b          → PairView
 * GET  /search?q           → SearchResult            GET /places               Filters → PlaceList
 * GET  /network            Filters → Network         GET /ingest               → IngestState
 * GET  /speakers           Filters → SpeakerList     GET /facets/:list         Filters → FacetCounts
 * GET  /events/weeks       Filters → EventWeeks      GET /quotes/months        Filters → QuoteMonths
 * POST /reports (token)    Article → Added           GET /                     → About
 * GET  /ingest/stream      server-sent events named as `IngestMessage.kind`
 * GET  /openapi.json       all of this as OpenAPI 3.1
 *
 * Errors are RFC 9457 `application/problem+json` (Problem). Lists page by an opaque cursor. `key` is an entity's id in
 * the store: the same for every report that names it. Offsets are UTF-16 code units into the report's text.
 */
import { z } from 'zod'
import {
  Article,
  Attribution,
  CueSense,
  EntityType,
  Event,
  EventStatus,
  EventType,
  QuadCategory,
  Quote,
  Reading,
  Span,
} from './schema.ts'

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T
type Of<T extends z.ZodType> = Deep<z.infer<T>>

const count = z.int().min(0)
/** An ISO calendar day. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** ISO 3166-1 alpha-3. */
const country = z.string().regex(/^[A-Z]{3}$/)

/** Any of these values, given by repeating the parameter. */
const many = <T extends z.ZodType>(type: T) => z.array(type).optional()

/**
 * Filters of every list, timeline, map and network, as they stand in an address. `from`/`to` bound the day of the
 * happening, `since`/`until` the day of publication. `state` matches an actor's, recipient's, speaker's or place's
 * country; `pair` is two states, `CHN-RUS`, in either order.
 */
export const Filters = z.object({
  q: z.string().optional(),
  report: z.string().optional(),
  entity: many(z.string()),
  actor: many(z.string()),
  recipient: many(z.string()),
  speaker: many(z.string()),
  voice: many(z.string()),
  place: many(z.string()),
  state: many(country),
  pair: z
    .string()
    .regex(/^[A-Z]{3}-[A-Z]{3}$/)
    .optional(),
  type: many(EventType),
  mode: many(z.string()),
  status: many(EventStatus),
  quad: many(QuadCategory),
  sense: many(CueSense),
  kind: many(z.enum(['direct', 'mixed', 'indirect'])),
  outlet: many(z.string()),
  from: day.optional(),
  to: day.optional(),
  since: day.optional(),
  until: day.optional(),
  sort: z.enum(['newest', 'oldest', 'relevance']).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
export type Filters = Of<typeof Filters>

export const EntityFilters = z.object({
  q: z.string().optional(),
  type: many(EntityType),
  state: many(country),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
export type EntityFilters = Of<typeof EntityFilters>

/** What a record needs to name an entity and link to its page. */
export const EntityRef = z.object({
  key: z.string(),
  type: EntityType,
  name: z.string(),
  nameEn: z.string(),
  country: country.nullable(),
})
export type EntityRef = Of<typeof EntityRef>

export const ReportRef = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
})
export type ReportRef = Of<typeof ReportRef>

export const RecordCounts = z.object({ names: count, times: count, quotes: count, events: count })
export type RecordCounts = Of<typeof RecordCounts>

/** Words of a report around a record: `text` begins at `start` of the report; marks are offsets into the report. */
export const Words = z.object({
  text: z.string(),
  start: count,
  marks: z.array(
    Span.extend({
      field: z.enum(['anchor', 'actor', 'recipient', 'date', 'place', 'status', 'quote', 'cue', 'match']),
    }),
  ),
})
export type Words = Of<typeof Words>

/**
 * `lead` is the beginning of the text, cut at a word; `copies` are other reports with (nearly) the same text. `words`: the
 * first words that a query finds, where there is one; null where only the headline matches.
 */
export const ReportRow = ReportRef.extend({
  lead: z.string(),
  counts: RecordCounts,
  version: z.int().min(1),
  copies: count,
  words: Words.nullable().optional(),
})
export type ReportRow = Of<typeof ReportRow>

/** A value by which a list can be narrowed, with the number of rows that it would leave. Names stand for entities. */
export const FacetValue = z.object({
  value: z.string(),
  count,
  name: z.string().optional(),
  nameEn: z.string().optional(),
})
export type FacetValue = Of<typeof FacetValue>
/** Keyed by the filter that they belong to (`type`, `status`, `outlet` …). */
export const Facets = z.record(z.string(), z.array(FacetValue))
export type Facets = Of<typeof Facets>

/** The counts of a list without its rows. */
export const FacetCounts = z.object({ total: count, facets: Facets })
export type FacetCounts = Of<typeof FacetCounts>

/** `total` and facets are exact up to 10,000 rows; on longer lists they are those of the newest 10,000. */
const page = <T extends z.ZodType>(row: T) =>
  z.object({ items: z.array(row), next: z.string().nullable(), total: count, facets: Facets })

export const ReportPage = page(ReportRow)
export type ReportPage = Of<typeof ReportPage>

/** A report with its reading; `keys` gives the store's key of each entity id of the reading. */
export const ReportView = z.object({
  article: Article,
  reading: Reading,
  keys: z.record(z.string(), z.string()),
  /** Present version, and all of them, oldest first. */
  version: z.int().min(1),
  versions: z.array(z.object({ version: z.int().min(1), stored: z.string(), hash: z.string() })),
  /** Reports with the same or nearly the same text; `likeness` is between 0 and 1. */
  copies: z.array(ReportRef.extend({ likeness: z.number().min(0).max(1) })),
})
export type ReportView = Of<typeof ReportView>

/** `days`: first and last calendar day that the event's date covers; null where it has none. */
export const EventRow = z.object({
  id: z.string(),
  report: ReportRef,
  event: Event,
  actors: z.array(EntityRef),
  recipients: z.array(EntityRef),
  place: EntityRef.nullable(),
  source: EntityRef.nullable(),
  days: z.object({ first: day, last: day }).nullable(),
  words: Words,
})
export type EventRow = Of<typeof EventRow>
export const EventPage = page(EventRow)
export type EventPage = Of<typeof EventPage>

export const QuoteRow = z.object({
  id: z.string(),
  report: ReportRef,
  quote: Quote,
  speaker: EntityRef.nullable(),
  addressee: EntityRef.nullable(),
  /** The chain of attribution of this quotation, with the voices' names beside it in the same order. */
  attribution: Attribution.nullable(),
  voices: z.array(EntityRef.nullable()),
  words: Words,
})
export type QuoteRow = Of<typeof QuoteRow>
export const QuotePage = page(QuoteRow)
export type QuotePage = Of<typeof QuotePage>

/** Who speaks in the quotations that a list has, those with most quotations first. */
export const SpeakerList = z.object({
  speakers: z.array(
    z.object({
      speaker: EntityRef,
      quotes: count,
      reports: count,
      first: day.nullable(),
      last: day.nullable(),
    }),
  ),
})
export type SpeakerList = Of<typeof SpeakerList>

export const EntityRow = EntityRef.extend({
  role: z.string().nullable(),
  roleEn: z.string().nullable(),
  reports: count,
  quotes: count,
  events: count,
})
export type EntityRow = Of<typeof EntityRow>
export const EntityPage = page(EntityRow)
export type EntityPage = Of<typeof EntityPage>

/** One calendar week (Monday first): number of events, sum of their PLOVER scores, and numbers by quad category. */
export const Week = z.object({
  week: day,
  events: count,
  score: z.number(),
  quads: z.record(QuadCategory, count),
})
export type Week = Of<typeof Week>

export const EventWeeks = z.object({ weeks: z.array(Week) })
export type EventWeeks = Of<typeof EventWeeks>

/** Quotations by the month of publication, oldest first; months without any are left out. */
export const QuoteMonths = z.object({
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), quotes: count })),
})
export type QuoteMonths = Of<typeof QuoteMonths>

export const EntityView = z.object({
  entity: EntityRow,
  wikidata: z.string().nullable(),
  /** Spellings met in reports, commonest first. */
  spellings: z.array(z.object({ text: z.string(), count })),
  /** Terms of office of a person in the knowledge base, oldest first; days may be months or years, null is unknown. */
  offices: z.array(
    z.object({
      office: z.string(),
      officeEn: z.string(),
      body: z.string(),
      bodyEn: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  /** Offices that reports gave this person, with the first and last day of publication. */
  roles: z.array(
    z.object({
      role: z.string(),
      roleEn: z.string().nullable(),
      country: country.nullable(),
      first: day.nullable(),
      last: day.nullable(),
      count,
    }),
  ),
  weeks: z.array(Week),
  /** Whom it shares events with, and whose quotations name it or whom its quotations name. */
  neighbours: z.array(z.object({ entity: EntityRef, events: count, named: count })),
})
export type EntityView = Of<typeof EntityView>

export const StateRow = z.object({ country, reports: count, events: count })
export const StateList = z.object({ states: z.array(StateRow) })
export type StateList = Of<typeof StateList>

export const StateView = z.object({
  country,
  counts: z.object({ reports: count, quotes: count, events: count }),
  people: z.array(EntityRow),
  organisations: z.array(EntityRow),
  partners: z.array(z.object({ country, events: count, score: z.number() })),
  weeks: z.array(Week),
})
export type StateView = Of<typeof StateView>

export const PairView = z.object({
  a: country,
  b: country,
  counts: z.object({ reports: count, events: count }),
  types: z.array(FacetValue),
  weeks: z.array(Week),
})
export type PairView = Of<typeof PairView>

export const SearchResult = z.object({
  q: z.string(),
  reports: z.array(ReportRow),
  quotes: z.array(QuoteRow),
  events: z.array(EventRow),
  entities: z.array(EntityRow),
  totals: z.object({ reports: count, quotes: count, events: count, entities: count }),
})
export type SearchResult = Of<typeof SearchResult>

/** Where events took place; without coordinates where the knowledge base has none (degrees, WGS 84). */
export const PlaceList = z.object({
  places: z.array(
    z.object({
      place: EntityRef,
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      events: count,
      score: z.number(),
    }),
  ),
})
export type PlaceList = Of<typeof PlaceList>

/** Who shares events with whom; the heaviest nodes and links only, `total` counts all events taken in. */
export const Network = z.object({
  nodes: z.array(z.object({ entity: EntityRef, events: count })),
  links: z.array(z.object({ a: z.string(), b: z.string(), events: count, score: z.number() })),
  total: count,
})
export type Network = Of<typeof Network>

export const Rejected = z.object({ at: z.string(), source: z.string(), code: z.string(), reason: z.string() })
export type Rejected = Of<typeof Rejected>
export const Feed = z.object({
  url: z.string(),
  title: z.string().nullable(),
  state: z.enum(['waiting', 'fetching', 'ok', 'failing']),
  checked: z.string().nullable(),
  added: count,
  error: z.string().nullable(),
})
export type Feed = Of<typeof Feed>

/** `waiting` is null where the number of reports still to come is not known. `rate` is reports a second. */
export const IngestState = z.object({
  running: z.boolean(),
  added: count,
  duplicates: count,
  versions: count,
  rejected: count,
  waiting: count.nullable(),
  rate: z.number(),
  feeds: z.array(Feed),
  recent: z.array(ReportRow),
  rejects: z.array(Rejected),
})
export type IngestState = Of<typeof IngestState>

/** `data` of one server-sent event; its `event` name is `kind`. */
export const IngestMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: IngestState }),
  z.object({ kind: z.literal('report'), report: ReportRow }),
  z.object({ kind: z.literal('rejected'), rejected: Rejected }),
])
export type IngestMessage = Of<typeof IngestMessage>

/** What a server is, and how much it holds. */
export const About = z.object({
  name: z.literal('isnad'),
  engine: z.string(),
  lexicon: z.string(),
  home: z.enum(['embedded', 'postgres']),
  reports: count,
})
export type About = Of<typeof About>

/** What became of a report that was sent to be stored: `id` is that of the report that holds its text now. */
export const Added = z.object({
  id: z.string(),
  outcome: z.enum(['added', 'version', 'duplicate']),
  version: z.int().min(1),
})
export type Added = Of<typeof Added>

/** An error (RFC 9457). `code` is closed: clients may rely on it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(['bad-request', 'not-found', 'too-large', 'unauthorised', 'too-busy', 'timeout', 'internal']),
  detail: z.string().optional(),
})
export type Problem = Of<typeof Problem>
