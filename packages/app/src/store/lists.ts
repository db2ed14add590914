/** The lists of reports, events and quotations, filtered, ordered and paged. */
import type { api } from '@isnad/core/record'
import type { Cache } from './cache.ts'
import { eventSummary, quoteSummary, reportSummary, type Summary } from './facets.ts'
import { eventConditions, quoteConditions, type Resolved, reportConditions, resolve } from './filters.ts'
import type { Runner } from './home.ts'
import { queryOf } from './index-terms.ts'
import { afterRecord, afterReport, limitOf, pageOf, positionOf, recordOrder } from './page.ts'
import {
  type EventColumns,
  eventRows,
  type QuoteColumns,
  quoteRows,
  type ReportListColumns,
  reportColumns,
  reportListColumns,
  reportRow,
} from './rows.ts'
import { ask, type Sql, sql } from './sql.ts'

/** What a list is asked with. Facets and totals are kept in `cache` until something is stored. */
export interface Reader {
  readonly runner: Runner
  readonly cache: Cache
}

/** The filters that decide which rows there are, without order and page. */
function identity(list: string, { sort: _, cursor: __, limit: ___, ...rest }: api.Filters): string {
  return `${list} ${JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))}`
}

/** Reads rows and, on the first page or from the cache, totals and facets. */
async function listed<R, T>(
  reader: Reader,
  filters: api.Filters,
  list: {
    readonly name: string
    readonly rows: (resolved: Resolved) => Promise<readonly R[]>
    readonly items: (rows: readonly R[]) => Promise<readonly T[]>
    readonly position: (row: R, index: number) => readonly (number | string)[]
    readonly summary: (resolved: Resolved) => Promise<Summary>
  },
) {
  const resolved = await resolve(reader.runner, filters)
  const limit = limitOf(filters.limit)
  const rows = await list.rows(resolved)
  const [items, { total, facets }] = await Promise.all([
    list.items(rows.slice(0, limit)),
    reader.cache.get(identity(list.name, filters), () => list.summary(resolved)),
  ])
  return { ...pageOf(rows, limit, (row) => list.position(row, limit - 1), items), total, facets }
}

export const listEvents = (reader: Reader, filters: api.Filters): Promise<api.EventPage> =>
  listed<EventColumns, api.EventRow>(reader, filters, {
    name: 'events',
    rows: (f) => eventColumns(reader.runner, f, limitOf(f.limit) + 1),
    items: (rows) => eventRows(reader.runner, rows, filters.q),
    position: ({ at, version, n }) => [at, version, n],
    summary: (f) => eventSummary(reader.runner, eventConditions(f)),
  })

export function eventColumns(runner: Runner, f: Resolved, most: number): Promise<EventColumns[]> {
  const oldest = f.sort === 'oldest'
  const e = sql`e`
  return ask<EventColumns>(
    runner,
    sql`with picked as materialized (select e.version, e.n, e.at from events e
        where ${eventConditions(f)} and ${afterRecord(positionOf(f.cursor, 3), e, oldest)}
        order by ${recordOrder(e, oldest)} limit ${most}::int)
      select ${reportColumns}, e.version, e.n, e.at, e.first_day, e.last_day, e.event, e.show_start,
        text_slice(v.text, v.wide, e.show_start, e.show_end) as shown
      from picked p join events e using (version, n) join versions v on v.id = e.version
      join articles a on a.id = v.article order by ${recordOrder(e, oldest)}`,
  )
}

export const listQuotes = (reader: Reader, filters: api.Filters): Promise<api.QuotePage> =>
  listed<QuoteColumns, api.QuoteRow>(reader, filters, {
    name: 'quotes',
    rows: (f) => quoteColumns(reader.runner, f, limitOf(f.limit) + 1),
    items: (rows) => quoteRows(reader.runner, rows, filters.q),
    position: ({ at, version, n }) => [at, version, n],
    summary: (f) => quoteSummary(reader.runner, quoteConditions(f)),
  })

export function quoteColumns(runner: Runner, f: Resolved, most: number): Promise<QuoteColumns[]> {
  const oldest = f.sort === 'oldest'
  const q = sql`q`
  return ask<QuoteColumns>(
    runner,
    sql`with picked as materialized (select q.version, q.n, q.at from quotes q
        where ${quoteConditions(f)} and ${afterRecord(positionOf(f.cursor, 3), q, oldest)}
        order by ${recordOrder(q, oldest)} limit ${most}::int)
      select ${reportColumns}, q.version, q.n, q.at, q.quote, q.attribution, q.show_start,
        text_slice(v.text, v.wide, q.show_start, q.show_end) as shown
      from picked p join quotes q using (version, n) join versions v on v.id = q.version
      join articles a on a.id = v.article order by ${recordOrder(q, oldest)}`,
  )
}

export const listReports = (reader: Reader, filters: api.Filters): Promise<api.ReportPage> =>
  listed<ReportListColumns, api.ReportRow>(reader, filters, {
    name: 'reports',
    rows: (f) => reportList(reader.runner, f, limitOf(f.limit) + 1),
    items: async (rows) => rows.map((row) => reportRow(row, filters.q)),
    position: ({ at, id }, index) => (isRanked(filters) ? rankedPosition(filters, index) : [at, id]),
    summary: (f) => reportSummary(reader.runner, reportConditions(f)),
  })

const isRanked = ({ sort, q }: api.Filters): boolean =>
  sort === 'relevance' && q !== undefined && queryOf(q) !== null

/** Ranked lists page by number: only the newest RANKED matches are ranked. */
const RANKED = 300
const rankedPosition = (filters: api.Filters, index: number): readonly number[] => [
  (positionOf(filters.cursor, 1)?.[0] ?? 0) + index + 1,
]

export function reportList(runner: Runner, f: Resolved, most: number): Promise<ReportListColumns[]> {
  const columns = reportListColumns(f.q !== undefined && queryOf(f.q) !== null)
  const oldest = f.sort === 'oldest'
  const picked = isRanked(f) ? ranked(f, most) : inOrder(f, most, oldest)
  const order = isRanked(f) ? sql`p.place` : oldest ? sql`v.at, v.id` : sql`v.at desc, v.id desc`
  return ask<ReportListColumns>(
    runner,
    sql`with picked as materialized (${picked})
      select ${columns} from picked p join versions v using (id) join articles a on a.id = v.article order by ${order}`,
  )
}

const from = sql`from versions v`

const inOrder = (f: Resolved, most: number, oldest: boolean): Sql =>
  sql`select v.id ${from} where ${reportConditions(f)} and ${afterReport(positionOf(f.cursor, 2), oldest)}
    order by ${oldest ? sql`v.at, v.id` : sql`v.at desc, v.id desc`} limit ${most}::int`

function ranked(f: Resolved, most: number): Sql {
  const skip = positionOf(f.cursor, 1)?.[0] ?? 0
  return sql`select id, row_number() over (order by rank desc, at desc, id desc) as place from (
      select v.id, v.at, ts_rank(v.words, ${queryOf(f.q!)}::tsquery, 1) as rank from (
        select v.id ${from} where ${reportConditions(f)} order by v.at desc, v.id desc limit ${RANKED}::int
      ) newest join versions v using (id)
    ) r order by place offset ${skip}::int limit ${most}::int`
}
