/** `isnad reread`: the archive read again by the present engine, with every difference. */
import { ENGINE, LEXICON } from '@isnad/core'
import { defaultWorkers } from '../ingest/pool.ts'
import type { Difference } from '../ingest/reading-diff.ts'
import { rereadAll } from '../ingest/reread.ts'
import { openStore } from '../store/store.ts'
import { hasColours, openMeter, type Paint, painter } from './terminal.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface RereadOptions extends StoreOptions {
  readonly workers?: number
  readonly dryRun?: boolean
  readonly all?: boolean
  readonly format: 'text' | 'json'
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const
const STYLES = { added: 'green', removed: 'red', changed: 'yellow' } as const

export async function rereadCommand(options: RereadOptions): Promise<void> {
  const store = await openStore(whereOf(options))
  const paint = painter(hasColours(process.stdout))
  const rules = new Map<string, Record<Difference['kind'], number>>()
  const meter = openMeter('reports')
  let count = 0
  try {
    const total = await numberOf(store.home)
    const how = {
      workers: options.workers ?? defaultWorkers(),
      dry: options.dryRun ?? false,
      all: options.all ?? false,
    }
    for await (const { id, differences } of rereadAll(store, { ...how, engine: ENGINE, lexicon: LEXICON })) {
      count++
      for (const one of differences) {
        tally(rules, one)
        process.stdout.write(
          options.format === 'json' ? `${JSON.stringify({ id, ...one })}\n` : lineOf(id, one, paint),
        )
      }
      meter.show({ count, part: count / Math.max(total, 1) })
    }
    if (!how.dry) await store.home.checkpoint()
  } finally {
    await store.close()
  }
  meter.end(`${count} reports read again${options.dryRun ? '; nothing was stored' : ''}`)
  for (const [rule, n] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stderr.write(`  ${rule.padEnd(36)} +${n.added} -${n.removed} ~${n.changed}\n`)
}

async function numberOf(home: Awaited<ReturnType<typeof openStore>>['home']): Promise<number> {
  const [row] = await home.query<{ n: number }>('select count(*)::int as n from versions where newest')
  return row!.n
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
