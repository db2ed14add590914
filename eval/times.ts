/**
 * Time expressions and numbers against the public cases (recognizers, duckling; `dahmri` is another program's output and
 * is only shown), read as short queries through the core's public functions. Usage:
 *   npx tsx --conditions=@isnad/source eval/times.ts [--show N] [--files]
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findNumbers, parseTimes } from '../packages/core/src/index.ts'
import { dataPath, jsonLines } from './data.ts'
import type { Figures } from './gold.ts'
import { score, withLines } from './scorers.ts'

const SETS = ['recognizers', 'duckling', 'dahmri'] as const
type Name = (typeof SETS)[number]

interface Case {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly reference: string | null
}

interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

const isNumbers = ({ file }: Case): boolean => /Numeral|Ordinal/.test(file)

function found(one: Case, name: Name): readonly Found[] {
  if (isNumbers(one))
    return findNumbers(one.text).map(({ start, end, value, kind }) => ({
      start,
      end,
      type: kind === 'ordinal' ? 'ORDINAL' : 'NUMBER',
      value: String(value),
    }))
  const reference = one.reference?.slice(0, 16)
  const style = name === 'dahmri' ? 'news' : 'query'
  return parseTimes(one.text, { style, ...(reference && { reference }) })
}

/** Runs the scorer on one part of a set and gives its output. */
function run(name: Name, cases: readonly Case[], args: readonly string[]): string | null {
  const scorer = dataPath('time', 'score.mjs')
  if (!scorer) return null
  return withLines(cases, (gold) =>
    withLines(
      cases.map((one) => ({ id: one.id, found: found(one, name) })),
      (path) => score(scorer, [gold, path, ...args]),
    ),
  )
}

function casesOf(name: Name): Case[] | null {
  const path = dataPath('time', `${name}.jsonl`)
  return path ? jsonLines<Case>(readFileSync(path, 'utf8')) : null
}

/** Parts with a bar of their own: duckling's times and durations, and its numbers and ordinals. */
function parts(name: Name): readonly (readonly [string, readonly Case[]])[] {
  const cases = casesOf(name)
  if (!cases) return []
  if (name !== 'duckling') return [[name, cases]]
  return [
    ['duckling', cases.filter((one) => !isNumbers(one))],
    ['numbers', cases.filter(isNumbers)],
  ]
}

interface Row {
  readonly strict: { readonly f1: number | null }
  readonly relaxed: { readonly f1: number | null }
  readonly value: number | null
}

const percent = (x: number | null): number => Math.round(1000 * (x ?? 0)) / 10

/** Overlap and strict F1 and the share of right values, as percentages. */
export function timeFigures(): Figures | null {
  const out: Record<string, number> = {}
  for (const name of ['recognizers', 'duckling'] as const)
    for (const [label, cases] of parts(name)) {
      const text = run(name, cases, ['--json'])
      const row = text ? (JSON.parse(text) as readonly Row[])[0] : undefined
      if (!row) continue
      out[`${label}.overlap`] = percent(row.relaxed.f1)
      out[`${label}.strict`] = percent(row.strict.f1)
      out[`${label}.value`] = percent(row.value)
    }
  return Object.keys(out).length ? out : null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  for (const name of SETS)
    for (const [label, cases] of parts(name)) console.log(`${label}\n${run(name, cases, args)}`)
}
