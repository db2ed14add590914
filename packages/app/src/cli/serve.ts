/** `isnad serve`: the reading room and the API over the store, until it is stopped; inputs are added while it is open. */
import { defaultWorkers } from '../ingest/pool.ts'
import { openRejects } from '../ingest/rejects.ts'
import { storeLive } from '../server/live.ts'
import { serve } from '../server/serve.ts'
import { openStore } from '../store/store.ts'
import { type LiveIngest, makeLiveIngest } from './ingest-live.ts'
import { located } from './located.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface ServeOptions extends StoreOptions {
  readonly workers?: number
  readonly rejected: string
  readonly host?: string
  readonly port?: number
}

export async function serveCommand(
  paths: readonly string[],
  { host, port, ...options }: ServeOptions,
): Promise<void> {
  const store = await openStore(whereOf(options), located)
  try {
    const token = process.env['ISNAD_TOKEN'] || undefined
    const live = makeLiveIngest(store, storeLive(store))
    const serving = await serve(store, {
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      token,
      live,
    })
    process.stderr.write(`isnad: the reading room is open at ${serving.url}  (Ctrl-C ends it)\n`)
    await Promise.race([stopped(), adding(live, paths, options)])
    await serving.close()
  } finally {
    await store.close()
  }
}

/** Adds the inputs; ends only where that fails. */
async function adding(
  live: LiveIngest,
  paths: readonly string[],
  { workers, rejected }: Pick<ServeOptions, 'workers' | 'rejected'>,
): Promise<never> {
  if (paths.length > 0) {
    const rejects = openRejects(rejected)
    try {
      await live.run(paths, workers ?? defaultWorkers(), rejects)
    } finally {
      rejects.close()
    }
    const { added, versions, duplicates, rejected: refused } = await live.state()
    process.stderr.write(
      `isnad: ${added} added, ${versions} new versions, ${duplicates} known already, ${refused} rejected\n`,
    )
  }
  return new Promise(() => undefined)
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
