/**
 * CSV and TSV (RFC 4180): rows as they stream in, and a map from columns to an article's fields. Limits: one row is at
 * most as long as the longest report; the delimiter is told from the header (comma, semicolon, tab).
 */
import type { Draft } from './draft.ts'

/** Which column holds which field: `{ text: 'body', title: 'headline' }`. */
export type ColumnMap = Readonly<Partial<Record<keyof Draft, string>>>

const GUESSES: Readonly<Record<keyof Draft, readonly string[]>> = {
  id: ['id', 'guid', 'article_id', 'المعرف', 'رقم'],
  text: ['text', 'body', 'content', 'article', 'fulltext', 'full_text', 'النص', 'المحتوى', 'الخبر'],
  title: ['title', 'headline', 'العنوان'],
  outlet: ['outlet', 'source', 'publisher', 'agency', 'newspaper', 'المصدر', 'الوكالة', 'الصحيفة'],
  byline: ['byline', 'author', 'الكاتب', 'المحرر'],
  published: ['published', 'date', 'datetime', 'pubdate', 'published_at', 'التاريخ', 'تاريخ النشر'],
  url: ['url', 'link', 'href', 'الرابط'],
}
export const FIELD_NAMES = Object.keys(GUESSES) as (keyof Draft)[]

/** Column numbers of the fields by the header; without a column for the text there is nothing to read. */
export function columnsOf(
  header: readonly string[],
  map: ColumnMap,
): ReadonlyMap<keyof Draft, number> | string {
  const names = header.map((name) => name.trim().toLowerCase())
  const columns = new Map<keyof Draft, number>()
  for (const field of FIELD_NAMES) {
    const wanted = map[field]
    const at = wanted === undefined ? firstOf(names, GUESSES[field]) : names.indexOf(wanted.toLowerCase())
    if (wanted !== undefined && at < 0) return `there is no column "${wanted}"`
    if (at >= 0) columns.set(field, at)
  }
  return columns.has('text') ? columns : 'no column looks like the text: say which with --columns text=NAME'
}

function firstOf(names: readonly string[], guesses: readonly string[]): number {
  const guess = guesses.find((name) => names.includes(name))
  return guess === undefined ? -1 : names.indexOf(guess)
}

export function draftOfRow(row: readonly string[], columns: ReadonlyMap<keyof Draft, number>): Draft {
  const fields: Partial<Record<keyof Draft, string>> = {}
  for (const [field, at] of columns) if (row[at]?.trim()) fields[field] = row[at]
  return { text: '', ...fields }
}

export interface CsvRow {
  /** Line that the row begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why the row could not be read; the next line goes on. */
  readonly fault?: string
}

const MOST_FAULTS = 100

/**
 * Rows of a text that comes in pieces. A row whose quotation mark stays open, or that is longer than `longest`, is a fault,
 * and reading goes on at the line after its first. Throws after `MOST_FAULTS` of them.
 */
export async function* csvRows(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<CsvRow> {
  let delimiter = ''
  let kept = ''
  let line = 1
  let faults = 0
  const broken = (why: string): CsvRow => {
    if (++faults > MOST_FAULTS) throw new Error(`more than ${MOST_FAULTS} rows cannot be read`)
    const fault = { line, cells: [], fault: why }
    const next = kept.indexOf('\n')
    kept = next < 0 ? '' : kept.slice(next + 1)
    line++
    return fault
  }
  for await (const piece of pieces) {
    kept += piece
    if (!delimiter) {
      if (!kept.includes('\n') && kept.length < longest) continue
      delimiter = delimiterOf(kept)
    }
    const cut = yield* rowsOf(kept, delimiter, line)
    kept = kept.slice(cut.at)
    line = cut.line
    if (kept.length > longest) yield broken(`the row is longer than ${longest} characters`)
  }
  delimiter ||= delimiterOf(kept)
  if (!kept.endsWith('\n')) kept += '\n'
  while (kept.trim()) {
    const cut = yield* rowsOf(kept, delimiter, line)
    kept = kept.slice(cut.at)
    line = cut.line
    if (kept.trim()) yield broken('a quotation mark is not closed')
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Whole rows of a text; returns where the first unfinished row begins. */
function* rowsOf(
  text: string,
  delimiter: string,
  firstLine: number,
): Generator<CsvRow, { at: number; line: number }> {
  let cells: string[] = []
  let at = 0
  let line = firstLine
  let begin = { at: 0, line }
  let newline = text.indexOf('\n')
  while (at < text.length) {
    if (newline < at) newline = text.indexOf('\n', at)
    if (newline < 0) return begin
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, newline, delimiter)
    if (!cell) return begin
    cells.push(cell.value)
    for (; newline >= 0 && newline < cell.end; newline = text.indexOf('\n', newline + 1)) line++
    at = cell.end + 1
    if (text[cell.end] === delimiter) continue
    line++
    if (cells.length > 1 || cells[0]) yield { line: begin.line, cells }
    cells = []
    begin = { at, line }
  }
  return begin
}

type Cell = { readonly value: string; readonly end: number }

/** A cell from `at` to the next delimiter, or to the line's end at `newline`. */
function plainCell(text: string, at: number, newline: number, delimiter: string): Cell {
  for (let end = at; end < newline; end++)
    if (text[end] === delimiter) return { value: text.slice(at, end), end }
  return { value: text.slice(at, newline).replace(/\r$/, ''), end: newline }
}

/** A cell in quotation marks; words behind the closing mark are kept as they are. Null where it does not end. */
function quotedCell(text: string, at: number, delimiter: string): Cell | null {
  let value = ''
  let from = at + 1
  for (;;) {
    const mark = text.indexOf('"', from)
    if (mark < 0) return null
    value += text.slice(from, mark)
    if (text[mark + 1] !== '"') {
      const newline = text.indexOf('\n', mark)
      if (newline < 0) return null
      const rest = plainCell(text, mark + 1, newline, delimiter)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    from = mark + 2
  }
}
