/**
 * Errors at the rim: closed codes, each with the exit code that a command ends with. What a person can act on is an
 * `IsnadError`; anything else is a bug and is shown as `internal`, without its stack unless ISNAD_DEBUG is set.
 */

/** Exit codes of the command. They are part of the interface (docs/cli.md) and never change their meaning. */
export const EXIT = {
  ok: 0,
  /** A bug in Isnad, or a fault of the machine that has no code of its own. */
  internal: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** An input cannot be read at all. */
  input: 3,
  /** The work is done, but some inputs were bad and left out. */
  partial: 4,
  /** The output cannot be written. */
  output: 5,
  /** The store cannot be opened or is in use by another process. */
  store: 6,
  /** Nothing was found where something was asked for. */
  nothing: 7,
  /** Ended by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const

export type ErrorCode = Exclude<keyof typeof EXIT, 'ok'>

export class IsnadError extends Error {
  readonly code: ErrorCode
  /** What a person may do about it, in one line. */
  readonly hint: string | undefined
  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  EADDRINUSE: 'the port is in use',
}

/** What the system says of a failed file operation, in plain words. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code && SYSTEM[code]) || (error instanceof Error ? error.message : String(error))
}
