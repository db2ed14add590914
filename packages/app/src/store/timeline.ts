/** Events by week and quotations by month, of whatever the filters leave. */
import type { api } from '@isnad/core/record'
import { eventConditions, quoteConditions, resolve } from './filters.ts'
import type { Reader } from './lists.ts'
import { ask, sql } from './sql.ts'
import { weeksOf } from './weeks.ts'

export function eventWeeks({ runner, cache }: Reader, filters: api.Filters): Promise<api.EventWeeks> {
  return cache.get(`weeks ${JSON.stringify(filters)}`, async () => ({
    weeks: await weeksOf(runner, eventConditions(await resolve(runner, filters))),
  }))
}

/** By the month of publication, oldest first; months without a quotation are left out. */
export function quoteMonths({ runner, cache }: Reader, filters: api.Filters): Promise<api.QuoteMonths> {
  return cache.get(`months ${JSON.stringify(filters)}`, async () => {
    const where = quoteConditions(await resolve(runner, filters))
    const months = await ask<api.QuoteMonths['months'][number]>(
      runner,
      sql`select to_char(q.day, 'YYYY-MM') as month, count(*)::int as quotes from quotes q
        where ${where} and q.day is not null group by 1 order by 1`,
    )
    return { months }
  })
}
