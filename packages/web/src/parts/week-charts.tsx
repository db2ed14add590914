/**
 * Weeks as pictures: the sum of PLOVER scores as a curve about a zero line, and the number of events stacked by category.
 * Time runs in the direction of the interface. Each picture has its numbers as a table beside it.
 */
import { useMemo } from 'react'
import type { Week } from '../api/types.ts'
import { fill, useSpeech } from '../strings/index.ts'
import { useWidth } from './width.ts'

const HEIGHT = 180
const PAD = { top: 12, bottom: 26, side: 40 }
const DAY = 86_400_000
const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

function useAxis(weeks: readonly Week[], width: number) {
  const { dir } = useSpeech()
  return useMemo(() => {
    const first = at(weeks[0]?.week ?? '2024-01-01')
    const last = Math.max(at(weeks.at(-1)?.week ?? '2024-01-01'), first + 7 * DAY)
    const inner = width - 2 * PAD.side
    const x = (day: string) => {
      const along = PAD.side + ((at(day) - first) / (last - first)) * inner
      return dir === 'rtl' ? width - along : along
    }
    const ticks: string[] = []
    const many = Math.max(2, Math.min(6, Math.floor(inner / 120)))
    for (let i = 0; i < many; i++)
      ticks.push(new Date(first + ((last - first) * i) / (many - 1)).toISOString().slice(0, 10))
    return { x, ticks, week: (inner / Math.max(1, (last - first) / (7 * DAY))) * 0.8 }
  }, [weeks, width, dir])
}

function Ticks({ ticks, x }: { readonly ticks: readonly string[]; readonly x: (day: string) => number }) {
  const s = useSpeech()
  return ticks.map((day) => (
    <text key={day} x={x(day)} y={HEIGHT - 6} textAnchor="middle" className="tick">
      {s.month(day)}
    </text>
  ))
}

function Numbers({ weeks }: { readonly weeks: readonly Week[] }) {
  const s = useSpeech()
  const { t } = s
  return (
    <details className="numbers">
      <summary>{t.charts.numbers}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={t.charts.numbers}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.charts.week}</th>
              <th scope="col">{t.network.events}</th>
              <th scope="col">{t.network.score}</th>
              {QUADS.map((q) => (
                <th scope="col" key={q}>
                  {t.quads[q]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((w) => (
              <tr key={w.week}>
                <th scope="row">{s.day(w.week)}</th>
                <td>{s.number(w.events)}</td>
                <td>
                  <bdi dir="ltr">{s.signed(w.score)}</bdi>
                </td>
                {QUADS.map((q) => (
                  <td key={q}>{s.number(w.quads[q] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

const nextWeek = (week: string, by: number) => new Date(at(week) + by * 7 * DAY).toISOString().slice(0, 10)

/** Points of the curve: it falls to zero in weeks without events. */
function withGaps(weeks: readonly Week[]): (readonly [string, number])[] {
  return weeks.flatMap((w, i) => {
    const before = weeks[i - 1]
    const after = weeks[i + 1]
    const points: (readonly [string, number])[] = []
    if (before && nextWeek(before.week, 1) < w.week) points.push([nextWeek(w.week, -1), 0])
    points.push([w.week, w.score])
    if (after && nextWeek(w.week, 1) < after.week) points.push([nextWeek(w.week, 1), 0])
    return points
  })
}

export function ScoreCurve({ weeks }: { readonly weeks: readonly Week[] }) {
  const s = useSpeech()
  const [box, width] = useWidth()
  const { x, ticks } = useAxis(weeks, width)
  if (weeks.length === 0) return null
  const most = Math.max(5, ...weeks.map((w) => Math.abs(w.score)))
  const middle = (HEIGHT - PAD.bottom + PAD.top) / 2
  const y = (score: number) => middle - (score / most) * (middle - PAD.top)
  const line = withGaps(weeks)
    .map(([week, score], i) => `${i ? 'L' : 'M'}${x(week).toFixed(1)},${y(score).toFixed(1)}`)
    .join('')
  return (
    <figure className="chart" ref={box}>
      <svg role="img" aria-label={s.t.entities.curveLabel} width={width} height={HEIGHT}>
        <line x1={0} x2={width} y1={middle} y2={middle} className="zero" />
        {[most, -most].map((v) => (
          <text
            key={v}
            x={s.dir === 'rtl' ? width - 4 : 4}
            y={y(v) + 9}
            className="tick"
            direction="ltr"
            textAnchor={s.dir === 'rtl' ? 'end' : 'start'}
          >
            {s.signed(Math.round(v))}
          </text>
        ))}
        <path d={line} className="curve" />
        {weeks.map((w) => (
          <g key={w.week}>
            <line
              x1={x(w.week)}
              x2={x(w.week)}
              y1={middle}
              y2={y(w.score)}
              className={w.score >= 0 ? 'stem coop' : 'stem conflict'}
            />
            {w.score >= 0 ? (
              <circle cx={x(w.week)} cy={y(w.score)} r={4.5} className="coop" />
            ) : (
              <rect x={x(w.week) - 4.5} y={y(w.score) - 4.5} width={9} height={9} className="conflict" />
            )}
            <title>{`${fill(s.t.events.weekOf, { day: s.day(w.week) })}: ${s.signed(w.score)}`}</title>
          </g>
        ))}
        <Ticks ticks={ticks} x={x} />
      </svg>
      <Numbers weeks={weeks} />
    </figure>
  )
}

export function WeekBars({ weeks }: { readonly weeks: readonly Week[] }) {
  const s = useSpeech()
  const [box, width] = useWidth()
  const { x, ticks, week } = useAxis(weeks, width)
  if (weeks.length === 0) return null
  const most = Math.max(1, ...weeks.map((w) => w.events))
  const unit = (HEIGHT - PAD.bottom - PAD.top) / most
  const thick = Math.max(4, Math.min(22, week))
  return (
    <figure className="chart" ref={box}>
      <svg role="img" aria-label={s.t.events.byWeek} width={width} height={HEIGHT}>
        <line x1={0} x2={width} y1={HEIGHT - PAD.bottom} y2={HEIGHT - PAD.bottom} className="zero" />
        {weeks.map((w) => {
          let top = HEIGHT - PAD.bottom
          return (
            <g key={w.week}>
              <title>{`${fill(s.t.events.weekOf, { day: s.day(w.week) })}: ${s.counted(s.t.counts.events, w.events)}`}</title>
              {QUADS.map((q) => {
                const tall = (w.quads[q] ?? 0) * unit
                top -= tall
                return tall > 0 ? (
                  <rect
                    key={q}
                    className={`bar ${q}`}
                    x={x(w.week) - thick / 2}
                    y={top}
                    width={thick}
                    height={tall}
                  />
                ) : null
              })}
            </g>
          )
        })}
        <Ticks ticks={ticks} x={x} />
      </svg>
      <figcaption className="legend">
        {QUADS.map((q) => (
          <span key={q}>
            <svg className="key" aria-hidden="true">
              <rect className={`bar ${q}`} width="100%" height="100%" />
            </svg>
            {s.t.quads[q]}
          </span>
        ))}
      </figcaption>
      <Numbers weeks={weeks} />
    </figure>
  )
}
