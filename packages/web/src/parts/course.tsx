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
import { useSpeech } from '../strings/index.ts'
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
const TALL = 44
const DOT = 4.5

interface Dot {
  readonly row: EventRow
  readonly x: number
  readonly y: number
}

/** An event without a day of its own stands on the day of its report. */
const dayOf = ({ days, report }: EventRow) => days?.first ?? report.published?.slice(0, 10)

/** Dots that would cover each other stand one above the other, as far as the lane is tall. */
function placed(rows: readonly EventRow[], axis: Axis): Dot[] {
  const taken = new Map<number, number>()
  const levels = Math.floor((TALL - 10) / (2 * DOT))
  return rows.flatMap((row) => {
    const day = dayOf(row)
    if (!day) return []
    const x = axis.x(day)
    if (x < 0 || x > axis.width) return []
    const slot = Math.round(x / (2 * DOT))
    const level = taken.get(slot) ?? 0
    taken.set(slot, level + 1)
    return [{ row, x, y: TALL - 6 - DOT - (level % levels) * 2 * DOT }]
  })
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
  return (
    <>
      <Link href={href('/events', { ...filter, ...FILTER_OF[lane] })} className="lane-name">
        {s.t.lanes[lane]}
      </Link>
      <svg aria-hidden="true" width={axis.width} height={TALL} className="lane">
        <line x1={0} x2={axis.width} y1={TALL - 0.5} y2={TALL - 0.5} className="lane-line" />
        {placed(rows, axis).map(({ row, x, y }) => (
          <Link key={row.id} href={eventHref(row)} tabIndex={-1}>
            <circle cx={x} cy={y} r={DOT} className={`dot ${row.event.quad} ${row.event.status}`} />
            <title>{named(row)}</title>
          </Link>
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
