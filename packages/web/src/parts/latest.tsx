/**
 * The latest events and quotations of a filter, a few of each, with a link to all; and its map and network. Each keeps
 * its place while it is on its way, so that nothing below it jumps.
 */
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

interface PartProps {
  readonly title: string
  /** Kind of content, by which its place is kept. */
  readonly kind: 'list' | 'drawing'
  readonly ready: boolean
  readonly children: ReactNode
}

const Part = ({ title, kind, ready, children }: PartProps) => (
  <section className={`part ${ready ? '' : `coming ${kind}`}`} aria-busy={!ready}>
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
  const { data, failure } = useResource<EventPage>(href('/events', { ...filter, limit: FEW }))
  if (failure || data?.items.length === 0) return null
  return (
    <Part title={title} kind="list" ready={data !== null}>
      <ul className="plain">
        {data?.items.map((row) => (
          <EventLine key={row.id} row={row} />
        ))}
      </ul>
      {data && data.total > data.items.length && (
        <p className="all-of">
          <Link href={href('/events', filter)}>{t.entities.allEvents}</Link>
        </p>
      )}
    </Part>
  )
}

export function LatestQuotes({ title, filter, speaker = false }: Props & { readonly speaker?: boolean }) {
  const { t } = useSpeech()
  const { data, failure } = useResource<QuotePage>(href('/quotes', { ...filter, limit: FEW }))
  if (failure || data?.items.length === 0) return null
  return (
    <Part title={title} kind="list" ready={data !== null}>
      {data?.items.map((row) => (
        <QuoteLine key={row.id} row={row} speaker={speaker} />
      ))}
      {data && data.total > data.items.length && (
        <p className="all-of">
          <Link href={href('/quotes', filter)}>{t.entities.allQuotes}</Link>
        </p>
      )}
    </Part>
  )
}

export function PlacesOf({ title, filter }: Props) {
  const { data, failure } = useResource<PlaceList>(href('/places', filter))
  if (failure || data?.places.length === 0) return null
  return (
    <Part title={title} kind="drawing" ready={data !== null}>
      {data && <WorldMap places={data.places} params={new URLSearchParams(filter)} />}
    </Part>
  )
}

export function NetworkOf({ title, filter }: Props) {
  const { data, failure } = useResource<Network>(href('/network', filter))
  if (failure || data?.links.length === 0) return null
  return (
    <Part title={title} kind="drawing" ready={data !== null}>
      {data && <NetworkGraph network={data} height={420} />}
    </Part>
  )
}
