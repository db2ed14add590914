import { read } from '../../src/index.ts'
import { rows } from './events.ts'
import { articleOf, describeRows } from './harness.ts'

describeRows('events', rows, (row) => {
  const reading = read(articleOf(row))
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]))
  const join = (ids: readonly string[]) => ids.map((id) => names.get(id)).join(' + ')
  return reading.events.map((event) => ({
    ...event,
    ...event.anchor,
    actor: join(event.actor),
    recipient: join(event.recipient),
  }))
})
