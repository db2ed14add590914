/**
 * Storing a batch of articles with their readings: one transaction, a few statements whatever the size of the batch.
 * The same text again is a place of the article that has it; another text under a known id, or one that says whom it
 * replaces, is a new version, and only the newest version's records are listed and found.
 */
import type { Runner } from './home.ts'
import { nameVector, storable } from './index-terms.ts'
import type { MemberRow, Prepared } from './prepare.ts'
import { ask, sql } from './sql.ts'

/** An article to store, and what the ingest found out about it. */
export interface Item {
  readonly prepared: Prepared
  /** Id of the article that this is a new version of, where it is not the article's own. */
  readonly replaces?: string
  /** The stored article that this one copies. */
  readonly copyOf?: { readonly id: string; readonly likeness: number }
  /** Bands of its signature, for `likes`. 32-bit integers. */
  readonly bands?: readonly number[]
}

export interface Outcome {
  /** Id of the article that holds the text now. */
  readonly id: string
  readonly outcome: 'added' | 'version' | 'duplicate'
  readonly version: number
}

interface Known {
  readonly article: number
  readonly key: string
  readonly version: number
  readonly number: number
}

/** Numbers of entities by key, kept between batches. */
export type EntityIds = Map<string, number>

/** Writers take turns: ids and counts stay simple, and no two wait for each other's rows. */
const WRITER = 1_769_172_581

export async function addBatch(runner: Runner, items: readonly Item[], ids: EntityIds): Promise<Outcome[]> {
  await ask(runner, sql`select pg_advisory_xact_lock(${WRITER})`)
  const byHash = await knownHashes(runner, items)
  const byKey = await knownKeys(runner, items)
  const outcomes: Outcome[] = []
  const fresh: Fresh[] = []
  for (const item of items) outcomes.push(sort(item, byHash, byKey, fresh))
  if (fresh.length) await insertFresh(runner, fresh, ids)
  await insertPlaces(runner, items)
  return outcomes
}

/** A text to insert, under a new article or as the next version of a known one. */
interface Fresh {
  readonly item: Item
  readonly key: string
  readonly number: number
}

function sort(item: Item, byHash: Map<string, Known>, byKey: Map<string, Known>, fresh: Fresh[]): Outcome {
  const { hash, article } = item.prepared
  const same = byHash.get(hash)
  if (same) return { id: same.key, outcome: 'duplicate', version: same.number }
  const old = (item.replaces !== undefined && byKey.get(item.replaces)) || byKey.get(article.id)
  const key = old ? old.key : article.id
  const number = (old?.number ?? 0) + 1
  const now: Known = { article: old?.article ?? 0, key, version: 0, number }
  byHash.set(hash, now)
  byKey.set(key, now)
  byKey.set(article.id, now)
  fresh.push({ item, key, number })
  return { id: key, outcome: old ? 'version' : 'added', version: number }
}

const knownColumns = sql`a.id as article, a.key, v.id as version, v.number`

async function knownHashes(runner: Runner, items: readonly Item[]): Promise<Map<string, Known>> {
  const hashes = items.map((i) => i.prepared.hash)
  const rows = await ask<Known & { readonly hash: string }>(
    runner,
    sql`select ${knownColumns}, v.hash from versions v join articles a on a.id = v.article
      where v.hash = any(${hashes})`,
  )
  return new Map(rows.map((row) => [row.hash, row]))
}

/** Articles by the ids that they came with: their own, and those of their places. */
async function knownKeys(runner: Runner, items: readonly Item[]): Promise<Map<string, Known>> {
  const keys = items.flatMap((i) => [
    i.prepared.article.id,
    ...(i.replaces === undefined ? [] : [i.replaces]),
  ])
  const rows = await ask<Known & { readonly name: string }>(
    runner,
    sql`with named as (
        select key as name, id from articles where key = any(${keys})
        union select p.name, v.article from places p join versions v on v.id = p.version where p.name = any(${keys})
      )
      select n.name, ${knownColumns} from named n join articles a on a.id = n.id
      join versions v on v.article = a.id and v.newest order by n.name = a.key`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}

async function insertFresh(runner: Runner, fresh: readonly Fresh[], ids: EntityIds) {
  const articles = await articleIds(runner, fresh)
  await retire(
    runner,
    fresh.filter((f) => f.number > 1).map((f) => articles.get(f.key)!),
  )
  const newest = new Map(fresh.map((f) => [f.key, f.number]))
  const versions = await insertVersions(runner, fresh, articles, newest)
  const listed = fresh.filter((f) => newest.get(f.key) === f.number)
  await insertRecords(
    runner,
    listed.map(({ item }) => ({ prepared: item.prepared, version: versions.get(item.prepared.hash)! })),
    ids,
  )
  const bands = fresh.flatMap(({ item }) =>
    [...new Set(item.bands)].map((band) => ({ band, version: versions.get(item.prepared.hash)! })),
  )
  if (bands.length)
    await insertRows(runner, 'signatures', 'band int, version int', bands, 'on conflict do nothing')
  await insertLinks(runner, fresh)
}

/** Prepared rows under their version's number; also what a rereading writes. */
export async function insertRecords(runner: Runner, list: readonly Numbered[], ids: EntityIds) {
  await numberEntities(
    runner,
    list.flatMap(({ prepared }) => prepared.members),
    ids,
  )
  await insertMembers(runner, list, ids)
  await insertQuotes(runner, list, ids)
  await insertEvents(runner, list, ids)
}

async function articleIds(runner: Runner, fresh: readonly Fresh[]): Promise<Map<string, number>> {
  const keys = [...new Set(fresh.map((f) => f.key))]
  const rows = await ask<{ key: string; id: number }>(
    runner,
    sql`with wanted as (select unnest(${keys}::text[]) as key),
      made as (insert into articles (key) select key from wanted on conflict do nothing returning key, id)
      select key, id from made union all select a.key, a.id from articles a join wanted using (key)`,
  )
  return new Map(rows.map((row) => [row.key, row.id]))
}

/** Takes the records of articles' present versions out of the lists. */
async function retire(runner: Runner, articles: readonly number[]) {
  if (!articles.length) return
  const old = await ask<{ id: number }>(
    runner,
    sql`update versions set newest = false where newest and article = any(${articles}) returning id`,
  )
  await removeRecords(
    runner,
    old.map((row) => row.id),
  )
}

export async function removeRecords(runner: Runner, versions: readonly number[]) {
  await ask(
    runner,
    sql`update entities e set reports = e.reports - m.reports, quotes = e.quotes - m.quotes, events = e.events - m.events
      from (select entity, count(distinct version)::int as reports, sum(quotes)::int as quotes, sum(events)::int as events
        from members where version = any(${versions}) and entity is not null group by entity) m where m.entity = e.id`,
  )
  await ask(runner, sql`delete from members where version = any(${versions})`)
  await ask(runner, sql`delete from quotes where version = any(${versions})`)
  await ask(runner, sql`delete from events where version = any(${versions})`)
}

type Columns = Readonly<Record<string, unknown>>

/** Rows as one JSON parameter; the column list is the program's own text. */
function insertRows(runner: Runner, table: string, columns: string, rows: readonly Columns[], rest = '') {
  if (!rows.length) return Promise.resolve([])
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]!)
  return runner.query(
    `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from json_to_recordset($1::json) as r (${columns}) ${rest}`,
    [JSON.stringify(rows)],
  )
}

const VERSION_COLUMNS = `article int, number int, newest boolean, hash text, title text, outlet text, byline text,
  url text, published text, day date, at float8, names int, times int, quotes int, events int, engine text, lexicon text,
  wide int[], text text, reading text, words tsvector`

const clean = (text: string | undefined): string | null => (text === undefined ? null : storable(text))

async function insertVersions(
  runner: Runner,
  fresh: readonly Fresh[],
  articles: ReadonlyMap<string, number>,
  newest: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const now = Date.now() / 1000
  const rows = fresh.map(({ item: { prepared: p }, key, number }) => ({
    article: articles.get(key)!,
    number,
    newest: newest.get(key) === number,
    hash: p.hash,
    title: clean(p.article.title),
    outlet: clean(p.article.outlet),
    byline: clean(p.article.byline),
    url: clean(p.article.url),
    published: p.article.published ?? null,
    day: p.day,
    at: p.at ?? now,
    ...p.counts,
    quotes: p.quotes.length,
    events: p.events.length,
    engine: p.engine,
    lexicon: p.lexicon,
    wide: p.wide,
    text: p.article.text,
    reading: p.reading,
    words: p.words,
  }))
  const names = VERSION_COLUMNS.split(',').map((column) => column.trim().split(' ')[0]!)
  const values = names.map((name) => (name === 'reading' ? 'reading::json' : name))
  const made = await runner.query<{ id: number; hash: string }>(
    `insert into versions (${names.join(', ')}) select ${values.join(', ')}
     from json_to_recordset($1::json) as r (${VERSION_COLUMNS}) returning id, hash`,
    [JSON.stringify(rows)],
  )
  return new Map(made.map((row) => [row.hash, row.id]))
}

async function insertLinks(runner: Runner, fresh: readonly Fresh[]) {
  const links = fresh.flatMap(({ item: { copyOf }, key }) =>
    copyOf && copyOf.id !== key ? [{ key, original: copyOf.id, likeness: copyOf.likeness }] : [],
  )
  if (!links.length) return
  await ask(
    runner,
    sql`update articles a set copy_of = coalesce(o.copy_of, o.id), likeness = l.likeness
      from json_to_recordset(${JSON.stringify(links)}::json) as l (key text, original text, likeness real)
      join articles o on o.key = l.original
      where a.key = l.key and a.copy_of is null and o.copy_of is distinct from a.id`,
  )
}

function insertPlaces(runner: Runner, items: readonly Item[]) {
  const rows = items.map(({ prepared: { article, hash } }) => ({
    address: storable(article.url ?? article.id),
    hash,
    name: article.id,
    outlet: clean(article.outlet),
    title: clean(article.title),
    published: article.published ?? null,
  }))
  return ask(
    runner,
    sql`insert into places (address, version, name, outlet, title, published)
      select r.address, v.id, r.name, r.outlet, r.title, r.published
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (address text, hash text, name text, outlet text, title text, published text)
      join versions v on v.hash = r.hash on conflict do nothing`,
  )
}

/** Gives each entity that is named its number; the store makes those that it does not know. */
async function numberEntities(runner: Runner, members: readonly MemberRow[], ids: EntityIds) {
  const fresh = new Map<string, MemberRow>()
  for (const member of members) if (member.key !== null && !ids.has(member.key)) fresh.set(member.key, member)
  if (!fresh.size) return
  const rows = [...fresh].map(([key, m]) => ({
    ...{ key, type: m.type, name: m.name, name_en: m.name_en, country: m.country, wikidata: m.wikidata },
    words: nameVector([m.name, m.name_en]),
  }))
  const columns = 'key text, type text, name text, name_en text, country text, wikidata text, words tsvector'
  await insertRows(runner, 'entities', columns, rows, 'on conflict (key) do nothing')
  const keys = [...fresh.keys()]
  const found = await ask<{ id: number; key: string }>(
    runner,
    sql`select id, key from entities where key = any(${keys})`,
  )
  for (const { id, key } of found) ids.set(key, id)
}

interface Numbered {
  readonly prepared: Prepared
  readonly version: number
}

async function insertMembers(runner: Runner, list: readonly Numbered[], ids: EntityIds) {
  const rows = list.flatMap(({ prepared, version }) =>
    prepared.members.map(({ key, wikidata: _, ...m }) => ({
      ...m,
      version,
      entity: key === null ? null : ids.get(key)!,
    })),
  )
  const columns = `version int, local text, entity int, type text, name text, name_en text, country text, role text,
    role_en text, forms text[], quotes int, events int`
  await insertRows(runner, 'members', columns, rows)
  const counts = new Map<number, { id: number; reports: Set<number>; quotes: number; events: number }>()
  for (const { entity, version, quotes, events } of rows) {
    if (entity === null) continue
    const old = counts.get(entity) ?? { id: entity, reports: new Set(), quotes: 0, events: 0 }
    old.reports.add(version)
    counts.set(entity, { ...old, quotes: old.quotes + quotes, events: old.events + events })
  }
  const added = [...counts.values()].map((c) => ({ ...c, reports: c.reports.size }))
  await ask(
    runner,
    sql`update entities e set reports = e.reports + c.reports, quotes = e.quotes + c.quotes, events = e.events + c.events
      from json_to_recordset(${JSON.stringify(added)}::json) as c (id int, reports int, quotes int, events int)
      where e.id = c.id`,
  )
}

/** From a version's local names to entities' numbers; those without one fall away. */
function numbering({ members }: Prepared, ids: EntityIds) {
  const of = new Map(members.map((m) => [m.local, m.key === null ? null : ids.get(m.key)!]))
  const one = (local: string | null): number | null => (local === null ? null : (of.get(local) ?? null))
  const all = (locals: readonly string[]): number[] => [
    ...new Set(locals.map(one).filter((id): id is number => id !== null)),
  ]
  return { one, all }
}

function insertQuotes(runner: Runner, list: readonly Numbered[], ids: EntityIds) {
  const now = Date.now() / 1000
  const rows = list.flatMap(({ prepared, version }) => {
    const { one, all } = numbering(prepared, ids)
    const { day, at, article } = prepared
    return prepared.quotes.map((q) => ({
      ...q,
      ...{ version, day, at: at ?? now, outlet: clean(article.outlet) },
      speaker: one(q.speaker),
      parties: all(q.parties),
      voices: all(q.voices),
      named: all(q.named),
      quote: JSON.parse(q.quote) as unknown,
      attribution: q.attribution === null ? null : (JSON.parse(q.attribution) as unknown),
    }))
  })
  const columns = `version int, n int, at float8, day date, outlet text, kind text, sense text, speaker int,
    parties int[], voices int[], named int[], states text[], start_at int, end_at int, show_start int, show_end int, rule text, quote json, attribution json,
    search tsvector`
  return insertRows(runner, 'quotes', columns, rows)
}

function insertEvents(runner: Runner, list: readonly Numbered[], ids: EntityIds) {
  const today = Math.floor(Date.now() / 86_400_000)
  const rows = list.flatMap(({ prepared, version }) => {
    const { one, all } = numbering(prepared, ids)
    const { day, at, article } = prepared
    return prepared.events.map((e) => ({
      ...e,
      ...{ version, day, outlet: clean(article.outlet) },
      at: e.at ?? (at === null ? today : Math.floor(at / 86_400)),
      actors: all(e.actors),
      recipients: all(e.recipients),
      parties: all([...e.actors, ...e.recipients, ...(e.place === null ? [] : [e.place])]),
      place: one(e.place),
      source: one(e.source),
      event: JSON.parse(e.event) as unknown,
    }))
  })
  const columns = `version int, n int, at float8, day date, first_day date, last_day date, outlet text, type text,
    mode text, status text, quad text, score real, actors int[], recipients int[], parties int[], place int, source int,
    actor_states text[], recipient_states text[], states text[], start_at int, end_at int, show_start int,
    show_end int, rule text, event json,
    search tsvector`
  return insertRows(runner, 'events', columns, rows)
}
