/**
 * What a memory holds, apart from how it came there: numbers that the database gives and times of storing are left out,
 * numbers of entities are replaced by their keys. Two memories with one fingerprint hold the same.
 */
import type { Runner } from '../../src/store/home.ts'

const one = (column: string) => `(select key from entities e where e.id = ${column})`
const all = (column: string) =>
  `(select array_agg(e.key order by e.key collate "C") from entities e where e.id = any(${column}))`
const of = (version: string) => `(select hash from versions v where v.id = ${version})`

const TABLES: Readonly<Record<string, string>> = {
  articles:
    'select a.key, o.key as copy_of, a.likeness from articles a left join articles o on o.id = a.copy_of',
  versions: `select a.key, v.number, v.newest, v.hash, v.title, v.outlet, v.byline, v.url, v.published, v.day, v.at,
    v.names, v.times, v.quotes, v.events, v.engine, v.lexicon, v.wide, v.text, v.reading::text, v.words
    from versions v join articles a on a.id = v.article`,
  places: `select address, ${of('version')}, name, outlet, title, published from places`,
  entities:
    'select key, type, name, name_en, country, wikidata, reports, quotes, events, words from entities where reports > 0',
  members: `select ${of('version')}, local, ${one('entity')}, type, name, role, forms, quotes, events from members`,
  quotes: `select ${of('version')}, n, at, kind, sense, ${one('speaker')}, ${all('parties')}, ${all('voices')},
    ${all('named')}, states, start_at, end_at, rule, quote::text, attribution::text, search from quotes`,
  events: `select ${of('version')}, n, at, type, mode, status, quad, score, ${all('actors')}, ${all('recipients')},
    ${one('place')}, ${one('source')}, states, start_at, end_at, rule, event::text, search from events`,
  signatures: `select ${of('version')}, band from signatures`,
}

/** Of each table, its number of rows and a hash of what is in them. */
export async function fingerprint(runner: Runner): Promise<Record<string, string>> {
  const out: Record<string, string> = {}
  for (const [name, select] of Object.entries(TABLES)) {
    const [row] = await runner.query<{ n: number; hash: string }>(
      `select count(*)::int as n, md5(string_agg(md5(r::text), '' order by md5(r::text))) as hash from (${select}) r`,
    )
    out[name] = `${row!.n} ${row!.hash}`
  }
  return out
}
