/** People, organisations and places across reports: the list, and the page of one. */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { queryOf } from './index-terms.ts'
import type { Reader } from './lists.ts'
import { cursorOf, limitOf, MOST_COUNTED, positionOf } from './page.ts'
import { entityRef } from './rows.ts'
import { ask, every, type Sql, sql } from './sql.ts'
import { weeksOf } from './weeks.ts'

interface EntityColumns {
  readonly id: number
  readonly key: string
  readonly type: api.EntityRef['type']
  readonly name: string
  readonly name_en: string
  readonly country: string | null
  readonly reports: number
  readonly quotes: number
  readonly events: number
  readonly role: string | null
  readonly role_en: string | null
}

/** Columns of EntityColumns over `entities e`; the role is the newest that a report gave. */
const columns = sql`e.id, e.key, e.type, e.name, e.name_en, e.country, e.reports, e.quotes, e.events, r.role, r.role_en`
const newestRole = sql`left join lateral (select m.role, m.role_en from members m
  where m.entity = e.id and m.role is not null order by m.version desc limit 1) r on true`

const entityRow = (row: EntityColumns): api.EntityRow => ({
  ...entityRef(row),
  role: row.role,
  roleEn: row.role_en,
  reports: row.reports,
  quotes: row.quotes,
  events: row.events,
})

function conditions({ q, type, state }: api.EntityFilters): Sql {
  const query = q === undefined ? null : queryOf(q, true)
  return every([
    sql`e.reports > 0`,
    ...(query === null ? [] : [sql`e.words @@ ${query}::tsquery`]),
    ...(type?.length ? [sql`e.type = any(${type})`] : []),
    ...(state?.length ? [sql`e.country = any(${state})`] : []),
  ])
}

/** Entities, those of most reports first. */
function entityRows(runner: Runner, where: Sql, most: number): Promise<EntityColumns[]> {
  return ask<EntityColumns>(
    runner,
    sql`select ${columns} from (select * from entities e where ${where} order by e.reports desc, e.id limit ${most}::int) e
      ${newestRole} order by e.reports desc, e.id`,
  )
}

export async function listEntities(
  { runner, cache }: Reader,
  filters: api.EntityFilters,
): Promise<api.EntityPage> {
  const limit = limitOf(filters.limit)
  const where = conditions(filters)
  const position = positionOf(filters.cursor, 2)
  const after = position
    ? sql`(e.reports < ${position[0]!}::int or (e.reports = ${position[0]!}::int and e.id > ${position[1]!}::int))`
    : sql`true`
  const rows = await entityRows(runner, sql`${where} and ${after}`, limit + 1)
  const { cursor: _, limit: __, ...rest } = filters
  const { total, facets } = await cache.get(`entities ${JSON.stringify(rest)}`, () =>
    entitySummary(runner, where),
  )
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(entityRow),
    next: rows.length > limit && last ? cursorOf([last.reports, last.id]) : null,
    total,
    facets,
  }
}

/** Search's part: a few entities by name, and how many there are. */
export async function findEntities({ runner, cache }: Reader, q: string, most: number) {
  const where = conditions({ q })
  const [rows, { total }] = await Promise.all([
    entityRows(runner, where, most),
    cache.get(`found entities ${q}`, async () => ({ total: await countEntities(runner, where) })),
  ])
  return { items: rows.map(entityRow), total }
}

async function countEntities(runner: Runner, where: Sql): Promise<number> {
  const [row] = await ask<{ count: number }>(
    runner,
    sql`select count(*)::int as count from (select 1 from entities e where ${where} limit ${MOST_COUNTED}::int) c`,
  )
  return row!.count
}

async function entitySummary(runner: Runner, where: Sql) {
  const [total, rows] = await Promise.all([
    countEntities(runner, where),
    ask<{ facet: string; value: string; count: number }>(
      runner,
      sql`with found as materialized (select e.type, e.country from entities e where ${where} limit ${MOST_COUNTED}::int),
        types as (select 'type' as facet, type as value, count(*)::int as count from found group by 2),
        states as (select 'state' as facet, country as value, count(*)::int as count from found
          where country is not null group by 2 order by 3 desc, 2 limit 20)
        select * from types union all select * from states order by facet, count desc, value`,
    ),
  ])
  const facets: Record<string, api.FacetValue[]> = {}
  for (const { facet, value, count } of rows) {
    facets[facet] ??= []
    facets[facet].push({ value, count })
  }
  return { total, facets }
}

/** What the store knows of an entity; terms of office are the knowledge base's to add. */
export type StoredEntity = Omit<api.EntityView, 'offices'>

/** Null where the store does not know it. */
export async function getEntity({ runner }: Reader, key: string): Promise<StoredEntity | null> {
  const [row] = await ask<EntityColumns & { readonly wikidata: string | null }>(
    runner,
    sql`select ${columns}, e.wikidata from entities e ${newestRole} where e.key = ${key}`,
  )
  if (!row) return null
  const [spellings, roles, weeks, neighbours] = await Promise.all([
    spellingsOf(runner, row.id),
    rolesOf(runner, row.id),
    weeksOf(runner, sql`e.parties @> ${[row.id]}`),
    neighboursOf(runner, row.id),
  ])
  return { entity: entityRow(row), wikidata: row.wikidata, spellings, roles, weeks, neighbours }
}

const spellingsOf = (runner: Runner, id: number) =>
  ask<{ readonly text: string; readonly count: number }>(
    runner,
    sql`select u.text, count(*)::int as count from (select forms from members where entity = ${id} order by version desc
        limit ${MOST_COUNTED}::int) m cross join lateral unnest(m.forms) as u (text)
      group by 1 order by 2 desc, 1 limit 30`,
  )

async function rolesOf(runner: Runner, id: number): Promise<api.EntityView['roles']> {
  const rows = await ask<{
    readonly role: string
    readonly role_en: string | null
    readonly country: string | null
    readonly first: string | null
    readonly last: string | null
    readonly count: number
  }>(
    runner,
    sql`select m.role, max(m.role_en) as role_en, max(m.country) as country, min(v.day) as first, max(v.day) as last,
        count(*)::int as count
      from members m join versions v on v.id = m.version where m.entity = ${id} and m.role is not null
      group by 1 order by count desc, 1 limit 30`,
  )
  return rows.map(({ role_en, ...rest }) => ({ ...rest, roleEn: role_en }))
}

/** Whom it shares events with, and who names whom in quotations. */
async function neighboursOf(runner: Runner, id: number): Promise<api.EntityView['neighbours']> {
  const rows = await ask<EntityColumns & { readonly shared: number; readonly said: number }>(
    runner,
    sql`with shared as (
        select u.id, count(*)::int as events from events e cross join lateral unnest(e.actors || e.recipients) as u (id)
        where e.parties @> ${[id]} group by 1),
      said as (
        select u.id, count(*)::int as named from (
          select q.named as others from quotes q where q.parties @> ${[id]} and q.speaker = ${id}
          union all select array[q.speaker] from members m join quotes q on q.version = m.version
            where m.entity = ${id} and q.named @> ${[id]} and q.speaker is not null) q
        cross join lateral unnest(q.others) as u (id) group by 1),
      both_kinds as (select id, coalesce(events, 0) as shared, coalesce(named, 0) as said
        from shared full join said using (id) where id <> ${id} order by coalesce(events, 0) + coalesce(named, 0) desc, id limit 30)
      select e.*, b.shared, b.said from both_kinds b join entities e using (id) order by b.shared + b.said desc, id`,
  )
  return rows.map((row) => ({ entity: entityRef(row), events: row.shared, named: row.said }))
}

export const entityRowsOf = async (runner: Runner, where: Sql, most: number): Promise<api.EntityRow[]> =>
  (await entityRows(runner, where, most)).map(entityRow)
