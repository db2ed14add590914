/** A thread that reads one article at a time for the server, so that a long text does not hold up its loop. */
import { parentPort } from 'node:worker_threads'
import { type Article, read } from '@isnad/core'

export interface ReadRequest {
  readonly id: number
  readonly article: Article
}
/** The reading as JSON, or why there is none. */
export type ReadAnswer =
  | { readonly id: number; readonly reading: string }
  | { readonly id: number; readonly fault: string }

parentPort!.on('message', ({ id, article }: ReadRequest) => {
  try {
    parentPort!.postMessage({ id, reading: JSON.stringify(read(article)) } satisfies ReadAnswer)
  } catch (error) {
    parentPort!.postMessage({ id, fault: String(error) } satisfies ReadAnswer)
  }
})
