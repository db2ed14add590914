/**
 * Human coders' labels of sentences: does each report a PLOVER ASSAULT or PROTEST event? A record counts as a report where
 * it is asserted and not told in passing (`background`). Usage:
 *   npx tsx --conditions=@isnad/source eval/events.ts [--wrong ASSAULT|PROTEST]
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '../packages/core/src/index.ts'
import type { Event, Reading } from '../packages/core/src/record/types.ts'
import { dataPath, jsonLines } from './data.ts'
import type { Figures } from './gold.ts'
import { score, withLines } from './scorers.ts'

interface Labelled {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly label: string
  readonly published?: string
}

interface Predicted {
  readonly id: string
  readonly events: readonly {
    readonly type: string
    readonly actorCountry: string[]
    readonly recipientCountry: string[]
  }[]
}

export function predictEvents(cases: readonly Labelled[]): Predicted[] {
  return cases.map(({ id, text, published }) => {
    const reading = read({ id, text, ...(published !== undefined && { published }) })
    return {
      id,
      events: reportedWith(reading.events).map((e) => ({
        type: e.type,
        actorCountry: countries(reading, e.actor),
        recipientCountry: countries(reading, e.recipient),
      })),
    }
  })
}

/** What the sentence says to have happened, not what it plans, denies, recalls or mentions. */
const isReported = ({ status, background }: Event): boolean => status === 'asserted' && !background

/** All records of a type of which one is a report: the others may say more of it. */
function reportedWith(events: readonly Event[]): readonly Event[] {
  const types = new Set(events.filter(isReported).map(({ type }) => type))
  return events.filter(({ type }) => types.has(type))
}

function countries(reading: Reading, ids: readonly string[]): string[] {
  const found = reading.entities.filter((e) => ids.includes(e.id)).map((e) => e.country)
  return found.filter((country) => country !== null)
}

/** Precision and recall on what all coders agreed on. */
export function eventFigures(): Figures | null {
  const table = eventTable()
  if (!table) return null
  const out: Record<string, number> = {}
  for (const line of table.split('\n')) {
    const found = /^(\w+) {2}P ([\d.]+) {2}R ([\d.]+) {2}F1 ([\d.]+).*actor state (\d+) of (\d+)/.exec(line)
    if (!found) continue
    const [, type, p, r, f, right, of] = found
    Object.assign(out, {
      [`events.${type}.p`]: Number(p),
      [`events.${type}.r`]: Number(r),
      [`events.${type}.f`]: Number(f),
      [`events.${type}.actor`]: Math.round((1000 * Number(right)) / Number(of)) / 10,
    })
  }
  return out
}

function eventTable(): string | null {
  const path = dataPath('events', 'gsr.jsonl')
  const scorer = dataPath('events', 'score.mjs')
  if (!path || !scorer) return null
  const cases = jsonLines<Labelled>(readFileSync(path, 'utf8'))
  return withLines(predictEvents(cases), (found) => score(scorer, [path, found]))
}

function showWrong(type: string) {
  const cases = jsonLines<Labelled>(readFileSync(dataPath('events', 'gsr.jsonl')!, 'utf8'))
  const found = new Map(predictEvents(cases).map((p) => [p.id, p.events.some((e) => e.type === type)]))
  for (const { id, label, text } of cases.filter((c) => c.type === type)) {
    if (label === 'yes' && !found.get(id)) console.log('missed', id, text)
    if (label === 'easy no' && found.get(id)) console.log('false', id, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = process.argv.indexOf('--wrong')
  if (!dataPath('events')) console.log('events: the set is missing (set ISNAD_DATA); skipped')
  else if (wrong > 0) showWrong(process.argv[wrong + 1] ?? 'ASSAULT')
  else process.stdout.write(eventTable()!)
}
