/**
 * The lock of an embedded folder: PGlite has none, and two processes on one folder lose rows in silence. On Linux a
 * server on an abstract socket named after the folder: the system frees it when its process dies, however it dies.
 * Elsewhere a file with the process's number, taken over when that process is gone. Limit: an abstract socket is not
 * seen from another network namespace, so two containers must not share one folder.
 */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { IsnadError } from '../errors.ts'

/** Takes the lock; the function returned gives it back. Throws `store` when another process has it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  return process.platform === 'linux' ? lockBySocket(folder) : lockByFile(folder)
}

const inUse = (folder: string) =>
  new IsnadError(
    'store',
    `another process is using ${folder}`,
    'stop it, or use another folder (ISNAD_HOME), or a PostgreSQL server (DATABASE_URL) for several at a time',
  )

function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 40)
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(folder) : error),
    )
    server.listen(`\0isnad-${name}`, () => {
      server.unref()
      resolve(() => new Promise((done) => server.close(() => done())))
    })
  })
}

async function lockByFile(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock')
  const take = () => writeFileSync(file, String(process.pid), { flag: 'wx' })
  try {
    take()
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) throw inUse(folder)
    rmSync(file, { force: true })
    take()
  }
  return async () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
