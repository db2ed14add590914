/**
 * The annotated news articles: every layer's score. Usage:
 *   npx tsx --conditions=@isnad/source eval/gold.ts [--model|--own] [--errors LAYER]
 * `--model` reads the model article alone; `--own` the reports written for this project (packages/core/test/golden),
 * whose readings were made by hand by another writer than that of the rules.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../packages/core/src/index.ts'
import { GOLDEN, goldenIds, goldenTexts } from '../packages/core/test/golden.ts'
import { dataPath, goldArticles } from './data.ts'
import { score, withLines } from './scorers.ts'

const PARTS = ['model', 'own'] as const
type Part = (typeof PARTS)[number]

export type Figures = Readonly<Record<string, number>>

/** The scorer's figures: `names.strict.f`, `quotes.speaker.accuracy` … as percentages. */
export function goldFigures(only?: Part): Figures | null {
  const articles = only === 'own' ? goldenTexts() : goldArticles()
  const scorer = dataPath('gold', 'score.mjs')
  if (!articles || !scorer) return null
  const readings = articles.map(read)
  return inFolder(only, (folder) =>
    withLines(readings, (path) => flatten(JSON.parse(score(scorer, [folder, path, '--json'])))),
  )
}

type Layer = Readonly<Record<string, number>>

function flatten(layers: Readonly<Record<string, Layer>>): Figures {
  const out: Record<string, number> = {}
  for (const [layer, values] of Object.entries(layers)) {
    for (const key of ['p', 'r', 'f', 'accuracy']) {
      const value = values[key]
      if (value !== undefined) out[`${layer}.${key}`] = Math.round(1000 * value) / 10
    }
  }
  return out
}

/** The gold folder itself, or a temporary one with the model article or the project's own reports. */
function inFolder<T>(only: Part | undefined, use: (folder: string) => T): T {
  const gold = dataPath('gold')!
  if (!only) return use(gold)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'))
  try {
    if (only === 'own')
      for (const id of goldenIds()) cpSync(join(GOLDEN, id, 'gold.json'), join(folder, `${id}.json`))
    else
      for (const name of readdirSync(gold))
        if (name.startsWith(only)) cpSync(join(gold, name), join(folder, name))
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function main(args: readonly string[]) {
  const part = PARTS.find((name) => args.includes(`--${name}`))
  const articles = part === 'own' ? goldenTexts() : goldArticles()
  const scorer = dataPath('gold', 'score.mjs')
  if (!articles || !scorer) return console.log('gold: the set is missing (set ISNAD_DATA); skipped')
  const readings = articles.map(read)
  const options = args.filter((arg) => arg !== `--${part}`)
  inFolder(part, (folder) =>
    withLines(readings, (path) => process.stdout.write(score(scorer, [folder, path, ...options]))),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
