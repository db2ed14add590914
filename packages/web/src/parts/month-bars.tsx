/** How many fall in each month: a bar a month between the first and the last, each a link to that month alone. */
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useSpeech } from '../strings/index.ts'
import { Ticks } from './chart.tsx'
import { timeAxis } from './time-axis.ts'
import { useWidth } from './width.ts'

const HEIGHT = 120
const BOTTOM = 30
const TOP = 16

export interface Month {
  readonly month: string
  readonly count: number
}

const endOfMonth = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0, 12)).toISOString().slice(0, 10)
}

export function MonthBars({
  months,
  label,
  link,
}: {
  readonly months: readonly Month[]
  readonly label: string
  /** Address of what was published between two days. */
  readonly link: (first: string, last: string) => string
}) {
  const s = useSpeech()
  const [box, width] = useWidth()
  const axis = useMemo(() => {
    const [first, last] = [months[0], months.at(-1)]
    return first && last ? timeAxis(`${first.month}-01`, endOfMonth(last.month), width, s.dir) : null
  }, [months, width, s.dir])
  if (!axis) return null
  const most = Math.max(1, ...months.map((m) => m.count))
  const thick = Math.max(3, Math.min(34, axis.perDay * 24))
  return (
    <figure className="chart" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg role="group" aria-label={label} width={width} height={HEIGHT}>
        <Ticks axis={axis} y={HEIGHT - 8} />
        <line x1={0} x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="zero" />
        {months.map(({ month, count }) => {
          const tall = (count / most) * (HEIGHT - BOTTOM - TOP)
          const x = axis.x(`${month}-15`)
          const name = `${s.month(month)}: ${s.counted(s.t.counts.quotes, count)}`
          return (
            <Link key={month} href={link(`${month}-01`, endOfMonth(month))} aria-label={name}>
              <title>{name}</title>
              <rect x={x - thick / 2} y={0} width={thick} height={HEIGHT - BOTTOM} className="slot" />
              <rect
                className="bar said-bar"
                x={x - thick / 2}
                y={HEIGHT - BOTTOM - tall}
                width={thick}
                height={tall}
              />
              {thick > 16 && (
                <text x={x} y={HEIGHT - BOTTOM - tall - 4} textAnchor="middle" className="tick">
                  {s.number(count)}
                </text>
              )}
            </Link>
          )
        })}
      </svg>
    </figure>
  )
}
