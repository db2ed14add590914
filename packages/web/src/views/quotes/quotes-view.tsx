/** Quotations: by speaker, sense of the cue, kind, words; a chosen speaker's words over time. */
import { WindowVirtualizer } from 'virtua'
import { href, pick, useAddress } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import type { QuoteRow } from '../../api/types.ts'
import { Facets } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { useGrow } from '../../parts/grow.ts'
import { MonthBars } from '../../parts/month-bars.tsx'
import { QuoteLine } from '../../parts/quote-line.tsx'
import { useTitle } from '../../parts/title.ts'
import { useSpeech } from '../../strings/index.ts'

const FACETS = ['speaker', 'sense', 'kind', 'state', 'outlet'] as const
const ALSO = ['entity', 'voice', 'report', 'pair'] as const

export function QuotesView() {
  const s = useSpeech()
  const { t } = s
  const { params, all } = useAddress()
  useTitle(t.quotes.title)
  const query = pick(params, ['q', 'since', 'until', ...FACETS, ...ALSO])
  query.set('limit', '100')
  const list = usePages<QuoteRow>(href('/quotes', query))
  const end = useGrow(list.more, list.items.length)
  return (
    <div className="page with-facets">
      <header className="page-head">
        <h1>{t.quotes.title}</h1>
        <p className="intro">{t.quotes.intro}</p>
      </header>
      <Facets
        facets={list.facets}
        keys={FACETS}
        also={ALSO}
        words={t.quotes.filter}
        days={['since', 'until']}
      />
      <div className="results" aria-busy={list.loading}>
        {list.failure && <Failed code={list.failure} />}
        {list.total !== null && !list.failure && (
          <p className="total" role="status">
            {list.total > 0 ? s.counted(t.counts.quotes, list.total) : t.quotes.empty}
          </p>
        )}
        {all('speaker').length === 1 && list.items.length > 1 && (
          <section>
            <h2>{t.quotes.overTime}</h2>
            <MonthBars
              days={list.items.flatMap((r) => r.report.published?.slice(0, 10) ?? [])}
              label={t.quotes.overTime}
            />
          </section>
        )}
        <WindowVirtualizer data={list.items} itemSize={150}>
          {(row) => <QuoteLine key={row.id} row={row} />}
        </WindowVirtualizer>
        <div ref={end} />
      </div>
    </div>
  )
}
