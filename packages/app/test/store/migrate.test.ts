/** A memory made by any earlier state of the schema is brought forward with all that it holds. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { addBatch } from '../../src/store/add.ts'
import type { Home } from '../../src/store/home.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openHome, openStore, type Where } from '../../src/store/store.ts'
import { fingerprint } from './fingerprint.ts'
import { emptyHome, exampleArticles, onEachHome, preparedOf } from './homes.ts'

const FOLDER = fileURLToPath(new URL('../../src/store/migrations/', import.meta.url))
const numbers = readdirSync(FOLDER).map((name) => Number(name.slice(0, 4)))
const newest = Math.max(...numbers)

const items = exampleArticles.slice(0, 4).map((article) => ({ prepared: preparedOf(article) }))
const fill = (home: Home) => home.transaction((runner) => addBatch(runner, items, new Map()))

/** Columns, types and indexes, as text. */
async function schemaOf(home: Home) {
  const columns = await home.query(
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
     where table_schema = current_schema() order by table_name, column_name`,
  )
  const indexes = await home.query(
    'select tablename, indexname from pg_indexes where schemaname = current_schema() order by indexname',
  )
  return { columns, indexes }
}

async function withHome<T>(where: Where, work: (home: Home) => Promise<T>): Promise<T> {
  await emptyHome(where)
  const home = await openHome(where)
  try {
    return await work(home)
  } finally {
    await home.close()
  }
}

onEachHome('migrate', (where) => {
  const made = () =>
    withHome(where, async (home) => {
      await migrate(home)
      await fill(home)
      return { held: await fingerprint(home), schema: await schemaOf(home) }
    })

  it.each([...numbers].sort().slice(0, -1))(
    'from state %i',
    async (number) => {
      const wanted = await made()
      await withHome(where, async (home) => {
        await migrate(home, number)
        await fill(home)
        expect(await migrate(home)).toEqual(numbers.filter((n) => n > number).sort())
        expect(await migrate(home)).toEqual([])
        expect(await schemaOf(home)).toEqual(wanted.schema)
        expect(await fingerprint(home)).toEqual(wanted.held)
      })
    },
    120_000,
  )

  it('leaves a memory alone that a newer version made', async () => {
    await withHome(where, async (home) => {
      await migrate(home)
      await home.query('insert into migrations (number, name) values ($1, $2)', [newest + 1, 'of tomorrow'])
      await expect(migrate(home)).rejects.toMatchObject({ code: 'store' })
    })
    if ('url' in where) await expect(openStore(where)).rejects.toMatchObject({ code: 'store' })
  }, 120_000)
})
