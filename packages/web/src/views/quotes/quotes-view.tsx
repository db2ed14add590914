/** Quotations: by speaker, sense of the cue, kind, words; a chosen speaker's words over time. */
import { useMemo } from 'react'
import { WindowVirtualizer } from 'virtua'
import { changed, href, pick, useAddress } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import { useResource } from '../../api/resource.ts'
import type { QuoteMonths, QuoteRow } from '../../api/types.ts'
import { Facets } from '../../parts/facets.tsx'
import { Failed } from '../../parts/failed.tsx'
import { useGrow } from '../../parts/grow.ts'
import { MonthBars } from '../../parts/month-bars.tsx'
import { QuoteLine } from '../../parts/quote-line.tsx'
import { useTitle } from '../../parts/title.ts'
import { useSpeech } from '../../strings/index.ts'

const FACETS = ['speaker', 'sense', 'kind', 'state', 'outlet'] as const
const ALSO = ['entity', 'voice', 'report', 'pair'] as const

/** How many quotations there are in each month; a month opens its own. */
function OverTime({ query, ofOne }: { readonly query: URLSearchParams; readonly ofOne: boolean }) {
  const { t } = useSpeech()
  const { params } = useAddress()
  const { data } = useResource<QuoteMonths>(href('/quotes/months', query))
  const label = ofOne ? t.quotes.overTime : t.quotes.allOverTime
  const months = useMemo(
    () => data?.months.map(({ month, quotes }) => ({ month, count: quotes })) ?? [],
    [data],
  )
  if (data && months.length === 0) return null
  return (
    <section className="over-time" aria-label={label}>
      <h2>{label}</h2>
      <MonthBars
        months={months}
        label={label}
        link={(since, until) => href('/quotes', changed(params, { since: [since], until: [until] }))}
      />
    </section>
  )
}

export function QuotesView() {
  const s = useSpeech()
  const { t } = s
  const { params, all } = useAddress()
  useTitle(t.quotes.title)
  const query = pick(params, ['q', 'since', 'until', ...FACETS, ...ALSO])
  const list = usePages<QuoteRow>(href('/quotes', changed(query, { limit: ['100'] })))
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
        <p className="total" role="status">
          {list.total !== null &&
            !list.failure &&
            (list.total > 0 ? s.counted(t.counts.quotes, list.total) : t.quotes.empty)}
        </p>
        <OverTime query={query} ofOne={all('speaker').length === 1} />
        <div className="near-rows">
          <WindowVirtualizer data={list.items} itemSize={150}>
            {(row) => <QuoteLine key={row.id} row={row} />}
          </WindowVirtualizer>
        </div>
        <div ref={end} />
      </div>
    </div>
  )
}
