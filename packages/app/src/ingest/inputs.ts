/**
 * What `isnad run` and `isnad add` read: JSON Lines, CSV, documents of all kinds, ZIP and gzip archives, folders and web
 * addresses of these, as one stream in a fixed order: the order of the arguments, in a folder that of the paths, in an archive that of
 * its entries, in a file that of the lines. A file is never held whole, except a single document.
 */
import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { IsnadError, systemReason } from '../errors.ts'
import { type ColumnMap, columnsOf, csvRows, draftOfRow } from '../outlets/csv.ts'
import { type Facts, isDocument, LONGEST_REPORT } from '../outlets/document.ts'
import { isAddress, openAddress } from './address-input.ts'
import { gunzipped, InputFault, zipEntries } from './archives.ts'
import { splitLines, textPieces } from './lines.ts'

/**
 * One report to come: a line of JSON, a document, or why there is none. `line` counts from 1; `named`: the id in the line
 * was made from the file's name.
 */
export type Input =
  | { readonly from: string; readonly line: number; readonly json: string; readonly named?: boolean }
  | {
      readonly from: string
      readonly name: string
      readonly id: string
      readonly bytes: Uint8Array
      readonly facts?: Facts
    }
  | { readonly from: string; readonly line?: number; readonly fault: string }

/** How far the reading has come, in bytes on disk. */
export interface Progress {
  total: number
  done: number
}

export interface InputOptions {
  /** Columns of CSV files. */
  readonly columns?: ColumnMap
  /** Addresses of private networks too. */
  readonly allowPrivate?: boolean
}

/** A file, on disk or in an archive. */
export interface File {
  /** How it is shown: `reports.zip/2024/a.txt`. */
  readonly path: string
  /** Id of the report in it: its path inside the folder or archive that was named, without the extension. */
  readonly id: string
  readonly size: number
  readonly open: () => AsyncIterable<Buffer>
  readonly onDisk: boolean
  /** Its lines may name other files, as a file of rejects does. */
  readonly again: boolean
}

const PACKED = /\.gz$/i
const LINES = /\.(jsonl|ndjson)$/i
const TABLE = /\.(csv|tsv)$/i
const ARCHIVE = /\.zip$/i
const DEEPEST = 3

const isReadable = (name: string): boolean => {
  const bare = name.replace(PACKED, '')
  return LINES.test(bare) || TABLE.test(bare) || ARCHIVE.test(bare) || isDocument(bare)
}

/** Lists the files of all inputs. Throws `input` where a path does not exist or holds nothing to read. */
export function listInputs(paths: readonly string[], { allowPrivate = false }: InputOptions = {}): File[] {
  return paths.flatMap((path) => {
    if (isAddress(path)) return [fileAt(path, allowPrivate)]
    const found = statOf(path)
    if (!found.isDirectory()) return [fileOf(path, idOf(basename(path)), found.size)]
    const inside = filesIn(path)
    if (!inside.length)
      throw new IsnadError(
        'input',
        `${path} has no report in it`,
        'read are text, Markdown, HTML, JSON, JSON Lines, CSV, XML, ZIP and gzip files; docs/ingest.md lists them',
      )
    return inside
  })
}

const fileOf = (path: string, id: string, size: number): File => ({
  ...{ path, id, size, onDisk: true, again: true },
  open: () => createReadStream(path, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>,
})

const fileAt = (url: string, allowPrivate: boolean): File => ({
  ...{ path: url, id: url, size: 0, onDisk: false, again: false },
  open: () => openAddress(url, allowPrivate),
})

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw new IsnadError('input', `cannot read ${path}: ${systemReason(error)}`)
  }
}

function filesIn(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isReadable(entry.name) && !/^[._]/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      return found ? [fileOf(path, idOf(relative(folder, path)), found.size)] : [] // gone since it was listed
    })
}

/** A path without the extensions of what it is packed in and what it is, with forward slashes. */
function idOf(path: string): string {
  const bare = path.replace(PACKED, '')
  return (
    bare
      .slice(0, bare.length - extname(bare).length)
      .split(sep)
      .join('/') || path
  )
}

/** The reports of all files, in order. A file that cannot be read is one fault; the others go on. */
export async function* readInputs(
  files: readonly File[],
  progress: Progress,
  options: InputOptions = {},
): AsyncGenerator<Input> {
  progress.total = files.reduce((sum, file) => sum + file.size, 0)
  let before = 0
  for (const file of files) {
    yield* inputsOf(counted(file, progress), options, 0)
    before += file.size
    progress.done = before
  }
}

const counted = (file: File, progress: Progress): File => ({
  ...file,
  open: async function* () {
    for await (const chunk of file.open()) {
      progress.done += chunk.length
      yield chunk
    }
  },
})

async function* inputsOf(file: File, options: InputOptions, depth: number): AsyncGenerator<Input> {
  const { path } = file
  try {
    if (PACKED.test(path)) yield* inputsOf(unpacked(file), options, depth)
    else if (ARCHIVE.test(path)) yield* archived(file, options, depth)
    else if (LINES.test(path)) yield* linesOf(file, options)
    else if (TABLE.test(path)) yield* rowsOf(file, options.columns ?? {})
    else yield { from: path, name: path, id: file.id, bytes: await wholeOf(file) }
  } catch (error) {
    if (!(error instanceof InputFault || isSystemError(error))) throw error
    yield {
      from: path,
      fault: error instanceof InputFault ? error.message : `the file breaks off: ${systemReason(error)}`,
    }
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error

const unpacked = (file: File): File => ({
  ...file,
  path: file.path.replace(PACKED, ''),
  onDisk: false,
  open: () => gunzipped(file.open()),
})

async function* archived(file: File, options: InputOptions, depth: number): AsyncGenerator<Input> {
  if (depth >= DEEPEST) throw new InputFault(`archives lie in archives more than ${DEEPEST} deep`)
  const source = file.onDisk ? { path: file.path } : { bytes: await wholeOf(file) }
  for await (const entry of zipEntries(source)) {
    if (!isReadable(entry.name) || /(^|\/)(__MACOSX\/|[._])/.test(entry.name)) continue
    const inner: File = {
      ...{
        path: `${file.path}/${entry.name}`,
        id: idOf(entry.name),
        size: entry.size,
        onDisk: false,
        again: false,
      },
      open: entry.open,
    }
    yield* inputsOf(inner, options, depth + 1)
  }
}

/** The bytes of one document. */
async function wholeOf({ open }: File): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of open()) {
    size += chunk.length
    if (size > LONGEST_REPORT)
      throw new InputFault(`it is larger than ${LONGEST_REPORT >> 20} MiB, too large for one report`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A line of a file of rejects: a document's name, a line that was no JSON, or the fields of an article. */
const REJECT = /,"rejected":\{[^\n]*\}$/
interface Reject {
  readonly file?: unknown
  readonly refused?: unknown
}

/**
 * What a line of a file of rejects stands for. Only a file named by the user sends us to other files, to each once,
 * however many of its parts were rejected (`met`).
 */
async function* again(
  line: Input & { json: string },
  options: InputOptions,
  met: Set<string>,
): AsyncGenerator<Input> {
  const { file, refused }: Reject = rejectOf(line.json)
  if (typeof refused === 'string') yield { ...line, json: refused }
  else if (typeof file !== 'string') yield line
  else if (!met.has(file))
    try {
      met.add(file)
      for (const one of listInputs([file], options)) yield* inputsOf({ ...one, again: false }, options, 0)
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error
      yield { from: file, fault: error.message }
    }
}

function rejectOf(json: string): Reject {
  try {
    return JSON.parse(json) as Reject
  } catch {
    return {} // the line is refused for that in its turn
  }
}

/** Longest line, in UTF-16 code units. */
const LONGEST_LINE = 16 * 1024 * 1024

async function* linesOf({ path, open, again: mayLead }: File, options: InputOptions): AsyncGenerator<Input> {
  let line = 0
  const met = new Set<string>()
  try {
    for await (const text of splitLines(textPieces(open()), LONGEST_LINE)) {
      line++
      if (text === null)
        yield { from: path, line, fault: `the line is longer than ${LONGEST_LINE} characters` }
      else if (mayLead && REJECT.test(text)) yield* again({ from: path, line, json: text }, options, met)
      else if (text.trim()) yield { from: path, line, json: text }
    }
  } catch (error) {
    yield { from: path, line: line + 1, fault: `the file breaks off: ${systemReason(error)}` }
  }
}

const LONGEST_ROW = 4 * 1024 * 1024

async function* rowsOf({ path, id, open }: File, map: ColumnMap): AsyncGenerator<Input> {
  let columns: ReturnType<typeof columnsOf> | null = null
  try {
    for await (const { line, cells, fault } of csvRows(textPieces(open()), LONGEST_ROW)) {
      if (fault !== undefined) yield { from: path, line, fault }
      else if (columns === null) {
        columns = columnsOf(cells, map)
        if (typeof columns === 'string') return yield { from: path, line, fault: columns }
      } else if (typeof columns !== 'string') {
        const draft = draftOfRow(cells, columns)
        yield {
          from: path,
          line,
          json: JSON.stringify({ ...draft, id: draft.id ?? draft.url ?? `${id}/${line}` }),
          ...(draft.id === undefined && draft.url === undefined && { named: true }),
        }
      }
    }
  } catch (error) {
    yield { from: path, fault: `the file breaks off: ${systemReason(error)}` }
  }
}
