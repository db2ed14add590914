/** Where the memory is: `--store`, DATABASE_URL, ISNAD_HOME, else a folder of the user's. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { IsnadError } from '../errors.ts'
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

/** Throws `nothing` where a folder has no memory yet: what only looks at one does not make one. */
export function refuseMissing(where: Where): void {
  if ('url' in where || where.folder === null || existsSync(join(where.folder, 'data'))) return
  throw new IsnadError('nothing', `there is no memory in ${where.folder} yet`, 'isnad add makes one')
}
