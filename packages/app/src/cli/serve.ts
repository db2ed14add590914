/** `isnad serve`: the reading room and the API over the store, until it is stopped. */
import { knownEntity } from '@isnad/core'
import { serve } from '../server/serve.ts'
import { openStore } from '../store/store.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface ServeOptions extends StoreOptions {
  readonly host?: string
  readonly port?: number
}

export async function serveCommand({ host, port, ...options }: ServeOptions): Promise<void> {
  const store = await openStore(whereOf(options), { locate: (key) => knownEntity(key)?.at ?? null })
  try {
    const token = process.env['ISNAD_TOKEN'] || undefined
    const serving = await serve(store, {
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      token,
    })
    process.stderr.write(`isnad: the reading room is open at ${serving.url}  (Ctrl-C ends it)\n`)
    await stopped()
    await serving.close()
  } finally {
    await store.close()
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
