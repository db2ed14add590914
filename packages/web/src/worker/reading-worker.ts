/** Reads a report off the main thread. The text comes by message and leaves by message; nothing touches the network. */
import { type Article, type Reading, read } from '@isnad/core'

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly id: number; readonly reading: Reading; readonly ms: number }
  | { readonly kind: 'failed'; readonly id: number }

interface Ask {
  readonly id: number
  readonly article: Article
}

const answer = (message: WorkerAnswer) => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  const start = performance.now()
  try {
    const reading = read(data.article)
    answer({ kind: 'reading', id: data.id, reading, ms: Math.round(performance.now() - start) })
  } catch {
    answer({ kind: 'failed', id: data.id })
  }
}
read({ id: 'warm', text: 'ا' }) // builds the lexicons, so that the first report does not wait for them
answer({ kind: 'ready' })
