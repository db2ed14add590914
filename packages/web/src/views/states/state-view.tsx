/** The page of one state: its people and organisations, what passes between it and others, scores, latest events. */
import { Link } from 'wouter'
import { href } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { StateView as View } from '../../api/types.ts'
import { Course } from '../../parts/course.tsx'
import { Failed } from '../../parts/failed.tsx'
import { LatestEvents, LatestQuotes, NetworkOf, PlacesOf } from '../../parts/latest.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { useSpeech } from '../../strings/index.ts'
import { EntityTable } from '../entities/entities-view.tsx'

const FEW = 8

export function StateView({ code }: { readonly code: string }) {
  const s = useSpeech()
  const { t } = s
  const { data, failure, again } = useResource<View>(`/states/${code}`)
  const name = s.country(code)
  useTitle(name)
  if (failure) return <Failed code={failure} again={again} />
  if (!data) return <Loading page />
  const filter = { state: code }
  return (
    <div className="page">
      <header className="page-head">
        <h1>{name}</h1>
        <p className="meta">
          <span>{s.counted(t.counts.reports, data.counts.reports)}</span>
          <Link href={href('/quotes', filter)}>{s.counted(t.counts.quotes, data.counts.quotes)}</Link>
          <Link href={href('/events', filter)}>{s.counted(t.counts.events, data.counts.events)}</Link>
        </p>
      </header>
      {data.partners.length > 0 && (
        <section className="part">
          <h2>{t.states.partners}</h2>
          <ul className="plain partners">
            {data.partners.slice(0, 16).map(({ country, events, score }) => (
              <li key={country}>
                <Link href={`/pairs/${code}/${country}`}>{s.country(country)}</Link>{' '}
                <span className="quiet">
                  {s.counted(t.counts.events, events)} ·{' '}
                  <bdi dir="ltr">{s.signed(Math.round(score * 10) / 10)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Course weeks={data.weeks} filter={filter} />
      <div className="columns">
        <LatestEvents title={t.states.latest} filter={filter} />
        <LatestQuotes title={t.entities.latestQuotes} filter={filter} speaker />
      </div>
      {data.people.length > 0 && (
        <section className="part">
          <h2>{t.states.people}</h2>
          <EntityTable rows={data.people.slice(0, FEW)} caption={t.states.people} />
        </section>
      )}
      {data.organisations.length > 0 && (
        <section className="part">
          <h2>{t.states.organisations}</h2>
          <EntityTable rows={data.organisations.slice(0, FEW)} caption={t.states.organisations} />
        </section>
      )}
      <NetworkOf title={t.events.views.network} filter={filter} />
      <PlacesOf title={t.entities.where} filter={filter} />
    </div>
  )
}
