/** One short line of interface text for a record: for lists, for screen readers, for the edge of the text. */
import type { Entity, Event } from '@isnad/core/record'
import type { Speech } from '../strings/index.ts'
import type { Item } from './items.ts'

type Names = ReadonlyMap<string, Entity>

export const nameOf = (s: Speech, entities: Names, id: string | null | undefined): string => {
  const entity = id == null ? undefined : entities.get(id)
  return entity ? s.name(entity) : s.t.unknown
}
const namesOf = (s: Speech, entities: Names, ids: readonly string[]): string =>
  ids.map((id) => nameOf(s, entities, id)).join(s.t.comma)

export const typeOf = (s: Speech, event: Event): string =>
  event.mode ? `${s.t.eventTypes[event.type]} (${s.term(s.t.modes, event.mode)})` : s.t.eventTypes[event.type]

/** Name and, after it, what the record says. */
export function titleOf(
  s: Speech,
  item: Item,
  entities: Names,
): { readonly head: string; readonly tail: string } {
  switch (item.layer) {
    case 'names': {
      const { entity } = item
      return {
        head: entity ? s.name(entity) : item.record.text,
        tail: entity ? s.t.entityTypes[entity.type] : '',
      }
    }
    case 'times':
      return { head: item.record.text, tail: s.timeValue(item.record.value) }
    case 'quotes':
      return { head: nameOf(s, entities, item.record.speaker), tail: item.record.text }
    case 'events': {
      const { actor, recipient } = item.record
      const parties = [actor, recipient].map((ids) => namesOf(s, entities, ids)).filter(Boolean)
      return { head: typeOf(s, item.record), tail: parties.join(s.t.arrow) }
    }
  }
}

/** What a screen reader says of a highlighted word, after the word itself. */
export function spokenOf(s: Speech, item: Item, entities: Names): string {
  const { head, tail } = titleOf(s, item, entities)
  const one = s.t.layerOne[item.layer]
  if (item.layer === 'times') return `${one}: ${tail}`
  if (item.layer === 'quotes') return `${one}: ${head}`
  return tail ? `${one}: ${head}, ${tail}` : `${one}: ${head}`
}
