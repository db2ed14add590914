/** Brings a home's schema forward by the numbered SQL files, each once, each in a transaction of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from '../built.ts'
import { IsnadError } from '../errors.ts'
import type { Home } from './home.ts'

interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
}

/** The steps in order: `0001-memory.sql` … */
function migrations(folder = migrationsFolder()): Migration[] {
  const files = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  return files.sort().map((name) => ({
    number: Number(name.slice(0, 4)),
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** Number of the advisory lock that keeps two processes from migrating one server at once. */
const LOCK = 1_769_172_580

/** Brings the schema up to `until` (the newest when left out); returns the numbers applied now. */
export async function migrate(home: Home, until = Number.POSITIVE_INFINITY): Promise<number[]> {
  await home.exec(
    'create table if not exists migrations (number int primary key, name text not null, applied timestamptz not null default now())',
  )
  const steps = migrations()
  const applied: number[] = []
  await refuseNewer(home, steps)
  for (const step of steps) {
    if (step.number <= until && (await apply(home, step))) applied.push(step.number)
  }
  return applied
}

async function refuseNewer(home: Home, steps: readonly Migration[]) {
  const [row] = await home.query<{ newest: number | null }>('select max(number) as newest from migrations')
  if ((row?.newest ?? 0) <= steps.at(-1)!.number) return
  throw new IsnadError(
    'store',
    `the store ${home.name} was made by a newer Isnad`,
    'use that version, or newer',
  )
}

function apply(home: Home, step: Migration): Promise<boolean> {
  return home.transaction(async (runner) => {
    await runner.query(`select pg_advisory_xact_lock(${LOCK})`)
    const done = await runner.query('select 1 from migrations where number = $1', [step.number])
    if (done.length) return false
    for (const statement of statements(step.text)) await runner.query(statement)
    await runner.query('insert into migrations (number, name) values ($1, $2)', [step.number, step.name])
    return true
  })
}

/** Statements of a file: each ends with a semicolon at the end of a line. */
const statements = (text: string): string[] =>
  text
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
    .filter(Boolean)
