/** `isnad add`: reports into the memory, with a tally and a file of what was rejected. */
import { EXIT, IsnadError } from '../errors.ts'
import { type AddedBatch, addAll, emptyTally, type Tally } from '../ingest/add.ts'
import { listInputs, type Progress, readInputs } from '../ingest/inputs.ts'
import { defaultWorkers } from '../ingest/pool.ts'
import { openRejects } from '../ingest/rejects.ts'
import { type ColumnMap, FIELD_NAMES } from '../outlets/csv.ts'
import { openStore } from '../store/store.ts'
import { faultText } from './run.ts'
import { duration, openMeter } from './terminal.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface AddOptions extends StoreOptions {
  readonly workers?: number
  readonly columns?: string
  readonly rejected: string
}

export async function addCommand(paths: readonly string[], options: AddOptions): Promise<void> {
  const files = listInputs(paths)
  const columns = columnMap(options.columns)
  const store = await openStore(whereOf(options))
  const rejects = openRejects(options.rejected)
  const progress: Progress = { total: 0, done: 0 }
  const tally = emptyTally()
  const begin = performance.now()
  try {
    const inputs = readInputs(files, progress, { columns })
    for await (const batch of addAll(store, inputs, options.workers ?? defaultWorkers(), tally)) {
      rejects.add(batch.faults)
      show(batch, tally, progress)
    }
  } finally {
    rejects.close()
    await store.close()
  }
  const seconds = (performance.now() - begin) / 1000
  process.stderr.write(`${tallyText(tally, seconds)}\n`)
  if (!tally.rejected) return
  process.stderr.write(`rejected inputs, with reasons: ${options.rejected}\n`)
  process.exitCode = EXIT.partial
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
