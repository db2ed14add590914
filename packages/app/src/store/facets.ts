/**
 * Counts of the values by which a list can be narrowed, over the rows that it has. On lists beyond MOST_COUNTED rows they
 * are counts over the newest of them. Twenty values a facet, commonest first.
 */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { MOST_COUNTED } from './page.ts'
import { ask, type Sql, sql } from './sql.ts'

interface Counted {
  readonly facet: string
  readonly value: string
  readonly count: number
  readonly name: string | null
  readonly name_en: string | null
}

const MOST_VALUES = 20

/** `total` is exact up to MOST_COUNTED. */
export interface Summary {
  readonly total: number
  readonly facets: api.Facets
}

/** Facets from a statement whose rows are (facet, value, count, name, name_en). */
async function summary(runner: Runner, from: Sql, counts: Sql): Promise<Summary> {
  const rows = await ask<Counted>(
    runner,
    sql`with found as materialized (${from}),
      counted as (${counts}),
      ranked as (select *, row_number() over (partition by facet order by count desc, value) as place from counted)
      select facet, value, count, null as name, null as name_en from ranked
        where place <= ${MOST_VALUES} and facet <> 'entity' and facet <> 'speaker' and value is not null
      union all select r.facet, e.key, r.count, e.name, e.name_en from ranked r join entities e on e.id = r.value::int
        where r.place <= ${MOST_VALUES} and r.facet in ('entity', 'speaker') and r.value is not null
      union all select 'total', '', (select count(*)::int from found), null, null
      order by facet, count desc, value`,
  )
  const facets: Record<string, api.FacetValue[]> = {}
  let total = 0
  for (const { facet, value, count, name, name_en } of rows) {
    if (facet === 'total') total = count
    else {
      facets[facet] ??= []
      facets[facet].push({
        value,
        count,
        ...(name !== null && name_en !== null && { name, nameEn: name_en }),
      })
    }
  }
  return { total, facets }
}

const byColumn = (facet: string, column: Sql): Sql =>
  sql`select ${facet}::text as facet, ${column} as value, count(*)::int as count from found group by 2`
const byElement = (facet: string, column: Sql): Sql =>
  sql`select ${facet}::text as facet, u.value::text as value, count(*)::int as count
    from found cross join lateral unnest(${column}) as u (value) group by 2`

export const eventSummary = (runner: Runner, where: Sql): Promise<Summary> =>
  summary(
    runner,
    sql`select e.type, e.status, e.quad, e.mode, e.outlet, e.states, e.parties from events e where ${where}
      order by e.at desc limit ${MOST_COUNTED}::int`,
    sql`${byColumn('type', sql`type`)} union all ${byColumn('status', sql`status`)}
      union all ${byColumn('quad', sql`quad`)} union all ${byColumn('mode', sql`mode`)}
      union all ${byColumn('outlet', sql`outlet`)} union all ${byElement('state', sql`states`)}
      union all ${byElement('entity', sql`parties`)}`,
  )

export const quoteSummary = (runner: Runner, where: Sql): Promise<Summary> =>
  summary(
    runner,
    sql`select q.sense, q.kind, q.outlet, q.states, q.speaker from quotes q where ${where}
      order by q.at desc limit ${MOST_COUNTED}::int`,
    sql`${byColumn('sense', sql`sense`)} union all ${byColumn('kind', sql`kind`)}
      union all ${byColumn('outlet', sql`outlet`)} union all ${byElement('state', sql`states`)}
      union all ${byColumn('speaker', sql`speaker::text`)}`,
  )

/** Counts of reports: by outlet, and by the types and status of their events and the states in these. */
export const reportSummary = (runner: Runner, where: Sql): Promise<Summary> =>
  summary(
    runner,
    sql`select v.id, v.outlet from versions v where ${where}
      order by v.at desc limit ${MOST_COUNTED}::int`,
    sql`${byColumn('outlet', sql`outlet`)}
      union all select 'type', e.type, count(distinct e.version)::int from found f join events e on e.version = f.id group by 2
      union all select 'status', e.status, count(distinct e.version)::int from found f join events e on e.version = f.id group by 2
      union all select 'state', u.state, count(distinct e.version)::int from found f join events e on e.version = f.id
        cross join lateral unnest(e.states) as u (state) group by 2`,
  )
