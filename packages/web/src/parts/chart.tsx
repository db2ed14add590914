/** What every chart over time has: its ticks, its numbers as a table, and the switch for what lies far off. */
import { useMemo, useState } from 'react'
import type { Week } from '../api/types.ts'
import { type Speech, useSpeech } from '../strings/index.ts'
import { bulkOf } from './bulk.ts'
import { type Axis, timeAxis } from './time-axis.ts'

export const QUADS = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const

/** Half the room that the name of a tick takes, in pixels. */
const EDGE = 38
const WEEK = 7 * 86_400_000
const dayAfter = (day: string, by: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by).toISOString().slice(0, 10)

/** An axis over weeks, with a week of room at either end; null where there are none. */
export function useWeekAxis(weeks: readonly Week[], width: number): Axis | null {
  const { dir } = useSpeech()
  return useMemo(() => {
    const [first, last] = [weeks[0], weeks.at(-1)]
    return first && last ? timeAxis(dayAfter(first.week, -WEEK), dayAfter(last.week, WEEK), width, dir) : null
  }, [weeks, width, dir])
}

/** A day is named with its year where that is not the year of the tick before it. */
const tickName = (s: Speech, { form, ticks }: Axis, i: number) => {
  const day = ticks[i]!
  if (form === 'year') return s.year(day)
  if (form === 'month') return s.month(day)
  return ticks[i - 1]?.slice(0, 4) === day.slice(0, 4) ? s.shortDay(day) : s.day(day)
}

export function Ticks({ axis, y }: { readonly axis: Axis; readonly y: number }) {
  const s = useSpeech()
  return axis.ticks.map((day, i) => (
    <g key={day}>
      <line x1={axis.x(day)} x2={axis.x(day)} y1={0} y2={y - 14} className="tick-line" />
      <text
        x={Math.min(axis.width - EDGE, Math.max(EDGE, axis.x(day)))}
        y={y}
        textAnchor="middle"
        className="tick"
      >
        {tickName(s, axis, i)}
      </text>
    </g>
  ))
}

/** The weeks to draw, and a button for the rest where there is any. */
export function useBulk(weeks: readonly Week[]) {
  const { t, counted } = useSpeech()
  const [all, setAll] = useState(false)
  const [first, last] = useMemo(() => bulkOf(weeks), [weeks])
  const rest = weeks.reduce((sum, w, i) => (i < first || i >= last ? sum + w.events : sum), 0)
  const shown = useMemo(() => (all ? weeks : weeks.slice(first, last)), [all, weeks, first, last])
  const button =
    rest > 0 ? (
      <button type="button" className="ghost small" aria-pressed={all} onClick={() => setAll(!all)}>
        {all ? t.charts.onlyBulk : `${t.charts.farOff} ${counted(t.counts.events, rest)}`}
      </button>
    ) : null
  return { shown, button }
}

export function WeekNumbers({ weeks }: { readonly weeks: readonly Week[] }) {
  const s = useSpeech()
  const { t } = s
  const [open, setOpen] = useState(false)
  return (
    <details className="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.charts.numbers}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
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
      )}
    </details>
  )
}
