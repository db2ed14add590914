/** What was stored since one last looked. */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { type ReportListColumns, reportListColumns, reportRow } from './rows.ts'
import { ask, sql } from './sql.ts'

export interface Arrivals {
  /** The mark to look from the next time. */
  readonly last: number
  readonly reports: readonly api.ReportRow[]
}

const MOST = 50

export async function arrivals(runner: Runner, after: number | null): Promise<Arrivals> {
  const [row] = await ask<{ last: number }>(runner, sql`select coalesce(max(id), 0) as last from versions`)
  const { last } = row!
  if (after === null || last <= after) return { last, reports: [] }
  const rows = await ask<ReportListColumns>(
    runner,
    sql`select ${reportListColumns(false)} from versions v join articles a on a.id = v.article
      where v.id > ${after}::int and v.id <= ${last}::int and v.newest order by v.id desc limit ${MOST}::int`,
  )
  return { last, reports: rows.map((r) => reportRow(r)).reverse() }
}
