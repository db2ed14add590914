/** The sum of PLOVER scores of each week as a curve about a zero line: above it cooperation, below it conflict. */
import { useId } from 'react'
import type { Week } from '../api/types.ts'
import { fill, useSpeech } from '../strings/index.ts'
import { Ticks } from './chart.tsx'
import type { Axis } from './time-axis.ts'

const HEIGHT = 190
const TOP = 12
const BOTTOM = 30
const WEEK = 7 * 86_400_000
/** Where there is room for this many points, each week has one. */
const ROOMY = 60

const nextWeek = (week: string, by: number) =>
  new Date(Date.parse(`${week}T12:00:00Z`) + by * WEEK).toISOString().slice(0, 10)

/** Points of the curve: it falls to zero in weeks without events. */
function withGaps(weeks: readonly Week[]): (readonly [string, number])[] {
  return weeks.flatMap((w, i) => {
    const before = weeks[i - 1]
    const after = weeks[i + 1]
    const points: (readonly [string, number])[] = []
    if (!before || nextWeek(before.week, 1) < w.week) points.push([nextWeek(w.week, -1), 0])
    points.push([w.week, w.score])
    if (!after || nextWeek(w.week, 1) < after.week) points.push([nextWeek(w.week, 1), 0])
    return points
  })
}

export function ScoreCurve({ weeks, axis }: { readonly weeks: readonly Week[]; readonly axis: Axis }) {
  const s = useSpeech()
  const id = useId()
  const { width, x } = axis
  const most = Math.max(5, ...weeks.map((w) => Math.abs(w.score)))
  const middle = (HEIGHT - BOTTOM + TOP) / 2
  const y = (score: number) => middle - (score / most) * (middle - TOP)
  const points = withGaps(weeks)
  const line = points.map(
    ([week, score], i) => `${i ? 'L' : 'M'}${x(week).toFixed(1)},${y(score).toFixed(1)}`,
  )
  const edge = (week: string | undefined) => (week ? x(week).toFixed(1) : '0')
  const area = `${line.join('')}L${edge(points.at(-1)?.[0])},${middle}L${edge(points[0]?.[0])},${middle}Z`
  const slot = Math.max(3, axis.perDay * 7)
  return (
    <svg role="img" aria-label={s.t.entities.curveLabel} width={width} height={HEIGHT} className="curve-of">
      <clipPath id={`${id}above`}>
        <rect x={0} y={0} width={width} height={middle} />
      </clipPath>
      <clipPath id={`${id}below`}>
        <rect x={0} y={middle} width={width} height={HEIGHT - middle} />
      </clipPath>
      <Ticks axis={axis} y={HEIGHT - 8} />
      <path d={area} className="area coop" clipPath={`url(#${id}above)`} />
      <path d={area} className="area conflict" clipPath={`url(#${id}below)`} />
      <line x1={0} x2={width} y1={middle} y2={middle} className="zero" />
      <path d={line.join('')} className="curve" />
      {[most, -most].map((v) => (
        <text
          key={v}
          x={s.dir === 'rtl' ? width - 2 : 2}
          y={y(v) + (v > 0 ? 9 : 0)}
          className="tick"
          direction="ltr"
          textAnchor={s.dir === 'rtl' ? 'end' : 'start'}
        >
          {s.signed(Math.round(v))}
        </text>
      ))}
      {weeks.map((w) => (
        <g key={w.week} className="week-slot">
          <rect x={x(w.week) - slot / 2} y={0} width={slot} height={HEIGHT - BOTTOM} className="slot" />
          {weeks.length <= ROOMY &&
            (w.score >= 0 ? (
              <circle cx={x(w.week)} cy={y(w.score)} r={4} className="coop" />
            ) : (
              <rect x={x(w.week) - 4} y={y(w.score) - 4} width={8} height={8} className="conflict" />
            ))}
          <title>{`${fill(s.t.events.weekOf, { day: s.day(w.week) })}: ${s.signed(w.score)}`}</title>
        </g>
      ))}
    </svg>
  )
}
