/**
 * Reads token-per-line corpora (`token<TAB>BIO tag`, blank line between sentences) and lays their tags over the
 * project's own tokens: the words of a sentence are joined by blanks and cut by the tokens stage.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tokens } from '../../packages/core/src/doc/index.ts'
import { LABELS } from '../../packages/core/src/model/labels.ts'
import { fold } from '../../packages/core/src/script/index.ts'
import { tokenize } from '../../packages/core/src/stages/tokens/tokens.ts'

export interface Row {
  readonly token: string
  readonly tag: string
}

export interface Labelled {
  readonly tokens: Tokens
  /** Index into `LABELS` per token. */
  readonly labels: Uint8Array
}

/** The folder that holds the data sets; null, with a message, where it is missing. */
export function dataFolder(): string | null {
  const beside = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
  const folder = process.env['ISNAD_DATA'] ?? beside
  if (existsSync(folder)) return folder
  console.error(`no data at ${folder}: set ISNAD_DATA to the folder that holds names/, gold/ …`)
  return null
}

export function readRows(file: string): Row[][] {
  const out: Row[][] = []
  let current: Row[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') {
      if (current.length) out.push(current)
      current = []
      continue
    }
    const [token = '', tag = 'O'] = line.split('\t')
    current.push({ token, tag })
  }
  if (current.length) out.push(current)
  return out
}

/** The running text of a sentence, and where each of its words begins and ends. */
export function joinRows(rows: readonly Row[]): { text: string; starts: number[]; ends: number[] } {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { token } of rows) {
    if (text) text += ' '
    starts.push(text.length)
    text += token
    ends.push(text.length)
  }
  return { text, starts, ends }
}

const TYPES: Readonly<Record<string, string>> = { PERS: 'PER', ORG: 'ORG', LOC: 'LOC' }

function labelOf(tag: string, begins: boolean): number {
  const type = TYPES[tag.slice(2)]
  if (!type) return 0
  return LABELS.indexOf(`${begins && tag[0] === 'B' ? 'B' : 'I'}-${type}` as (typeof LABELS)[number])
}

export function labelRows(rows: readonly Row[]): Labelled {
  const { text, ends } = joinRows(rows)
  const tokens = tokenize(fold(text), text)
  const labels = new Uint8Array(tokens.length)
  let row = 0
  let begins = true
  for (let i = 0; i < tokens.length; i++) {
    while (tokens.start[i]! >= ends[row]!) {
      row++
      begins = true
    }
    labels[i] = labelOf(rows[row]!.tag, begins)
    begins = false
  }
  return { tokens, labels }
}
