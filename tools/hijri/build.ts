/**
 * Builds `packages/core/src/lexicon/hijri.ts`: month lengths of the Umm al-Qura calendar, as this Node's ICU knows
 * them (Intl, `islamic-umalqura`). The calendar is data of the kingdom's own; ICU carries it for 1300 to 1600 AH.
 * Usage: npx tsx tools/hijri/build.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const DAY = 86_400_000
const FIRST = 1300
const LAST = 1600
const OUT = fileURLToPath(new URL('../../packages/core/src/lexicon/hijri.ts', import.meta.url))

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

function hijriOf(day: number): { year: number; month: number; day: number } {
  const parts = new Map(format.formatToParts(new Date(day * DAY)).map((p) => [p.type, p.value]))
  const read = (name: Intl.DateTimeFormatPartTypes) => Number.parseInt(parts.get(name) ?? '', 10)
  return { year: read('year'), month: read('month'), day: read('day') }
}

/** The day, counted from 1970-01-01, on which the first month of the first year begins. */
function firstDay(): number {
  let day = Date.UTC(1882, 9, 1) / DAY
  while (hijriOf(day).year < FIRST) day++
  return day
}

/** Twelve bits a year, the first month in the lowest: 1 for a month of 30 days, 0 for one of 29. */
function lengths(start: number): number[] {
  const years: number[] = []
  let day = start
  for (let year = FIRST; year <= LAST; year++) {
    let bits = 0
    for (let month = 1; month <= 12; month++) {
      const long = hijriOf(day + 29).day === 30
      if (long) bits |= 1 << (month - 1)
      day += long ? 30 : 29
    }
    years.push(bits)
  }
  return years
}

const start = firstDay()
const rows = lengths(start)
const lines: string[] = []
for (let i = 0; i < rows.length; i += 16) lines.push(`  ${rows.slice(i, i + 16).join(', ')},`)

writeFileSync(
  OUT,
  `/**
 * Month lengths of the Umm al-Qura calendar, ${FIRST} to ${LAST} AH. Made by tools/hijri/build.ts; do not edit.
 * Origin: the calendar tables in Unicode's ICU (Intl calendar \`islamic-umalqura\`).
 */

/** First year of the table. */
export const HIJRI_FIRST_YEAR = ${FIRST}

/** The day, counted from 1970-01-01, on which that year begins. */
export const HIJRI_FIRST_DAY = ${start}

/** One number a year, twelve bits, the first month in the lowest: 1 for a month of 30 days, 0 for one of 29. */
// biome-ignore format: a table
export const HIJRI_MONTHS: readonly number[] = [
${lines.join('\n')}
]
`,
)
