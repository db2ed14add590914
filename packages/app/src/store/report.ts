/** One report: its article, its reading, its versions and copies. */

import type { Article, Reading } from '@isnad/core'
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { type ReportColumns, reportColumns, reportRef } from './rows.ts'
import { ask, sql } from './sql.ts'

interface Columns extends ReportColumns {
  readonly article: number
  readonly root: number
  readonly version: number
  readonly number: number
  readonly byline: string | null
  readonly url: string | null
  readonly text: string
  readonly reading: Reading
}

/** A report by its id, or by an id that the same text came with; null where there is none. */
export async function getReport(runner: Runner, id: string, number?: number): Promise<api.ReportView | null> {
  const row = (await find(runner, sql`a.key = ${id}`, number)) ?? (await findByPlace(runner, id, number))
  if (!row) return null
  const [versions, copies, keys] = await Promise.all([
    versionsOf(runner, row.article),
    copiesOf(runner, row.article, row.root),
    keysOf(runner, row),
  ])
  return { article: articleOf(row), reading: row.reading, keys, version: row.number, versions, copies }
}

async function find(runner: Runner, which: ReturnType<typeof sql>, number: number | undefined) {
  const [row] = await ask<Columns>(
    runner,
    sql`select ${reportColumns}, a.id as article, coalesce(a.copy_of, a.id) as root, v.id as version, v.number, v.byline,
        v.url, v.text, v.reading
      from articles a join versions v on v.article = a.id
      where ${which} and ${number === undefined ? sql`v.newest` : sql`v.number = ${number}::int`}`,
  )
  return row
}

const findByPlace = (runner: Runner, name: string, number: number | undefined) =>
  find(
    runner,
    sql`a.id = (select v.article from places p join versions v on v.id = p.version where p.name = ${name} limit 1)`,
    number,
  )

function articleOf({ key, text, title, outlet, byline, published, url }: Columns): Article {
  return {
    id: key,
    text,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(byline !== null && { byline }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
  }
}

async function versionsOf(runner: Runner, article: number): Promise<api.ReportView['versions']> {
  const rows = await ask<{ version: number; stored: string; hash: string }>(
    runner,
    sql`select number as version, hash, to_char(stored at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as stored
      from versions where article = ${article} order by number`,
  )
  return rows
}

/** Reports of the same group of copies. Likeness is to the report that they copy. */
async function copiesOf(runner: Runner, article: number, root: number): Promise<api.ReportView['copies']> {
  const rows = await ask<ReportColumns & { likeness: number }>(
    runner,
    sql`select ${reportColumns}, coalesce(a.likeness, (select likeness from articles where id = ${article}), 1) as likeness
      from articles a join versions v on v.article = a.id and v.newest
      where (a.id = ${root} or a.copy_of = ${root}) and a.id <> ${article} order by likeness desc, a.id limit 100`,
  )
  return rows.map((row) => ({ ...reportRef(row), likeness: Math.min(1, row.likeness) }))
}

async function keysOf(runner: Runner, { version }: Columns): Promise<Record<string, string>> {
  const rows = await ask<{ local: string; key: string }>(
    runner,
    sql`select m.local, e.key from members m join entities e on e.id = m.entity where m.version = ${version}`,
  )
  return Object.fromEntries(rows.map((row) => [row.local, row.key]))
}
