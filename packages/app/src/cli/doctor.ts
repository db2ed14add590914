/** `isnad doctor`: versions, where the memory is, what it promises, and whether its spans still fit its texts. */
import { ENGINE, LEXICON } from '@isnad/core'
import { EXIT } from '../errors.ts'
import { PROMISES } from '../store/home.ts'
import { openStore } from '../store/store.ts'
import { type StoreOptions, whereOf } from './where.ts'

export async function doctorCommand(options: StoreOptions): Promise<void> {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  out(`isnad ${ENGINE}, lexicon ${LEXICON}, Node ${process.versions.node}`)
  const { home, close } = await openStore(whereOf(options))
  try {
    out(`store: ${home.kind}, ${home.name}`)
    for (const promise of PROMISES[home.kind]) out(`  ${promise}`)
    const [counts] = await home.query<{ articles: number; versions: number; stale: number }>(
      `select (select count(*) from articles)::int as articles, count(*)::int as versions,
         count(*) filter (where engine <> $1 or lexicon <> $2)::int as stale from versions`,
      [ENGINE, LEXICON],
    )
    out(`articles: ${counts!.articles}, versions: ${counts!.versions}`)
    if (counts!.stale)
      out(`  ${counts!.stale} were read by another engine or lexicon: isnad reread reads them again`)
    const [spans] = await home.query<{ all: number; bad: number }>(
      'select count(*)::int as all, count(*) filter (where words is distinct from stands)::int as bad from verification',
    )
    out(`spans: ${spans!.all}, of them ${spans!.bad} that do not fit their text`)
    if (spans!.bad) process.exitCode = EXIT.internal
  } finally {
    await close()
  }
}
