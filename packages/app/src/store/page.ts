/**
 * Pages of lists by keyset: the cursor holds the sort values of the last row shown, so that a page stays where it was
 * while reports come in. Counts stop at a limit, so that no list waits for a count of millions.
 */
import { IsnadError } from '../errors.ts'
import { type Sql, sql } from './sql.ts'

/** Rows are counted up to this many; a greater total is said as this. */
export const MOST_COUNTED = 10_000
const DEFAULT_LIMIT = 50

export const limitOf = (limit: number | undefined): number => limit ?? DEFAULT_LIMIT

export type Position = readonly (number | string)[]

export const cursorOf = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/** Throws `usage` for a cursor that this program did not make. */
export function positionOf(cursor: string | undefined, length: number): readonly number[] | null {
  if (cursor === undefined) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(value) && value.length === length && value.every(isPart)) return value as number[]
  } catch {}
  throw new IsnadError('usage', 'the cursor is not one of this list')
}

const LARGEST_INT = 2 ** 31 - 1
/** The first of several is a time; all others are numbers of rows. */
const isPart = (value: unknown, i: number, { length }: readonly unknown[]): boolean =>
  i === 0 && length > 1
    ? Number.isFinite(value)
    : Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_INT

/** One page of rows, of which one more than the limit was asked for. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  position: (row: R) => Position,
  items: readonly T[],
): { readonly items: readonly T[]; readonly next: string | null } {
  const more = rows.length > limit
  return { items: items.slice(0, limit), next: more ? cursorOf(position(rows[limit - 1]!)) : null }
}

/** Rows beyond a position in the order (at, version), newest or oldest first. */
export function afterReport(position: readonly number[] | null, oldest: boolean): Sql {
  if (!position) return sql`true`
  const [at, id] = position
  return oldest
    ? sql`(v.at, v.id) > (${at}::float8, ${id}::int)`
    : sql`(v.at, v.id) < (${at}::float8, ${id}::int)`
}

/** The same for records, which stand in the order of the text (n) inside a report. `table`: `e` or `q`. */
export function afterRecord(position: readonly number[] | null, table: Sql, oldest: boolean): Sql {
  if (!position) return sql`true`
  const [at, version, n] = position
  const place = sql`(${table}.at, ${table}.version)`
  const last = sql`(${at}::float8, ${version}::int)`
  const beyond = oldest ? sql`${place} > ${last}` : sql`${place} < ${last}`
  return sql`(${beyond} or (${place} = ${last} and ${table}.n > ${n}::int))`
}

export const recordOrder = (table: Sql, oldest: boolean): Sql =>
  oldest
    ? sql`${table}.at, ${table}.version, ${table}.n`
    : sql`${table}.at desc, ${table}.version desc, ${table}.n`
