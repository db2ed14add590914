/** One query over reports, quotations, events and entities: the newest few of each, and how many there are. */
import type { api } from '@isnad/core/record'
import { findEntities } from './entities.ts'
import { eventConditions, quoteConditions, reportConditions, resolve } from './filters.ts'
import { queryOf } from './index-terms.ts'
import { eventColumns, quoteColumns, type Reader, reportList } from './lists.ts'
import { MOST_COUNTED } from './page.ts'
import { eventRows, quoteRows, reportRow } from './rows.ts'
import { ask, type Sql, sql } from './sql.ts'

const SHOWN = 5

/** Empty where the query has no words. */
export async function search(reader: Reader, filters: api.Filters): Promise<api.SearchResult> {
  const q = filters.q ?? ''
  if (queryOf(q) === null) return nothing(q)
  const { runner } = reader
  const resolved = await resolve(runner, filters)
  const most = Math.min(filters.limit ?? SHOWN, 50)
  const [reports, quotes, events, entities, counts] = await Promise.all([
    reportList(runner, { ...resolved, limit: most }, most),
    quoteColumns(runner, resolved, most).then((rows) => quoteRows(runner, rows, q)),
    eventColumns(runner, resolved, most).then((rows) => eventRows(runner, rows, q)),
    findEntities(reader, q, most),
    totals(reader, filters, resolved),
  ])
  return {
    q,
    reports: reports.map((row) => reportRow(row, q)),
    quotes,
    events,
    entities: entities.items,
    totals: { ...counts, entities: entities.total },
  }
}

const nothing = (q: string): api.SearchResult => ({
  q,
  reports: [],
  quotes: [],
  events: [],
  entities: [],
  totals: { reports: 0, quotes: 0, events: 0, entities: 0 },
})

function totals(
  { runner, cache }: Reader,
  { cursor: _, sort: __, limit: ___, ...rest }: api.Filters,
  f: Awaited<ReturnType<typeof resolve>>,
) {
  const upTo = (rows: Sql) => sql`(select count(*)::int from (${rows} limit ${MOST_COUNTED}::int) c)`
  return cache.get(`totals ${JSON.stringify(rest)}`, async () => {
    const [row] = await ask<{ reports: number; quotes: number; events: number }>(
      runner,
      sql`select ${upTo(sql`select 1 from versions v where ${reportConditions(f)}`)} as reports,
        ${upTo(sql`select 1 from quotes q where ${quoteConditions(f)}`)} as quotes,
        ${upTo(sql`select 1 from events e where ${eventConditions(f)}`)} as events`,
    )
    return row!
  })
}
