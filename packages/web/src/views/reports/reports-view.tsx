/** The list of reports, newest first, narrowed by words, outlet and day of publication. */
import { Link } from 'wouter'
import { href, pick, useAddress } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import type { ReportRow } from '../../api/types.ts'
import { Facets } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { marksOfWords } from '../../parts/marked-words.ts'
import { useTitle } from '../../parts/title.ts'
import { LAYERS } from '../../spans/segment.ts'
import { directionOf, WordsLine } from '../../spans/text.tsx'
import { useSpeech } from '../../strings/index.ts'

const KEYS = ['q', 'outlet', 'since', 'until'] as const

export function ReportCard({ row }: { readonly row: ReportRow }) {
  const s = useSpeech()
  const { t } = s
  return (
    <article className="card">
      <h2 className="naskh" lang="ar" dir={directionOf(row.title ?? row.lead)}>
        <Link href={`/reports/${encodeURIComponent(row.id)}`}>{row.title ?? t.reports.untitled}</Link>
      </h2>
      <p className="meta">
        {row.outlet && <bdi className="outlet">{row.outlet}</bdi>}
        {row.published && <time dateTime={row.published}>{s.day(row.published)}</time>}
        {row.copies > 0 && <span>{s.counted(t.counts.copies, row.copies)}</span>}
      </p>
      {row.words ? (
        <WordsLine text={row.words.text} start={row.words.start} marks={marksOfWords(row.words, 'quotes')} />
      ) : (
        <p className="lead naskh" lang="ar" dir={directionOf(row.lead)}>
          {row.lead}
        </p>
      )}
      <p className="counts">
        {LAYERS.map((layer) => (
          <span key={layer} className={`count ${layer}`}>
            <span className="swatch" aria-hidden="true" />
            {s.counted(t.counts[layer], row.counts[layer])}
          </span>
        ))}
      </p>
    </article>
  )
}

export function ReportsView() {
  const s = useSpeech()
  const { t } = s
  const { params } = useAddress()
  const list = usePages<ReportRow>(href('/reports', pick(params, KEYS)))
  useTitle(t.reports.title)
  const narrowed = KEYS.some((key) => params.has(key))
  return (
    <div className="page with-facets">
      <header className="page-head">
        <h1>{t.reports.title}</h1>
        <p className="intro">{t.reports.intro}</p>
      </header>
      <Facets facets={list.facets} keys={['outlet']} words={t.reports.filter} days={['since', 'until']} />
      <div className="results" aria-busy={list.loading}>
        {list.failure && <Failed code={list.failure} />}
        <p className="total" role="status">
          {list.total !== null &&
            !list.failure &&
            (list.total > 0
              ? s.counted(t.counts.reports, list.total)
              : narrowed
                ? t.reports.emptyFiltered
                : t.reports.empty)}
        </p>
        {list.items.map((row) => (
          <ReportCard key={row.id} row={row} />
        ))}
        {list.total !== null && list.items.length < list.total && (
          <button type="button" onClick={list.more}>
            {t.more}
          </button>
        )}
      </div>
    </div>
  )
}
