/** Events along time: the number of each week as a picture, and the days below it with what happened on them. */
import { href } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { EventPage, EventRow } from '../../api/types.ts'
import { EventLine } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { WeekBars } from '../../parts/week-charts.tsx'
import { weeksOf } from '../../parts/weeks.ts'
import { fill, useSpeech } from '../../strings/index.ts'

const MOST = 300

/** Rows by their first day, the latest day first. */
function byDay(rows: readonly EventRow[]): [string, EventRow[]][] {
  const days = new Map<string, EventRow[]>()
  for (const row of rows) {
    if (!row.days) continue
    const list = days.get(row.days.first)
    if (list) list.push(row)
    else days.set(row.days.first, [row])
  }
  return [...days].sort(([a], [b]) => b.localeCompare(a))
}

export function Timeline({ query }: { readonly query: URLSearchParams }) {
  const s = useSpeech()
  const { t } = s
  const asked = new URLSearchParams(query)
  asked.set('limit', String(MOST))
  const { data, failure, again } = useResource<EventPage>(href('/events', asked))
  if (failure) return <Failed code={failure} again={again} />
  if (!data) return <p className="quiet">{t.loading}</p>
  return (
    <>
      <WeekBars weeks={weeksOf(data.items)} />
      {data.total > data.items.length && (
        <p className="notice">
          {fill(t.events.first, { n: s.number(data.items.length), total: s.number(data.total) })}
        </p>
      )}
      <ol className="timeline plain">
        {byDay(data.items).map(([day, rows]) => (
          <li key={day}>
            <h2>
              <time dateTime={day}>{s.longDay(day)}</time>
            </h2>
            <ul className="plain">
              {rows.map((row) => (
                <EventLine key={row.id} row={row} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}
