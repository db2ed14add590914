/** Who speaks in quotations. */
import type { api } from '@isnad/core/record'
import { quoteConditions, resolve } from './filters.ts'
import type { Reader } from './lists.ts'
import { entityRef, type RefColumns } from './rows.ts'
import { ask, sql } from './sql.ts'

const MOST = 100

export function listSpeakers({ runner, cache }: Reader, filters: api.Filters): Promise<api.SpeakerList> {
  const { cursor: _, sort: __, ...rest } = filters
  return cache.get(`speakers ${JSON.stringify(rest)}`, async () => {
    const where = quoteConditions(await resolve(runner, filters))
    const rows = await ask<
      RefColumns & {
        readonly quotes: number
        readonly reports: number
        readonly first: string | null
        readonly last: string | null
      }
    >(
      runner,
      sql`with s as (select q.speaker as id, count(*)::int as quotes, count(distinct q.version)::int as reports,
          min(q.day) as first, max(q.day) as last from quotes q where ${where} and q.speaker is not null group by 1
          order by 2 desc, 1 limit ${Math.min(filters.limit ?? MOST, 500)}::int)
        select e.key, e.type, e.name, e.name_en, e.country, s.quotes, s.reports, s.first, s.last
        from s join entities e using (id) order by s.quotes desc, e.id`,
    )
    return {
      speakers: rows.map(({ quotes, reports, first, last, ...ref }) => ({
        speaker: entityRef(ref),
        ...{ quotes, reports, first, last },
      })),
    }
  })
}
