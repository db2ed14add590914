/** Fetches one resource of the API; every failure becomes a `Failure` with a closed code. */
import type { FailureCode } from './types.ts'

export const API = '/api/v1'

export class Failure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  400: 'bad-request',
  401: 'unauthorised',
  403: 'unauthorised',
  404: 'not-found',
  408: 'timeout',
  413: 'too-large',
  429: 'too-busy',
  503: 'too-busy',
  504: 'timeout',
}

export async function fetchResource<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`${API}${path}`, {
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Failure('offline')
  })
  if (!response.ok) throw new Failure(BY_STATUS[response.status] ?? 'internal')
  return response.json() as Promise<T>
}
