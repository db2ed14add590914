/**
 * A folder looked at again and again: files that are new or changed, once they have stood still from one look to the
 * next, so that a file is not read while it is written.
 */
import { statSync } from 'node:fs'
import { IsnadError } from '../errors.ts'
import { type File, listInputs } from './inputs.ts'

export interface FolderWatch {
  /** Files to read now; `all` takes those too that have not stood still yet. */
  readonly look: (all?: boolean) => File[]
  /** These have been read, as they stood at the last look. */
  readonly done: (files: readonly File[]) => void
}

export function watchFolder(folder: string): FolderWatch {
  const done = new Map<string, string>()
  let before = new Map<string, string>()
  return {
    look: (all = false) => {
      const files = filesOf(folder)
      const now = new Map(files.map((file) => [file.path, stateOf(file.path)]))
      const still = files.filter(({ path }) => {
        const state = now.get(path)
        return state !== '' && done.get(path) !== state && (all || before.get(path) === state)
      })
      for (const path of done.keys()) if (!now.has(path)) done.delete(path)
      before = now
      return still
    },
    done: (files) => {
      for (const { path } of files) done.set(path, before.get(path)!)
    },
  }
}

function filesOf(folder: string): File[] {
  try {
    return listInputs([folder])
  } catch (error) {
    if (error instanceof IsnadError) return [] // empty, or gone for a while
    throw error
  }
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.mtimeMs}:${found.size}` : ''
}
