/**
 * One address of the web to bytes, with limits on size, time and redirects. Every host, also that of a redirect, is
 * resolved here and the addresses judged before the connection is made to them, so that a name that leads into a private
 * network, or changes between check and use, leads nowhere.
 */
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isPrivate } from './addresses.ts'

/** What an earlier answer gave to ask by: whether it has changed since. */
export interface Validators {
  readonly etag?: string | undefined
  readonly modified?: string | undefined
}

export interface DownloadOptions {
  readonly validators?: Validators
  /** Addresses of private networks too. */
  readonly allowPrivate?: boolean
  /** Of the unpacked body. */
  readonly mostBytes?: number
  /** For the whole of it, redirects included, in milliseconds. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

export type Download =
  | {
      readonly kind: 'body'
      readonly bytes: Uint8Array
      /** Where it was found in the end. */
      readonly url: string
      /** `charset` of the Content-Type. */
      readonly charset: string | undefined
      readonly validators: Validators
      /** Seconds that the server says it stays as it is. */
      readonly fresh?: number | undefined
    }
  | { readonly kind: 'unchanged'; readonly fresh?: number | undefined }
  | {
      readonly kind: 'failed'
      readonly why: string
      /** Another try is no use. */
      readonly forGood: boolean
      /** Seconds that the server asks to wait. */
      readonly wait?: number
    }

const MOST_BYTES = 16 * 1024 * 1024
const TIMEOUT = 30_000
const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const AGENT = 'isnad (news reader; asks with If-None-Match)'

class Refused extends Error {}

/** Never throws: what went wrong is said in the answer. */
export async function download(address: string, options: DownloadOptions = {}): Promise<Download> {
  const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  try {
    return await follow(address, options, signal)
  } catch (error) {
    if (error instanceof Refused) return { kind: 'failed', why: error.message, forGood: true }
    const why = timeout.aborted ? 'it took too long' : error instanceof Error ? error.message : String(error)
    return { kind: 'failed', why, forGood: false }
  }
}

async function follow(address: string, options: DownloadOptions, signal: AbortSignal): Promise<Download> {
  let url = address
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(url, options, signal)
    const status = answer.statusCode ?? 0
    const location = answer.headers.location
    if (!REDIRECTS.has(status) || location === undefined) return settle(answer, status, url, options)
    answer.destroy()
    url = new URL(location, url).href
  }
  throw new Refused(`it redirects more than ${MOST_REDIRECTS} times`)
}

function ask(address: string, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { validators = {}, allowPrivate = false } = options
  const url = parsed(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) && isPrivate(host)) throw privateFault(url.hostname)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        signal,
        // No connection is used twice: who asks with other permissions must not meet it.
        agent: false,
        ...(!allowPrivate && { lookup: publicLookup }),
        headers: {
          'user-agent': AGENT,
          accept:
            'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          ...(validators.etag && { 'if-none-match': validators.etag }),
          ...(validators.modified && { 'if-modified-since': validators.modified }),
        },
      },
      resolve,
    )
    asked.on('error', reject)
    asked.end()
  })
}

function parsed(address: string): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new Refused(`${address} is no address`)
  }
  if (!/^https?:$/.test(url.protocol)) throw new Refused(`${url.protocol} is not read, only http and https`)
  if (url.username || url.password) throw new Refused('an address with a password in it is not read')
  return url
}

const privateFault = (host: string) =>
  new Refused(`${host} is in a private network (--allow-private reads it all the same)`)

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    if (addresses.some(({ address }) => isPrivate(address))) return callback(privateFault(hostname), [])
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

async function settle(
  answer: IncomingMessage,
  status: number,
  url: string,
  { mostBytes = MOST_BYTES }: DownloadOptions,
): Promise<Download> {
  if (status === 304 || status < 200 || status >= 300) answer.destroy()
  const fresh = freshFor(answer.headers['cache-control'])
  if (status === 304) return { kind: 'unchanged', fresh }
  if (status < 200 || status >= 300) {
    const wait = secondsOf(answer.headers['retry-after'])
    const forGood = status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429
    return { kind: 'failed', why: `the server answers ${status}`, forGood, ...(wait && { wait }) }
  }
  const { etag, 'last-modified': modified, 'content-type': type } = answer.headers
  return {
    kind: 'body',
    bytes: await bodyOf(answer, mostBytes),
    url,
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(type ?? '')?.[1]?.toLowerCase(),
    validators: { etag, modified },
    fresh,
  }
}

const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const packing = answer.headers['content-encoding']?.trim().toLowerCase()
  const unpack = packing === undefined ? undefined : UNPACK[packing]
  let body: Readable = answer
  if (unpack) {
    const unpacked = unpack() as unknown as Readable & NodeJS.WritableStream
    answer.on('error', (error) => unpacked.destroy(error))
    body = answer.pipe(unpacked)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > mostBytes) throw new Refused(`it is larger than ${Math.round(mostBytes / 1e6)} MB`)
      chunks.push(chunk)
    }
  } finally {
    answer.destroy()
  }
  return Buffer.concat(chunks)
}

const freshFor = (control: string | undefined): number | undefined => {
  const seconds = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control ?? '')?.[1] ?? 0)
  return seconds > 0 ? seconds : undefined
}

const LONGEST_WAIT = 86_400

function secondsOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1000
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT) : undefined
}

/** Bytes as the server's charset says they are, where it says one that is no UTF-8: as UTF-8 with its mark. */
export function inUtf8(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  if (charset === undefined || /^utf-?8$|^us-ascii$|^iso-8859-1$|^windows-1252$/.test(charset)) return bytes
  try {
    return new TextEncoder().encode(`\ufeff${new TextDecoder(charset).decode(bytes)}`)
  } catch {
    return bytes
  }
}
