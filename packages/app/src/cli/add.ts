/** `isnad add`: reports into the memory, with a tally, the reasons of what was rejected, and a file of it. */
import { EXIT, IsnadError } from '../errors.ts'
import { type AddedBatch, addAll, emptyTally, type Tally } from '../ingest/add.ts'
import { listInputs, type Progress, readInputs } from '../ingest/inputs.ts'
import { defaultWorkers } from '../ingest/pool.ts'
import { openRejects } from '../ingest/rejects.ts'
import { type ColumnMap, FIELD_NAMES } from '../outlets/csv.ts'
import { openStore } from '../store/store.ts'
import { faultText } from './run.ts'
import { stopOnSignals } from './signals.ts'
import { duration, openMeter } from './terminal.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface AddOptions extends StoreOptions {
  readonly workers?: number
  readonly columns?: string
  readonly rejected: string
  readonly allowPrivate?: boolean
  readonly format: 'text' | 'json'
}

export async function addCommand(paths: readonly string[], options: AddOptions): Promise<void> {
  const how = { columns: columnMap(options.columns), allowPrivate: options.allowPrivate ?? false }
  const files = listInputs(paths, how)
  const store = await openStore(whereOf(options))
  const rejects = openRejects(options.rejected)
  const stop = stopOnSignals('stopping after what is under way; the same command goes on from here')
  const progress: Progress = { total: 0, done: 0 }
  const tally = emptyTally()
  const reasons = new Map<string, number>()
  const begin = performance.now()
  try {
    const inputs = readInputs(files, progress, how)
    for await (const batch of addAll(store, inputs, options.workers ?? defaultWorkers(), tally)) {
      rejects.add(batch.faults)
      for (const { why } of batch.faults) reasons.set(kindOf(why), (reasons.get(kindOf(why)) ?? 0) + 1)
      show(batch, tally, progress)
      if (stop.signal.aborted) break
    }
  } finally {
    stop.undo()
    rejects.close()
    await store.close()
  }
  const seconds = (performance.now() - begin) / 1000
  report({ tally, reasons, seconds, stopped: stop.signal.aborted, options })
  if (stop.signal.aborted) process.exitCode = EXIT.interrupted
  else if (tally.rejected) process.exitCode = EXIT.partial
}

interface Report {
  readonly tally: Tally
  readonly reasons: ReadonlyMap<string, number>
  readonly seconds: number
  readonly stopped: boolean
  readonly options: AddOptions
}

function report({ tally, reasons, seconds, stopped, options: { format, rejected } }: Report) {
  if (format === 'json') {
    const file = tally.rejected ? { rejectedFile: rejected } : {}
    const all = { ...tally, reasons: Object.fromEntries(reasons), ...file, seconds, stopped }
    process.stdout.write(`${JSON.stringify(all)}\n`)
    return
  }
  const lines = [`${stopped ? 'stopped: ' : ''}${tallyText(tally, seconds)}`]
  for (const [reason, count] of [...reasons].sort(([, a], [, b]) => b - a))
    lines.push(`${String(count).padStart(6)}  ${reason}`)
  if (tally.rejected) lines.push(`rejected inputs, to mend and add again: ${rejected}`)
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** A reason without what it says of the one input: `field "published": … is not a date`. */
function kindOf(why: string): string {
  const [, field = '', rest = ''] = /^(field "[^"]*": )?(.*)$/s.exec(why) ?? []
  return field + rest.replace(/"[^"]*"/g, '…').replace(/:.*$/s, '')
}

const MOST_SHOWN = 20
let meter: ReturnType<typeof openMeter> | null = null
let shown = 0

function show({ faults }: AddedBatch, tally: Tally, { total, done }: Progress) {
  meter ??= openMeter('reports')
  for (const fault of faults) {
    shown++
    if (shown <= MOST_SHOWN) meter.end(faultText(fault))
    else if (shown === MOST_SHOWN + 1) meter.end('… further ones stand in the file of rejected inputs only')
  }
  const count = tally.added + tally.versions + tally.duplicates
  meter.show({ count, part: total ? Math.min(1, done / total) : 0 })
}

/** `412 added (31 of them near-copies), 2 new versions, 7 known already, 3 rejected`. */
export const tallyWords = ({ added, copies, versions, duplicates, rejected }: Tally): string =>
  [
    `${added} added${copies ? ` (${copies} of them near-copies)` : ''}`,
    versions && `${versions} new ${versions === 1 ? 'version' : 'versions'}`,
    duplicates && `${duplicates} known already`,
    rejected && `${rejected} rejected`,
  ]
    .filter(Boolean)
    .join(', ')

function tallyText(tally: Tally, seconds: number): string {
  const count = tally.added + tally.versions + tally.duplicates
  return `${tallyWords(tally)}; ${duration(seconds)}, ${Math.round(count / Math.max(seconds, 0.001))}/s`
}

/** `text=body,title=headline` to a map. Throws `usage`. */
function columnMap(written: string | undefined): ColumnMap {
  const map: Record<string, string> = {}
  for (const pair of written?.split(',') ?? []) {
    const [field = '', column = ''] = pair.split('=').map((part) => part.trim())
    if (!column || !FIELD_NAMES.some((name) => name === field))
      throw new IsnadError(
        'usage',
        `--columns: "${pair}" is not FIELD=COLUMN`,
        `the fields are ${FIELD_NAMES.join(', ')}`,
      )
    map[field] = column
  }
  return map
}
