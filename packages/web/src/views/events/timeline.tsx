/** Events along time: the number of each week as a picture, and the days below it with what happened on them. */
import { useMemo } from 'react'
import { href } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import { useResource } from '../../api/resource.ts'
import type { EventRow, EventWeeks } from '../../api/types.ts'
import { EventLine } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { useGrow } from '../../parts/grow.ts'
import { WeekBars } from '../../parts/week-bars.tsx'
import { useSpeech } from '../../strings/index.ts'

/** Rows by their first day, the latest day first. */
function byDay(rows: readonly EventRow[]): [string, EventRow[]][] {
  const days = new Map<string, EventRow[]>()
  for (const row of rows) {
    if (!row.days) continue
    const list = days.get(row.days.first)
    if (list) list.push(row)
    else days.set(row.days.first, [row])
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}

export function Timeline({ query }: { readonly query: URLSearchParams }) {
  const s = useSpeech()
  const weeks = useResource<EventWeeks>(href('/events/weeks', query))
  const asked = new URLSearchParams(query)
  asked.set('limit', '60')
  const list = usePages<EventRow>(href('/events', asked))
  const end = useGrow(list.more, list.items.length)
  const days = useMemo(() => byDay(list.items), [list.items])
  const failure = list.failure ?? weeks.failure
  if (failure) return <Failed code={failure} again={weeks.again} />
  return (
    <div aria-busy={list.loading || weeks.loading}>
      <div className="chart-room">{weeks.data && <WeekBars weeks={weeks.data.weeks} />}</div>
      <ol className="timeline plain">
        {days.map(([day, rows]) => (
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
      <div ref={end} />
    </div>
  )
}
