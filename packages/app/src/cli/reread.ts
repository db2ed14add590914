/** `isnad reread`: the archive read again by the present engine, with every difference. */
import { once } from 'node:events'
import { ENGINE, LEXICON } from '@isnad/core'
import { EXIT } from '../errors.ts'
import { defaultWorkers } from '../ingest/pool.ts'
import type { Difference } from '../ingest/reading-diff.ts'
import { numberToReread, type Reread, rereadAll } from '../ingest/reread.ts'
import { openStore } from '../store/store.ts'
import { stopOnSignals } from './signals.ts'
import { hasColours, openMeter, type Paint, painter } from './terminal.ts'
import { refuseMissing, type StoreOptions, whereOf } from './where.ts'

interface RereadOptions extends StoreOptions {
  readonly workers?: number
  readonly dryRun?: boolean
  readonly all?: boolean
  readonly format: 'text' | 'json'
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const
const STYLES = { added: 'green', removed: 'red', changed: 'yellow' } as const

export async function rereadCommand(options: RereadOptions): Promise<void> {
  const where = whereOf(options)
  refuseMissing(where)
  const store = await openStore(where)
  const stop = stopOnSignals('stopping after what is under way; the same command goes on from here')
  const how = {
    ...{ workers: options.workers ?? defaultWorkers(), dry: options.dryRun ?? false },
    ...{ all: options.all ?? false, engine: ENGINE, lexicon: LEXICON },
  }
  const rules = new Map<string, Record<Difference['kind'], number>>()
  const meter = openMeter('reports')
  let count = 0
  let faults = 0
  try {
    const total = await numberToReread(store.home, how)
    for await (const one of rereadAll(store, how)) {
      count++
      if (one.fault !== undefined) {
        faults++
        meter.end(`${one.id}: ${one.fault}`)
      }
      for (const difference of one.differences) tally(rules, difference)
      await say(one, options.format)
      meter.show({ count, part: count / Math.max(total, 1) })
      if (stop.signal.aborted) break
    }
    if (!how.dry) await store.home.checkpoint()
  } finally {
    stop.undo()
    await store.close()
  }
  const failed = faults ? `; ${faults} could not be read and stay as they are` : ''
  meter.end(`${count} reports read again${failed}${how.dry ? '; nothing was stored' : ''}`)
  for (const [rule, n] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stderr.write(`  ${rule.padEnd(36)} +${n.added} -${n.removed} ~${n.changed}\n`)
  if (stop.signal.aborted) process.exitCode = EXIT.interrupted
  else if (faults) process.exitCode = EXIT.partial
}

/** Waits where the reader of the output is slower. */
async function say({ id, differences }: Reread, format: RereadOptions['format']): Promise<void> {
  if (!differences.length) return
  const paint = painter(hasColours(process.stdout))
  const lines = differences.map((one) =>
    format === 'json' ? `${JSON.stringify({ id, ...one })}\n` : lineOf(id, one, paint),
  )
  if (!process.stdout.write(lines.join(''))) await once(process.stdout, 'drain')
}

function tally(rules: Map<string, Record<Difference['kind'], number>>, { rule, kind }: Difference) {
  const counts = rules.get(rule) ?? { added: 0, removed: 0, changed: 0 }
  counts[kind]++
  rules.set(rule, counts)
}

function lineOf(
  id: string,
  { kind, layer, words, rule, before, after, start }: Difference,
  paint: Paint,
): string {
  const says = [before, after].filter((part) => part !== undefined).join(' ⇒ ')
  const short = words.replace(/\s+/g, ' ').slice(0, 60)
  return `${paint(STYLES[kind], SIGNS[kind])} ${id}:${start} ${layer} \u2068${short}\u2069  ${says}  ${paint('dim', rule)}\n`
}
