/** One field over everything: reports, quotations, events, names. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { href, useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { SearchResult } from '../../api/types.ts'
import { EventLine } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { QuoteLine } from '../../parts/quote-line.tsx'
import { useTitle } from '../../parts/title.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { EntityTable } from '../entities/entities-view.tsx'
import { ReportCard } from '../reports/reports-view.tsx'

function Part(props: { title: string; shown: number; total: number; all: string; children: ReactNode }) {
  const s = useSpeech()
  const { title, shown, total, all, children } = props
  if (total === 0) return null
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
      {total > shown && <Link href={all}>{fill(s.t.search.allOf, { n: s.number(total) })}</Link>}
    </section>
  )
}

export function SearchView() {
  const { t } = useSpeech()
  const { one } = useAddress()
  const q = one('q')
  useTitle(q || t.search.title)
  const { data, failure, again, loading } = useResource<SearchResult>(q ? href('/search', { q }) : null)
  if (failure) return <Failed code={failure} again={again} />
  const { totals } = data ?? {}
  const nothing = totals && totals.reports + totals.quotes + totals.events + totals.entities === 0
  return (
    <div className="page medium">
      <header className="page-head">
        <h1>
          {t.search.title} {q && <bdi className="quiet">«{q}»</bdi>}
        </h1>
        {!q && <p className="intro">{t.search.prompt}</p>}
        <p role="status" className="total">
          {nothing ? fill(t.search.nothing, { q }) : ''}
        </p>
      </header>
      {loading && <Loading />}
      {data && q && (
        <>
          <Part
            title={t.nav.entities}
            shown={data.entities.length}
            total={data.totals.entities}
            all={href('/names', { q })}
          >
            <EntityTable rows={data.entities} caption={t.nav.entities} />
          </Part>
          <Part
            title={t.nav.quotes}
            shown={data.quotes.length}
            total={data.totals.quotes}
            all={href('/quotes', { q })}
          >
            {data.quotes.map((row) => (
              <QuoteLine key={row.id} row={row} />
            ))}
          </Part>
          <Part
            title={t.nav.events}
            shown={data.events.length}
            total={data.totals.events}
            all={href('/events', { q })}
          >
            <ul className="plain">
              {data.events.map((row) => (
                <EventLine key={row.id} row={row} />
              ))}
            </ul>
          </Part>
          <Part
            title={t.nav.reports}
            shown={data.reports.length}
            total={data.totals.reports}
            all={href('/', { q })}
          >
            {data.reports.map((row) => (
              <ReportCard key={row.id} row={row} />
            ))}
          </Part>
        </>
      )}
    </div>
  )
}
