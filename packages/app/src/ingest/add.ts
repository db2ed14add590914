/**
 * Inputs into the store: found, read, linked, stored, in the order of the stream, a batch at a time. What the store has
 * already is recognised before it is read, so a run that was stopped at any moment is simply started again: every batch
 * is stored whole or not at all, and no text twice.
 */
import type { Item, Outcome } from '../store/add.ts'
import type { Prepared } from '../store/prepare.ts'
import type { Store } from '../store/store.ts'
import type { Fault } from './found.ts'
import type { Input } from './inputs.ts'
import { link, nameOf } from './linking.ts'
import { inOrder, openThreads, type Threads } from './pool.ts'
import type { FoundArticle, FoundBatch, Ready } from './prepare-worker.ts'

export interface Tally {
  added: number
  versions: number
  duplicates: number
  /** Of those added, the near-copies of another report. */
  copies: number
  rejected: number
}

export const emptyTally = (): Tally => ({ added: 0, versions: 0, duplicates: 0, copies: 0, rejected: 0 })

/** What became of one article. */
export interface Added {
  readonly from: string
  readonly id: string
  readonly outcome: Outcome['outcome']
}

/** What became of a batch, in the order of the stream. */
export interface AddedBatch {
  readonly added: readonly Added[]
  readonly faults: readonly Fault[]
}

/** A batch that is ready to be stored. */
interface Waiting {
  readonly articles: readonly FoundArticle[]
  readonly ready: ReadonlyMap<string, Ready>
  readonly faults: readonly Fault[]
}

/** Threads for `addAll`, for who adds again and again. */
export const openAddThreads = (workers: number): Threads => openThreads('ingest/prepare-worker', workers)

/** Adds all inputs; yields after each batch is stored. `tally` is counted up as it goes. */
export async function* addAll(
  store: Store,
  inputs: AsyncIterable<Input>,
  workers: number,
  tally: Tally,
  kept?: Threads,
): AsyncGenerator<AddedBatch> {
  const threads = kept ?? openAddThreads(workers)
  let stored = 0
  try {
    for await (const waiting of inOrder(inputs, workers, (batch) => makeReady(store, threads, batch))) {
      const result = await storeBatch(store, waiting, tally)
      tally.rejected += waiting.faults.length
      yield result
      stored += result.added.length
      if (stored >= CHECKPOINT_EVERY) {
        await store.home.checkpoint()
        stored = 0
      }
    }
    await store.home.checkpoint()
  } finally {
    if (!kept) await threads.close()
  }
}

const CHECKPOINT_EVERY = 2000

async function makeReady(store: Store, threads: Threads, inputs: readonly Input[]): Promise<Waiting> {
  const { articles, faults } = await threads.run<readonly Input[], FoundBatch>(inputs, 'find')
  const known = await knownHashes(store, articles)
  const seen = new Set(known.keys())
  const fresh = articles.filter(({ hash }) => !seen.has(hash) && seen.add(hash))
  const made = fresh.length ? await threads.run<unknown, (Ready | Fault)[]>(fresh, 'prepare') : []
  const ready = new Map<string, Ready>()
  const failed: Fault[] = []
  made.forEach((one) => {
    if ('why' in one) failed.push(one)
    else ready.set(one.prepared.hash, one)
  })
  const kept = articles
    .filter(({ hash }) => known.has(hash) || ready.has(hash))
    .map((found) => atItsPlace(found, known.get(found.hash)))
  return { articles: kept, ready, faults: [...faults, ...failed] }
}

/** Of texts that the store has, the ids of their articles. */
async function knownHashes(
  { home }: Store,
  articles: readonly FoundArticle[],
): Promise<ReadonlyMap<string, string>> {
  if (!articles.length) return new Map()
  const rows = await home.query<{ hash: string; key: string }>(
    'select v.hash, a.key from versions v join articles a on a.id = v.article where v.hash = any($1::text[])',
    [articles.map(({ hash }) => hash)],
  )
  return new Map(rows.map(({ hash, key }) => [hash, key]))
}

/** A report that was stored under its file's name, or what that became, is met at the place that it has. */
function atItsPlace(found: FoundArticle, key: string | undefined): FoundArticle {
  const { article, named } = found
  return named && key !== undefined && nameOf(key) === article.id
    ? { ...found, article: { ...article, id: key } }
    : found
}

async function storeBatch(store: Store, waiting: Waiting, tally: Tally): Promise<AddedBatch> {
  const { articles, ready, faults } = waiting
  // A batch made ready at the same time may have stored some of these texts; the store tells.
  const firsts = new Map<string, FoundArticle>()
  for (const found of articles)
    if (ready.has(found.hash) && !firsts.has(found.hash)) firsts.set(found.hash, found)
  const linked = new Map(
    (
      await link(
        store.home,
        [...firsts.keys()].map((hash) => ready.get(hash)!),
      )
    ).map((item) => [item.prepared.hash, item]),
  )
  const items = articles.map((found): Item => {
    const item = firsts.get(found.hash) === found ? linked.get(found.hash) : undefined
    return item ?? { prepared: placeOnly(found) }
  })
  const outcomes = items.length ? await store.add(items) : []
  outcomes.forEach(({ outcome }, i) => {
    if (outcome === 'duplicate') tally.duplicates++
    else if (outcome === 'version') tally.versions++
    else tally.added++
    if (outcome === 'added' && items[i]!.copyOf) tally.copies++
  })
  const added = outcomes.map(({ id, outcome }, i) => ({ from: articles[i]!.from, id, outcome }))
  return { added, faults }
}

/** A text that the store has: only where it was met is new. */
const placeOnly = ({ article, hash }: FoundArticle): Prepared => ({
  ...{ article, hash, engine: '', lexicon: '', day: null, at: null, wide: [], reading: '{}', words: '' },
  ...{ counts: { names: 0, times: 0 }, members: [], quotes: [], events: [] },
})
