/** A web server on this machine for tests: what each path answers, and what was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly at: number
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface WebServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  readonly port: number
  readonly pages: Map<string, string | Answer>
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

export async function openWebServer(host = '127.0.0.1'): Promise<WebServer> {
  const pages = new Map<string, string | Answer>()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers, at: Date.now() })
    const page = pages.get(path)
    if (page === undefined) response.writeHead(404).end()
    else if (typeof page === 'string')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    else page(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://${host}:${port}`, port, pages, asked },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
