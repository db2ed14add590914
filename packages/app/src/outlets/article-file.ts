/** One report from a file of any kind that document.ts knows, or from the standard input. */
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Article } from '@isnad/core'
import { IsnadError, systemReason } from '../errors.ts'
import { articlesOf, LONGEST_REPORT } from './document.ts'

/** Reads a path, or the standard input for `-`; of several articles in it, the first. Throws `input`. */
export async function readArticleFile(path: string): Promise<Article> {
  const bytes = readBytes(path)
  const id = path === '-' ? 'stdin' : basename(path, extname(path)) || path
  const [first] = await articlesOf(path === '-' ? '' : path, id, bytes)
  if (first?.value) return first.value
  throw new IsnadError(
    'input',
    `${path}: ${first?.fault ?? 'there is no article in it'}`,
    'a JSON article has "id" and "text"',
  )
}

/** The bytes of a file that is read as one document. Throws `input`. */
function readBytes(path: string): Uint8Array {
  try {
    if (path === '-') return readFileSync(0)
    if (statSync(path).size > LONGEST_REPORT)
      throw new Error(`it is larger than ${LONGEST_REPORT >> 20} MiB, too large for one report`)
    return readFileSync(path)
  } catch (error) {
    throw new IsnadError(
      'input',
      `cannot read ${path === '-' ? 'the standard input' : path}: ${systemReason(error)}`,
    )
  }
}
