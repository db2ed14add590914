/**
 * The whole memory as lines of JSON, the same for both homes, so that a backup of one is restored in the other, and also by
 * a later version. The first line names the state of the schema, then come the rows of each table as `["table",{…}]`,
 * last a line with their number and a hash of all before it. Taken from one moment; restored whole or not at all.
 */
import { createHash, type Hash } from 'node:crypto'
import { IsnadError } from '../errors.ts'
import type { Home, Runner } from './home.ts'
import { migrate } from './migrate.ts'

const FORMAT = 'isnad-backup-1'
/** Rows fetched and inserted at a time, and the size of them, in UTF-16 units. */
const ROWS = 500
const SIZE = 4_000_000

interface Header {
  readonly format: string
  readonly schema: number
}
interface End {
  readonly rows: number
  readonly sha256: string
}

/** Writes a backup; returns the number of rows. */
export function backup(home: Home, write: (text: string) => Promise<void>): Promise<number> {
  const hash = createHash('sha256')
  let rows = 0
  const line = async (text: string) => {
    hash.update(text).update('\n')
    await write(`${text}\n`)
  }
  return home.transaction(async (runner) => {
    await runner.query('set transaction isolation level repeatable read')
    const [state] = await runner.query<{ schema: number }>('select max(number) as schema from migrations')
    await line(JSON.stringify({ format: FORMAT, schema: state!.schema } satisfies Header))
    for (const table of await tablesOf(runner)) {
      await runner.query(
        `declare backup no scroll cursor for select row_to_json(t)::text as row from ${table} t order by ${await keyOf(runner, table)}`,
      )
      for (;;) {
        const found = await runner.query<{ row: string }>(`fetch ${ROWS} from backup`)
        for (const { row } of found) await line(`["${table}",${row.replaceAll('\n', ' ')}]`)
        rows += found.length
        if (found.length < ROWS) break
      }
      await runner.query('close backup')
    }
    const end: End = { rows, sha256: hash.digest('hex') }
    await write(`${JSON.stringify(end)}\n`)
    return rows
  })
}

/** Tables of the memory, each behind those that it refers to. */
async function tablesOf(runner: Runner): Promise<string[]> {
  const tables = await runner.query<{ name: string; needs: string[] }>(
    `select c.relname as name, coalesce(array_agg(distinct f.relname::text) filter (where f.relname is not null), '{}') as needs
     from pg_class c left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
     left join pg_class f on f.oid = k.confrelid and f.oid <> c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     group by c.relname order by c.relname`,
  )
  const out: string[] = []
  while (out.length < tables.length) {
    const next = tables.find(
      ({ name, needs }) => !out.includes(name) && needs.every((one) => out.includes(one)),
    )
    if (!next) throw new Error('tables refer to each other in a circle')
    out.push(next.name)
  }
  return out
}

async function keyOf(runner: Runner, table: string): Promise<string> {
  const columns = await runner.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [table],
  )
  return columns.map(({ name }) => name).join(', ')
}

/** Fills an empty home from a backup; returns the number of rows. Throws `store` or `input`. */
export async function restore(home: Home, lines: AsyncIterable<string | null>): Promise<number> {
  const source = lines[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  const first = await source.next()
  const { schema } = headerOf(first.done ? null : first.value)
  hash.update(first.value as string).update('\n')
  await migrate(home, schema)
  const rows = await home.transaction(async (runner) => {
    const [held] = await runner.query<{ n: number }>('select count(*)::int as n from articles')
    if (held!.n)
      throw new IsnadError(
        'store',
        `${home.name} holds ${held!.n} articles already`,
        'restore into an empty store',
      )
    const [state] = await runner.query<{ schema: number }>('select max(number) as schema from migrations')
    if (state!.schema !== schema)
      throw new IsnadError(
        'store',
        `${home.name} has another state than the backup`,
        'restore into a new store',
      )
    const tables = new Set(await tablesOf(runner))
    const count = await insertAll(runner, source, hash, tables)
    await advance(runner)
    return count
  })
  await migrate(home)
  await home.checkpoint()
  return rows
}

const broken = (why: string) => new IsnadError('input', `the backup cannot be restored: ${why}`)

function headerOf(line: string | null): Header {
  const header = parsed<Partial<Header>>(line)
  if (header?.format !== FORMAT || typeof header.schema !== 'number')
    throw broken('it is not a backup of Isnad')
  return header as Header
}

function parsed<T>(line: string | null): T | null {
  try {
    return line === null ? null : (JSON.parse(line) as T)
  } catch {
    return null
  }
}

const ROW = /^\["([a-z_]+)",(\{.*\})\]$/s

async function insertAll(
  runner: Runner,
  source: AsyncIterator<string | null>,
  hash: Hash,
  tables: ReadonlySet<string>,
): Promise<number> {
  let table = ''
  let held: string[] = []
  let size = 0
  let count = 0
  const flush = async () => {
    if (held.length) await insert(runner, table, held)
    held = []
    size = 0
  }
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const [, name, row] = ROW.exec(next.value ?? '') ?? []
    if (name === undefined || row === undefined) {
      await flush()
      check(next.value, hash, count)
      return count
    }
    if (!tables.has(name)) throw broken(`it has a table "${name}" that is not known`)
    hash.update(next.value!).update('\n')
    if (name !== table || held.length >= ROWS || size > SIZE) await flush()
    table = name
    held.push(row)
    size += row.length
    count++
  }
  throw broken('it breaks off')
}

function check(line: string | null, hash: Hash, rows: number) {
  const end = parsed<Partial<End>>(line)
  if (end?.rows === undefined) throw broken(`line ${rows + 2} is damaged`)
  if (end.rows !== rows || end.sha256 !== hash.digest('hex')) throw broken('it was changed since it was made')
}

async function insert(runner: Runner, table: string, rows: readonly string[]) {
  try {
    await runner.query(
      `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1::json)`,
      [`[${rows.join(',')}]`],
    )
  } catch (error) {
    throw broken(`table "${table}": ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Numbers given from now on come behind those that are there. */
async function advance(runner: Runner) {
  const columns = await runner.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = current_schema() and is_identity = 'YES'`,
  )
  for (const { table, column } of columns)
    await runner.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
      [table, column],
    )
}
