/**
 * Reads articles for the server in a thread, started when first needed. One that takes too long is stopped with its
 * thread; the others that wait get a new one.
 */
import type { Worker } from 'node:worker_threads'
import type { Article, Reading } from '@isnad/core'
import { startThread } from '../built.ts'
import { ApiError } from './problem.ts'
import type { ReadAnswer, ReadRequest } from './reading-thread.ts'

export interface Reader {
  /** Throws `timeout` and `too-busy`. */
  readonly read: (article: Article) => Promise<Reading>
  readonly close: () => Promise<void>
}

const MOST_WAITING = 32

export function makeReader(milliseconds: number): Reader {
  let worker: Worker | null = null
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const stop = async () => {
    const old = worker
    worker = null
    await old?.terminate()
  }
  const one = async (article: Article): Promise<Reading> => {
    worker ??= startThread('server/reading-thread', {})
    worker.unref()
    try {
      return await ask(worker, article, milliseconds)
    } catch (error) {
      await stop()
      throw error
    }
  }
  const read = (article: Article): Promise<Reading> => {
    if (waiting >= MOST_WAITING) throw new ApiError('too-busy', 'too many texts wait to be read')
    waiting++
    const mine = last.then(() => one(article)).finally(() => waiting--)
    last = mine.catch(() => {})
    return mine
  }
  return { read: async (article) => read(article), close: stop }
}

let next = 0

function ask(worker: Worker, article: Article, milliseconds: number): Promise<Reading> {
  const id = next++
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new ApiError('timeout', 'the text took too long to read'))),
      milliseconds,
    )
    const settle = (end: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      end()
    }
    const onError = (error: unknown) => settle(() => reject(error))
    const onMessage = (answer: ReadAnswer) => {
      if (answer.id !== id) return
      settle(() =>
        'reading' in answer ? resolve(JSON.parse(answer.reading)) : reject(new Error(answer.fault)),
      )
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage({ id, article } satisfies ReadRequest)
  })
}
