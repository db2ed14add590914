/** Events by the week (Monday first) that their date begins in: numbers, PLOVER scores, quad categories. */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { ask, type Sql, sql } from './sql.ts'

/** Weeks with an event, oldest first; `where` is over `events e`. Events without a date belong to no week. */
export async function weeksOf(runner: Runner, where: Sql): Promise<api.Week[]> {
  const rows = await ask<{
    readonly week: string
    readonly events: number
    readonly score: number
    readonly vc: number
    readonly mc: number
    readonly vx: number
    readonly mx: number
  }>(
    runner,
    sql`select date_trunc('week', e.first_day)::date as week, count(*)::int as events,
        round(sum(e.score)::numeric, 4)::float8 as score,
        count(*) filter (where e.quad = 'verbal-cooperation')::int as vc,
        count(*) filter (where e.quad = 'material-cooperation')::int as mc,
        count(*) filter (where e.quad = 'verbal-conflict')::int as vx,
        count(*) filter (where e.quad = 'material-conflict')::int as mx
      from events e where ${where} and e.first_day is not null group by 1 order by 1`,
  )
  return rows.map(({ week, events, score, vc, mc, vx, mx }) => ({
    week,
    events,
    score,
    quads: {
      'verbal-cooperation': vc,
      'material-cooperation': mc,
      'verbal-conflict': vx,
      'material-conflict': mx,
    },
  }))
}
