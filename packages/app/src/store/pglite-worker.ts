/** The worker thread that PGlite lives in: a query there does not hold up the server's loop. Answers in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'

export type Request =
  | { readonly id: number; readonly op: 'query'; readonly text: string; readonly params: readonly unknown[] }
  | { readonly id: number; readonly op: 'exec'; readonly text: string }
  | { readonly id: number; readonly op: 'close' }

export type Answer =
  | { readonly id: number; readonly rows: readonly Record<string, unknown>[] }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string | undefined } }

const { folder } = workerData as { readonly folder: string | null }
/** A date stays the text that it is: a JavaScript Date would move it by the machine's time zone. */
const PLAIN = { [types.DATE]: (text: string) => text }

const database = PGlite.create(folder ?? 'memory://')

async function run(request: Request): Promise<readonly Record<string, unknown>[]> {
  const db = await database
  if (request.op === 'close') await db.close()
  else if (request.op === 'exec') await db.exec(request.text)
  else
    return (await db.query<Record<string, unknown>>(request.text, [...request.params], { parsers: PLAIN }))
      .rows
  return []
}

async function answer(request: Request): Promise<Answer> {
  try {
    return { id: request.id, rows: await run(request) }
  } catch (error) {
    const { message, code } = error as Error & { readonly code?: string }
    return { id: request.id, error: { message, code } }
  }
}

let last: Promise<unknown> = Promise.resolve()
parentPort!.on('message', (request: Request) => {
  last = last.then(async () => {
    parentPort!.postMessage(await answer(request))
    if (request.op === 'close') parentPort!.close()
  })
})
