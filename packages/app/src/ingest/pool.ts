/**
 * Runs a stream of inputs through worker threads and gives the results back in the order of the stream, however the work
 * was divided. Only a few batches are under way at a time, so memory stays flat on an archive of any size.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import { workerFile } from '../built.ts'
import type { Input } from './inputs.ts'
import type { ReadBatch } from './read-worker.ts'

const BATCH_SIZE = 100_000
const BATCH_REPORTS = 64
const AHEAD = 3
/** Bounds of a thread's memory: without them V8 lets garbage lie for as long as the machine has room. */
const OLD_MB = 480
const YOUNG_MB = 24

export const defaultWorkers = (): number => availableParallelism()

export interface Threads {
  readonly run: <Task, Result>(task: Task, name?: string) => Promise<Result>
  readonly close: () => Promise<void>
}

/** Worker threads of one file; `name` picks one of its exports. */
export function openThreads(worker: string, workers: number): Threads {
  const { url, execArgv } = workerFile(worker)
  const pool = new Tinypool({
    filename: fileURLToPath(url),
    execArgv,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: OLD_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  return {
    run: (task, name = 'default') => pool.run(task, { name }),
    close: () => pool.destroy(),
  }
}

/** Readings as lines of JSON. */
export async function* readAll(inputs: AsyncIterable<Input>, workers: number): AsyncGenerator<ReadBatch> {
  const threads = openThreads('ingest/read-worker', workers)
  try {
    yield* inOrder(inputs, workers, (batch) => threads.run(batch))
  } finally {
    await threads.close()
  }
}

/** Works on batches of inputs, several at a time, and gives the results in order. */
export async function* inOrder<Result>(
  inputs: AsyncIterable<Input>,
  workers: number,
  work: (batch: readonly Input[]) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  try {
    for await (const batch of batches(inputs)) {
      underWay.push(work(batch))
      if (underWay.length >= workers * AHEAD) yield await underWay.shift()!
    }
    while (underWay.length) yield await underWay.shift()!
  } finally {
    for (const rest of underWay) rest.catch(() => {})
  }
}

async function* batches(inputs: AsyncIterable<Input>): AsyncGenerator<Input[]> {
  let batch: Input[] = []
  let size = 0
  for await (const input of inputs) {
    batch.push(input)
    size += 'json' in input ? input.json.length : 'bytes' in input ? input.bytes.length : 0
    if (size < BATCH_SIZE && batch.length < BATCH_REPORTS) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length) yield batch
}
