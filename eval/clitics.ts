/**
 * Clitic splitting against the PUD treebank (visible part): per space-delimited word, are the segments right, and per
 * segment boundary, precision and recall. The treebank does not split the article, so neither does this comparison.
 * Usage: npx tsx --conditions=@isnad/source eval/clitics.ts [--wrong]
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { segmentClitics } from '../packages/core/src/stages/clitics/clitics.ts'
import { dataPath } from './data.ts'
import type { Figures } from './gold.ts'

/** Words of the treebank as their segments. */
function goldWords(): string[][] | null {
  const path = dataPath('words', 'pud-train.conllu')
  if (!path) return null
  const out: string[][] = []
  let joined = false
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split('\t')
    if (cells.length < 10 || !/^\d+$/.test(cells[0]!)) {
      joined = false
      continue
    }
    const arabic = /^\p{Script=Arabic}+$/u.test(cells[1]!) && cells[3] !== 'PUNCT'
    if (arabic && joined) out.at(-1)!.push(cells[1]!)
    else if (arabic) out.push([cells[1]!])
    joined = arabic && cells[9]!.includes('SpaceAfter=No')
  }
  return out
}

/** Boundaries inside the word, as offsets; the article goes with its stem. */
function boundaries(word: string): number[] {
  const segments = segmentClitics(word)[0] ?? []
  return segments
    .filter((s, i) => i > 0 && !(s.kind === 'stem' && segments[i - 1]!.kind === 'article'))
    .map((s) => s.start)
}

export function cliticFigures(report = false): Figures | null {
  const words = goldWords()
  if (!words) return null
  let [gold, found, right, whole] = [0, 0, 0, 0]
  for (const parts of words) {
    const word = parts.join('')
    const wanted = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length)
    const got = boundaries(word)
    const same = got.filter((b) => wanted.includes(b)).length
    gold += wanted.length
    found += got.length
    right += same
    if (same === wanted.length && same === got.length) whole++
    else if (report) console.log(parts.join('+').padEnd(24), 'got', got.join(','))
  }
  const pct = (x: number) => Math.round(1000 * x) / 10
  return {
    'clitics.p': pct(right / found),
    'clitics.r': pct(right / gold),
    'clitics.words': pct(whole / words.length),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = cliticFigures(process.argv.includes('--wrong'))
  console.log(figures ?? 'clitics: the set is missing (set ISNAD_DATA); skipped')
}
