/**
 * What passed over time: visits, talks, pledges and threats, a lane of dots each, and under them the PLOVER score of
 * each week as a curve, all on one axis. A dot opens its record; a lane's name opens its events as a list.
 */
import { useMemo } from 'react'
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import { useResource } from '../api/resource.ts'
import type { EventPage, EventRow, Week } from '../api/types.ts'
import { courseOf, type Course as Lane } from '../records/meetings.ts'
import { fill, useSpeech } from '../strings/index.ts'
import { useBulk, useWeekAxis, WeekNumbers } from './chart.tsx'
import { eventHref } from './event-row.tsx'
import { ScoreCurve } from './score-curve.tsx'
import type { Axis } from './time-axis.ts'
import { useWidth } from './width.ts'

type Filter = Readonly<Record<string, string>>
const LANES: readonly Lane[] = ['visits', 'talks', 'pledges', 'threats']
/** The filter that opens a lane's events as a list; planned visits and talks are among the pledges, as PLOVER has it. */
const FILTER_OF: Readonly<Record<Lane, Filter>> = {
  visits: { type: 'CONSULT', mode: 'visit' },
  talks: { type: 'CONSULT' },
  pledges: { type: 'AGREE' },
  threats: { type: 'THREATEN' },
}
const ASKED = ['CONSULT', 'AGREE', 'THREATEN'] as const
const MOST = '500'
const DOT = 4.5
const STEP = 2 * DOT
/** Most dots that stand one above the other; a plus over them says that there are more. */
const LEVELS = 5
/** A lane is as tall before its dots come as after, so that nothing under it jumps. */
const TALL = 12 + (LEVELS + 1) * STEP

/** An event without a day of its own stands on the day of its report. */
const dayOf = ({ days, report }: EventRow) => days?.first ?? report.published?.slice(0, 10)

/** A column of dots, and how many more there are than it shows. */
interface Column {
  readonly x: number
  readonly rows: readonly EventRow[]
  readonly more: number
}

/** Events of days that lie too near to each other stand one above the other. */
function columnsOf(rows: readonly EventRow[], axis: Axis): Column[] {
  const columns = new Map<number, EventRow[]>()
  for (const row of rows) {
    const day = dayOf(row)
    const x = day ? axis.x(day) : -1
    if (x < 0 || x > axis.width) continue
    const slot = Math.round(x / STEP)
    columns.set(slot, [...(columns.get(slot) ?? []), row])
  }
  return [...columns].map(([slot, all]) => ({
    x: slot * STEP,
    rows: all.slice(0, LEVELS),
    more: Math.max(0, all.length - LEVELS),
  }))
}

function LaneOf({
  lane,
  rows,
  axis,
  filter,
}: {
  readonly lane: Lane
  readonly rows: readonly EventRow[]
  readonly axis: Axis
  readonly filter: Filter
}) {
  const s = useSpeech()
  const named = ({ days, report, actors, recipients }: EventRow) =>
    [
      days ? s.day(days.first) : `${s.t.reader.published} ${s.day(report.published ?? '')}`,
      [...actors, ...recipients].map(s.name).join(s.t.comma),
      report.outlet,
    ]
      .filter(Boolean)
      .join(' · ')
  const columns = useMemo(() => columnsOf(rows, axis), [rows, axis])
  return (
    <>
      <Link href={href('/events', { ...filter, ...FILTER_OF[lane] })} className="lane-name">
        {s.t.lanes[lane]} {rows.length > 0 && <span className="n">{s.number(rows.length)}</span>}
      </Link>
      <svg aria-hidden="true" width={axis.width} height={TALL} className="lane">
        <line x1={0} x2={axis.width} y1={TALL - 0.5} y2={TALL - 0.5} className="lane-line" />
        {columns.map(({ x, rows: own, more }) => (
          <g key={x}>
            {own.map((row, level) => (
              <Link key={row.id} href={eventHref(row)} tabIndex={-1}>
                <circle
                  cx={x}
                  cy={TALL - 6 - DOT - level * STEP}
                  r={DOT}
                  className={`dot ${row.event.quad} ${row.event.status}`}
                />
                <title>{named(row)}</title>
              </Link>
            ))}
            {more > 0 && (
              <text x={x} y={TALL - 8 - LEVELS * STEP} textAnchor="middle" className="tick">
                +<title>{fill(s.t.events.moreOnDay, { n: s.number(more) })}</title>
              </text>
            )}
          </g>
        ))}
      </svg>
    </>
  )
}

export function Course({ weeks, filter }: { readonly weeks: readonly Week[]; readonly filter: Filter }) {
  const s = useSpeech()
  const { t } = s
  const [box, width] = useWidth()
  const { shown, button } = useBulk(weeks)
  const query = new URLSearchParams({ ...filter, limit: MOST })
  for (const type of ASKED) query.append('type', type)
  const { data } = useResource<EventPage>(href('/events', query))
  const axis = useWeekAxis(shown, width)
  const lanes = useMemo(() => {
    const out = new Map<Lane, EventRow[]>(LANES.map((lane) => [lane, []]))
    for (const row of data?.items ?? []) {
      const lane = courseOf(row.event)
      if (lane) out.get(lane)!.push(row)
    }
    return out
  }, [data])
  if (!axis) return null
  return (
    <section className="part">
      <h2>{t.entities.course}</h2>
      <div className="course">
        {LANES.map((lane) => (
          <LaneOf key={lane} lane={lane} rows={lanes.get(lane)!} axis={axis} filter={filter} />
        ))}
        <span className="lane-name quiet">{t.fields.score}</span>
        <div ref={box} className="course-curve">
          <ScoreCurve weeks={shown} axis={axis} />
        </div>
      </div>
      <p className="legend">
        <span>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={4.5} className="dot asserted verbal-cooperation" />
          </svg>
          {t.statuses.asserted}
        </span>
        <span>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={4.5} className="dot future" />
          </svg>
          {t.statuses.future}
        </span>
        <span>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={4.5} className="dot negated" />
          </svg>
          {t.statuses.negated}
        </span>
        {button}
      </p>
      <WeekNumbers weeks={weeks} />
    </section>
  )
}
