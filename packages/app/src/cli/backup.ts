/** `isnad backup` and `isnad restore`: the whole memory to a file, and back into an empty home. */
import { createReadStream } from 'node:fs'
import { IsnadError, systemReason } from '../errors.ts'
import { gunzipped, InputFault } from '../ingest/archives.ts'
import { openOutput } from '../ingest/atomic-file.ts'
import { splitLines, textPieces } from '../ingest/lines.ts'
import { backup, restore } from '../store/backup.ts'
import { openHome, openStore } from '../store/store.ts'
import { duration } from './terminal.ts'
import { refuseMissing, type StoreOptions, whereOf } from './where.ts'

export async function backupCommand(file: string, options: StoreOptions): Promise<void> {
  const where = whereOf(options)
  refuseMissing(where)
  const output = openOutput(file)
  const begin = performance.now()
  try {
    const { home, close } = await openStore(where)
    try {
      const rows = await backup(home, output.write)
      await output.finish()
      process.stderr.write(`${rows} rows of ${home.name} written to ${file} in ${since(begin)}\n`)
    } finally {
      await close()
    }
  } catch (error) {
    await output.discard()
    throw error
  }
}

/** A line holds one row: a report with its reading. */
const LONGEST_LINE = 256 * 1024 * 1024

export async function restoreCommand(file: string, options: StoreOptions): Promise<void> {
  const begin = performance.now()
  const home = await openHome(whereOf(options))
  try {
    const rows = await restore(home, splitLines(textPieces(bytesOf(file)), LONGEST_LINE))
    process.stderr.write(`${rows} rows restored into ${home.name} in ${since(begin)}\n`)
  } catch (error) {
    if (error instanceof IsnadError) throw error
    if (!(error instanceof InputFault || (error as NodeJS.ErrnoException).code)) throw error
    throw new IsnadError('input', `cannot read ${file}: ${systemReason(error)}`)
  } finally {
    await home.close()
  }
}

const since = (begin: number): string => duration((performance.now() - begin) / 1000)

function bytesOf(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file) as AsyncIterable<Buffer>
  return /\.gz$/i.test(file) ? gunzipped(bytes) : bytes
}
