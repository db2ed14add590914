/** `j` and `k` go to the next and the previous row of the list on the screen: to the link that opens its report. */
import { useKeys } from '../parts/keys.ts'

/** The link of each row that opens it. */
const ROWS =
  'main .card h2 a, main .event-row .from a, main .event-line .from a, main .quote-line .from a, main .entity-table th a, main .state-list a'

/** Where the focus is, or else the first row below the top of the window. */
function from(rows: readonly HTMLElement[], by: 1 | -1): number {
  const at = rows.indexOf(document.activeElement as HTMLElement)
  if (at >= 0) return at + by
  const below = rows.findIndex((row) => row.getBoundingClientRect().top > 100)
  return by > 0 ? below : below - 1
}

export function useRowKeys(): void {
  useKeys((key) => {
    if (key !== 'j' && key !== 'k') return false
    const rows = [...document.querySelectorAll<HTMLElement>(ROWS)]
    const row = rows[from(rows, key === 'j' ? 1 : -1)]
    if (!row) return false
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'center' })
    return true
  })
}
