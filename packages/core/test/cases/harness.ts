/**
 * Case tables: rows of text, publication date and expected annotations. A span is named by its words and, where they
 * occur more than once, by its occurrence (from 1), which is safe in right-to-left editors; the harness computes
 * offsets. A row that expects an empty list expects that nothing is found.
 *
 *   export const rows: readonly Row<Expected>[] = [
 *     { text: 'وصل الوزير الإثنين', published: '2024-04-08', expect: [{ words: 'الإثنين', value: '2024-04-08' }] },
 *   ]
 *   // in <stage>.cases.test.ts
 *   describeRows('times', rows, (row) => read(articleOf(row)).times)
 */
import { describe, expect, it } from 'vitest'
import type { Article, Span } from '../../src/record/types.ts'

export interface Named {
  readonly words: string
  /** Which occurrence of the words in the text, from 1. Default 1. */
  readonly occurrence?: number
}

export interface Row<E extends Named = Named> {
  /** What the row is about; default: its text. */
  readonly name?: string
  readonly text: string
  readonly published?: string
  readonly expect: readonly E[]
}

/** The span of words in a text. Throws when the row names words that are not there: the row is wrong. */
export function spanOf(text: string, { words, occurrence = 1 }: Named): Span {
  let start = -1
  for (let n = 0; n < occurrence; n++) {
    start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`case: «${words}» does not occur ${occurrence} times in «${text}»`)
  }
  return { start, end: start + words.length }
}

export const articleOf = (row: Row): Article => ({
  id: 'case',
  text: row.text,
  ...(row.published !== undefined && { published: row.published }),
})

/** What a found annotation must show for a row: its words, place and the fields that the row names. */
function shown(found: Span & object, text: string, fields: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = { ...found }
  const out: Record<string, unknown> = { at: found.start, words: text.slice(found.start, found.end) }
  for (const field of fields) out[field] = all[field]
  return out
}

function expected(text: string, row: Named & object, fields: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = { ...row }
  const out: Record<string, unknown> = { at: spanOf(text, row).start, words: row.words }
  for (const field of fields) out[field] = all[field]
  return out
}

/** Runs a table: the annotations found must be exactly the expected ones, in text order, in every field a row names. */
export function describeRows<E extends Named>(
  stage: string,
  rows: readonly Row<E>[],
  find: (row: Row<E>) => readonly (Span & object)[],
): void {
  describe(`${stage} cases`, () => {
    it.each(rows.map((row, index) => ({ label: `${index + 1}: ${row.name ?? row.text}`, row })))(
      '$label',
      ({ row }) => {
        const named = new Set(row.expect.flatMap((e) => Object.keys(e)))
        const fields = [...named].filter((key) => key !== 'words' && key !== 'occurrence')
        const found = [...find(row)].sort((a, b) => a.start - b.start || a.end - b.end)
        const wanted = row.expect.map((e) => expected(row.text, e, fields))
        wanted.sort((a, b) => (a['at'] as number) - (b['at'] as number))
        expect(found.map((f) => shown(f, row.text, fields))).toEqual(wanted)
      },
    )
  })
}
