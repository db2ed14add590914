/** Serves the store over HTTP on one address. Read-only unless a token is given; the loopback address unless told otherwise. */
import type { AddressInfo } from 'node:net'
import { webFolder } from '../built.ts'
import { IsnadError, systemReason } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { makeApp } from './app.ts'
import { type Live, storeLive } from './live.ts'
import { makeReader } from './reader.ts'

export interface ServeOptions {
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default 4177; 0 takes a free one. */
  readonly port?: number
  /** What a writer must send; without one nothing can be written. */
  readonly token?: string | undefined
  /** What is coming in, where this process ingests. */
  readonly live?: Live
  /** The built web app; null: the API alone. */
  readonly web?: string | null
  readonly timeout?: number
}

export interface Serving {
  /** `http://127.0.0.1:4177` */
  readonly url: string
  /** Ends it; the store stays open. */
  readonly close: () => Promise<void>
}

const PORT = 4177
const TIMEOUT = 20_000
const READING_TIMEOUT = 10_000

/** Throws `usage` where the address cannot be had. */
export async function serve(store: Store, options: ServeOptions = {}): Promise<Serving> {
  const { host = '127.0.0.1', port = PORT, token, web = webFolder(), timeout = TIMEOUT } = options
  const reader = makeReader(READING_TIMEOUT)
  const live = options.live ?? storeLive(store)
  const app = await makeApp({ store, reader, live, host, token, web, timeout })
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw new IsnadError(
      'usage',
      `cannot listen on ${host}:${port}: ${systemReason(error)}`,
      'name another with --port',
    )
  }
  const { port: taken } = app.server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: async () => {
      await app.close()
      await reader.close()
    },
  }
}
