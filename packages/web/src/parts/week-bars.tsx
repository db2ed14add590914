/** The number of events of each week, stacked by category, with its numbers as a table. */
import type { Week } from '../api/types.ts'
import { fill, useSpeech } from '../strings/index.ts'
import { QUADS, Ticks, useBulk, useWeekAxis, WeekNumbers } from './chart.tsx'
import { useWidth } from './width.ts'

const HEIGHT = 180
const TOP = 12
const BOTTOM = 30

function Legend() {
  const { t } = useSpeech()
  return QUADS.map((q) => (
    <span key={q}>
      <svg className="key" aria-hidden="true">
        <rect className={`bar ${q}`} width="100%" height="100%" />
      </svg>
      {t.quads[q]}
    </span>
  ))
}

export function WeekBars({ weeks }: { readonly weeks: readonly Week[] }) {
  const s = useSpeech()
  const [box, width] = useWidth()
  const { shown, button } = useBulk(weeks)
  const axis = useWeekAxis(shown, width)
  if (!axis) return null
  const most = Math.max(1, ...shown.map((w) => w.events))
  const unit = (HEIGHT - BOTTOM - TOP) / most
  const thick = Math.max(2, Math.min(22, axis.perDay * 7 * 0.8))
  return (
    <figure className="chart" ref={box}>
      <svg role="img" aria-label={s.t.events.byWeek} width={width} height={HEIGHT}>
        <Ticks axis={axis} y={HEIGHT - 8} />
        <line x1={0} x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="zero" />
        <text
          x={s.dir === 'rtl' ? width - 2 : 2}
          y={TOP + 9}
          className="tick"
          textAnchor={s.dir === 'rtl' ? 'end' : 'start'}
          direction="ltr"
        >
          {s.number(most)}
        </text>
        {shown.map((w) => {
          let top = HEIGHT - BOTTOM
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
                    x={axis.x(w.week) - thick / 2}
                    y={top}
                    width={thick}
                    height={tall}
                  />
                ) : null
              })}
            </g>
          )
        })}
      </svg>
      <figcaption className="legend">
        <Legend />
        {button}
      </figcaption>
      <WeekNumbers weeks={weeks} />
    </figure>
  )
}
