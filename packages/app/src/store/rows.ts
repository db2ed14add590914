/** From rows of the database to the bodies of the API: references to entities and reports, words with their marks. */

import type { Attribution, Event, Quote } from '@isnad/core'
import type { api } from '@isnad/core/record'
import type { Runner } from './home.ts'
import { matchesIn, type Placed, placeWords } from './index-terms.ts'
import { ask, type Sql, sql } from './sql.ts'

export type Words = api.Words
type Mark = Words['marks'][number]

export interface ReportColumns {
  readonly key: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
}

/** Columns of ReportColumns over `articles a` and `versions v`. */
export const reportColumns: Sql = sql`a.key, v.title, v.outlet, v.published`

export const reportRef = ({ key, title, outlet, published }: ReportColumns): api.ReportRef => ({
  id: key,
  title,
  outlet,
  published,
})

export interface ReportListColumns extends ReportColumns {
  readonly id: number
  readonly at: number
  readonly number: number
  readonly opening: string
  readonly names: number
  readonly times: number
  readonly quotes: number
  readonly events: number
  readonly copies: number
  /** The whole text, where its matching words are to be shown. */
  readonly text: string | null
}

const LEAD = 240

export const reportListColumns = (
  withText: boolean,
): Sql => sql`${reportColumns}, v.id, v.at, v.number, v.names,
  v.times, v.quotes, v.events, substr(v.text, 1, ${LEAD + 40}::int) as opening, ${withText ? sql`v.text` : sql`null`} as text,
  (select count(*)::int from articles c where c.copy_of = coalesce(a.copy_of, a.id)) as copies`

export function reportRow(row: ReportListColumns, q?: string): api.ReportRow {
  const { names, times, quotes, events } = row
  return {
    ...reportRef(row),
    lead: lead(row.opening),
    counts: { names, times, quotes, events },
    version: row.number,
    copies: row.copies,
    ...(q !== undefined && row.text !== null && { words: matching(row.text, q) }),
  }
}

/** The beginning of a text, on one line, cut at a word. */
function lead(opening: string): string {
  const line = opening.replace(/\s+/g, ' ').trim()
  if (line.length <= LEAD) return line
  const cut = line.lastIndexOf(' ', LEAD)
  return `${line.slice(0, cut > 0 ? cut : LEAD)}…`
}

/** Characters before the first matching word, and in all. */
const BEFORE = 60
const SHOWN = 220
/** The text is searched for matching words in pieces of this length, since most matches stand early. */
const PIECE = 1_000

/** The first words of a text that a query finds. */
function matching(text: string, q: string): Words | null {
  for (let from = 0; from < text.length; from += PIECE) {
    const start = from === 0 ? 0 : wordStart(text, from)
    const found = matchesIn(placeWords(text.slice(start, from + PIECE + 60), [], NONE), q)
    if (found.length) return around(text, start + found[0]!.start, q)
  }
  return null
}

const NONE: ReadonlyMap<string, string> = new Map()

function around(text: string, at: number, q: string): Words {
  const start = wordStart(text, Math.max(0, at - BEFORE))
  const cut = text.lastIndexOf(' ', start + SHOWN)
  const end = start + SHOWN >= text.length ? text.length : Math.max(cut, at + 1)
  const shown = text.slice(start, end)
  return { text: shown, start, marks: matchMarks(shown, start, q) }
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0
  const blank = text.slice(from, from + 40).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

function matchMarks(shown: string, start: number, q: string): Mark[] {
  const placed: readonly Placed[] = placeWords(shown, [], NONE)
  return matchesIn(placed, q).map((m) => ({ start: start + m.start, end: start + m.end, field: 'match' }))
}

type SpanLike = { readonly start: number; readonly end: number }

/** Words of a record, with marks for its fields and for the words of a query. */
function wordsOf(shown: string, start: number, fields: readonly (Mark | null)[], q?: string): Words {
  const end = start + shown.length
  const inside = fields.filter((m): m is Mark => m !== null && m.start >= start && m.end <= end)
  const marks = [...inside, ...(q === undefined ? [] : matchMarks(shown, start, q))]
  return { text: shown, start, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

const mark = (span: SpanLike | null | undefined, field: Mark['field']): Mark | null =>
  span ? { start: span.start, end: span.end, field } : null

const eventWords = (event: Event, shown: string, start: number, q?: string): Words =>
  wordsOf(
    shown,
    start,
    [
      mark(event.anchor, 'anchor'),
      ...event.evidence.actor.map((s) => mark(s, 'actor')),
      ...event.evidence.recipient.map((s) => mark(s, 'recipient')),
      mark(event.evidence.date, 'date'),
      mark(event.evidence.place, 'place'),
      mark(event.evidence.status, 'status'),
    ],
    q,
  )

const quoteWords = (quote: Quote, shown: string, start: number, q?: string): Words =>
  wordsOf(shown, start, [mark(quote, 'quote'), mark(quote.cue, 'cue')], q)

export interface RefColumns {
  readonly key: string
  readonly type: api.EntityRef['type']
  readonly name: string
  readonly name_en: string
  readonly country: string | null
}

export const entityRef = (row: RefColumns): api.EntityRef => ({
  key: row.key,
  type: row.type,
  name: row.name,
  nameEn: row.name_en,
  country: row.country,
})

/** Which entity of which version: what a record calls `local`. */
export interface Wanted {
  readonly version: number
  readonly local: string | null | undefined
}

export type Refs = (version: number, local: string | null | undefined) => api.EntityRef | null

/** Entities by what readings call them. One that is only described has the key `~REPORT~LOCAL`. */
async function entityRefs(runner: Runner, wanted: readonly Wanted[]): Promise<Refs> {
  const pairs = new Map<string, Wanted>()
  for (const w of wanted) if (w.local != null) pairs.set(`${w.version} ${w.local}`, w)
  const list = [...pairs.values()]
  const rows = list.length
    ? await ask<RefColumns & { readonly version: number; readonly local: string }>(
        runner,
        sql`select m.version, m.local, coalesce(e.key, '~' || a.key || '~' || m.local) as key, m.type,
            coalesce(e.name, m.name) as name, coalesce(e.name_en, m.name_en) as name_en, m.country
          from unnest(${list.map((w) => w.version)}::int[], ${list.map((w) => w.local)}::text[]) as w (version, local)
          join members m on m.version = w.version and m.local = w.local
          join versions v on v.id = m.version join articles a on a.id = v.article
          left join entities e on e.id = m.entity`,
      )
    : []
  const found = new Map(rows.map((row) => [`${row.version} ${row.local}`, entityRef(row)]))
  return (version, local) => (local == null ? null : (found.get(`${version} ${local}`) ?? null))
}

export interface EventColumns extends ReportColumns {
  readonly version: number
  readonly n: number
  readonly at: number
  readonly first_day: string | null
  readonly last_day: string | null
  readonly event: Event
  readonly show_start: number
  readonly shown: string
}

export interface QuoteColumns extends ReportColumns {
  readonly version: number
  readonly n: number
  readonly at: number
  readonly quote: Quote
  readonly attribution: Attribution | null
  readonly show_start: number
  readonly shown: string
}

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((item): item is T => item !== null)

export async function eventRows(
  runner: Runner,
  rows: readonly EventColumns[],
  q?: string,
): Promise<api.EventRow[]> {
  const refs = await entityRefs(
    runner,
    rows.flatMap(({ version, event }) =>
      [...event.actor, ...event.recipient, event.place, event.source].map((local) => ({ version, local })),
    ),
  )
  return rows.map((row) => ({
    id: `${row.key}#${row.event.id}`,
    report: reportRef(row),
    event: row.event,
    actors: present(row.event.actor.map((local) => refs(row.version, local))),
    recipients: present(row.event.recipient.map((local) => refs(row.version, local))),
    place: refs(row.version, row.event.place),
    source: refs(row.version, row.event.source),
    days:
      row.first_day === null || row.last_day === null ? null : { first: row.first_day, last: row.last_day },
    words: eventWords(row.event, row.shown, row.show_start, q),
  }))
}

export async function quoteRows(
  runner: Runner,
  rows: readonly QuoteColumns[],
  q?: string,
): Promise<api.QuoteRow[]> {
  const voices = (row: QuoteColumns) => row.attribution?.chain.map((link) => link.voice) ?? []
  const refs = await entityRefs(
    runner,
    rows.flatMap((row) =>
      [row.quote.speaker, row.quote.addressee, ...voices(row)].map((local) => ({
        version: row.version,
        local,
      })),
    ),
  )
  return rows.map((row) => ({
    id: `${row.key}#${row.quote.id}`,
    report: reportRef(row),
    quote: row.quote,
    speaker: refs(row.version, row.quote.speaker),
    addressee: refs(row.version, row.quote.addressee),
    attribution: row.attribution,
    voices: voices(row).map((local) => refs(row.version, local)),
    words: quoteWords(row.quote, row.shown, row.show_start, q),
  }))
}
