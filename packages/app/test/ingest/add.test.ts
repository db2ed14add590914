/** Texts that are met again: the same, nearly the same, corrected; and a stream that is stopped and started again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AddedBatch, addAll, emptyTally, openAddThreads, type Tally } from '../../src/ingest/add.ts'
import type { Input } from '../../src/ingest/inputs.ts'
import type { Threads } from '../../src/ingest/pool.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { exampleArticles } from '../store/homes.ts'

let store: Store
let threads: Threads
beforeAll(async () => {
  threads = openAddThreads(1)
  store = await openStore({ folder: null })
}, 60_000)
afterAll(async () => {
  await threads.close()
  await store.close()
})
beforeEach(() => empty(store))
/** Entities stay, since the store knows their numbers. */
const empty = ({ home }: Store) =>
  home.exec(
    `truncate marks, members, quotes, events, signatures, places, versions, articles cascade;
     update entities set reports = 0, quotes = 0, events = 0`,
  )

type Fields = Readonly<Record<string, string>>
const inputOf = (fields: Fields, n: number): Input => ({
  from: 'test.jsonl',
  line: n + 1,
  json: JSON.stringify(fields),
})
async function* streamOf(list: readonly Input[]): AsyncGenerator<Input> {
  yield* list
}

async function add(list: readonly Fields[], most = Number.POSITIVE_INFINITY): Promise<Tally> {
  return addInputs(list.map(inputOf), most)
}
async function addInputs(list: readonly Input[], most = Number.POSITIVE_INFINITY): Promise<Tally> {
  const tally = emptyTally()
  const batches: AddedBatch[] = []
  for await (const batch of addAll(store, streamOf(list), 1, tally, threads)) {
    batches.push(batch)
    if (batches.length >= most) break
  }
  return tally
}

const articles = () =>
  store.home.query<{ key: string; copy: string | null; versions: number; places: number }>(
    `select a.key, o.key as copy, count(distinct v.id)::int as versions, count(p.address)::int as places
     from articles a left join articles o on o.id = a.copy_of join versions v on v.article = a.id
     left join places p on p.version = v.id group by a.id, a.key, o.key order by a.id`,
  )

const report: Fields = {
  id: 'first',
  outlet: 'وكالة الساحل',
  title: 'الوزير يصل إلى العاصمة لبحث اتفاق النقل',
  published: '2024-04-08',
  text: `وصل وزير النقل سامي الحداد إلى العاصمة اليوم الاثنين في زيارة رسمية تستمر يومين، بدعوة من نظيره كمال الزيني.
وقال الحداد في مؤتمر صحفي إن بلاده تريد توسيع التعاون في النقل البحري والسكك الحديدية، وأضاف أن وفدا فنيا سيعود الشهر المقبل لإتمام الاتفاق.
من جهته أعلن الزيني أن الاتفاق يشمل ثلاثة موانئ ومطارا واحدا، وأكد أن العمل يبدأ قبل نهاية العام الجاري.
وكان البلدان وقعا في تشرين الأول/أكتوبر الماضي مذكرة تفاهم حول تبادل الخبرات وتدريب السائقين وصيانة الجسور.
ومن المقرر أن يلتقي الوزير الضيف رئيس الحكومة غدا الثلاثاء قبل أن يغادر إلى بلاده مساء.`,
}
const lines = report['text']!.split('\n')

describe('met again', () => {
  it('the same text at two addresses is one article with two places', async () => {
    const tally = await add([
      { ...report, url: 'http://a.test/1' },
      { ...report, id: 'second', outlet: 'الساحل اليوم', url: 'http://b.test/9' },
    ])
    expect(tally).toMatchObject({ added: 1, duplicates: 1 })
    expect(await articles()).toEqual([{ key: 'first', copy: null, versions: 1, places: 2 }])
    const places = await store.home.query('select address, outlet from places order by address')
    expect(places).toEqual([
      { address: 'http://a.test/1', outlet: 'وكالة الساحل' },
      { address: 'http://b.test/9', outlet: 'الساحل اليوم' },
    ])
  })

  it.each([
    ['trimmed', [lines[0], lines[1], lines[2], lines[4]].join('\n')],
    ['re-headlined, with another opening', `متابعة - وكالات: ${report['text']}`],
    ['respelt', report['text']!.replace(/[أإ]/g, 'ا').replace(/ة /g, 'ه ').replace(/ى /g, 'ي ')],
  ])('a near-copy is linked to the report that it copies: %s', async (_, text) => {
    const copy = {
      ...report,
      id: 'copy',
      outlet: 'جريدة أخرى',
      title: 'خبر آخر تماما',
      published: '2024-04-09',
      text,
    }
    expect(await add([report])).toMatchObject({ added: 1 })
    expect(await add([copy])).toMatchObject({ added: 1, copies: 1 })
    expect(await add([{ ...copy, id: 'third', text: `${text}\nوأضاف المصدر تفاصيل.` }])).toMatchObject({
      copies: 1,
    })
    expect((await articles()).map(({ key, copy: of }) => [key, of])).toEqual([
      ['first', null],
      ['copy', 'first'],
      ['third', 'first'],
    ])
  })

  it('another report on the same matter is no copy', async () => {
    const other = {
      ...report,
      id: 'other',
      text: `التقى رئيس الحكومة وزير النقل سامي الحداد اليوم الثلاثاء وبحث معه اتفاق النقل.\n${lines[3]}\nوقال الحداد بعد اللقاء إن الاتفاق صار جاهزا للتوقيع، وإن بلاده ترحب بمشاركة شركات القطاع الخاص في تنفيذه.`,
    }
    expect(await add([report, other])).toMatchObject({ added: 2, copies: 0 })
  })

  const correction = {
    id: 'correction',
    outlet: 'وكالة الساحل',
    published: '2024-04-09',
    title: 'تصحيح: الوزير يصل إلى العاصمة لبحث اتفاق النقل',
    text: `تصحيح: ورد في خبر بثته وكالة الساحل أمس بعنوان «${report['title']}» أن الاتفاق يشمل ثلاثة موانئ، والصواب أنه يشمل ميناءين اثنين فقط، وفق ما أوضحته الوزارة.`,
  }
  it.each([
    ['by the headline that it names', correction],
    [
      'by the text that it repeats',
      {
        ...correction,
        title: 'محدث: الوزير في العاصمة',
        text: report['text']!.replace('ثلاثة موانئ', 'ميناءين'),
      },
    ],
    ['under the id of the report', { ...correction, id: 'first', title: 'اتفاق النقل' }],
  ])('a correction is a new version: %s', async (_, fields) => {
    expect(await add([report])).toMatchObject({ added: 1 })
    expect(await add([fields])).toMatchObject({ added: 0, versions: 1 })
    expect(await articles()).toMatchObject([{ key: 'first', versions: 2 }])
    expect((await store.report('first'))!.article.text).toBe(fields.text)
    expect((await store.report('first', 1))!.article.text).toBe(report['text'])
    expect(await add([report, fields])).toMatchObject({ added: 0, versions: 0, duplicates: 2 })
  })

  it('another outlet’s correction, or one of another report, replaces nothing', async () => {
    await add([report])
    expect(await add([{ ...correction, outlet: 'وكالة أخرى' }])).toMatchObject({ added: 1, versions: 0 })
    const stray = {
      ...correction,
      id: 'stray',
      text: 'تصحيح: ورد في خبر بعنوان «البرلمان يقر قانون الموازنة العامة» خطأ في اسم المتحدث، والصواب ما جاء في البيان الرسمي.',
      title: 'تصحيح',
    }
    expect(await add([stray])).toMatchObject({ added: 1, versions: 0 })
  })

  it('files of one name in two folders are two reports; a changed file is a version', async () => {
    const file = (text: string): Input => ({
      from: 'x/a.txt',
      name: 'a.txt',
      id: 'a',
      bytes: Buffer.from(text),
    })
    const other = exampleArticles[0]!.text
    expect(await addInputs([file(report['text']!), file(other)])).toMatchObject({ added: 2 })
    expect(await addInputs([file(`${other}\nوأضافت الوكالة أن البيان صدر مساء.`)])).toMatchObject({
      versions: 1,
    })
    expect((await articles()).map(({ key, versions }) => [key, versions])).toEqual([
      ['a', 1],
      ['a~2', 2],
    ])
  })
})

describe('a stream', () => {
  const list: Fields[] = [
    report,
    ...exampleArticles.map((article) => ({ ...article }) as unknown as Fields),
    { ...report, id: 'copy', outlet: 'جريدة', text: lines.slice(0, 4).join('\n') },
    { ...report, id: 'again', url: 'http://x.test/again' },
    { id: 'english', text: 'The minister arrived in the capital on Monday for talks.' },
    { id: 'empty', text: ' ' },
  ]

  it('gives the same, cut anywhere, stopped and started again', async () => {
    const tally = await add(list)
    expect(tally).toMatchObject({ rejected: 2, copies: 1, duplicates: 1 })
    const whole = await fingerprint(store.home)
    for (const size of [1, 5]) {
      await empty(store)
      for (let i = 0; i < list.length; i += size) await add(list.slice(0, i + size))
      expect(await fingerprint(store.home), `${size} at a time`).toEqual(whole)
    }
  })

  it('goes on where one report cannot be read', async () => {
    const broken = { ...report, id: 'broken', text: `${report['text']}\u0000` }
    const tally = await add([broken, report])
    expect(tally.added + tally.rejected).toBe(2)
    expect((await articles()).map(({ key }) => key)).toContain('first')
  })
})
