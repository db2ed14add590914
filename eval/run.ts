/**
 * `npm run eval`: measures every set that exists and prints each figure beside that of the last kept run.
 *   npm run eval -- [--save] [--no-speed]
 * `--save` keeps the run as eval/runs/<day>.json, to be committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cliticFigures } from './clitics.ts'
import { eventFigures } from './events.ts'
import { type Figures, goldFigures } from './gold.ts'
import { nameFigures } from './names.ts'
import { judgedQuoteFigures } from './quotes.ts'
import { speedFigures } from './speed.ts'
import { timeFigures } from './times.ts'
import { judgedFigures } from './times-judged.ts'

const RUNS = fileURLToPath(new URL('./runs/', import.meta.url))

interface Set {
  readonly name: string
  readonly measure: () => Figures | null
}

const sets: readonly Set[] = [
  { name: 'model article', measure: () => goldFigures('model') },
  { name: 'gold articles', measure: () => goldFigures() },
  { name: 'own reports', measure: () => goldFigures('own') },
  { name: 'names in other corpora', measure: () => nameFigures() },
  { name: 'time cases', measure: timeFigures },
  { name: 'judged times', measure: () => judgedFigures() },
  { name: 'judged quotations', measure: () => judgedQuoteFigures() },
  { name: 'clitics (PUD)', measure: () => cliticFigures() },
  { name: 'human-coded sentences', measure: eventFigures },
]

type Run = Readonly<Record<string, Figures>>

function lastRun(): Run {
  if (!existsSync(RUNS)) return {}
  const last = readdirSync(RUNS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return last ? (JSON.parse(readFileSync(RUNS + last, 'utf8')) as Run) : {}
}

function print(name: string, now: Figures, before: Figures = {}) {
  console.log(`\n${name}`.padEnd(36), 'now'.padStart(8), 'last'.padStart(8), 'change'.padStart(8))
  for (const [key, value] of Object.entries(now)) {
    const old = before[key]
    const change = old === undefined ? '' : (value - old).toFixed(1)
    console.log(
      key.padEnd(35),
      value.toFixed(1).padStart(8),
      (old?.toFixed(1) ?? '').padStart(8),
      change.padStart(8),
    )
  }
}

async function main(args: readonly string[]) {
  const before = lastRun()
  const run: Record<string, Figures> = {}
  const speed: Set = { name: 'speed', measure: () => speedFigures() }
  for (const { name, measure } of args.includes('--no-speed') ? sets : [...sets, speed]) {
    const figures = measure()
    if (!figures) console.log(`\n${name}: the set is missing (set ISNAD_DATA); skipped`)
    else {
      run[name] = figures
      print(name, figures, before[name])
    }
  }
  if (!args.includes('--save')) return
  mkdirSync(RUNS, { recursive: true })
  const path = `${RUNS}${new Date().toISOString().slice(0, 10)}.json`
  writeFileSync(path, `${JSON.stringify(run, null, 1)}\n`)
  console.log(`\nkept as ${path}`)
}

await main(process.argv.slice(2))
