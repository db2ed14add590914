/**
 * The records of a reading as one list in the order of the text, each with the stretches that it marks. An item's id is
 * its layer and its place there (`names-12`), so that an address can name it.
 */
import type { Attribution, Entity, Event, Mention, Quote, Reading, Span, Timex } from '@isnad/core/record'
import type { LayerName, Mark } from '../spans/segment.ts'

interface Base {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly rule: string
}
export type Item =
  | (Base & { readonly layer: 'names'; readonly record: Mention; readonly entity: Entity | null })
  | (Base & { readonly layer: 'times'; readonly record: Timex })
  | (Base & { readonly layer: 'quotes'; readonly record: Quote; readonly attribution: Attribution | null })
  | (Base & { readonly layer: 'events'; readonly record: Event; readonly attribution: Attribution | null })

export interface Records {
  readonly items: readonly Item[]
  /** By the item's id, and by the record's own where it has one. */
  readonly byId: ReadonlyMap<string, Item>
  readonly entities: ReadonlyMap<string, Entity>
  /** Items of each entity's mentions, in order. */
  readonly mentionsOf: ReadonlyMap<string, readonly Item[]>
}

/** The shortest told stretch in which some words stand: the voice nearest to them. */
function narrowest(told: readonly Attribution[], start: number, end: number): Attribution | null {
  let found: Attribution | null = null
  for (const one of told)
    if (one.start <= start && end <= one.end && (!found || one.end - one.start < found.end - found.start))
      found = one
  return found
}

function itemsOf(reading: Reading, entities: ReadonlyMap<string, Entity>): Item[] {
  const told = new Map(reading.attribution.flatMap((a) => (a.quote ? [[a.quote, a] as const] : [])))
  return [
    ...reading.quotes.map((record, i): Item => {
      const { start, end, rule } = record
      return {
        id: `quotes-${i}`,
        layer: 'quotes',
        start,
        end,
        rule,
        record,
        attribution: told.get(record.id) ?? null,
      }
    }),
    ...reading.events.map((record, i): Item => {
      const { start, end } = record.anchor
      const attribution = narrowest(reading.attribution, start, end)
      return { id: `events-${i}`, layer: 'events', start, end, rule: record.rule, record, attribution }
    }),
    ...reading.mentions.map((record, i): Item => {
      const { start, end, rule } = record
      return {
        id: `names-${i}`,
        layer: 'names',
        start,
        end,
        rule,
        record,
        entity: entities.get(record.entity) ?? null,
      }
    }),
    ...reading.times.map((record, i): Item => {
      const { start, end, rule } = record
      return { id: `times-${i}`, layer: 'times', start, end, rule, record }
    }),
  ]
}

export function recordsOf(reading: Reading): Records {
  const entities = new Map(reading.entities.map((e) => [e.id, e]))
  const items = itemsOf(reading, entities).sort((a, b) => a.start - b.start || b.end - a.end)
  const mentionsOf = new Map<string, Item[]>()
  for (const item of items) {
    if (item.layer !== 'names') continue
    const list = mentionsOf.get(item.record.entity)
    if (list) list.push(item)
    else mentionsOf.set(item.record.entity, [item])
  }
  const own = items.flatMap((item) => ('id' in item.record ? [[item.record.id, item] as const] : []))
  const byId = new Map([...own, ...items.map((item) => [item.id, item] as const)])
  return { items, byId, entities, mentionsOf }
}

/** What the text always shows of the records: themselves, and the cue of a quotation. */
export function marksOf(items: readonly Item[], layers: ReadonlySet<LayerName>): Mark[] {
  return items.flatMap(({ id, layer, start, end, ...item }): Mark[] => {
    if (!layers.has(layer)) return []
    const self: Mark = { start, end, layer, record: id, role: 'self' }
    const cue = layer === 'quotes' && 'record' in item && 'cue' in item.record ? item.record.cue : null
    return cue ? [self, { start: cue.start, end: cue.end, layer, record: id, role: 'cue' }] : [self]
  })
}

/** What lights up when a record is chosen: its evidence, or the other places of the same name. */
export function litMarks(item: Item, records: Records): Mark[] {
  const lit = (span: Span | null | undefined, role: Mark['role']): Mark[] =>
    span ? [{ start: span.start, end: span.end, layer: item.layer, record: item.id, role }] : []
  switch (item.layer) {
    case 'names':
      return (records.mentionsOf.get(item.record.entity) ?? []).flatMap((other) =>
        other.id === item.id ? [] : lit(other, 'match'),
      )
    case 'times':
      return lit(item.record.anchor.span, 'date')
    case 'quotes': {
      const { speaker, cue, channel, occasion } = item.record
      return [
        ...lit(cue, 'cue'),
        ...lit(channel, 'place'),
        ...lit(occasion, 'place'),
        ...lit(nearestBefore(speaker, item.start, records), 'speaker'),
      ]
    }
    case 'events': {
      const { evidence } = item.record
      return [
        ...evidence.actor.flatMap((s) => lit(s, 'actor')),
        ...evidence.recipient.flatMap((s) => lit(s, 'recipient')),
        ...lit(evidence.date, 'date'),
        ...lit(evidence.place, 'place'),
        ...lit(evidence.status, 'status'),
      ]
    }
  }
}

/** What lights up under the pointer: the record itself and its evidence. */
export const hoverMarks = (item: Item, records: Records): Mark[] => [
  { start: item.start, end: item.end, layer: item.layer, record: item.id, role: 'hover' },
  ...litMarks(item, records),
]

/** The mention of an entity that lies nearest before an offset, else its first. */
function nearestBefore(entity: string | null, offset: number, records: Records): Item | null {
  const list = entity === null ? [] : (records.mentionsOf.get(entity) ?? [])
  return list.findLast((m) => m.start <= offset) ?? list[0] ?? null
}
