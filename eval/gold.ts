/**
 * The annotated news articles: every layer's score. Usage:
 *   npx tsx --conditions=@isnad/source eval/gold.ts [--model] [--each] [--errors LAYER]
 * `--model` reads the model article alone.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../packages/core/src/index.ts'
import { dataPath, goldArticles } from './data.ts'
import { score, withLines } from './scorers.ts'

export type Figures = Readonly<Record<string, number>>

/** The scorer's figures: `names.strict.f`, `quotes.speaker.accuracy` … as percentages. */
export function goldFigures(only?: string): Figures | null {
  const articles = goldArticles()
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

/** The gold folder itself, or a temporary one with the one article named. */
function inFolder<T>(only: string | undefined, use: (folder: string) => T): T {
  const gold = dataPath('gold')!
  if (!only) return use(gold)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'))
  try {
    for (const name of readdirSync(gold))
      if (name.startsWith(only)) cpSync(join(gold, name), join(folder, name))
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function main(args: readonly string[]) {
  const articles = goldArticles()
  const scorer = dataPath('gold', 'score.mjs')
  if (!articles || !scorer) return console.log('gold: the set is missing (set ISNAD_DATA); skipped')
  const readings = articles.map(read)
  const options = args.filter((arg) => arg !== '--model')
  inFolder(args.includes('--model') ? 'model' : undefined, (folder) =>
    withLines(readings, (path) => process.stdout.write(score(scorer, [folder, path, ...options]))),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
