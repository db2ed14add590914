/** Ctrl-C and its kin for work that ends well: the first signal asks it to stop, a second one stops it at once. */
import { EXIT } from '../errors.ts'

export interface Stop {
  readonly signal: AbortSignal
  /** Signals mean again what they meant before. */
  readonly undo: () => void
}

export function stopOnSignals(said: string): Stop {
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted)
    process.stderr.write(`isnad: ${said} (again to stop at once)\n`)
    stop.abort()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    signal: stop.signal,
    undo: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  }
}
