/** The memory as the rest of the program sees it: open a home, bring its schema forward, store, list, get, search. */
import type { api } from '@isnad/core/record'
import { addBatch, type EntityIds, type Item, type Outcome } from './add.ts'
import { type Arrivals, arrivals } from './arrivals.ts'
import { makeCache } from './cache.ts'
import { openEmbedded } from './embedded.ts'
import { getEntity, listEntities, type StoredEntity } from './entities.ts'
import { listFeeds } from './feeds.ts'
import type { Home } from './home.ts'
import { listEvents, listQuotes, listReports, type Reader } from './lists.ts'
import { getNetwork, type Locate, listPlaces } from './maps.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { getReport } from './report.ts'
import { search } from './search.ts'
import { listSpeakers } from './speakers.ts'
import { getPair, getState, listStates } from './states.ts'
import { eventWeeks, quoteMonths } from './timeline.ts'

export interface Store {
  readonly home: Home
  /** Stores a batch: all of it or nothing. Outcomes stand in the order of the items. */
  readonly add: (items: readonly Item[]) => Promise<Outcome[]>
  /** A report with its newest version, or the version asked for; null where there is none. */
  readonly report: (id: string, version?: number) => Promise<api.ReportView | null>
  readonly reports: (filters: api.Filters) => Promise<api.ReportPage>
  readonly events: (filters: api.Filters) => Promise<api.EventPage>
  readonly quotes: (filters: api.Filters) => Promise<api.QuotePage>
  readonly entities: (filters: api.EntityFilters) => Promise<api.EntityPage>
  readonly entity: (key: string) => Promise<StoredEntity | null>
  readonly states: () => Promise<api.StateList>
  readonly state: (code: string) => Promise<api.StateView>
  readonly pair: (a: string, b: string, filters: api.Filters) => Promise<api.PairView>
  readonly places: (filters: api.Filters) => Promise<api.PlaceList>
  readonly network: (filters: api.Filters) => Promise<api.Network>
  readonly speakers: (filters: api.Filters) => Promise<api.SpeakerList>
  readonly eventWeeks: (filters: api.Filters) => Promise<api.EventWeeks>
  readonly quoteMonths: (filters: api.Filters) => Promise<api.QuoteMonths>
  readonly search: (filters: api.Filters) => Promise<api.SearchResult>
  /** Reports stored after a mark (null: none yet, only where the mark is now), oldest first. */
  readonly arrivals: (after: number | null) => Promise<Arrivals>
  /** The feeds that are followed, and how they are. */
  readonly feeds: () => Promise<api.Feed[]>
  readonly close: () => Promise<void>
}

/** Where the memory is: a folder (null: in the machine's memory only, for tests) or a server. */
export type Where = { readonly folder: string | null } | { readonly url: string }

export interface Options {
  /** Coordinates of places, for the map. */
  readonly locate?: Locate
}

/** A home as it is, its schema not brought forward. */
export const openHome = (where: Where): Promise<Home> =>
  'url' in where ? openPostgres(where.url) : openEmbedded(where.folder)

export async function openStore(where: Where, options: Options = {}): Promise<Store> {
  const home = await openHome(where)
  try {
    await migrate(home)
  } catch (error) {
    await home.close()
    throw error
  }
  return storeOf(home, options)
}

function storeOf(home: Home, { locate = () => null }: Options): Store {
  const ids: EntityIds = new Map()
  // On a server other processes may store as well: what is kept grows old there.
  const cache = makeCache(home.kind === 'postgres' ? 10_000 : Number.POSITIVE_INFINITY)
  const reader: Reader = { runner: home, cache }
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      ids.clear() // a transaction that is rolled back takes the entities with it that it made
      throw error
    } finally {
      cache.clear()
    }
  }
  return {
    home,
    add: (items) => changing(home.transaction((runner) => addBatch(runner, items, ids))),
    report: (id, version) => getReport(home, id, version),
    reports: (filters) => listReports(reader, filters),
    events: (filters) => listEvents(reader, filters),
    quotes: (filters) => listQuotes(reader, filters),
    entities: (filters) => listEntities(reader, filters),
    entity: (key) => getEntity(reader, key),
    states: () => listStates(reader),
    state: (code) => getState(reader, code),
    pair: (a, b, filters) => getPair(reader, a, b, filters),
    places: (filters) => listPlaces(reader, filters, locate),
    network: (filters) => getNetwork(reader, filters),
    speakers: (filters) => listSpeakers(reader, filters),
    eventWeeks: (filters) => eventWeeks(reader, filters),
    quoteMonths: (filters) => quoteMonths(reader, filters),
    arrivals: (after) => arrivals(home, after),
    feeds: () => listFeeds(home),
    search: (filters) => search(reader, filters),
    close: home.close,
  }
}
