/** Events on a map, and as a network of those who take part in them. */
import type { api } from '@isnad/core/record'
import { eventConditions, resolve } from './filters.ts'
import type { Reader } from './lists.ts'
import { entityRef } from './rows.ts'
import { ask, sql } from './sql.ts'

/** Degrees north and east of an entity of the knowledge base, or null. */
export type Locate = (key: string) => readonly [number, number] | null

interface Counted {
  readonly key: string
  readonly type: api.EntityRef['type']
  readonly name: string
  readonly name_en: string
  readonly country: string | null
  readonly count: number
  readonly total: number
}

const MOST_PLACES = 500

export function listPlaces(reader: Reader, filters: api.Filters, locate: Locate): Promise<api.PlaceList> {
  const { runner, cache } = reader
  return cache.get(`places ${JSON.stringify(filters)}`, async () => {
    const where = eventConditions(await resolve(runner, filters))
    const rows = await ask<Counted>(
      runner,
      sql`select p.key, p.type, p.name, p.name_en, p.country, count(*)::int as count,
          round(sum(e.score)::numeric, 4)::float8 as total
        from events e join entities p on p.id = e.place where ${where}
        group by p.id order by count desc, p.id limit ${MOST_PLACES}::int`,
    )
    const places = rows.map((row) => {
      const at = locate(row.key)
      return {
        place: entityRef(row),
        lat: at?.[0] ?? null,
        lon: at?.[1] ?? null,
        events: row.count,
        score: row.total,
      }
    })
    return { places }
  })
}

const MOST_NODES = 80
const MOST_LINKS = 400

export function getNetwork({ runner, cache }: Reader, filters: api.Filters): Promise<api.Network> {
  return cache.get(`network ${JSON.stringify(filters)}`, async () => {
    const where = eventConditions(await resolve(runner, filters))
    const nodes = await ask<Counted>(
      runner,
      sql`with mine as materialized (select e.actors, e.recipients from events e where ${where}),
        heavy as (select u.id, count(*)::int as count from mine cross join lateral
          (select distinct x from unnest(actors || recipients) as y (x)) u (id) group by 1 order by 2 desc, 1
          limit ${MOST_NODES}::int)
        select n.key, n.type, n.name, n.name_en, n.country, h.count, (select count(*)::int from mine) as total
        from heavy h join entities n using (id) order by h.count desc, n.id`,
    )
    const keys = nodes.map((node) => node.key)
    const links = await ask<{ a: string; b: string; events: number; score: number }>(
      runner,
      sql`with kept as (select id, key from entities where key = any(${keys}))
        select least(x.key, y.key) as a, greatest(x.key, y.key) as b, count(*)::int as events,
          round(sum(e.score)::numeric, 4)::float8 as score
        from events e cross join lateral unnest(e.actors) as s (id) cross join lateral unnest(e.recipients) as t (id)
        join kept x on x.id = s.id join kept y on y.id = t.id
        where ${where} and x.id <> y.id group by 1, 2 order by 3 desc, 1, 2 limit ${MOST_LINKS}::int`,
    )
    return {
      nodes: nodes.map((node) => ({ entity: entityRef(node), events: node.count })),
      links,
      total: nodes[0]?.total ?? 0,
    }
  })
}
