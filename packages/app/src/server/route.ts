/** A route of the API as data: the server answers by it, and the OpenAPI document is made from it. */
import { z } from 'zod'
import type { Store } from '../store/store.ts'
import type { Live } from './live.ts'
import { ApiError } from './problem.ts'
import type { Reader } from './reader.ts'

export interface Context {
  readonly store: Store
  readonly reader: Reader
  readonly live: Live
}

export interface Input {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Under `/api/v1`; parameters are written `:name`. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** Changes the store: needs the token. */
  readonly writes?: true
  /** Null: there is no such thing (404). */
  readonly handle: (context: Context, input: Input) => Promise<unknown>
}

/** Values that may be repeated in an address stand in a list, even if there is one. */
export function queryInput(schema: z.ZodObject, raw: Readonly<Record<string, unknown>>): unknown {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw)) {
    const field = schema.shape[name] as z.ZodType | undefined
    if (field === undefined || value === '') continue
    const many = field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray
    out[name] = many && !Array.isArray(value) ? [value] : value
  }
  return out
}

/** Throws `bad-request` naming the field that is wrong. */
export function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue!.path.join('.')
  throw new ApiError('bad-request', `${what}${path ? `, ${path}` : ''}: ${issue!.message}`)
}
