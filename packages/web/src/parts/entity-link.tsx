/** A name in a row: it opens its page where reports name it outright. Descriptions have no page worth opening. */
import { Link } from 'wouter'
import type { EntityRef } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'

export function EntityLink({ entity }: { readonly entity: EntityRef }) {
  const s = useSpeech()
  return (
    <Link href={`/names/${encodeURIComponent(entity.key)}`} className="entity-link">
      <bdi>{s.name(entity)}</bdi>
    </Link>
  )
}

export function EntityLinks({ list }: { readonly list: readonly (EntityRef | null)[] }) {
  const s = useSpeech()
  const known = list.filter((e) => e !== null)
  return known.map((entity, i) => (
    <span key={entity.key}>
      {i > 0 && s.t.comma}
      <EntityLink entity={entity} />
    </span>
  ))
}
