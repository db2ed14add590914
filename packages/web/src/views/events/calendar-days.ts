/** Months and their weeks, and which events stand on a day and which on the month as a whole. */
import type { EventRow } from '../../api/types.ts'

const DAY = 86_400_000
/** What lasts longer than this has no day worth marking: «in October», «this year». */
const LONGEST = 7

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

export const monthBy = (month: string, by: number): string => {
  const date = new Date(noon(`${month}-15`))
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}
export const lastOf = (month: string): string => iso(noon(`${monthBy(month, 1)}-01`) - DAY)

/** Days of the weeks that a month touches. `firstWeekday`: 0 is Sunday. */
export function weeksOfMonth(month: string, firstWeekday: number): string[][] {
  const first = noon(`${month}-01`)
  const start = first - ((new Date(first).getUTCDay() - firstWeekday + 7) % 7) * DAY
  const weeks: string[][] = []
  for (let at = start; at <= noon(lastOf(month)); at += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, i) => iso(at + i * DAY)))
  return weeks
}

const length = ({ first, last }: { readonly first: string; readonly last: string }) =>
  (noon(last) - noon(first)) / DAY + 1

/** Events by the days that they cover; those of no certain day apart. */
export function dealtToDays(rows: readonly EventRow[]) {
  const onDay = new Map<string, EventRow[]>()
  const loose: EventRow[] = []
  for (const row of rows) {
    if (!row.days) continue
    if (length(row.days) > LONGEST) {
      loose.push(row)
      continue
    }
    for (let at = noon(row.days.first); at <= noon(row.days.last); at += DAY) {
      const list = onDay.get(iso(at))
      if (list) list.push(row)
      else onDay.set(iso(at), [row])
    }
  }
  return { onDay, loose }
}
