/** Reads the knowledge base's sources: lines of fields parted by `|`, lists parted by `;`, `#` opens a comment. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('source/', import.meta.url))

export interface Line {
  readonly file: string
  readonly number: number
  readonly text: string
}

export class SourceError extends Error {
  constructor(line: Line, what: string) {
    super(`${line.file}:${line.number}: ${what}\n  ${line.text.slice(0, 160)}`)
  }
}

export function readLines(file: string): readonly Line[] {
  return readFileSync(SOURCE + file, 'utf8')
    .split('\n')
    .map((text, i) => ({ file, number: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
}

/** Fields of a line, trimmed; missing ones are empty. */
export function fieldsOf(line: Line, count: number): readonly string[] {
  const fields = line.text.split('|').map((field) => field.trim())
  if (fields.length > count) throw new SourceError(line, `${fields.length} fields, at most ${count} expected`)
  return [...fields, ...Array.from({ length: count - fields.length }, () => '')]
}

/** The parts of a list, each once. */
export const listOf = (field: string): readonly string[] => [
  ...new Set(
    field
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]

/** «a;b=English» → the names and the English. */
export function named(field: string): { readonly names: readonly string[]; readonly en: string } {
  const at = field.indexOf('=')
  if (at < 0) return { names: listOf(field), en: '' }
  return { names: listOf(field.slice(0, at)), en: field.slice(at + 1).trim() }
}

/** Latin letters, digits and hyphens: the readable part of an id. */
export const slug = (en: string): string =>
  en
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.ʿʾ]/g, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/[əƏ]/g, 'a')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
