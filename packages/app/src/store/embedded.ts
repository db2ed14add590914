/**
 * The embedded home: PGlite in a folder, in a worker thread, behind our own lock. One connection, so statements queue
 * up here and a transaction holds the queue to itself. Safe against a killed process, not against power loss.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startThread } from '../built.ts'
import { IsnadError, systemReason } from '../errors.ts'
import type { Home, Row, Runner } from './home.ts'
import { lockFolder } from './lock.ts'
import type { Answer, Request } from './pglite-worker.ts'

type Ask = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never
interface Waiting {
  readonly resolve: (rows: readonly Row[]) => void
  readonly reject: (error: Error) => void
}

/** Opens, and makes where missing, the database in `folder`; null keeps it in memory, for tests. */
export async function openEmbedded(folder: string | null): Promise<Home> {
  const unlock = folder === null ? async () => {} : await lock(folder)
  const line = openLine(folder === null ? null : join(folder, 'data'))
  const turn = makeTurns()
  const query = async <R extends object>(text: string, params: readonly unknown[] = []) =>
    (await line.send({ op: 'query', text, params })) as R[]
  const exec = async (text: string) => {
    await line.send({ op: 'exec', text })
  }
  try {
    await exec('select 1')
  } catch (error) {
    await unlock()
    throw new IsnadError('store', `the database in ${folder} cannot be opened: ${systemReason(error)}`)
  }
  return {
    kind: 'embedded',
    name: folder ?? 'memory',
    query: (text, params) => turn(() => query(text, params)),
    exec: (text) => turn(() => exec(text)),
    transaction: (work) => turn(() => inTransaction({ query }, exec, work)),
    checkpoint: () => turn(() => exec('checkpoint')),
    close: async () => {
      await turn(() => line.send({ op: 'close' }))
      await line.end()
      await unlock()
    },
  }
}

function lock(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new IsnadError('store', `the folder ${folder} cannot be made: ${systemReason(error)}`)
  }
  return lockFolder(folder)
}

async function inTransaction<T>(
  runner: Runner,
  exec: (text: string) => Promise<void>,
  work: (runner: Runner) => Promise<T>,
): Promise<T> {
  await exec('begin')
  try {
    const result = await work(runner)
    await exec('commit')
    return result
  } catch (error) {
    await exec('rollback')
    throw error
  }
}

/** One at a time, in the order asked. */
function makeTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/** Requests to the worker, matched with its answers by number. */
function openLine(folder: string | null) {
  const worker = startThread('store/pglite-worker', { workerData: { folder } })
  const waiting = new Map<number, Waiting>()
  let next = 0
  let gone: Error | null = null

  const fail = (error: Error) => {
    gone = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id)!
    waiting.delete(answer.id)
    if (!waiting.size) worker.unref()
    if ('rows' in answer) resolve(answer.rows)
    else reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }))
  })
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => fail(new Error('the database has ended')))
  worker.unref()

  const send = (ask: Ask): Promise<readonly Row[]> => {
    if (gone) return Promise.reject(gone)
    return new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, ...ask } satisfies Request)
    })
  }
  return { send, end: async () => void (await worker.terminate()) }
}
