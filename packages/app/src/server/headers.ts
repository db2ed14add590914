/** Headers of every answer, and the tag by which an unchanged one is not sent again. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export const setHeaders = (reply: FastifyReply) => reply.headers(HEADERS)

/** Tags a JSON body by its bytes; true where the asker has it already and gets 304 without a body. */
export function tag(request: FastifyRequest, reply: FastifyReply, body: string): boolean {
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  reply.header('etag', etag).header('cache-control', 'no-cache')
  const held = request.headers['if-none-match']
  if (!held?.split(',').some((one) => one.trim() === etag)) return false
  reply.code(304)
  return true
}

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])(:\d+)?$/i

/** On a loopback address only loopback names are answered: a page elsewhere must not reach in by a name of its own. */
export const isForeignHost = (bound: string, host: string | undefined): boolean =>
  isLoopback(bound) && !LOOPBACK.test(host ?? '')

const isLoopback = (address: string): boolean => /^(127\.|::1$|localhost$)/.test(address)
