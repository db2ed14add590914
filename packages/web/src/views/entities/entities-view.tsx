/** The names that reports hold, most reported first. */
import { href, pick, useAddress } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import type { EntityRow } from '../../api/types.ts'
import { EntityLink } from '../../parts/entity-link.tsx'
import { Facets } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { useTitle } from '../../parts/title.ts'
import { type Speech, useSpeech } from '../../strings/index.ts'

const FACETS = ['type', 'state'] as const

export const roleOf = (s: Speech, row: Pick<EntityRow, 'role' | 'roleEn'>): string =>
  (s.language === 'ar' ? row.role : row.roleEn) ?? row.role ?? row.roleEn ?? ''

export function EntityTable({
  rows,
  caption,
}: {
  readonly rows: readonly EntityRow[]
  readonly caption: string
}) {
  const s = useSpeech()
  const { t } = s
  return (
    <table className="entity-table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.fields.entity}</th>
          <th scope="col">{t.fields.type}</th>
          <th scope="col">{t.fields.country}</th>
          <th scope="col">{t.nav.reports}</th>
          <th scope="col">{t.nav.quotes}</th>
          <th scope="col">{t.nav.events}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <EntityLink entity={row} /> <bdi className="quiet role">{roleOf(s, row)}</bdi>
            </th>
            <td>{t.entityTypes[row.type]}</td>
            <td>{row.country && s.country(row.country)}</td>
            <td className="n">{s.number(row.reports)}</td>
            <td className="n">{s.number(row.quotes)}</td>
            <td className="n">{s.number(row.events)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function EntitiesView() {
  const s = useSpeech()
  const { t } = s
  const { params } = useAddress()
  useTitle(t.entities.title)
  const query = pick(params, ['q', ...FACETS])
  query.set('limit', '100')
  const list = usePages<EntityRow>(href('/entities', query))
  return (
    <div className="page with-facets">
      <header className="page-head">
        <h1>{t.entities.title}</h1>
        <p className="intro">{t.entities.intro}</p>
      </header>
      <Facets facets={list.facets} keys={FACETS} words={t.entities.filter} />
      <div className="results" aria-busy={list.loading}>
        {list.failure && <Failed code={list.failure} />}
        {list.total === 0 && !list.failure && (
          <p className="total" role="status">
            {t.entities.empty}
          </p>
        )}
        {list.items.length > 0 && <EntityTable rows={list.items} caption={t.entities.title} />}
        {list.total !== null && list.items.length < list.total && (
          <button type="button" onClick={list.more}>
            {t.more}
          </button>
        )}
      </div>
    </div>
  )
}
