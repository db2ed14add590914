/**
 * A month of events: planned visits and meetings unless more is asked for. The month and both choices stand in the
 * address. It opens on the next planned month, or else on the last one that has any.
 */
import { Link } from 'wouter'
import { changed, href, useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { EventPage, EventRow } from '../../api/types.ts'
import { EventLine, eventHref } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { isMeeting } from '../../records/meetings.ts'
import { typeOf } from '../../records/speak.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { dealtToDays, lastOf, monthBy, weeksOfMonth } from './calendar-days.ts'

/** Monday in Europe, Saturday in most of the Arab world. */
const FIRST_WEEKDAY = { ar: 6, en: 1 } as const
const IN_A_CELL = 4

/** What the calendar asks for beyond the filters of the screen. */
function askedFor(query: URLSearchParams, params: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(query)
  if (params.get('planned') !== 'no' && !asked.has('status')) asked.set('status', 'future')
  return asked
}

/** The month of the address, else the one to open on; null while that is not known. */
function useMonth(asked: URLSearchParams) {
  const { one } = useAddress()
  const given = /^\d{4}-\d{2}$/.test(one('month')) ? one('month') : null
  const today = new Date().toISOString().slice(0, 10)
  const type = one('visits') === 'no' ? [] : ['AGREE', 'CONSULT']
  const open = asked.has('type') ? asked : changed(asked, { type })
  const soon = changed(open, { from: [today], sort: ['oldest'], limit: ['1'] })
  const next = useResource<EventPage>(given ? null : href('/events', soon))
  const none = next.data?.items.length === 0
  const late = useResource<EventPage>(
    given || !none ? null : href('/events', changed(open, { to: [today], limit: ['1'] })),
  )
  const found = next.data?.items[0] ?? late.data?.items[0]
  const settled = found !== undefined || (none && late.data !== null)
  return {
    month: given ?? (settled ? (found?.days?.first.slice(0, 7) ?? today.slice(0, 7)) : null),
    failure: next.failure ?? late.failure,
  }
}

function Entry({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  const who = [...row.actors, ...row.recipients].map(s.name).slice(0, 3).join(s.t.comma)
  return (
    <Link href={eventHref(row)} className={`entry ${row.event.status}`} title={row.words.text}>
      <strong>{who || typeOf(s, row.event)}</strong> {who && <span>{typeOf(s, row.event)}</span>}
    </Link>
  )
}

interface DayProps {
  readonly day: string
  readonly month: string
  readonly rows: readonly EventRow[]
}

function Day({ day, month, rows }: DayProps) {
  const s = useSpeech()
  return (
    <td className={`${day.startsWith(month) ? '' : 'outside'} ${rows.length ? '' : 'bare'}`}>
      <time dateTime={day}>
        <span className="day-number">{s.number(Number(day.slice(8)))}</span>
        <span className="day-name"> {s.weekday(day)}</span>
      </time>
      {rows.slice(0, IN_A_CELL).map((row) => (
        <Entry key={row.id} row={row} />
      ))}
      {rows.length > IN_A_CELL && (
        <Link href={href('/events', { from: day, to: day })} className="fine more-on-day">
          {fill(s.t.events.moreOnDay, { n: s.number(rows.length - IN_A_CELL) })}
        </Link>
      )}
    </td>
  )
}

function Choices({ month }: { readonly month: string }) {
  const s = useSpeech()
  const { t } = s
  const { one, put } = useAddress()
  const step = (by: 1 | -1, name: string) => (
    <button type="button" onClick={() => put({ month: [monthBy(month, by)] })} aria-label={name}>
      <span aria-hidden="true">{(s.dir === 'rtl') === by < 0 ? '→' : '←'}</span>
    </button>
  )
  const check = (key: 'planned' | 'visits', name: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={one(key) !== 'no'}
        onChange={(event) => put({ [key]: event.target.checked ? [] : ['no'] })}
      />
      {name}
    </label>
  )
  return (
    <div className="calendar-head">
      {step(-1, t.events.previousMonth)}
      <h2 aria-live="polite">{s.month(month)}</h2>
      {step(1, t.events.nextMonth)}
      <div className="checks">
        {check('planned', t.events.planned)}
        {check('visits', t.events.visitsOnly)}
      </div>
    </div>
  )
}

export function Calendar({ query }: { readonly query: URLSearchParams }) {
  const s = useSpeech()
  const { t } = s
  const { params } = useAddress()
  const asked = askedFor(query, params)
  const { month, failure } = useMonth(asked)
  const within = month && changed(asked, { from: [`${month}-01`], to: [lastOf(month)], limit: ['500'] })
  const list = useResource<EventPage>(within ? href('/events', within) : null)
  if (failure ?? list.failure) return <Failed code={failure ?? list.failure!} again={list.again} />
  if (!month || (list.loading && !list.data)) return <Loading />
  const weeks = weeksOfMonth(month, FIRST_WEEKDAY[s.language])
  const all = list.stale ? [] : (list.data?.items ?? [])
  const rows = params.get('visits') === 'no' ? all : all.filter(({ event }) => isMeeting(event))
  const { onDay, loose } = dealtToDays(rows)
  return (
    <div className="calendar" aria-busy={list.loading || list.stale}>
      <Choices month={month} />
      {list.data && !list.stale && rows.length === 0 && <p className="notice">{t.events.calendarEmpty}</p>}
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
              {week.map((day) => (
                <Day key={day} day={day} month={month} rows={onDay.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {loose.length > 0 && (
        <section className="part">
          <h2>{t.events.noDay}</h2>
          <ul className="plain">
            {loose.map((row) => (
              <EventLine key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
