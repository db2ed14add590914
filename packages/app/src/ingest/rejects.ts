/**
 * The file of rejected inputs: JSON Lines that can be fed back. A line that was refused stands as it came, with `rejected`
 * added; of a document only its `file` is named. It is written beside its place and moved there at the end, since the
 * file of the last time may be what is read; who goes on for days adds to it as it goes.
 */
import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { IsnadError, systemReason } from '../errors.ts'
import type { Fault } from './found.ts'

export interface Rejects {
  readonly add: (faults: readonly Fault[]) => void
  /** Puts the file in its place; an older one is replaced, and stays where nothing was rejected. */
  readonly close: () => void
}

/** Opens the file when the first fault comes. `keep`: what stands in it stays, new lines come behind. Throws `output`. */
export function openRejects(path: string, { keep = false } = {}): Rejects {
  const draft = keep ? path : `${path}.part`
  let file: number | null = null
  const guarded = (act: () => void) => {
    try {
      act()
    } catch (error) {
      throw new IsnadError('output', `cannot write ${path}: ${systemReason(error)}`)
    }
  }
  return {
    add: (faults) => {
      if (!faults.length) return
      guarded(() => {
        file ??= openSync(draft, keep ? 'a' : 'w')
        writeSync(file, faults.map((fault) => `${lineOf(fault)}\n`).join(''))
      })
    },
    close: () => {
      if (file === null) return
      const open = file
      file = null
      guarded(() => {
        closeSync(open)
        if (!keep) renameSync(draft, path)
      })
    },
  }
}

function lineOf({ from, line, why, json }: Fault): string {
  const rejected = { from, ...(line !== undefined && { line }), why }
  const fields = json === undefined ? { file: onDisk(from) } : fieldsOf(json)
  return JSON.stringify({ ...fields, rejected })
}

function fieldsOf(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // kept as the words that it was
  }
  return { refused: json }
}

/** The file that holds a place: of `a.zip/b/c.txt`, `a.zip`; of an address, itself. */
function onDisk(from: string): string {
  for (let path = from; path; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    if (isFile(path)) return path
  }
  return from
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false // also where a part of the path is an archive
  }
}
