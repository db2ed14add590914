/** The page of a person, an organisation or a place: roles and terms, spellings, scores, latest words and events, network, map. */
import { useState } from 'react'
import { Link } from 'wouter'
import { href } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { EntityView as View } from '../../api/types.ts'
import { Course } from '../../parts/course.tsx'
import { EntityLink } from '../../parts/entity-link.tsx'
import { Failed } from '../../parts/failed.tsx'
import { LatestEvents, LatestQuotes, NetworkOf, PlacesOf } from '../../parts/latest.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { fill, type Speech, useSpeech } from '../../strings/index.ts'
import { roleOf } from './entities-view.tsx'

const SPELLINGS = 12
const ROLES = 4

type Held = View['offices'][number]

const officeOf = (s: Speech, { office, officeEn, body, bodyEn }: Held) =>
  s.language === 'ar' ? `${office}${s.t.comma}${body}` : `${officeEn}${s.t.comma}${bodyEn}`

const seenOf = (s: Speech, { first, last }: View['roles'][number]) =>
  !first || !last
    ? ''
    : first === last
      ? s.day(first)
      : fill(s.t.entities.roleDays, { first: s.day(first), last: s.day(last) })

/** When a term was; the base has days, months or years, and leaves out what it does not know. */
function termOf(s: Speech, { from, to }: Held): string {
  const when = (date: string) => (date.length === 4 ? date : date.length === 7 ? s.month(date) : s.day(date))
  if (from && to) return fill(s.t.entities.roleDays, { first: when(from), last: when(to) })
  if (from) return fill(s.t.entities.termSince, { first: when(from) })
  return to ? fill(s.t.entities.termUntil, { last: when(to) }) : ''
}

function Facts({ view }: { readonly view: View }) {
  const s = useSpeech()
  const { t } = s
  const { entity, offices, roles, spellings, wikidata } = view
  const [all, setAll] = useState(false)
  return (
    <dl className="facts">
      {entity.country && (
        <div>
          <dt>{t.fields.country}</dt>
          <dd>
            <Link href={`/states/${entity.country}`}>{s.country(entity.country)}</Link>
          </dd>
        </div>
      )}
      {offices.length > 0 && (
        <div>
          <dt>{t.entities.terms}</dt>
          <dd>
            <ul className="plain">
              {offices.map((held) => (
                <li key={`${held.officeEn} ${held.bodyEn} ${held.from}`}>
                  <bdi>{officeOf(s, held)}</bdi> <span className="quiet">{termOf(s, held)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {roles.length > 0 && (
        <div>
          <dt>
            {t.entities.roles} <small>{t.entities.inReports}</small>
          </dt>
          <dd>
            <ul className="plain">
              {(all ? roles : roles.slice(0, ROLES)).map((role) => (
                <li key={`${role.role} ${role.first}`}>
                  <bdi>{roleOf(s, role)}</bdi> <span className="quiet">{seenOf(s, role)}</span>
                </li>
              ))}
            </ul>
            {roles.length > ROLES && (
              <button type="button" className="ghost small" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t.less : t.more}
              </button>
            )}
          </dd>
        </div>
      )}
      {spellings.length > 0 && (
        <div>
          <dt>{t.entities.spellings}</dt>
          <dd className="spellings">
            {spellings.slice(0, SPELLINGS).map(({ text, count }) => (
              <span key={text}>
                <bdi lang="ar" className="naskh">
                  {text}
                </bdi>{' '}
                <span className="n quiet">{s.number(count)}</span>
              </span>
            ))}
          </dd>
        </div>
      )}
      {wikidata && (
        <div>
          <dt>{t.entities.wikidata}</dt>
          <dd>
            <bdi className="code">{wikidata}</bdi>
          </dd>
        </div>
      )}
    </dl>
  )
}

export function EntityView({ entityKey }: { readonly entityKey: string }) {
  const s = useSpeech()
  const { t } = s
  const { data, failure, again } = useResource<View>(`/entities/${encodeURIComponent(entityKey)}`)
  useTitle(data ? s.name(data.entity) : '')
  if (failure) return <Failed code={failure} again={again} />
  if (!data) return <Loading page />
  const { entity, weeks, neighbours } = data
  const other = s.language === 'ar' ? entity.nameEn : entity.name
  return (
    <div className="page">
      <header className="page-head">
        <p className="kicker">
          {t.entityTypes[entity.type]} {roleOf(s, entity) && <bdi>· {roleOf(s, entity)}</bdi>}
        </p>
        <h1>
          <bdi>{s.name(entity)}</bdi>
        </h1>
        {other && other !== s.name(entity) && (
          <p className="intro">
            <bdi>{other}</bdi>
          </p>
        )}
        <p className="meta">
          <span>{s.counted(t.counts.reports, entity.reports)}</span>
          <Link href={href('/quotes', { speaker: entity.key })}>
            {s.counted(t.counts.quotes, entity.quotes)}
          </Link>
          <Link href={href('/events', { entity: entity.key })}>
            {s.counted(t.counts.events, entity.events)}
          </Link>
        </p>
      </header>
      <Facts view={data} />
      <Course weeks={weeks} filter={{ entity: entity.key }} />
      <div className="columns">
        <LatestQuotes title={t.entities.latestQuotes} filter={{ speaker: entity.key }} />
        <LatestEvents title={t.entities.latestEvents} filter={{ entity: entity.key }} />
      </div>
      {neighbours.length > 0 && (
        <section className="part">
          <h2>{t.entities.network}</h2>
          <ul className="plain two-columns">
            {neighbours.slice(0, 20).map(({ entity: near, events, named }) => (
              <li key={near.key}>
                <EntityLink entity={near} />{' '}
                <span className="quiet">
                  {t.entities.together}: {s.number(events)} · {t.entities.named}: {s.number(named)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NetworkOf title={t.events.views.network} filter={{ entity: entity.key }} />
      <PlacesOf title={t.entities.where} filter={{ entity: entity.key }} />
    </div>
  )
}
