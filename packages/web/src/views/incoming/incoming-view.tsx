/** What comes in now: progress, the latest reports, what was rejected and why, and how the feeds are. */
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { ReportCard } from '../reports/reports-view.tsx'
import { useIngest } from './use-ingest.ts'

const COUNTS = ['added', 'duplicates', 'versions', 'rejected'] as const
const SHOWN = 20

export function IncomingView() {
  const s = useSpeech()
  const { t } = s
  useTitle(t.incoming.title)
  const { state, live, failure } = useIngest()
  if (failure && !state) return <Failed code={failure} />
  if (!state) return <Loading page />
  const read = state.added + state.duplicates + state.versions + state.rejected
  return (
    <div className="page medium">
      <header className="page-head">
        <h1>{t.incoming.title}</h1>
        <p className="intro">{t.incoming.intro}</p>
      </header>
      <section className="ingest" aria-label={state.running ? t.incoming.running : t.incoming.idle}>
        <p role="status">
          <strong>{state.running ? t.incoming.running : t.incoming.idle}</strong>{' '}
          <span className="quiet">
            {live === false ? t.incoming.disconnected : live ? t.incoming.live : ''}
          </span>
        </p>
        {state.running && state.waiting !== null && (
          <progress value={read} max={read + state.waiting} aria-label={t.incoming.running} />
        )}
        <dl className="tallies">
          {COUNTS.map((key) => (
            <div key={key}>
              <dt>{t.incoming[key]}</dt>
              <dd>{s.number(state[key])}</dd>
            </div>
          ))}
          {state.waiting !== null && (
            <div>
              <dt>{t.incoming.waiting}</dt>
              <dd>{s.number(state.waiting)}</dd>
            </div>
          )}
        </dl>
        {!state.running && (
          <p className="quiet">
            {t.incoming.how} <code dir="ltr">isnad serve FOLDER</code>
            {' · '}
            <code dir="ltr">isnad watch FEED --serve</code>
          </p>
        )}
        {state.running && (
          <p className="quiet">{fill(t.incoming.rate, { n: s.number(Math.round(state.rate)) })}</p>
        )}
      </section>
      <section className="part">
        <h2>{t.incoming.feeds}</h2>
        {state.feeds.length === 0 && <p className="quiet">{t.incoming.noFeeds}</p>}
        <ul className="plain feeds">
          {state.feeds.map((feed) => (
            <li key={feed.url} className={feed.state}>
              <bdi>{feed.title ?? feed.url}</bdi>{' '}
              <span className="status">{t.incoming.feedStates[feed.state]}</span>
              <span className="quiet">
                {t.incoming.added}: {s.number(feed.added)}
                {feed.checked && ` · ${t.incoming.checked}: ${s.moment(feed.checked)}`}
              </span>
              {feed.error && <bdi className="code reason">{feed.error}</bdi>}
            </li>
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>{t.incoming.rejects}</h2>
        {state.rejects.length === 0 ? (
          <p className="quiet">{t.incoming.noRejects}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{t.incoming.source}</th>
                <th scope="col">{t.incoming.reason}</th>
              </tr>
            </thead>
            <tbody>
              {state.rejects.slice(0, SHOWN).map((r) => (
                <tr key={`${r.at} ${r.source}`}>
                  <td>
                    <bdi className="code">{r.source}</bdi>
                  </td>
                  <td>
                    <bdi className="code">{r.code}</bdi> <bdi>{r.reason}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="part">
        <h2>{t.incoming.recent}</h2>
        {state.recent.length === 0 && <p className="quiet">{t.incoming.noRecent}</p>}
        {state.recent.slice(0, SHOWN).map((row) => (
          <ReportCard key={row.id} row={row} />
        ))}
      </section>
    </div>
  )
}
