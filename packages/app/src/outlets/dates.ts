/**
 * Dates as files, pages and feeds write them, to the ISO form of an article's `published`: ISO 8601 in its many
 * spellings, RFC 822, day/month/year, and whatever Arabic date the core reads. Limits: of 03/04/2024 the day comes first,
 * as Arabic outlets write it; a time without a zone stays without one.
 */
import { parseTimes } from '@isnad/core'

const ISO =
  /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/
const RFC822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Za-z]{1,4}|[+-]\d{2}:?\d{2})?)?$/
const MONTH_FIRST = /^([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
    ast: '+03:00',
    eet: '+02:00',
    cet: '+01:00',
  },
}
const EASTERN = /[٠-٩۰-۹]/g
const western = (text: string): string => text.replace(EASTERN, (digit) => String(digit.charCodeAt(0) & 0xf))
const two = (part: string | number): string => String(part).padStart(2, '0')

/** ISO 8601, or undefined where the words are no date. */
export function isoDate(written: string): string | undefined {
  const text = western(written)
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return fromIso(text) ?? fromDayFirst(text) ?? fromEnglish(text) ?? fromArabic(text)
}

function valid(year: string, month: string | number, day: string | number): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return undefined
  return Number(year) >= 1800 && Number(year) <= 2200 ? date : undefined
}

const withTime = (date: string | undefined, hour?: string, rest = ''): string | undefined =>
  date && hour !== undefined && Number(hour) < 24 ? `${date}T${two(hour)}:${rest}` : date

function fromIso(text: string): string | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, part, zone] = found
  const rest = `${minute}${second ? `:${second}${part ?? ''}` : ''}${zoneOf(zone)}`
  return withTime(valid(year!, month!, day!), hour, rest)
}

function fromDayFirst(text: string): string | undefined {
  const found = DAY_FIRST.exec(text)
  if (!found) return undefined
  const [, day, month, year, hour, minute] = found
  return withTime(valid(year!, month!, day!) ?? valid(year!, day!, month!), hour, minute)
}

function fromEnglish(text: string): string | undefined {
  const [, day, month, year, hour, minute, second, zone] = RFC822.exec(text) ?? []
  if (day) {
    const full = year!.length === 2 ? `20${year}` : year!
    const date = valid(full, MONTHS.indexOf(month!.toLowerCase()) + 1, day)
    return withTime(date, hour, `${minute}${second ? `:${second}` : ''}${zoneOf(zone)}`)
  }
  const named = MONTH_FIRST.exec(text)
  return named ? valid(named[3]!, MONTHS.indexOf(named[1]!.toLowerCase()) + 1, named[2]!) : undefined
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  if (/^[+-]\d{2}$/.test(zone)) return `${zone}:00`
  return /^[+-]/.test(zone) ? zone : (ZONES[zone.toLowerCase()] ?? '')
}

const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?/
/** `14:30`, «02:30 م», «2:30 مساء». */
const CLOCK = /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])\s*(م|ص)?(?:ساء|باحا)?(?!\p{L})/u

/** The first full calendar day that stands in the words: «الإثنين 8 نيسان/أبريل 2024 - 14:30». */
function fromArabic(text: string): string | undefined {
  if (!/[\u0600-\u06ff]/.test(text) || text.length > 200) return undefined
  const days = parseTimes(text).filter((time) => time.anchor.kind === 'none' && DAY.test(time.value))
  const found = days
    .map((time) => DAY.exec(time.value)![0])
    .find((day) => valid(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)))
  return found && (withClock(found.slice(0, 10), text) ?? found)
}

function withClock(day: string, text: string): string | undefined {
  const [, hour, minute, half] = CLOCK.exec(text) ?? []
  if (hour === undefined || Number(minute) > 59) return undefined
  const shift = half === 'م' && Number(hour) < 12 ? 12 : half === 'ص' && Number(hour) === 12 ? -12 : 0
  return withTime(day, String(Number(hour) + shift), minute)
}
