/**
 * SQL with parameters in their places: sql`… where id = ${id} and ${condition}`. A value becomes a parameter, another
 * piece of SQL is spliced in. Nothing from outside ever becomes SQL text.
 */
import type { Row, Runner } from './home.ts'

export interface Sql {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql => ({
  strings,
  values,
})

/** Pieces joined by text of the program's own. */
function join(pieces: readonly Sql[], by: string): Sql {
  const strings = pieces.length ? ['', ...pieces.slice(1).map(() => by), ''] : ['']
  return { strings, values: pieces }
}

/** All of the conditions; true where there are none. */
export const every = (conditions: readonly Sql[]): Sql =>
  conditions.length ? join(conditions, ' and ') : sql`true`

/** The statement's text with $1, $2 … and its parameters in order. */
function render(piece: Sql): { readonly text: string; readonly params: unknown[] } {
  const params: unknown[] = []
  const write = ({ strings, values }: Sql): string => {
    let text = strings[0]!
    values.forEach((value, i) => {
      text += isSql(value) ? write(value) : `$${params.push(value)}`
      text += strings[i + 1]!
    })
    return text
  }
  return { text: write(piece), params }
}

export function ask<R extends object = Row>(runner: Runner, piece: Sql): Promise<R[]> {
  const { text, params } = render(piece)
  return runner.query<R>(text, params)
}
