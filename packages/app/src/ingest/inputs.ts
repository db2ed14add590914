/**
 * What `isnad run` and `isnad add` read: JSON Lines (plain or gzipped), single reports, and folders of all these, as one
 * stream in a fixed order: the order of the arguments, in a folder that of the paths, in a file that of the lines. A
 * file is never held whole, except a single report.
 */
import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import type { Article } from '@isnad/core'
import { IsnadError, systemReason } from '../errors.ts'
import { LONGEST_REPORT, readArticleFile } from '../outlets/article-file.ts'

/** One report to come: a line of JSON, an article, or why there is none. `line` counts from 1. */
export type Input =
  | { readonly from: string; readonly line: number; readonly json: string }
  | { readonly from: string; readonly article: Article }
  | { readonly from: string; readonly line?: number; readonly fault: string }

/** How far the reading has come, in bytes on disk. */
export interface Progress {
  total: number
  done: number
}

interface File {
  readonly path: string
  /** Id of the report in it: its path inside the folder that was named, without the extension. */
  readonly id: string | null
  readonly size: number
}

const LINES = /\.(jsonl|ndjson)(\.gz)?$/i
const REPORTS = new Set(['.txt', '.text', '.json'])

/** Lists the files of all inputs. Throws `input` where a path does not exist or holds nothing to read. */
export function listInputs(paths: readonly string[]): File[] {
  const files = paths.flatMap((path) => {
    const found = statOf(path)
    if (!found.isDirectory()) return [{ path, id: null, size: found.size }]
    const inside = filesIn(path)
    if (!inside.length)
      throw new IsnadError(
        'input',
        `${path} has no report in it`,
        'read are .txt, .json, .jsonl and .jsonl.gz',
      )
    return inside
  })
  return files
}

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw new IsnadError('input', `cannot read ${path}: ${systemReason(error)}`)
  }
}

function filesIn(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && (LINES.test(entry.name) || REPORTS.has(extname(entry.name).toLowerCase())),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => ({ path, id: idOf(relative(folder, path)), size: statSync(path).size }))
}

const idOf = (path: string): string =>
  path
    .slice(0, path.length - extname(path).length)
    .split(sep)
    .join('/')

/** The reports of all files, in order. A file that cannot be read is one fault; the others go on. */
export async function* readInputs(files: readonly File[], progress: Progress): AsyncGenerator<Input> {
  progress.total = files.reduce((sum, file) => sum + file.size, 0)
  let before = 0
  for (const file of files) {
    if (LINES.test(file.path)) yield* linesOf(file, progress)
    else yield single(file)
    before += file.size
    progress.done = before
  }
}

function single({ path, id }: File): Input {
  try {
    const article = readArticleFile(path)
    return { from: path, article: id !== null && extname(path) !== '.json' ? { ...article, id } : article }
  } catch (error) {
    if (error instanceof IsnadError) return { from: path, fault: error.message }
    throw error
  }
}

async function* linesOf({ path }: File, progress: Progress): AsyncGenerator<Input> {
  let line = 0
  try {
    for await (const text of splitLines(bytesOf(path, progress))) {
      line++
      if (text === null)
        yield { from: path, line, fault: `the line is longer than ${LONGEST_REPORT >> 20} MiB` }
      else if (text.trim()) yield { from: path, line, json: text }
    }
  } catch (error) {
    yield { from: path, line: line + 1, fault: `the file breaks off: ${systemReason(error)}` }
  }
}

async function* bytesOf(path: string, progress: Progress): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 16 })
  file.on('data', (chunk) => {
    progress.done += chunk.length
  })
  if (!/\.gz$/i.test(path)) return yield* file
  const unzipped = createGunzip()
  file.on('error', (error) => unzipped.destroy(error))
  yield* file.pipe(unzipped)
}

/** Lines end at LF alone: U+2028 may stand inside a JSON string. A line beyond the limit is null. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let length = 0
  let first = true
  const take = (): string | null => {
    const line = length > LONGEST_REPORT ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  const keep = (part: string) => {
    length += part.length
    if (length <= LONGEST_REPORT) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let text = decoder.write(chunk)
    if (first && text) {
      text = text.replace(/^\ufeff/, '')
      first = false
    }
    const cut = text.split('\n')
    for (let i = 0; i < cut.length; i++) {
      if (i > 0) yield take()
      keep(cut[i]!)
    }
  }
  keep(decoder.end())
  if (length) yield take()
}
