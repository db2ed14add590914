/** `isnad doctor`: versions, where the memory is, what it promises, and whether its spans still fit its texts. */
import { ENGINE, LEXICON } from '@isnad/core'
import { EXIT } from '../errors.ts'
import { type Home, PROMISES } from '../store/home.ts'
import { openStore } from '../store/store.ts'
import { refuseMissing, type StoreOptions, whereOf } from './where.ts'

const out = (line: string) => process.stdout.write(`${line}\n`)

export async function doctorCommand(options: StoreOptions): Promise<void> {
  out(`isnad ${ENGINE}, lexicon ${LEXICON}, Node ${process.versions.node}`)
  const where = whereOf(options)
  refuseMissing(where)
  const { home, close } = await openStore(where)
  try {
    out(`store: ${home.kind}, ${home.name}`)
    for (const promise of PROMISES[home.kind]) out(`  ${promise}`)
    if (home.kind === 'postgres') await server(home)
    await contents(home)
    await spans(home)
  } finally {
    await close()
  }
}

/** Settings of a server on which its promises stand. */
async function server(home: Home) {
  const [row] = await home.query<{ version: string; fsync: string; commit: string; ctype: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit,
       (select datctype from pg_database where datname = current_database()) as ctype`,
  )
  out(
    `  PostgreSQL ${row!.version}, fsync ${row!.fsync}, synchronous_commit ${row!.commit}, locale ${row!.ctype}`,
  )
  if (row!.fsync === 'off') out('  WARNING: fsync is off: after power loss the database may be damaged')
  if (row!.commit === 'off')
    out('  WARNING: synchronous_commit is off: a crash of the server loses the last moments')
}

async function contents(home: Home) {
  const [row] = await home.query<{
    articles: number
    copies: number
    versions: number
    stale: number
    corrections: number
    size: string
  }>(
    `select (select count(*) from articles)::int as articles,
       (select count(copy_of) from articles)::int as copies, count(*)::int as versions,
       count(*) filter (where newest and (engine <> $1 or lexicon <> $2))::int as stale,
       (select count(*) from corrections where undone is null)::int as corrections,
       pg_size_pretty(pg_database_size(current_database())) as size from versions`,
    [ENGINE, LEXICON],
  )
  const { articles, copies, versions, stale, corrections, size } = row!
  out(`articles: ${articles} (${copies} of them near-copies), versions: ${versions}, database: ${size}`)
  out(`corrections by people: ${corrections}`)
  if (stale) out(`  ${stale} were read by another engine or lexicon: isnad reread reads them again`)
}

async function spans(home: Home) {
  const [row] = await home.query<{ all: number; bad: number }>(
    'select count(*)::int as all, count(*) filter (where words is distinct from stands)::int as bad from verification',
  )
  out(`spans: ${row!.all}, of them ${row!.bad} that do not fit their text`)
  if (row!.bad) process.exitCode = EXIT.internal
}
