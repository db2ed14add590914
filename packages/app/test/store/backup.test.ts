/** A backup of either home, restored: the same rows, and a memory that goes on. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backup, restore } from '../../src/store/backup.ts'
import { openHome, openStore, type Store } from '../../src/store/store.ts'
import { fingerprint } from './fingerprint.ts'
import { emptyHome, exampleArticles, onEachHome, preparedOf } from './homes.ts'

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

onEachHome('backup', (where) => {
  let store: Store
  let lines: string[]
  const prepared = exampleArticles.slice(0, 6).map(preparedOf)
  beforeAll(async () => {
    await emptyHome(where)
    store = await openStore(where)
    await store.add(prepared.slice(0, 4).map((one, n) => ({ prepared: one, bands: [n, -n] })))
    const changed = {
      ...prepared[0]!.article,
      text: `${prepared[0]!.article.text}\nوأضافت الوكالة: «تفاصيل». 𐍈`,
    }
    await store.add([{ prepared: preparedOf(changed) }])
    await store.home.query(`insert into marks (source, state) values ('feed:http://x.test', '{"a": 1.0}')`)
    await store.home.query(
      `insert into corrections (article, hash, layer, act, start_at, end_at, words, author, note)
       select id, 'h', 'events', 'reject', 1, 2, 'كلمة', 'سامي', E'سطر\\nآخر' from articles limit 1`,
    )
    lines = []
    await backup(store.home, async (text) => void lines.push(text.slice(0, -1)))
  }, 60_000)
  afterAll(() => store?.close())

  it('is restored to the byte, in the folder’s home, and goes on from there', async () => {
    const home = await openHome({ folder: null })
    expect(await restore(home, each(lines))).toBe(lines.length - 2)
    expect(await fingerprint(home)).toEqual(await fingerprint(store.home))
    const again: string[] = []
    await backup(home, async (text) => void again.push(text.slice(0, -1)))
    expect(again).toEqual(lines)
    await home.close()
  })

  it('is restored in the server’s home', async () => {
    if (!('url' in where)) return
    await emptyHome(where)
    const home = await openHome(where)
    await restore(home, each(lines))
    await home.close()
    const restored = await openStore(where)
    const outcomes = await restored.add(prepared.map((one) => ({ prepared: one })))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('duplicate'), 'added', 'added'])
    await restored.close()
  })

  it('is refused where it is damaged, and nothing of it stays', async () => {
    const home = await openHome({ folder: null })
    const middle = lines.findIndex((line) => line.startsWith('["versions"'))
    const damaged: Readonly<Record<string, string[]>> = {
      'breaks off': lines.slice(0, -1),
      'was changed': lines.map((line, n) => (n === middle ? line.replace('2', '3') : line)),
      'is damaged': lines.map((line, n) => (n === middle ? line.slice(0, 40) : line)),
      'not a backup': lines.slice(1),
      'not known': [lines[0]!, '["pg_class",{}]'],
    }
    for (const [why, list] of Object.entries(damaged))
      await expect(restore(home, each(list)), why).rejects.toThrow(
        new RegExp(`cannot be restored.*(${why}|table)`),
      )
    const [held] = await home.query('select count(*)::int as n from versions')
    expect(held).toEqual({ n: 0 })
    await home.close()
  })

  it('does not fall upon what is there', async () => {
    const full = await openHome({ folder: null })
    await restore(full, each(lines))
    await expect(restore(full, each(lines))).rejects.toThrow('holds 4 articles already')
    await full.close()
  })
})
