/** What the commands share on a terminal: colours where one looks, progress on the standard error, errors in words. */
import { EXIT, IsnadError } from '../errors.ts'

type Stream = NodeJS.WriteStream

/** Colours are on for a terminal, unless NO_COLOR or TERM=dumb; FORCE_COLOR turns them on anywhere. */
export function hasColours(stream: Stream): boolean {
  if (process.env['NO_COLOR']) return false
  if (process.env['FORCE_COLOR'] && process.env['FORCE_COLOR'] !== '0') return true
  return Boolean(stream.isTTY) && process.env['TERM'] !== 'dumb'
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const
export type Style = keyof typeof CODES
export type Paint = (style: Style, text: string) => string

export const painter = (on: boolean): Paint =>
  on ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text

/** Says an error in a line or two and sets the exit code. */
export function fail(error: unknown): void {
  const paint = painter(hasColours(process.stderr))
  if (error instanceof IsnadError) {
    process.stderr.write(`${paint('red', 'isnad:')} ${error.message}\n`)
    if (error.hint) process.stderr.write(`${paint('dim', `  ${error.hint}`)}\n`)
    process.exitCode = EXIT[error.code]
    return
  }
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${paint('red', 'isnad: internal error:')} ${reason}\n`)
  if (process.env['ISNAD_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  else process.stderr.write(paint('dim', '  this is a bug; ISNAD_DEBUG=1 shows where it happened\n'))
  process.exitCode = EXIT.internal
}

export interface Meter {
  readonly show: (state: { readonly count: number; readonly part: number; readonly note?: string }) => void
  readonly end: (summary: string) => void
}

const EVERY_MS = { terminal: 200, log: 10_000 }

/** Progress: a line that is written over on a terminal, a line now and then in a log. `unit` is what is counted. */
export function openMeter(unit: string, stream: Stream = process.stderr): Meter {
  const live = Boolean(stream.isTTY)
  const begin = performance.now()
  let last = begin
  return {
    show: ({ count, part, note = '' }) => {
      const now = performance.now()
      if (now - last < (live ? EVERY_MS.terminal : EVERY_MS.log)) return
      last = now
      const seconds = (now - begin) / 1000
      const left = part > 0.01 ? `, ${duration((seconds * (1 - part)) / part)} left` : ''
      const line = `${Math.floor(part * 100)} %  ${count} ${unit}, ${Math.round(count / seconds)}/s${left}${note}`
      stream.write(live ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end: (summary) => stream.write(`${live ? '\r\u001b[K' : ''}${summary}\n`),
  }
}

/** `42 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
