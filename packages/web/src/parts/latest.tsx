/** The latest events and quotations of a filter, a few of each, with a link to all; and its map and network. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import { useResource } from '../api/resource.ts'
import type { EventPage, Network, PlaceList, QuotePage } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'
import { EventLine } from './event-row.tsx'
import { NetworkGraph } from './network-graph.tsx'
import { QuoteLine } from './quote-line.tsx'
import { WorldMap } from './world-map.tsx'

type Filter = Readonly<Record<string, string>>
const FEW = '5'

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="part">
    <h2>{title}</h2>
    {children}
  </section>
)

interface Props {
  readonly title: string
  readonly filter: Filter
}

export function LatestEvents({ title, filter }: Props) {
  const { t } = useSpeech()
  const { data } = useResource<EventPage>(href('/events', { ...filter, limit: FEW }))
  if (!data || data.items.length === 0) return null
  return (
    <Part title={title}>
      <ul className="plain">
        {data.items.map((row) => (
          <EventLine key={row.id} row={row} />
        ))}
      </ul>
      {data.total > data.items.length && <Link href={href('/events', filter)}>{t.entities.allEvents}</Link>}
    </Part>
  )
}

export function LatestQuotes({ title, filter, speaker = false }: Props & { readonly speaker?: boolean }) {
  const { t } = useSpeech()
  const { data } = useResource<QuotePage>(href('/quotes', { ...filter, limit: FEW }))
  if (!data || data.items.length === 0) return null
  return (
    <Part title={title}>
      {data.items.map((row) => (
        <QuoteLine key={row.id} row={row} speaker={speaker} />
      ))}
      {data.total > data.items.length && <Link href={href('/quotes', filter)}>{t.entities.allQuotes}</Link>}
    </Part>
  )
}

export function PlacesOf({ title, filter }: Props) {
  const { data } = useResource<PlaceList>(href('/places', filter))
  if (!data || data.places.length === 0) return null
  return (
    <Part title={title}>
      <WorldMap places={data.places} params={new URLSearchParams(filter)} />
    </Part>
  )
}

export function NetworkOf({ title, filter }: Props) {
  const { data } = useResource<Network>(href('/network', filter))
  if (!data || data.links.length === 0) return null
  return (
    <Part title={title}>
      <NetworkGraph network={data} height={420} />
    </Part>
  )
}
