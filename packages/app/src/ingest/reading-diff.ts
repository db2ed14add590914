/**
 * What differs between two readings of one text, record by record. A record is found again by its layer and its
 * characters; entities are compared by name, since their ids count within a reading. Two records on the same characters
 * are told apart by their rule.
 */
import type { Reading } from '@isnad/core'

export interface Difference {
  readonly layer: 'mentions' | 'times' | 'quotes' | 'events'
  readonly kind: 'added' | 'removed' | 'changed'
  readonly start: number
  readonly end: number
  readonly words: string
  /** The rule of the new record; of a removed one, its own. */
  readonly rule: string
  readonly before?: string
  readonly after?: string
}

interface Item {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly rule: string
  /** What the record says, in words. */
  readonly says: string
}

const LAYERS = ['mentions', 'times', 'quotes', 'events'] as const

export function differences(before: Reading, after: Reading): Difference[] {
  return LAYERS.flatMap((layer) => compare(layer, itemsOf(before, layer), itemsOf(after, layer)))
}

function compare(layer: Difference['layer'], old: readonly Item[], fresh: readonly Item[]): Difference[] {
  const left = new Map<string, Item[]>()
  for (const item of old) left.set(keyOf(item), [...(left.get(keyOf(item)) ?? []), item])
  const out: Difference[] = []
  for (const item of fresh) {
    const same = left.get(keyOf(item)) ?? []
    const twin = same.find((one) => one.says === item.says && one.rule === item.rule) ?? same[0]
    if (twin) same.splice(same.indexOf(twin), 1)
    if (!twin) out.push({ layer, kind: 'added', ...placeOf(item), after: item.says })
    else if (twin.says !== item.says)
      out.push({ layer, kind: 'changed', ...placeOf(item), before: twin.says, after: item.says })
  }
  for (const item of [...left.values()].flat())
    out.push({ layer, kind: 'removed', ...placeOf(item), before: item.says })
  return out.sort((a, b) => a.start - b.start || a.end - b.end)
}

const keyOf = ({ start, end }: Item): string => `${start}-${end}`
const placeOf = ({ start, end, words, rule }: Item) => ({ start, end, words, rule })

function itemsOf(reading: Reading, layer: Difference['layer']): Item[] {
  const names = new Map(
    reading.entities.map((e) => [e.id, `${e.nameEn}${e.country ? `, ${e.country}` : ''}`]),
  )
  const name = (id: string | null | undefined): string => (id == null ? '?' : (names.get(id) ?? '?'))
  const all = (ids: readonly string[]): string => ids.map(name).join(' + ') || '?'
  if (layer === 'mentions')
    return reading.mentions.map((m) => ({ ...spot(m), rule: m.rule, says: name(m.entity) }))
  if (layer === 'times')
    return reading.times.map((t) => ({
      ...spot(t),
      rule: t.rule,
      says: [t.type, t.value, t.mod].filter(Boolean).join(' '),
    }))
  if (layer === 'quotes')
    return reading.quotes.map((q) => ({ ...spot(q), rule: q.rule, says: `${q.kind}, ${name(q.speaker)}` }))
  return reading.events.map((e) => ({
    ...spot(e.anchor),
    rule: e.rule,
    says: `${e.type}${e.mode ? `/${e.mode}` : ''} ${e.status} ${e.date ?? ''}: ${all(e.actor)} → ${all(e.recipient)}, ${name(e.place)}, by ${name(e.source)}`,
  }))
}

const spot = ({
  start,
  end,
  text,
}: {
  readonly start: number
  readonly end: number
  readonly text: string
}) => ({
  ...{ start, end },
  words: text,
})
