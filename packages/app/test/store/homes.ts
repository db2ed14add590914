/** The homes that a suite runs on: the embedded one in memory, and a PostgreSQL server where the environment names one. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, read } from '@isnad/core'
import { Client } from 'pg'
import { describe } from 'vitest'
import { type Prepared, prepare } from '../../src/store/prepare.ts'
import type { Where } from '../../src/store/store.ts'

const SERVER = process.env['ISNAD_TEST_DATABASE_URL']

/** Runs a suite on each home, each time in a new database; says so where there is no server. */
export function onEachHome(name: string, suite: (where: Where) => void) {
  describe(`${name}, embedded`, () => suite({ folder: null }))
  const at = SERVER
    ? `${name}, PostgreSQL`
    : `${name}, PostgreSQL (skipped: ISNAD_TEST_DATABASE_URL is not set)`
  describe.skipIf(!SERVER)(at, () => suite({ url: schemaUrl(name) }))
}

/** A schema of its own for each suite, so that suites do not meet. */
function schemaUrl(name: string): string {
  if (!SERVER) return ''
  const url = new URL(SERVER)
  url.searchParams.set('options', `-c search_path=isnad_test_${schemaOf(name)}`)
  return url.href
}

const schemaOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_')

/** Empties the schema of a suite on the server. */
export async function emptyHome(where: Where) {
  if (!('url' in where)) return
  const schema = /isnad_test_\w+/.exec(decodeURIComponent(where.url))![0]
  const client = new Client({ connectionString: SERVER })
  await client.connect()
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`)
  await client.end()
}

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

export const exampleArticles: readonly Article[] = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(`${EXAMPLES}${file}`, 'utf8')) as Article)

export const preparedOf = (article: Article): Prepared => prepare(article, read(article))
