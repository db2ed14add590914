/** The articles of one input, each with its place, or why there is none. Runs in a worker thread. */
import type { Article } from '@isnad/core'
import { articleOfLine, articlesOf } from '../outlets/document.ts'
import type { Parsed } from '../outlets/draft.ts'
import type { Input } from './inputs.ts'

export interface Fault {
  readonly from: string
  readonly line?: number
  readonly why: string
  /** What was refused, as it came, where it was a line. */
  readonly json?: string
}

export type Found =
  | {
      readonly article: Article
      readonly from: string
      readonly line?: number
      /** Its id was made from the name of its file. */
      readonly named?: boolean
    }
  | { readonly fault: Fault }

export async function foundIn(input: Input): Promise<Found[]> {
  const place = placeOf(input)
  if ('fault' in input) return [{ fault: { ...place, why: input.fault } }]
  try {
    return (await parsedOf(input)).map((one) =>
      one.value
        ? { article: one.value, ...place, ...((one.named || isNamed(input)) && { named: true }) }
        : { fault: { ...place, why: one.fault } },
    )
  } catch (error) {
    return [{ fault: { ...place, why: internal(error) } }]
  }
}

const isNamed = (input: Input): boolean => 'named' in input && input.named === true

const parsedOf = async (input: Exclude<Input, { fault: string }>): Promise<readonly Parsed[]> =>
  'json' in input
    ? [await articleOfLine(input.json)]
    : articlesOf(input.name, input.id, input.bytes, input.facts)

export const placeOf = (input: Input) => ({
  from: input.from,
  ...('line' in input && input.line !== undefined && { line: input.line }),
  ...('json' in input && { json: input.json }),
})

export const internal = (error: unknown): string =>
  `internal: ${error instanceof Error ? error.message : String(error)}`
