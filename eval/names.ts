/**
 * Names on token-per-line corpora: words of a sentence are joined by blanks and read as an article of their own; a word
 * that a mention touches takes its tag (GPE, LOC and FAC count as LOC). Usage:
 *   npx tsx --conditions=@isnad/source eval/names.ts [SET …] [--wrong N]
 * `--wrong N` prints the first N sentences that are read otherwise than annotated.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Doc, lay } from '../packages/core/src/doc/index.ts'
import { fold } from '../packages/core/src/script/index.ts'
import { mentions } from '../packages/core/src/stages/mentions/mentions.ts'
import { modelNames } from '../packages/core/src/stages/mentions/model-names.ts'
import { sentences } from '../packages/core/src/stages/sentences/sentences.ts'
import { tokens } from '../packages/core/src/stages/tokens/tokens.ts'
import { dataPath } from './data.ts'
import type { Figures } from './gold.ts'
import { score } from './scorers.ts'

const SETS: Readonly<Record<string, string>> = {
  anercorp: 'anercorp-dev.tsv',
  wikifane: 'wikifane-train.tsv',
  aqmar: 'aqmar-train.tsv',
  wojood: 'wojood-3class-val.tsv',
}

const TAGS = { PER: 'PERS', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' } as const

interface Row {
  readonly word: string
  readonly tag: string
}

export function readRows(path: string): Row[][] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.map((line) => {
        const [word = '', tag = 'O'] = line.split('\t')
        return { word, tag }
      }),
    )
}

type Found = readonly { readonly start: number; readonly end: number; readonly type: keyof typeof TAGS }[]
type Reader = (doc: Doc<'tokens' | 'sentences'>) => Found

/** The whole stage, and the model alone: what rules add by this project's guide (armies, ministries) corpora leave out. */
const asRead: Reader = (doc) => mentions.run(doc).filter((mention) => mention.form === 'name')
const byModel: Reader = (doc) =>
  modelNames(doc).map(({ first, last, type }) => ({
    start: doc.tokens.start[first]!,
    end: doc.tokens.end[last - 1]!,
    type,
  }))

/** Tags for the words of one sentence, as the mentions stage finds names in it. */
export function tagsOf(words: readonly string[], find: Reader = asRead): string[] {
  const text = words.join(' ')
  const base: Doc = { article: { id: 'row', text }, text, folded: fold(text) }
  const doc = lay(lay(base, tokens), sentences)
  const tags = words.map(() => 'O')
  const starts: number[] = []
  let at = 0
  for (const word of words) {
    starts.push(at)
    at += word.length + 1
  }
  for (const mention of find(doc)) {
    let begins = true
    words.forEach((word, i) => {
      if (starts[i]! >= mention.end || starts[i]! + word.length <= mention.start) return
      tags[i] = `${begins ? 'B' : 'I'}-${TAGS[mention.type]}`
      begins = false
    })
  }
  return tags
}

function evaluate(name: string, find: Reader, wrong: number): string {
  const path = dataPath('names', SETS[name]!)!
  const rows = readRows(path)
  const found = rows.map((sentence) =>
    tagsOf(
      sentence.map(({ word }) => word),
      find,
    ),
  )
  if (wrong) showWrong(rows, found, wrong)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'))
  try {
    const file = join(folder, 'found.tsv')
    const lines = rows.map((sentence, s) =>
      sentence.map(({ word }, i) => `${word}\t${found[s]![i]}`).join('\n'),
    )
    writeFileSync(file, `${lines.join('\n\n')}\n`)
    return score(dataPath('names', 'score.mjs')!, [path, file, '--types=PERS,ORG,LOC', '--json'])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function showWrong(rows: readonly (readonly Row[])[], found: readonly (readonly string[])[], most: number) {
  let shown = 0
  rows.forEach((sentence, s) => {
    const out = sentence.map(({ word, tag }, i) => {
      const wanted = /PERS|ORG|LOC/.test(tag) ? tag : 'O'
      const is = found[s]![i]!
      if (wanted === is) return is === 'O' ? word : `${word}[${is}]`
      return `${word}<${wanted}|${is}>`
    })
    if (out.some((word) => word.endsWith('>')) && shown++ < most) console.log(`${out.join(' ')}\n`)
  })
}

/** F1 over all classes and for each, as read and by the model alone; null where a set is missing. */
export function nameFigures(only: readonly string[] = Object.keys(SETS), wrong = 0): Figures | null {
  const out: Record<string, number> = {}
  for (const name of only) {
    if (!dataPath('names', SETS[name] ?? '?')) continue
    put(out, name, evaluate(name, asRead, wrong))
    put(out, `${name}.model`, evaluate(name, byModel, 0))
  }
  return Object.keys(out).length ? out : null
}

function put(out: Record<string, number>, name: string, json: string) {
  const result = JSON.parse(json) as Result
  const percent = (x: number) => Math.round(1000 * x) / 10
  out[`${name}.p`] = percent(result.micro.precision)
  out[`${name}.r`] = percent(result.micro.recall)
  out[`${name}.f`] = percent(result.micro.f1)
  for (const [type, value] of Object.entries(result.types)) out[`${name}.${type}`] = percent(value.f1)
}

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
interface Result {
  readonly micro: Score
  readonly types: Readonly<Record<string, Score>>
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const at = args.indexOf('--wrong')
  const names = args.filter((arg) => arg in SETS)
  const figures = nameFigures(names.length ? names : undefined, at < 0 ? 0 : Number(args[at + 1]))
  if (!figures) console.log('names: the sets are missing (set ISNAD_DATA); skipped')
  else
    for (const [key, value] of Object.entries(figures))
      console.log(key.padEnd(22), value.toFixed(1).padStart(6))
}
