/** A worker thread that reads batches of reports; it gives back finished lines of JSON, so that little is copied. */
import { read } from '@isnad/core'
import { type Fault, foundIn, internal, placeOf } from './found.ts'
import type { Input } from './inputs.ts'

export interface ReadBatch {
  /** One reading a line, each with its line end. */
  readonly lines: string
  readonly read: number
  readonly faults: readonly Fault[]
}

/** Reads a batch; an article that fails is a fault, never the end of the batch. */
export default async function readBatch(inputs: readonly Input[]): Promise<ReadBatch> {
  const lines: string[] = []
  const faults: Fault[] = []
  for (const input of inputs) {
    for (const found of await foundIn(input)) {
      if ('fault' in found) faults.push(found.fault)
      else
        try {
          lines.push(JSON.stringify(read(found.article)))
        } catch (error) {
          faults.push({ ...placeOf(input), why: internal(error) })
        }
    }
  }
  return { lines: lines.length ? `${lines.join('\n')}\n` : '', read: lines.length, faults }
}
