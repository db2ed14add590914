/** Where the memory is: `--store`, DATABASE_URL, ISNAD_HOME, else a folder of the user's. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Where } from '../store/store.ts'

export interface StoreOptions {
  /** A folder, or the address of a PostgreSQL database. */
  readonly store?: string
}

export function whereOf({ store }: StoreOptions): Where {
  const named = store ?? process.env['DATABASE_URL'] ?? process.env['ISNAD_HOME']
  if (named && /^postgres(?:ql)?:\/\//.test(named)) return { url: named }
  return { folder: named || join(homedir(), '.isnad') }
}
