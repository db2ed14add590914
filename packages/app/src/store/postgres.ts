/** The server home: a PostgreSQL server by its address, through a pool of connections. Needs PostgreSQL 14 or newer. */
import { Pool, type PoolClient, types } from 'pg'
import { IsnadError, systemReason } from '../errors.ts'
import type { Home, Runner } from './home.ts'

const DATE = 1082
const OLDEST = 140000

/** Opens the database at `url`. Throws `store` when it cannot be reached or is unfit. */
export async function openPostgres(url: string): Promise<Home> {
  // A date stays the text that it is: a JavaScript Date would move it by the machine's time zone.
  types.setTypeParser(DATE, (text) => text)
  const pool = new Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {}) // an idle connection that breaks is replaced by the pool
  const query = runnerOf(pool).query
  await check(pool, query, url)
  return {
    kind: 'postgres',
    name: withoutPassword(url),
    query,
    exec: async (text) => void (await pool.query(text)),
    transaction: (work) => inTransaction(pool, work),
    checkpoint: async () => {},
    close: () => pool.end(),
  }
}

const runnerOf = (client: Pool | PoolClient): Runner => ({
  query: async <R extends object>(text: string, params: readonly unknown[] = []) =>
    (await client.query<R & Record<string, unknown>>(text, [...params])).rows as R[],
})

async function inTransaction<T>(pool: Pool, work: (runner: Runner) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(runnerOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function check(pool: Pool, query: Runner['query'], url: string) {
  try {
    const [row] = await query<{ version: string; encoding: string }>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    )
    if (Number(row!.version) < OLDEST) throw new Error('it is older than PostgreSQL 14')
    if (row!.encoding !== 'UTF8') throw new Error(`its encoding is ${row!.encoding}, not UTF8`)
  } catch (error) {
    await pool.end()
    throw new IsnadError(
      'store',
      `the database ${withoutPassword(url)} cannot be used: ${systemReason(error)}`,
    )
  }
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    parsed.password = ''
    return parsed.href
  } catch {
    return 'at DATABASE_URL'
  }
}
