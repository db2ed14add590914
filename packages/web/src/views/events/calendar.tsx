/** A month of events; planned ones unless all are asked for. The month stands in the address. */
import { Link } from 'wouter'
import { href, useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { EventPage, EventRow } from '../../api/types.ts'
import { eventHref } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { typeOf } from '../../records/speak.ts'
import { fill, useSpeech } from '../../strings/index.ts'

const DAY = 86_400_000
/** Monday in Europe, Saturday in most of the Arab world. */
const FIRST_WEEKDAY = { ar: 6, en: 1 } as const
const IN_A_CELL = 4

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const monthBy = (month: string, by: number) => {
  const date = new Date(noon(`${month}-15`))
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}
const lastOf = (month: string) => iso(noon(`${monthBy(month, 1)}-01`) - DAY)

/** Days of the weeks that a month touches. */
function weeksOfMonth(month: string, firstWeekday: number): string[][] {
  const first = noon(`${month}-01`)
  const start = first - ((new Date(first).getUTCDay() - firstWeekday + 7) % 7) * DAY
  const weeks: string[][] = []
  for (let at = start; at <= noon(lastOf(month)); at += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, i) => iso(at + i * DAY)))
  return weeks
}

function Entry({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  const who = [...row.actors, ...row.recipients].map(s.name).slice(0, 2).join(s.t.comma)
  return (
    <Link href={eventHref(row)} className={`entry ${row.event.status}`} title={row.event.anchor.text}>
      <strong>{typeOf(s, row.event)}</strong> <bdi>{who}</bdi>
    </Link>
  )
}

export function Calendar({ query }: { readonly query: URLSearchParams }) {
  const s = useSpeech()
  const { t } = s
  const { one, put } = useAddress()
  const asked = new URLSearchParams(query)
  if (one('planned') !== 'no' && !asked.has('status')) asked.set('status', 'future')
  asked.set('limit', '1')
  const latest = useResource<EventPage>(href('/events', asked))
  const month = /^\d{4}-\d{2}$/.test(one('month'))
    ? one('month')
    : (latest.data?.items[0]?.days?.first.slice(0, 7) ?? new Date().toISOString().slice(0, 7))
  const within = new URLSearchParams(asked)
  within.set('from', `${month}-01`)
  within.set('to', lastOf(month))
  within.set('limit', '500')
  const { data, failure, again, stale } = useResource<EventPage>(latest.data ? href('/events', within) : null)
  if (failure) return <Failed code={failure} again={again} />
  const weeks = weeksOfMonth(month, FIRST_WEEKDAY[s.language])
  const rows = stale ? [] : (data?.items ?? [])
  const on = (day: string) => rows.filter((r) => r.days && r.days.first <= day && r.days.last >= day)
  return (
    <div className="calendar" aria-busy={stale}>
      <div className="calendar-head">
        <button
          type="button"
          onClick={() => put({ month: [monthBy(month, -1)] })}
          aria-label={t.events.previousMonth}
        >
          <span aria-hidden="true">{s.dir === 'rtl' ? '→' : '←'}</span>
        </button>
        <h2 aria-live="polite">{s.month(month)}</h2>
        <button
          type="button"
          onClick={() => put({ month: [monthBy(month, 1)] })}
          aria-label={t.events.nextMonth}
        >
          <span aria-hidden="true">{s.dir === 'rtl' ? '←' : '→'}</span>
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={one('planned') !== 'no'}
            onChange={(event) => put({ planned: event.target.checked ? [] : ['no'] })}
          />
          {t.events.planned}
        </label>
      </div>
      {data && !stale && rows.length === 0 && <p className="notice">{t.events.calendarEmpty}</p>}
      <table className="month">
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th scope="col" key={day}>
                {s.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const here = on(day)
                return (
                  <td
                    key={day}
                    className={`${day.startsWith(month) ? '' : 'outside'} ${here.length ? '' : 'bare'}`}
                  >
                    <time dateTime={day}>
                      <span className="day-number">{s.number(Number(day.slice(8)))}</span>
                      <span className="day-name"> {s.weekday(day)}</span>
                    </time>
                    {here.slice(0, IN_A_CELL).map((row) => (
                      <Entry key={row.id} row={row} />
                    ))}
                    {here.length > IN_A_CELL && (
                      <Link href={href('/events', { from: day, to: day })} className="fine">
                        {fill(t.events.moreOnDay, { n: s.number(here.length - IN_A_CELL) })}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
