/** The routes of `/api/v1`, in the order of the document. */
import { type Article, ENGINE, knownEntity, LEXICON } from '@isnad/core'
import { api, schema } from '@isnad/core/record'
import { z } from 'zod'
import { prepare } from '../store/prepare.ts'
import { ApiError } from './problem.ts'
import { type Context, type Input, parse, type Route } from './route.ts'

const Version = z.object({ version: z.coerce.number().int().min(1).optional() })
const About = api.About

const filters = (input: Input): api.Filters => parse<api.Filters>(api.Filters, input.query, 'query')
const param = (input: Input, name: string): string => input.params[name] ?? ''

const COUNTRY = /^[A-Z]{3}$/
function country(input: Input, name: string): string {
  const code = param(input, name).toUpperCase()
  if (COUNTRY.test(code)) return code
  throw new ApiError('bad-request', `${name} must be an ISO 3166-1 alpha-3 code`)
}

/** Longest text that is read while somebody waits, in UTF-16 code units. */
const LONGEST = 200_000

function article(input: Input): Article {
  const value = parse<Article>(schema.Article, input.body, 'body')
  if (value.text.length > LONGEST)
    throw new ApiError('too-large', `the text is longer than ${LONGEST} characters`)
  return value
}

async function about({ store }: Context): Promise<api.About> {
  const { total } = await store.reports({ limit: 1 })
  return { name: 'isnad', engine: ENGINE, lexicon: LEXICON, home: store.home.kind, reports: total }
}

async function entity({ store }: Context, input: Input): Promise<api.EntityView | null> {
  const key = param(input, 'key')
  const known = await store.entity(key)
  return known && { ...known, offices: [...(knownEntity(key)?.offices ?? [])] }
}

async function added({ store, reader }: Context, input: Input): Promise<api.Added> {
  const value = article(input)
  const [outcome] = await store.add([{ prepared: prepare(value, await reader.read(value)) }])
  return outcome!
}

export const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    summary: 'What this server is, and how much it holds',
    answer: About,
    handle: about,
  },
  {
    method: 'GET',
    path: '/reports',
    summary: 'Reports; filters on events and quotations narrow them to those that have such a record',
    query: api.Filters,
    answer: api.ReportPage,
    handle: ({ store }, input) => store.reports(filters(input)),
  },
  {
    method: 'POST',
    path: '/reports',
    summary: 'Read a report and store it with its reading',
    body: schema.Article,
    answer: api.Added,
    writes: true,
    handle: added,
  },
  {
    method: 'GET',
    path: '/reports/:id',
    summary: 'A report with its evidence: text, reading, versions, copies',
    query: Version,
    answer: api.ReportView,
    handle: ({ store }, input) =>
      store.report(param(input, 'id'), parse(Version, input.query, 'query').version),
  },
  {
    method: 'POST',
    path: '/read',
    summary: 'Read a text without storing it',
    body: schema.Article,
    answer: schema.Reading,
    handle: ({ reader }, input) => reader.read(article(input)),
  },
  {
    method: 'GET',
    path: '/search',
    summary: 'Reports, quotations, events and entities that have the words of q',
    query: api.Filters,
    answer: api.SearchResult,
    handle: ({ store }, input) => store.search(filters(input)),
  },
  {
    method: 'GET',
    path: '/events',
    summary: 'Events, by the day of the happening',
    query: api.Filters,
    answer: api.EventPage,
    handle: ({ store }, input) => store.events(filters(input)),
  },
  {
    method: 'GET',
    path: '/quotes',
    summary: 'Quotations with their speakers and voices',
    query: api.Filters,
    answer: api.QuotePage,
    handle: ({ store }, input) => store.quotes(filters(input)),
  },
  {
    method: 'GET',
    path: '/events/weeks',
    summary: 'The events that the filters leave by week, with numbers and PLOVER scores',
    query: api.Filters,
    answer: api.EventWeeks,
    handle: ({ store }, input) => store.eventWeeks(filters(input)),
  },
  {
    method: 'GET',
    path: '/quotes/months',
    summary: 'How many of the quotations that the filters leave were published in each month',
    query: api.Filters,
    answer: api.QuoteMonths,
    handle: ({ store }, input) => store.quoteMonths(filters(input)),
  },
  {
    method: 'GET',
    path: '/speakers',
    summary: 'Who speaks in the quotations that the filters leave, most first',
    query: api.Filters,
    answer: api.SpeakerList,
    handle: ({ store }, input) => store.speakers(filters(input)),
  },
  {
    method: 'GET',
    path: '/facets/:list',
    summary: 'Counts of the values by which `reports`, `events` or `quotes` can be narrowed',
    query: api.Filters,
    answer: api.FacetCounts,
    handle: facets,
  },
  {
    method: 'GET',
    path: '/entities',
    summary: 'People, organisations and places, those of most reports first',
    query: api.EntityFilters,
    answer: api.EntityPage,
    handle: ({ store }, input) =>
      store.entities(parse<api.EntityFilters>(api.EntityFilters, input.query, 'query')),
  },
  {
    method: 'GET',
    path: '/entities/:key',
    summary: 'One entity: spellings, terms of office, events by week, neighbours',
    answer: api.EntityView,
    handle: entity,
  },
  {
    method: 'GET',
    path: '/states',
    summary: 'States with numbers of reports and events',
    answer: api.StateList,
    handle: ({ store }) => store.states(),
  },
  {
    method: 'GET',
    path: '/states/:code',
    summary: 'One state: people, organisations, partners, events by week',
    answer: api.StateView,
    handle: ({ store }, input) => store.state(country(input, 'code')),
  },
  {
    method: 'GET',
    path: '/pairs/:a/:b',
    summary: 'Events between two states by week, with numbers and PLOVER scores',
    query: api.Filters,
    answer: api.PairView,
    handle: ({ store }, input) => store.pair(country(input, 'a'), country(input, 'b'), filters(input)),
  },
  {
    method: 'GET',
    path: '/places',
    summary: 'Where the events that the filters leave took place',
    query: api.Filters,
    answer: api.PlaceList,
    handle: ({ store }, input) => store.places(filters(input)),
  },
  {
    method: 'GET',
    path: '/network',
    summary: 'Who shares events with whom',
    query: api.Filters,
    answer: api.Network,
    handle: ({ store }, input) => store.network(filters(input)),
  },
  {
    method: 'GET',
    path: '/ingest',
    summary: 'What is coming in; /ingest/stream tells it as it happens, by server-sent events',
    answer: api.IngestState,
    handle: ({ live }) => live.state(),
  },
]

const LISTS = ['reports', 'events', 'quotes'] as const
async function facets({ store }: Context, input: Input): Promise<api.FacetCounts | null> {
  const list = LISTS.find((name) => name === param(input, 'list'))
  if (list === undefined) return null
  const page = await store[list]({ ...filters(input), limit: 1 })
  return { total: page.total, facets: page.facets }
}
