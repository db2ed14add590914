/** States, and pairs of states, over time. A pair's events have one state among the actors, the other among the recipients. */
import type { api } from '@isnad/core/record'
import { entityRowsOf } from './entities.ts'
import { eventConditions, pairOf, resolve } from './filters.ts'
import type { Runner } from './home.ts'
import type { Reader } from './lists.ts'
import { ask, type Sql, sql } from './sql.ts'
import { weeksOf } from './weeks.ts'

export const listStates = ({ runner, cache }: Reader): Promise<api.StateList> =>
  cache.get('states', async () => ({
    states: await ask<api.StateList['states'][number]>(
      runner,
      sql`with r as (select country, count(distinct version)::int as reports from members where country is not null group by 1),
        e as (select u.state as country, count(*)::int as events from events cross join lateral unnest(states) as u (state) group by 1)
        select r.country, r.reports, coalesce(e.events, 0) as events from r left join e using (country)
        order by reports desc, country`,
    ),
  }))

async function countOf(runner: Runner, query: Sql): Promise<number> {
  const [row] = await ask<{ count: number }>(runner, query)
  return row!.count
}

/** How many people and organisations a state's page lists. */
const LISTED = 30

export const getState = ({ runner, cache }: Reader, code: string): Promise<api.StateView> =>
  cache.get(`state ${code}`, async () => {
    const mine = sql`e.states @> ${[code]}`
    const of = (type: string) =>
      entityRowsOf(runner, sql`e.country = ${code} and e.type = ${type} and e.reports > 0`, LISTED)
    const [reports, quotes, events, people, organisations, partners, weeks] = await Promise.all([
      countOf(runner, sql`select count(distinct version)::int as count from members where country = ${code}`),
      countOf(runner, sql`select count(*)::int as count from quotes q where q.states @> ${[code]}`),
      countOf(runner, sql`select count(*)::int as count from events e where ${mine}`),
      of('PER'),
      of('ORG'),
      partnersOf(runner, code),
      weeksOf(runner, mine),
    ])
    return { country: code, counts: { reports, quotes, events }, people, organisations, partners, weeks }
  })

/** States that stand on the other side of its events. */
const partnersOf = (runner: Runner, code: string) =>
  ask<StateView['partners'][number]>(
    runner,
    sql`select u.state as country, count(*)::int as events, round(sum(e.score)::numeric, 4)::float8 as score
      from events e cross join lateral (
        select state from unnest(case when e.actor_states @> ${[code]} then e.recipient_states else e.actor_states end)
          as x (state)) u
      where e.states @> ${[code]} and (e.actor_states @> ${[code]} or e.recipient_states @> ${[code]}) and u.state <> ${code}
      group by 1 order by 2 desc, 1 limit 40`,
  )
type StateView = api.StateView

/** The events of a pair, by week; other filters narrow them. */
export async function getPair(
  { runner, cache }: Reader,
  a: string,
  b: string,
  filters: api.Filters,
): Promise<api.PairView> {
  return cache.get(`pair ${a} ${b} ${JSON.stringify(filters)}`, async () => {
    const resolved = await resolve(runner, filters)
    const where = sql`${pairOf(`${a}-${b}`)} and ${eventConditions(resolved)}`
    const [events, reports, types, weeks] = await Promise.all([
      countOf(runner, sql`select count(*)::int as count from events e where ${where}`),
      countOf(runner, sql`select count(distinct e.version)::int as count from events e where ${where}`),
      ask<api.FacetValue>(
        runner,
        sql`select e.type as value, count(*)::int as count from events e where ${where} group by 1 order by 2 desc, 1`,
      ),
      weeksOf(runner, where),
    ])
    return { a, b, counts: { reports, events }, types, weeks }
  })
}
