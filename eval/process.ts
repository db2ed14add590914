/** A Node program that is measured from outside: processor time and peak memory from /proc (zero on other systems than Linux). */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Used {
  /** Seconds, of all its threads. */
  readonly processor: number
  /** Greatest resident memory, in MB. */
  readonly peak: number
}

export interface Running {
  readonly used: () => Used
  /** What it has written to its standard error. */
  readonly said: () => string
  /** The first match in what it writes to its standard error. Rejects where it ends before. */
  readonly says: (pattern: RegExp) => Promise<string>
  readonly stop: () => void
  readonly ended: Promise<Used & { readonly code: number | null }>
}

const NOTHING: Used = { processor: 0, peak: 0 }
const TICKS_A_SECOND = 100
const LOOK = 100

function usedBy(pid: number | undefined): Used | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (!peak) return null
    return {
      processor: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
      peak: Math.round(Number(peak[1]) / 1000),
    }
  } catch {
    return null
  }
}

export function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let last = NOTHING
  const used = () => {
    last = usedBy(child.pid) ?? last
    return last
  }
  const timer = setInterval(used, LOOK)
  const ended = new Promise<Used & { code: number | null }>((resolve) =>
    child.once('close', (code) => {
      clearInterval(timer)
      resolve({ ...last, code })
    }),
  )
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (found) resolve(found[0])
      }
      child.stderr.on('data', look)
      look()
      void ended.then(() => reject(new Error(`it ended: ${said}`)))
    })
  return { used, said: () => said, says, stop: () => void child.kill('SIGTERM'), ended }
}
