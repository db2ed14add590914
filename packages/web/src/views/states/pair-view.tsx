/** What passes between two states: types of events, the score as a curve, what is planned, latest events, network, map. */
import { Link } from 'wouter'
import { href } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { PairView as View } from '../../api/types.ts'
import { Course } from '../../parts/course.tsx'
import { facetName } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { LatestEvents, LatestQuotes, NetworkOf, PlacesOf } from '../../parts/latest.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { WeekBars } from '../../parts/week-bars.tsx'
import { useSpeech } from '../../strings/index.ts'

export function PairView({ a, b }: { readonly a: string; readonly b: string }) {
  const s = useSpeech()
  const { t } = s
  const { data, failure, again } = useResource<View>(`/pairs/${a}/${b}`)
  useTitle(`${s.country(a)} – ${s.country(b)}`)
  if (failure) return <Failed code={failure} again={again} />
  if (!data) return <Loading page />
  const filter = { pair: `${a}-${b}` }
  return (
    <div className="page">
      <header className="page-head">
        <p className="kicker">{t.states.pairTitle}</p>
        <h1>
          <Link href={`/states/${a}`}>{s.country(a)}</Link>
          {t.and}
          <Link href={`/states/${b}`}>{s.country(b)}</Link>
        </h1>
        <p className="meta">
          <span>{s.counted(t.counts.reports, data.counts.reports)}</span>
          <Link href={href('/events', filter)}>{s.counted(t.counts.events, data.counts.events)}</Link>
        </p>
      </header>
      {data.counts.events === 0 && <p className="notice">{t.states.pairEmpty}</p>}
      {data.types.length > 0 && (
        <section className="part">
          <h2>{t.states.types}</h2>
          <ul className="plain chips">
            {data.types.map((type) => (
              <li key={type.value}>
                <Link className="chip-link" href={href('/events', { ...filter, type: type.value })}>
                  {facetName(s, 'type', type)} <span className="n">{s.number(type.count)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Course weeks={data.weeks} filter={filter} />
      {data.weeks.length > 0 && (
        <section className="part">
          <h2>{t.events.byWeek}</h2>
          <WeekBars weeks={data.weeks} />
        </section>
      )}
      <LatestEvents title={t.states.planned} filter={{ ...filter, status: 'future' }} />
      <div className="columns">
        <LatestEvents title={t.states.latest} filter={filter} />
        <LatestQuotes title={t.entities.latestQuotes} filter={filter} speaker />
      </div>
      <NetworkOf title={t.events.views.network} filter={filter} />
      <PlacesOf title={t.entities.where} filter={filter} />
    </div>
  )
}
