/**
 * Near-copies: which reports of the news set are linked to another (against `copies-judged.jsonl`, where each pair is
 * judged by reading), and how many copies are found that are made from 200 of them: by leaving out 30 % of the sentences,
 * by another headline and first words, by other spelling, and by all of these, published elsewhere a day later.
 * Alterations come from a seed. Texts are linked and stored without being read. Usage:
 *   npx tsx --conditions=@isnad/source eval/copies.ts [--seed 1] [--missed]
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { link } from '../packages/app/src/ingest/linking.ts'
import { marksOf, runsOf } from '../packages/app/src/ingest/near-copies.ts'
import type { Ready } from '../packages/app/src/ingest/prepare-worker.ts'
import { openStore, type Store } from '../packages/app/src/store/store.ts'
import { hashText } from '../packages/core/src/index.ts'
import type { Article } from '../packages/core/src/record/types.ts'
import { random as randomFrom } from '../tools/model/random.ts'
import { jsonLines, newsArticles } from './data.ts'

const ALTERED = 200
const BATCH = 64
const DROPPED = 0.3

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, missed: { type: 'boolean', default: false } },
})
const articles = newsArticles()
if (!articles) {
  console.error('needs the news set (ISNAD_DATA)')
  process.exit(2)
}
const random = randomFrom(Number(values.seed))

/** Ready to be linked and stored, with an empty reading. */
function readyOf(article: Article): Ready {
  const runs = runsOf(article.text)
  const at = article.published === undefined ? null : Date.parse(article.published) / 1000
  const nothing = {
    engine: '',
    lexicon: '',
    wide: [],
    reading: '{}',
    words: '',
    members: [],
    quotes: [],
    events: [],
  }
  const prepared = {
    ...{ article, hash: hashText(article.text), day: article.published?.slice(0, 10) ?? null, at },
    ...{ ...nothing, counts: { names: 0, times: 0 } },
  }
  return { prepared, runs, marks: marksOf(runs), correction: null, named: false }
}

/** Adds articles; of each that is linked, the id of the report that it copies. */
async function linked(store: Store, list: readonly Article[]): Promise<Map<string, string>> {
  const out = new Map<string, string>()
  for (let i = 0; i < list.length; i += BATCH) {
    const items = await link(store.home, list.slice(i, i + BATCH).map(readyOf))
    await store.add(items)
    for (const { prepared, copyOf } of items) if (copyOf) out.set(prepared.article.id, copyOf.id)
  }
  return out
}

const trimmed = (text: string): string => {
  const all = text.match(/[^.؟!\n]+[.؟!\n]*/g) ?? [text]
  const out = new Set<number>()
  while (out.size < Math.round(all.length * DROPPED)) out.add(Math.floor(random() * all.length))
  return all.filter((_, n) => !out.has(n)).join('')
}

/** What editors change in the spelling of agency copy: hamzas, final letters, marks, digits, quotation marks. */
const respelt = (text: string): string =>
  text
    .replace(/[أإ]/g, (letter) => (random() < 0.7 ? 'ا' : letter))
    .replace(/ة(?!\p{L})/gu, (letter) => (random() < 0.3 ? 'ه' : letter))
    .replace(/ى(?!\p{L})/gu, (letter) => (random() < 0.5 ? 'ي' : letter))
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    .replace(/[«»“”"]/g, '"')
    .replace(/غ/g, (letter) => (random() < 0.1 ? 'ج' : letter))
    .replace(/ (?=[.,،؛:])/g, '')

const HEADS = ['وكالات - عواصم: ', 'متابعة: ', 'في تطور جديد، ', 'تفصيلا، ']
const reheaded = (article: Article): Article => ({
  ...article,
  title: 'متابعة لآخر التطورات',
  text: `${HEADS[Math.floor(random() * HEADS.length)]}${article.text}`,
})

const ALTERATIONS: Readonly<Record<string, (article: Article) => Article>> = {
  trimmed: (article) => ({ ...article, text: trimmed(article.text) }),
  're-headlined': reheaded,
  respelt: (article) => ({ ...article, text: respelt(article.text) }),
  'all three': (article) => reheaded({ ...article, text: respelt(trimmed(article.text)) }),
}

const elsewhere = (article: Article, name: string): Article => ({
  ...article,
  id: `${article.id} ${name}`,
  outlet: 'another outlet',
  ...(article.published !== undefined && {
    published: new Date(Date.parse(article.published) + 86_400_000).toISOString().slice(0, 10),
  }),
})

interface Judged {
  readonly copy: string
  readonly of: string
  readonly right: boolean
}

const store = await openStore({ folder: null })
try {
  const roots = await linked(store, articles)
  const judged = jsonLines<Judged>(
    readFileSync(fileURLToPath(new URL('copies-judged.jsonl', import.meta.url)), 'utf8'),
  )
  const known = new Map(judged.map(({ copy, of, right }) => [`${copy} ${of}`, right]))
  const verdicts = [...roots].map(([copy, of]) => known.get(`${copy} ${of}`))
  const right = verdicts.filter((one) => one === true).length
  const open = verdicts.filter((one) => one === undefined).length
  console.log(
    `linked in the news set: ${roots.size} pairs; judged right ${right}, wrong ${verdicts.length - right - open}, not judged ${open}`,
  )
  for (const [copy, of] of roots)
    if (!known.has(`${copy} ${of}`)) console.log(`  not judged: ${copy} of ${of}`)

  const step = Math.floor(articles.length / ALTERED)
  const chosen = articles.filter((_, n) => n % step === 0).slice(0, ALTERED)
  for (const [name, alter] of Object.entries(ALTERATIONS)) {
    const made = chosen.map((article) => elsewhere(alter(article), name))
    const found = await linked(store, made)
    const isFound = ({ id }: Article) => found.get(`${id} ${name}`) === (roots.get(id) ?? id)
    const missed = chosen.filter((article) => !isFound(article))
    console.log(`${name.padEnd(13)} found ${chosen.length - missed.length} of ${chosen.length}`)
    if (values.missed)
      for (const { id, text } of missed) console.log(`  ${id}: ${text.split(/\s+/).length} words`)
  }
} finally {
  await store.close()
}
