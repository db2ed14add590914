/**
 * Hijri dates to days. Umm al-Qura by table (what Saudi and most Gulf papers print), the tabular civil calendar outside
 * it. A report elsewhere may differ by a day: its own «الموافق» date then stands beside it.
 */
import { HIJRI_FIRST_DAY, HIJRI_FIRST_YEAR, HIJRI_MONTHS } from '../../lexicon/hijri.ts'

/** Day number of the first day of each month of the table, and of the one after its end. */
const starts = ((): Int32Array => {
  const out = new Int32Array(HIJRI_MONTHS.length * 12 + 1)
  let day = HIJRI_FIRST_DAY
  for (let i = 0; i < HIJRI_MONTHS.length * 12; i++) {
    out[i] = day
    day += (HIJRI_MONTHS[Math.floor(i / 12)]! >> (i % 12)) & 1 ? 30 : 29
  }
  out[HIJRI_MONTHS.length * 12] = day
  return out
})()

/** Epoch of the tabular calendar: 16 July 622 (Julian), civil reckoning. */
const TABULAR_EPOCH = -492148

const tabular = (year: number, month: number, day: number): number =>
  day +
  Math.ceil(29.5 * (month - 1)) +
  (year - 1) * 354 +
  Math.floor((3 + 11 * year) / 30) +
  TABULAR_EPOCH -
  1

/** Day number of a Hijri date. */
export function hijriDay(year: number, month: number, day: number): number {
  const index = (year - HIJRI_FIRST_YEAR) * 12 + month - 1
  return index >= 0 && index < HIJRI_MONTHS.length * 12 ? starts[index]! + day - 1 : tabular(year, month, day)
}

/** Hijri year and month of a day; null outside the table. */
export function hijriOf(
  day: number,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  let low = 0
  let high = starts.length - 1
  if (day < starts[0]! || day >= starts[high]!) return null
  while (low + 1 < high) {
    const mid = (low + high) >> 1
    if (starts[mid]! <= day) low = mid
    else high = mid
  }
  return { year: HIJRI_FIRST_YEAR + Math.floor(low / 12), month: (low % 12) + 1, day: day - starts[low]! + 1 }
}
