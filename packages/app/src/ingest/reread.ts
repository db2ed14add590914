/**
 * Reads the newest version of every stored article again with the present engine and lexicon, and says what differs,
 * record by record. Readings are replaced a batch at a time, whole or not at all; what a run that was stopped has done is
 * not done again. People's corrections stand apart from readings and are not touched.
 */
import type { Article, Reading } from '@isnad/core'
import { type EntityIds, insertRecords, removeRecords } from '../store/add.ts'
import type { Runner } from '../store/home.ts'
import type { Prepared } from '../store/prepare.ts'
import type { Store } from '../store/store.ts'
import type { Fault } from './found.ts'
import { openThreads, type Threads } from './pool.ts'
import type { FoundArticle, Ready } from './prepare-worker.ts'
import { type Difference, differences } from './reading-diff.ts'

export interface Reread {
  readonly id: string
  readonly differences: readonly Difference[]
  /** Why it could not be read; its reading stays as it is. */
  readonly fault?: string
}

export interface RereadOptions {
  readonly workers: number
  /** Leaves the store as it is. */
  readonly dry: boolean
  /** Also what the present engine and lexicon have read. */
  readonly all: boolean
  readonly engine: string
  readonly lexicon: string
}

interface Row {
  readonly id: number
  readonly key: string
  readonly hash: string
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly text: string
  readonly reading: Reading
}

const BATCH = 64

export async function* rereadAll(store: Store, options: RereadOptions): AsyncGenerator<Reread> {
  const threads = openThreads('ingest/prepare-worker', options.workers)
  const ids: EntityIds = new Map()
  let after = 0
  try {
    for (;;) {
      const rows = await nextRows(store.home, after, options)
      if (!rows.length) break
      after = rows.at(-1)!.id
      yield* await rereadBatch(store, threads, rows, ids, options.dry)
    }
  } finally {
    await threads.close()
  }
}

/** What is to be read again, as a condition on `versions v` with $1 to $3. */
const WANTED = 'v.newest and ($1 or v.engine <> $2 or v.lexicon <> $3)'
const wanted = ({ all, engine, lexicon }: RereadOptions) => [all, engine, lexicon] as const

/** How many reports `rereadAll` will read. */
export async function numberToReread(runner: Runner, options: RereadOptions): Promise<number> {
  const [row] = await runner.query<{ n: number }>(
    `select count(*)::int as n from versions v where ${WANTED}`,
    wanted(options),
  )
  return row!.n
}

const nextRows = (runner: Runner, after: number, options: RereadOptions): Promise<Row[]> =>
  runner.query<Row>(
    `select v.id, a.key, v.hash, v.title, v.outlet, v.byline, v.url, v.published, v.text, v.reading
     from versions v join articles a on a.id = v.article
     where ${WANTED} and v.id > $4 order by v.id limit ${BATCH}`,
    [...wanted(options), after],
  )

function articleOf({ reading, title, outlet, byline, url, published, text }: Row): Article {
  return {
    ...{ id: reading.id, text },
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(byline !== null && { byline }),
    ...(url !== null && { url }),
    ...(published !== null && { published }),
  }
}

async function rereadBatch(
  { home }: Store,
  threads: Threads,
  rows: readonly Row[],
  ids: EntityIds,
  dry: boolean,
): Promise<Reread[]> {
  const halves = [rows.slice(0, rows.length >> 1), rows.slice(rows.length >> 1)].filter((half) => half.length)
  const read = await Promise.all(
    halves.map((half) =>
      threads.run<readonly FoundArticle[], (Ready | Fault)[]>(
        half.map((row) => ({ article: articleOf(row), hash: row.hash, from: row.key })),
        'prepare',
      ),
    ),
  )
  const made = read
    .flat()
    .map((one, i) =>
      'why' in one
        ? { row: rows[i]!, prepared: null, fault: one.why }
        : { row: rows[i]!, prepared: one.prepared, fault: undefined },
    )
  const whole = made.flatMap(({ row, prepared }) => (prepared ? [{ row, prepared }] : []))
  if (!dry && whole.length)
    try {
      await home.transaction((runner) => replace(runner, whole, ids))
    } catch (error) {
      ids.clear()
      throw error
    }
  return made.map(({ row, prepared, fault }) => ({
    id: row.key,
    differences: prepared ? differences(row.reading, JSON.parse(prepared.reading) as Reading) : [],
    ...(fault !== undefined && { fault }),
  }))
}

async function replace(
  runner: Runner,
  list: readonly { readonly row: Row; readonly prepared: Prepared }[],
  ids: EntityIds,
) {
  await removeRecords(
    runner,
    list.map(({ row }) => row.id),
  )
  const rows = list.map(({ row, prepared: p }) => ({
    ...{ id: row.id, engine: p.engine, lexicon: p.lexicon, reading: p.reading, words: p.words, day: p.day },
    ...{ ...p.counts, quotes: p.quotes.length, events: p.events.length },
  }))
  await runner.query(
    `update versions v set engine = r.engine, lexicon = r.lexicon, reading = r.reading::json, words = r.words, day = r.day,
       names = r.names, times = r.times, quotes = r.quotes, events = r.events
     from json_to_recordset($1::json) as r (id int, engine text, lexicon text, reading text, words tsvector, day date,
       names int, times int, quotes int, events int) where v.id = r.id`,
    [JSON.stringify(rows)],
  )
  await insertRecords(
    runner,
    list.map(({ row, prepared }) => ({ prepared, version: row.id })),
    ids,
  )
}
