/** An output that is there whole or not at all: written beside its place under another name, then moved. */

import { once } from 'node:events'
import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { IsnadError, systemReason } from '../errors.ts'

export interface Output {
  readonly write: (text: string) => Promise<void>
  /** Puts the file in its place. */
  readonly finish: () => Promise<void>
  /** Leaves no trace. */
  readonly discard: () => Promise<void>
}

/** Opens `path` for writing, gzipped where its name ends in `.gz`; `-` is the standard output. Throws `output`. */
export function openOutput(path: string): Output {
  if (path === '-') return standardOutput()
  const draft = `${path}.${process.pid}.part`
  const entry = new PassThrough()
  const file = createWriteStream(draft, { fd: openDraft(draft, path) })
  const written = /\.gz$/i.test(path) ? pipeline(entry, createGzip(), file) : pipeline(entry, file)
  let failed: unknown = null
  written.catch((error: unknown) => {
    failed = error
  })
  const refuse = (error: unknown) => new IsnadError('output', `cannot write ${path}: ${systemReason(error)}`)
  return {
    write: async (text) => {
      if (failed) throw refuse(failed)
      if (!entry.write(text)) await Promise.race([once(entry, 'drain'), written])
      if (failed) throw refuse(failed)
    },
    finish: async () => {
      entry.end()
      try {
        await written
        renameSync(draft, path)
      } catch (error) {
        rmSync(draft, { force: true })
        throw refuse(error)
      }
    },
    discard: async () => {
      entry.destroy()
      await written.catch(() => {})
      rmSync(draft, { force: true })
    },
  }
}

function openDraft(draft: string, path: string): number {
  try {
    return openSync(draft, 'w')
  } catch (error) {
    throw new IsnadError('output', `cannot write ${path}: ${systemReason(error)}`)
  }
}

const standardOutput = (): Output => ({
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  finish: async () => {},
  discard: async () => {},
})
