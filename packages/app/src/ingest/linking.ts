/**
 * For a batch of articles about to be stored: which stored report each copies, or corrects. Candidates are found by marks
 * (near-copies.ts), in the store and among those before it in the batch, and compared as whole texts. The outcome does
 * not depend on how the stream was cut into batches.
 */
import type { Item } from '../store/add.ts'
import type { Home } from '../store/home.ts'
import type { Prepared } from '../store/prepare.ts'
import { titleKey } from './corrections.ts'
import { likeness, type Runs, runsOf } from './near-copies.ts'
import type { Ready } from './prepare-worker.ts'

/** A report that another may copy or correct. `root`: the report that it copies itself. */
interface Candidate {
  readonly key: string
  readonly root: string
  readonly outlet: string | null
  readonly runs: Runs
  /** Day of publication, in days since 1970. */
  readonly day: number | null
}

const FEWEST_SHARED = 2
const MOST_CANDIDATES = 8

export async function link(home: Home, batch: readonly Ready[]): Promise<Item[]> {
  const stored = await storedCandidates(home, batch)
  const before = new Map<number, Candidate[]>()
  const titles: { key: string; outlet: string | null; title: string }[] = []
  const items: Item[] = []
  const names = await takenNames(home, batch)
  for (let n = 0; n < batch.length; n++) {
    const ready = batch[n]!
    const { article } = ready.prepared
    const outlet = article.outlet ?? null
    const best = bestOf(ready, [...(stored.get(n) ?? []), ...sharing(ready, before)])
    const corrected =
      ready.correction && (await correctedBy(home, ready, outlet, best?.candidate ?? null, titles))
    const id = ready.named && !corrected ? idOf(article.id, best?.candidate.key, names) : article.id
    const copied = best && !corrected && best.candidate.key !== id ? best : null
    names.add(id)
    items.push({
      prepared: id === article.id ? ready.prepared : renamed(ready.prepared, id),
      bands: ready.marks,
      ...(corrected && { replaces: corrected }),
      ...(copied && { copyOf: { id: copied.candidate.root, likeness: copied.likeness } }),
    })
    const key = corrected ?? id
    const me: Candidate = {
      key,
      root: copied ? copied.candidate.root : key,
      outlet,
      runs: ready.runs,
      day: dayOf(ready),
    }
    for (const mark of ready.marks) before.set(mark, [...(before.get(mark) ?? []), me])
    if (article.title) titles.push({ key, outlet, title: titleKey(article.title) })
  }
  return items
}

/**
 * Ids that stand in the store already, of those that were made from file names (`a`) and what such ids became (`a~2`):
 * another folder's `a.txt` is another report, unless its text is like the one that is there.
 */
async function takenNames(home: Home, batch: readonly Ready[]): Promise<Set<string>> {
  const named = batch.filter((ready) => ready.named).map((ready) => ready.prepared.article.id)
  if (!named.length) return new Set()
  const rows = await home.query<{ key: string }>('select key from articles where key = any($1::text[])', [
    named,
  ])
  if (!rows.length) return new Set()
  const more = await home.query<{ key: string }>(
    `select key from articles where regexp_replace(key, '~\\d+$', '') = any($1::text[])`,
    [rows.map(({ key }) => key)],
  )
  return new Set(more.map(({ key }) => key))
}

/** `a` of `a~2`. */
export const nameOf = (key: string): string => key.replace(/~\d+$/, '')

/** The id of the report that stands there under this name where its text is like it, else the first free one. */
function idOf(name: string, like: string | undefined, taken: ReadonlySet<string>): string {
  if (like !== undefined && nameOf(like) === name) return like
  if (!taken.has(name)) return name
  let n = 2
  while (taken.has(`${name}~${n}`)) n++
  return `${name}~${n}`
}

const renamed = (prepared: Prepared, id: string): Prepared => ({
  ...prepared,
  article: { ...prepared.article, id },
  reading: JSON.stringify({ ...(JSON.parse(prepared.reading) as object), id }),
})

const dayOf = ({ prepared }: Ready): number | null =>
  prepared.at === null ? null : Math.floor(prepared.at / 86_400)

interface Shared {
  readonly n: number
  readonly version: number
}

async function storedCandidates(home: Home, batch: readonly Ready[]): Promise<Map<number, Candidate[]>> {
  const marks = batch.flatMap((ready) => ready.marks)
  const owners = batch.flatMap((ready, n) => ready.marks.map(() => n))
  const out = new Map<number, Candidate[]>()
  if (!marks.length) return out
  const shared = await home.query<Shared & Record<string, unknown>>(
    `select n, version from (
       select i.n, s.version, row_number() over (partition by i.n order by count(*) desc, s.version) as place
       from unnest($1::int[], $2::int[]) as i (band, n) join signatures s on s.band = i.band
       group by i.n, s.version having count(*) >= ${FEWEST_SHARED}
     ) found where place <= ${MOST_CANDIDATES} order by n, place`,
    [marks, owners],
  )
  const known = await candidates(home, [...new Set(shared.map((row) => row.version))])
  for (const { n, version } of shared) {
    const candidate = known.get(version)
    if (candidate) out.set(n, [...(out.get(n) ?? []), candidate])
  }
  return out
}

async function candidates(home: Home, versions: readonly number[]): Promise<Map<number, Candidate>> {
  if (!versions.length) return new Map()
  const rows = await home.query<{
    id: number
    key: string
    root: string
    outlet: string | null
    day: number | null
    text: string
  }>(
    `select v.id, a.key, coalesce(o.key, a.key) as root, v.outlet,
       case when v.day is null then null else floor(v.at / 86400)::int end as day, v.text from versions v
     join articles a on a.id = v.article left join articles o on o.id = a.copy_of where v.id = any($1::int[])`,
    [versions],
  )
  return new Map(rows.map(({ id, text, ...rest }) => [id, { ...rest, runs: runsOf(text) }]))
}

function sharing(ready: Ready, before: ReadonlyMap<number, readonly Candidate[]>): Candidate[] {
  const counts = new Map<Candidate, number>()
  for (const mark of ready.marks)
    for (const one of before.get(mark) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= FEWEST_SHARED).map(([one]) => one)
}

interface Match {
  readonly candidate: Candidate
  readonly likeness: number
}

/** The likest; of equals, the first. */
function bestOf(ready: Ready, list: readonly Candidate[]): Match | null {
  const day = dayOf(ready)
  let best: Match | null = null
  for (const candidate of list) {
    const apart = day === null || candidate.day === null ? null : day - candidate.day
    const found = likeness(ready.runs, candidate.runs, apart)
    if (found > (best?.likeness ?? 0)) best = { candidate, likeness: found }
  }
  return best
}

/** How many days a correction may come after the report. */
const DAYS = 15

/** The key of the report that this one corrects; null where none of its outlet fits. */
async function correctedBy(
  home: Home,
  { prepared, correction }: Ready,
  outlet: string | null,
  like: Candidate | null,
  before: readonly { readonly key: string; readonly outlet: string | null; readonly title: string }[],
): Promise<string | null> {
  if (like && like.outlet === outlet) return like.key
  const own = prepared.article.title ? titleKey(prepared.article.title) : ''
  const wanted = new Set([...(correction?.titles ?? []), own].filter((title) => title.split(' ').length >= 3))
  if (!wanted.size) return null
  const inBatch = before.findLast((one) => one.outlet === outlet && wanted.has(one.title))
  if (inBatch) return inBatch.key
  const rows = await home.query<{ key: string; title: string }>(
    `select a.key, v.title from versions v join articles a on a.id = v.article
     where v.newest and v.title is not null and v.outlet is not distinct from $1
       and ($2::date is null or v.day between $2::date - ${DAYS} and $2::date) order by v.at desc, v.id desc limit 5000`,
    [outlet, prepared.day],
  )
  return rows.find(({ title }) => wanted.has(titleKey(title)))?.key ?? null
}
