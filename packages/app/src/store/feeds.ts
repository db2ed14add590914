/** The feeds that are followed, as their last look left them; whichever process follows them. */
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { ask, sql } from './sql.ts'

const PREFIX = 'feed:'
const MOST = 200

/** What the watch keeps of a feed, as far as it is told of. */
interface Kept {
  readonly failures?: number
  readonly why?: string
  readonly added?: number
}

/** The key of a feed among the marks. */
export const feedMark = (url: string): string => PREFIX + url

/** Those that fail first, then those looked at last. */
export async function listFeeds(runner: Runner): Promise<api.Feed[]> {
  const rows = await ask<{ source: string; state: Kept; checked: Date | string }>(
    runner,
    sql`select source, state, changed as checked from marks where source like ${`${PREFIX}%`}::text
      order by (state->>'failures') is null, changed desc, source limit ${MOST}::int`,
  )
  return rows.map(({ source, state, checked }) => ({
    url: source.slice(PREFIX.length),
    title: null,
    state: state.failures ? 'failing' : 'ok',
    checked: new Date(checked).toISOString(),
    added: state.added ?? 0,
    error: (state.failures && state.why) || null,
  }))
}
