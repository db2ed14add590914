/** Events: facets in the address, and five ways to look at what they leave. */
import { lazy, Suspense } from 'react'
import { href, pick, useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { EventPage, Network, PlaceList } from '../../api/types.ts'
import { Facets } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { useSpeech } from '../../strings/index.ts'
import { Calendar } from './calendar.tsx'
import { EventTable } from './event-table.tsx'
import { Timeline } from './timeline.tsx'

const NetworkGraph = lazy(() =>
  import('../../parts/network-graph.tsx').then((m) => ({ default: m.NetworkGraph })),
)
const WorldMap = lazy(() => import('../../parts/world-map.tsx').then((m) => ({ default: m.WorldMap })))

const FACETS = ['status', 'type', 'quad', 'entity', 'state', 'mode', 'outlet'] as const
const ALSO = ['actor', 'recipient', 'place', 'voice', 'pair', 'report'] as const
const FILTERS = ['q', 'from', 'to', 'since', 'until', ...FACETS, ...ALSO]
const VIEWS = ['table', 'timeline', 'calendar', 'map', 'network'] as const
type ViewName = (typeof VIEWS)[number]

function Views({ view }: { readonly view: ViewName }) {
  const { t } = useSpeech()
  const { put } = useAddress()
  return (
    <fieldset className="views">
      <legend className="hidden">{t.events.views.label}</legend>
      {VIEWS.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={name === view}
          onClick={() => put({ view: name === 'table' ? [] : [name] })}
        >
          {t.events.views[name]}
        </button>
      ))}
    </fieldset>
  )
}

function MapOf({ query }: { readonly query: URLSearchParams }) {
  const { data, failure, again } = useResource<PlaceList>(href('/places', query))
  if (failure) return <Failed code={failure} again={again} />
  return data ? <WorldMap places={data.places} params={query} /> : <Loading />
}

function NetworkOf({ query }: { readonly query: URLSearchParams }) {
  const { data, failure, again } = useResource<Network>(href('/network', query))
  if (failure) return <Failed code={failure} again={again} />
  return data ? <NetworkGraph network={data} /> : <Loading />
}

export function EventsView() {
  const s = useSpeech()
  const { t } = s
  const { params, one } = useAddress()
  useTitle(t.events.title)
  const view = VIEWS.find((v) => v === one('view')) ?? 'table'
  const query = pick(params, FILTERS)
  const counted = new URLSearchParams(query)
  counted.set('limit', '1')
  const { data } = useResource<EventPage>(href('/events', counted))
  return (
    <div className="page with-facets">
      <header className="page-head">
        <h1>{t.events.title}</h1>
        <p className="intro">{t.events.intro}</p>
      </header>
      <Facets
        facets={data?.facets ?? {}}
        keys={FACETS}
        also={ALSO}
        words={t.fields.words}
        days={['from', 'to']}
      />
      <div className="results">
        <div className="results-head">
          <p className="total" role="status">
            {data && (data.total > 0 ? s.counted(t.counts.events, data.total) : t.events.empty)}
          </p>
          <Views view={view} />
        </div>
        <Suspense fallback={<Loading />}>
          {view === 'table' && <EventTable query={query} />}
          {view === 'timeline' && <Timeline query={query} />}
          {view === 'calendar' && <Calendar query={query} />}
          {view === 'map' && <MapOf query={query} />}
          {view === 'network' && <NetworkOf query={query} />}
        </Suspense>
      </div>
    </div>
  )
}
