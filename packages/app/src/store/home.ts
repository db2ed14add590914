/**
 * A home of the memory: one PostgreSQL dialect, two places to live (a folder, a server). Everything above this file
 * speaks SQL to a `Home` and knows nothing of where it is.
 */

/** A row as the driver gives it; JSON columns parsed, bigint as text. */
export type Row = Readonly<Record<string, unknown>>

/** Whatever runs a statement: a home, or a transaction of it. */
export interface Runner {
  /** Runs one statement; parameters stand in it as $1, $2 …. */
  readonly query: <R extends object = Row>(text: string, params?: readonly unknown[]) => Promise<R[]>
}

export interface Home extends Runner {
  readonly kind: 'embedded' | 'postgres'
  /** Where it is, for a person; never with a password. */
  readonly name: string
  /** Runs several statements without parameters. */
  readonly exec: (text: string) => Promise<void>
  /** All of it or nothing; rolled back when `work` throws. */
  readonly transaction: <T>(work: (runner: Runner) => Promise<T>) => Promise<T>
  /** Settles the log; the embedded home needs it now and then, a server sees to it itself. */
  readonly checkpoint: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What a home promises, as `isnad doctor` and docs/memory.md say it. */
export const PROMISES: Readonly<Record<Home['kind'], readonly string[]>> = {
  embedded: [
    'a killed process: nothing that was reported as stored is lost',
    'power loss: NOT safe, the last minutes may be lost or the folder damaged; keep the sources, or a backup',
    'one process at a time; a second is refused',
  ],
  postgres: [
    'a killed process: nothing that was reported as stored is lost',
    'power loss: as safe as the server is set up (fsync and synchronous_commit on)',
    'any number of processes at a time',
  ],
}
