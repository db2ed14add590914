/** Errors as the API says them: RFC 9457 problem details with a closed code. What is not foreseen says nothing of itself. */
import type { api } from '@isnad/core/record'
import type { FastifyReply } from 'fastify'
import { IsnadError } from '../errors.ts'

export type ProblemCode = api.Problem['code']

const KINDS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  unauthorised: { status: 401, title: 'This needs a token' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'too-large': { status: 413, title: 'The request is too large' },
  'too-busy': { status: 503, title: 'Too many requests at a time' },
  timeout: { status: 504, title: 'It took too long' },
  internal: { status: 500, title: 'Something went wrong here' },
}

export class ApiError extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode, detail: string) {
    super(detail)
    this.code = code
  }
}

const problem = (code: ProblemCode, detail?: string): api.Problem => ({
  type: 'about:blank',
  ...KINDS[code],
  code,
  ...(detail !== undefined && { detail }),
})

export function sendProblem(reply: FastifyReply, code: ProblemCode, detail?: string) {
  if (code === 'too-busy') reply.header('retry-after', '1')
  if (code === 'unauthorised') reply.header('www-authenticate', 'Bearer')
  return reply
    .code(KINDS[code].status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem(code, detail)))
}

type Raised = Error & { readonly statusCode?: number; readonly code?: unknown }

/** PostgreSQL's code of a statement that ran out of time. */
const CANCELLED = '57014'

/** PostgreSQL's class of values that a column cannot have (U+0000 in a filter). */
const DATA_FAULT = /^22[0-9A-Z]{3}$/

/** The code of an error, and what of it may be said. */
export function problemOf(error: Raised): readonly [ProblemCode, string | undefined] {
  if (error instanceof ApiError) return [error.code, error.message]
  if (error instanceof IsnadError && (error.code === 'usage' || error.code === 'input'))
    return ['bad-request', error.message]
  if (error.code === CANCELLED) return ['timeout', undefined]
  if (typeof error.code === 'string' && DATA_FAULT.test(error.code)) return ['bad-request', undefined]
  const status = error.statusCode ?? 500
  if (status === 413) return ['too-large', undefined]
  if (status === 404) return ['not-found', undefined]
  if (status === 503) return ['too-busy', undefined]
  return status >= 400 && status < 500 ? ['bad-request', error.message] : ['internal', undefined]
}
