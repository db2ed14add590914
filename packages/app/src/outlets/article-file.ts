/**
 * One report from a file: text in UTF-8, UTF-16 or Windows-1256, or a JSON object with an article's fields. Limit: what
 * a file says of its own publication day is left to the reader's options and to the text.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Article } from '@isnad/core'
import { checkArticle } from '@isnad/core/record'
import { IsnadError, systemReason } from '../errors.ts'
import { decodeText } from './encoding.ts'

/** Longest file that is read as one report, in bytes. */
export const LONGEST_REPORT = 64 * 1024 * 1024

/** Reads a path, or the standard input for `-`. Throws `input`. */
export function readArticleFile(path: string): Article {
  const bytes = path === '-' ? readInput(0) : readInput(path)
  const text = decodeText(bytes)
  if (extname(path).toLowerCase() === '.json') return articleOfJson(text, path)
  return { id: path === '-' ? 'stdin' : basename(path, extname(path)) || path, text }
}

function readInput(path: string | 0): Buffer {
  const name = path === 0 ? 'the standard input' : path
  try {
    if (path !== 0 && statSync(path).size > LONGEST_REPORT)
      throw new Error(`it is larger than ${LONGEST_REPORT >> 20} MiB, too large for one report`)
    return readFileSync(path)
  } catch (error) {
    throw new IsnadError('input', `cannot read ${name}: ${systemReason(error)}`)
  }
}

function articleOfJson(text: string, path: string): Article {
  const { value, fault } = parseArticle(text)
  if (value) return value
  throw new IsnadError('input', `${path} is not an article: ${fault}`, 'an article has "id" and "text"')
}

export type Parsed =
  | { readonly value: Article; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string }

/** An article from its JSON; unknown fields are left aside. */
export function parseArticle(json: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { fault: 'it is not valid JSON' }
  }
  const checked = checkArticle(withoutNulls(value))
  if (checked.ok) return { value: checked.value }
  const [first] = checked.issues
  return { fault: first!.path ? `field "${first!.path}": ${first!.message}` : first!.message }
}

/** A field that is null counts as left out, and a number for an id as its digits, as many exports have them. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([, field]) => field !== null)
  return Object.fromEntries(
    entries.map(([name, field]) => [
      name,
      name === 'id' && typeof field === 'number' ? String(field) : field,
    ]),
  )
}
