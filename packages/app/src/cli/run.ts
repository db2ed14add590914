/** `isnad run`: an archive to readings in JSON Lines, on all cores, in the order of the input. */
import { EXIT } from '../errors.ts'
import { type Output, openOutput } from '../ingest/atomic-file.ts'
import type { Fault } from '../ingest/found.ts'
import { listInputs, type Progress, readInputs } from '../ingest/inputs.ts'
import { defaultWorkers, readAll } from '../ingest/pool.ts'
import { duration, openMeter } from './terminal.ts'

interface RunOptions {
  readonly out: string
  readonly workers?: number
}

interface Tally {
  read: number
  faults: number
}

export async function runCommand(paths: readonly string[], options: RunOptions): Promise<void> {
  const files = listInputs(paths)
  const output = openOutput(options.out)
  const begin = performance.now()
  const progress: Progress = { total: 0, done: 0 }
  const tally: Tally = { read: 0, faults: 0 }
  const undo = onInterrupt(output)
  try {
    await writeAll(
      readAll(readInputs(files, progress), options.workers ?? defaultWorkers()),
      output,
      progress,
      tally,
    )
    await output.finish()
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    undo()
  }
  const seconds = (performance.now() - begin) / 1000
  const rejected = tally.faults ? `, ${tally.faults} left out` : ''
  process.stderr.write(
    `${tally.read} reports read in ${duration(seconds)} (${Math.round(tally.read / seconds)}/s)${rejected}\n`,
  )
  if (tally.faults) process.exitCode = EXIT.partial
}

async function writeAll(
  results: ReturnType<typeof readAll>,
  output: Output,
  progress: Progress,
  tally: Tally,
): Promise<void> {
  const meter = openMeter('reports')
  for await (const { lines, read, faults } of results) {
    await output.write(lines)
    tally.read += read
    tally.faults += faults.length
    for (const fault of faults) meter.end(faultText(fault))
    meter.show({ count: tally.read, part: progress.total ? progress.done / progress.total : 0 })
  }
}

/** `archive.jsonl:17: it is not valid JSON`. */
export const faultText = ({ from, line, why }: Fault): string => `${from}${line ? `:${line}` : ''}: ${why}`

function onInterrupt(output: Output): () => void {
  const stop = () => {
    void output.discard().then(() => process.exit(EXIT.interrupted))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
