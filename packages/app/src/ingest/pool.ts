/**
 * Reads a stream of reports on several cores and gives the results back in the order of the stream, however the work
 * was divided. Only a few batches are under way at a time, so memory stays flat on an archive of any size.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import { workerFile } from '../built.ts'
import type { Input } from './inputs.ts'
import type { BatchResult } from './read-worker.ts'

const BATCH_CHARS = 100_000
const BATCH_REPORTS = 64
const AHEAD = 3

export const defaultWorkers = (): number => availableParallelism()

export async function* readAll(inputs: AsyncIterable<Input>, workers: number): AsyncGenerator<BatchResult> {
  const { url, execArgv } = workerFile('ingest/read-worker')
  const pool = new Tinypool({
    filename: fileURLToPath(url),
    execArgv,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
  })
  const underWay: Promise<BatchResult>[] = []
  try {
    for await (const batch of batches(inputs)) {
      underWay.push(pool.run(batch) as Promise<BatchResult>)
      if (underWay.length >= workers * AHEAD) yield await underWay.shift()!
    }
    while (underWay.length) yield await underWay.shift()!
  } finally {
    for (const rest of underWay) rest.catch(() => {})
    await pool.destroy()
  }
}

async function* batches(inputs: AsyncIterable<Input>): AsyncGenerator<Input[]> {
  let batch: Input[] = []
  let chars = 0
  for await (const input of inputs) {
    batch.push(input)
    chars += 'json' in input ? input.json.length : 'article' in input ? input.article.text.length : 0
    if (chars < BATCH_CHARS && batch.length < BATCH_REPORTS) continue
    yield batch
    batch = []
    chars = 0
  }
  if (batch.length) yield batch
}
