/**
 * From the filters of an address to conditions in SQL. Each list takes the filters that mean something for its rows and
 * leaves the others aside; a filter with several values takes any of them, different filters must all hold. What events
 * and quotations know narrows reports to those that have such an event or quotation.
 */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { queryOf } from './index-terms.ts'
import { ask, every, type Sql, sql } from './sql.ts'

/** Filters with the numbers of the entities that they name. */
export interface Resolved extends api.Filters {
  readonly numbers: ReadonlyMap<string, number>
}

const ENTITY_FILTERS = ['entity', 'actor', 'recipient', 'speaker', 'voice', 'place'] as const

/** Looks the entities' keys up. */
export async function resolve(runner: Runner, filters: api.Filters): Promise<Resolved> {
  const keys = [...new Set(ENTITY_FILTERS.flatMap((name) => filters[name] ?? []))]
  const rows = keys.length
    ? await ask<{ key: string; id: number }>(
        runner,
        sql`select key, id from entities where key = any(${keys})`,
      )
    : []
  return { ...filters, numbers: new Map(rows.map((row) => [row.key, row.id])) }
}

type Condition = Sql | null | false | undefined
const conditions = (list: readonly Condition[]): Sql[] => list.filter((c): c is Sql => Boolean(c))

/** Numbers of the keys given; a key that the store does not know matches nothing. */
const idsOf = (filters: Resolved, keys: readonly string[] | undefined): number[] | null =>
  keys?.length ? keys.map((key) => filters.numbers.get(key) ?? -1) : null

const anyOf = (column: Sql, values: readonly string[] | undefined): Condition =>
  values?.length ? sql`${column} = any(${values})` : null

const overlaps = (column: Sql, ids: readonly (number | string)[] | null | undefined): Condition =>
  ids?.length ? sql`${column} && ${ids}` : null

const report = (column: Sql, id: string | undefined): Condition =>
  id !== undefined &&
  sql`${column} in (select v.id from versions v join articles a on a.id = v.article where a.key = ${id} and v.newest)`

/** Null for a query without words: it finds all. */
const words = (column: Sql, q: string | undefined): Condition => {
  const query = q === undefined ? null : queryOf(q)
  return query !== null && sql`${column} @@ ${query}::tsquery`
}

const published = (filters: api.Filters, table: Sql): Condition[] => [
  filters.since !== undefined && sql`${table}.day >= ${filters.since}::date`,
  filters.until !== undefined && sql`${table}.day <= ${filters.until}::date`,
]

/** Events between two states, `CHN-RUS`, in either direction. */
export function pairOf(pair: string): Sql {
  const [a, b] = pair.split('-') as [string, string]
  return sql`e.states @> ${[a, b]} and (
    (e.actor_states @> ${[a]} and e.recipient_states @> ${[b]}) or
    (e.actor_states @> ${[b]} and e.recipient_states @> ${[a]}))`
}

/** What only an event can answer. */
const happening = (f: Resolved): Condition[] => [
  overlaps(sql`e.actors`, idsOf(f, f.actor)),
  overlaps(sql`e.recipients`, idsOf(f, f.recipient)),
  idsOf(f, f.place) && sql`e.place = any(${idsOf(f, f.place)})`,
  f.pair !== undefined && pairOf(f.pair),
  anyOf(sql`e.type`, f.type),
  anyOf(sql`e.mode`, f.mode),
  anyOf(sql`e.status`, f.status),
  anyOf(sql`e.quad`, f.quad),
  f.from !== undefined && sql`e.last_day >= ${f.from}::date`,
  f.to !== undefined && sql`e.first_day <= ${f.to}::date`,
]

/** What only a quotation can answer. */
const saying = (f: Resolved): Condition[] => [
  overlaps(sql`q.parties`, idsOf(f, f.speaker)),
  idsOf(f, f.speaker) && sql`q.speaker = any(${idsOf(f, f.speaker)})`,
  anyOf(sql`q.sense`, f.sense),
  anyOf(sql`q.kind`, f.kind),
]

export const eventConditions = (f: Resolved): Sql =>
  every(
    conditions([
      words(sql`e.search`, f.q),
      report(sql`e.version`, f.report),
      overlaps(sql`e.parties`, idsOf(f, f.entity)),
      overlaps(sql`e.parties`, [...(idsOf(f, f.actor) ?? []), ...(idsOf(f, f.recipient) ?? [])]),
      ...happening(f),
      overlaps(sql`e.states`, f.state),
      idsOf(f, f.voice) && sql`e.source = any(${idsOf(f, f.voice)})`,
      idsOf(f, f.speaker) && sql`e.source = any(${idsOf(f, f.speaker)})`,
      anyOf(sql`e.outlet`, f.outlet),
      ...published(f, sql`e`),
    ]),
  )

export const quoteConditions = (f: Resolved): Sql =>
  every(
    conditions([
      words(sql`q.search`, f.q),
      report(sql`q.version`, f.report),
      overlaps(sql`q.parties`, idsOf(f, f.entity)),
      ...saying(f),
      overlaps(sql`q.voices`, idsOf(f, f.voice)),
      overlaps(sql`q.states`, f.state),
      anyOf(sql`q.outlet`, f.outlet),
      ...published(f, sql`q`),
    ]),
  )

export function reportConditions(f: Resolved): Sql {
  const events = conditions(happening(f))
  const quotes = conditions(saying(f))
  const voice = idsOf(f, f.voice)
  const entity = idsOf(f, f.entity)
  return every(
    conditions([
      sql`v.newest`,
      words(sql`v.words`, f.q),
      f.report !== undefined && sql`v.article = (select id from articles where key = ${f.report})`,
      events.length > 0 && sql`v.id in (select e.version from events e where ${every(events)})`,
      quotes.length > 0 && sql`v.id in (select q.version from quotes q where ${every(quotes)})`,
      voice &&
        sql`v.id in (select q.version from quotes q where q.voices && ${voice}
          union all select e.version from events e where e.source = any(${voice}))`,
      entity && sql`v.id in (select m.version from members m where m.entity = any(${entity}))`,
      f.state?.length && sql`v.id in (select m.version from members m where m.country = any(${f.state}))`,
      anyOf(sql`v.outlet`, f.outlet),
      ...published(f, sql`v`),
    ] as readonly Condition[]),
  )
}
