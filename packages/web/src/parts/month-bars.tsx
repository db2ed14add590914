/** How many fall in each month: one bar a month between the first and the last. */
import { useSpeech } from '../strings/index.ts'
import { useWidth } from './width.ts'

const HEIGHT = 110
const FOOT = 24

function monthsBetween(first: string, last: string): string[] {
  const out: string[] = []
  for (let at = `${first.slice(0, 7)}`; at <= last.slice(0, 7) && out.length < 240; ) {
    out.push(at)
    const date = new Date(`${at}-15T12:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() + 1)
    at = date.toISOString().slice(0, 7)
  }
  return out
}

export function MonthBars({ days, label }: { readonly days: readonly string[]; readonly label: string }) {
  const s = useSpeech()
  const [box, width] = useWidth()
  const sorted = [...days].sort()
  const months = sorted.length ? monthsBetween(sorted[0]!, sorted.at(-1)!) : []
  const counts = months.map((m) => days.filter((d) => d.startsWith(m)).length)
  const most = Math.max(1, ...counts)
  const slot = width / Math.max(months.length, 1)
  const thick = Math.min(28, slot * 0.7)
  const x = (i: number) => (s.dir === 'rtl' ? width - (i + 0.5) * slot : (i + 0.5) * slot)
  const every = Math.ceil(months.length / Math.max(1, Math.floor(width / 110)))
  return (
    <figure className="chart" ref={box}>
      <svg role="img" aria-label={label} width={width} height={HEIGHT}>
        <line x1={0} x2={width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className="zero" />
        {months.map((month, i) => {
          const tall = (counts[i]! / most) * (HEIGHT - FOOT - 6)
          return (
            <g key={month}>
              <title>{`${s.month(month)}: ${s.number(counts[i]!)}`}</title>
              <rect
                className="bar said-bar"
                x={x(i) - thick / 2}
                y={HEIGHT - FOOT - tall}
                width={thick}
                height={tall}
              />
              {i % every === 0 && (
                <text x={x(i)} y={HEIGHT - 6} textAnchor="middle" className="tick">
                  {s.month(month)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
