/** One event: when, what, who to whom, in which words, on whose word. A row of a table on wide screens, a card on narrow ones. */
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import type { EventRow } from '../api/types.ts'
import { typeOf } from '../records/speak.ts'
import { WordsLine } from '../spans/text.tsx'
import { useSpeech } from '../strings/index.ts'
import { EntityLink, EntityLinks } from './entity-link.tsx'
import { marksOfWords } from './marked-words.ts'

export const eventHref = ({ event, report }: EventRow): string =>
  href(`/reports/${encodeURIComponent(report.id)}`, { record: event.id })

export function EventWhen({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  const { days, event } = row
  if (!days)
    return (
      <span className="quiet">
        {event.date ? <bdi className="code">{event.date}</bdi> : s.t.events.undated}
      </span>
    )
  return (
    <time dateTime={days.first}>
      {s.day(days.first)}
      {days.last !== days.first && ` – ${s.day(days.last)}`}
    </time>
  )
}

export function EventWhat({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  const { event } = row
  return (
    <>
      <span className={`quad ${event.quad}`} title={s.t.quads[event.quad]}>
        <strong>{typeOf(s, event)}</strong>
      </span>{' '}
      <span className={`status ${event.status}`}>{s.t.statuses[event.status]}</span>
    </>
  )
}

export function EventWho({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  if (row.actors.length + row.recipients.length === 0) return <span className="quiet">{s.t.unknown}</span>
  return (
    <>
      <EntityLinks list={row.actors} />
      {row.recipients.length > 0 && (
        <>
          <span aria-hidden="true" className="arrow">
            {s.t.arrow}
          </span>
          <span className="hidden">{s.t.fields.recipient}: </span>
          <EntityLinks list={row.recipients} />
        </>
      )}
    </>
  )
}

export function EventWords({ row }: { readonly row: EventRow }) {
  const s = useSpeech()
  return (
    <>
      <WordsLine text={row.words.text} start={row.words.start} marks={marksOfWords(row.words, 'events')} />
      <span className="from">
        {row.source && (
          <>
            {s.t.fields.source}: <EntityLink entity={row.source} /> ·{' '}
          </>
        )}
        <Link href={eventHref(row)}>
          <bdi>{row.report.outlet ?? row.report.title ?? s.t.reports.untitled}</bdi>
        </Link>
        {row.report.published && ` · ${s.day(row.report.published)}`}
      </span>
    </>
  )
}

/** A short event of a list on a page. */
export function EventLine({ row }: { readonly row: EventRow }) {
  return (
    <li className="event-line">
      <p className="line-head">
        <EventWhat row={row} /> <EventWhen row={row} />
      </p>
      <p>
        <EventWho row={row} />
      </p>
      <EventWords row={row} />
    </li>
  )
}
