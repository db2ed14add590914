/** What comes out of files of every format, encoding and packing, and what is said of those that cannot be read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Article } from '@isnad/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Found, foundIn } from '../../src/ingest/found.ts'
import { type InputOptions, listInputs, readInputs } from '../../src/ingest/inputs.ts'
import { openRejects } from '../../src/ingest/rejects.ts'
import { zipOf } from './zip.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-inputs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function found(paths: readonly string[] = [folder], options: InputOptions = {}): Promise<Found[]> {
  const out: Found[] = []
  for await (const input of readInputs(listInputs(paths), { total: 0, done: 0 }, options))
    out.push(...(await foundIn(input)))
  return out
}
const articles = async (...args: Parameters<typeof found>): Promise<Article[]> =>
  (await found(...args)).map((one) => {
    if ('fault' in one) throw new Error(one.fault.why)
    return one.article
  })
const faults = async (...args: Parameters<typeof found>): Promise<string[]> =>
  (await found(...args)).flatMap((one) => ('fault' in one ? [one.fault.why] : []))

const LEAD = 'وصل وزير خارجية البلد إلى العاصمة أمس الاثنين في زيارة رسمية تستمر يومين.'
const REST =
  'وقال في مؤتمر صحفي إن بلاده تريد توسيع التعاون في التجارة والنقل، وأضاف أن وفدا سيعود الشهر المقبل.'
const TEXT = `${LEAD}\n${REST}`
const PUBLISHED = '2024-04-08'

describe('formats', () => {
  it('plain text, to the character', async () => {
    put('a.txt', `  ${TEXT}\r\n\r\n`)
    expect(await articles()).toEqual([{ id: 'a', text: `  ${TEXT}\r\n\r\n` }])
  })

  it('Markdown, with front matter or a heading', async () => {
    put(
      'a.md',
      `---\ntitle: "زيارة"\ndate: 2024-04-08\nsource: وكالة\n---\n${LEAD}\n\n**وقال** إن [بلاده](http://x.test) تريد.`,
    )
    put('b.md', `# زيارة رسمية\n\n${LEAD}`)
    expect(await articles()).toEqual([
      {
        id: 'a',
        title: 'زيارة',
        published: PUBLISHED,
        outlet: 'وكالة',
        text: `${LEAD}\nوقال إن بلاده تريد.`,
      },
      { id: 'b', title: 'زيارة رسمية', text: LEAD },
    ])
  })

  const page = (head: string, top = '') =>
    `<!doctype html><html><head><title>زيارة رسمية - الموقع</title>${head}</head><body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
     <main><article><h1>زيارة رسمية</h1>${top}<p>${LEAD}</p><p>${REST}</p><p>${REST.replace('الشهر المقبل', 'في الصيف')}</p></article></main>
     <aside><p>اقرأ أيضا: خبر آخر</p></aside><footer>جميع الحقوق محفوظة</footer></body></html>`
  it.each([
    [
      'JSON-LD',
      page(
        `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"زيارة رسمية","datePublished":"2024-04-08T14:30:00+03:00","author":{"name":"سامي"},"publisher":{"name":"الوكالة"}}]}</script>`,
      ),
      { published: '2024-04-08T14:30:00+03:00', byline: 'سامي', outlet: 'الوكالة' },
    ],
    [
      'meta tags',
      page(
        '<meta property="article:published_time" content="2024-04-08T11:30:00Z"><meta property="og:site_name" content="الوكالة"><meta name="author" content="سامي"><link rel="canonical" href="https://x.test/1">',
      ),
      { published: '2024-04-08T11:30:00Z', byline: 'سامي', outlet: 'الوكالة', url: 'https://x.test/1' },
    ],
    [
      'a visible date',
      page('', '<div>الإثنين 8 نيسان/أبريل 2024 - 14:30</div>'),
      { published: '2024-04-08T14:30' },
    ],
    [
      'a visible date with a half of the day',
      page('', '<div>٨ أبريل ٢٠٢٤، ٠٢:٣٠ م</div>'),
      { published: '2024-04-08T14:30' },
    ],
    ['<time>', page('', '<time datetime="2024-04-08">اليوم</time>'), { published: PUBLISHED }],
  ])('a page: %s', async (_, html, facts) => {
    put('a.html', html)
    const [article] = await articles()
    expect(article).toMatchObject({ title: 'زيارة رسمية', ...facts })
    expect(article!.text.startsWith(LEAD) || article!.text.includes(`\n${LEAD}\n${REST}`)).toBe(true)
    for (const other of ['الرئيسية', 'اقرأ أيضا', 'جميع الحقوق']) expect(article!.text).not.toContain(other)
  })

  it('JSON Lines, with what is wrong in a line said', async () => {
    const lines = [
      { id: 'a', text: TEXT, published: PUBLISHED, title: null, other: 1 },
      { id: 2, text: TEXT },
      { text: TEXT },
      { id: 'c', text: TEXT, published: 'yesterday' },
      { id: 'd', text: ' ' },
    ]
    put('a.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id": "e", \n\n[]`)
    const all = await found()
    expect(all.slice(0, 2).map((one) => 'article' in one && one.article.id)).toEqual(['a', '2'])
    const said = all.slice(2).map((one) => ('fault' in one ? [one.fault.line, one.fault.why] : []))
    expect(said.map(([line]) => line)).toEqual([3, 4, 5, 6, 8])
    for (const [i, word] of ['"id"', '"published"', 'text', 'JSON', 'article'].entries())
      expect(said[i]![1]).toContain(word)
  })

  it('CSV by its header, or by a map of columns; semicolons and tabs', async () => {
    put('a.csv', `id,date,headline,body\r\n7,08/04/2024,"زيارة ""رسمية""","${TEXT}"\r\n`)
    put('b.csv', `key;when;words\n8;2024-04-08;${LEAD}\n`)
    put('c.tsv', `text\tsource\n${LEAD}\tوكالة\n`)
    const columns = { id: 'key', text: 'words', published: 'when' }
    expect(await articles([join(folder, 'a.csv')])).toEqual([
      { id: '7', published: PUBLISHED, title: 'زيارة "رسمية"', text: TEXT },
    ])
    expect(await articles([join(folder, 'b.csv')], { columns })).toEqual([
      { id: '8', published: PUBLISHED, text: LEAD },
    ])
    expect(await articles([join(folder, 'c.tsv')])).toEqual([{ id: 'c/2', outlet: 'وكالة', text: LEAD }])
    expect((await faults([join(folder, 'b.csv')]))[0]).toContain('--columns')
  })

  it('NewsML-G2, and leaves what its agency withholds', async () => {
    const item = (id: string, status: string) =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${id}"><itemMeta><itemClass qcode="ninat:text"/><provider literal="وكالة"/><versionCreated>2024-04-08T10:00:00Z</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>
       <contentMeta><headline>زيارة</headline><by>سامي</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${LEAD}</p><p>${REST}</p></body></html></inlineXML></contentSet></newsItem>`
    put('a.xml', `<?xml version="1.0"?>${item('urn:a', 'usable')}`)
    put(
      'b.xml',
      `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item('urn:b', 'usable')}${item('urn:c', 'canceled')}</itemSet></newsMessage>`,
    )
    const all = await found()
    const wanted = {
      title: 'زيارة',
      byline: 'سامي',
      outlet: 'وكالة',
      published: '2024-04-08T10:00:00Z',
      text: TEXT,
    }
    expect(all.slice(0, 2).map((one) => 'article' in one && one.article)).toEqual([
      { id: 'urn:a', ...wanted },
      { id: 'urn:b', ...wanted },
    ])
    expect(all[2]).toMatchObject({ fault: { why: expect.stringContaining('canceled') } })
  })

  it('NITF', async () => {
    put(
      'a.xml',
      `<nitf><head><title>زيارة</title><docdata><doc-id id-string="n1"/><date.issue norm="20240408T100000Z"/></docdata></head><body><body.head><hedline><hl1>زيارة رسمية</hl1></hedline><byline>سامي</byline></body.head><body.content><p>${LEAD}</p><p>${REST}</p></body.content></body></nitf>`,
    )
    expect(await articles()).toEqual([
      { id: 'n1', title: 'زيارة رسمية', byline: 'سامي', published: '2024-04-08T10:00:00Z', text: TEXT },
    ])
  })

  it('ninjs 1 and 2', async () => {
    put(
      'a.json',
      JSON.stringify({
        uri: 'urn:1',
        headline: 'زيارة',
        versioncreated: '2024-04-08T10:00:00Z',
        body_xhtml: `<p>${LEAD}</p><p>${REST}</p>`,
      }),
    )
    put(
      'b.json',
      JSON.stringify({
        uri: 'urn:2',
        headlines: [{ value: 'زيارة' }],
        bodies: [{ contenttype: 'text/plain', value: TEXT }],
        firstCreated: '2024-04-08T10:00:00Z',
      }),
    )
    const wanted = { title: 'زيارة', published: '2024-04-08T10:00:00Z', text: TEXT }
    expect(await articles()).toEqual([
      { id: 'urn:1', ...wanted },
      { id: 'urn:2', ...wanted },
    ])
  })

  it('feeds in files; lists of feeds are for isnad watch', async () => {
    put(
      'a.rss',
      `<rss><channel><title>وكالة</title><item><guid>http://x.test/1</guid><title>زيارة</title><pubDate>Mon, 8 Apr 2024 10:00:00 +0300</pubDate><description><![CDATA[<p>${LEAD}</p><p>${REST}</p>]]></description></item></channel></rss>`,
    )
    put('b.xml', '<opml><body><outline xmlUrl="http://x.test/rss"/></body></opml>')
    const all = await found()
    expect(all[0]).toMatchObject({
      article: { id: 'http://x.test/1', outlet: 'وكالة', published: '2024-04-08T10:00:00+0300', text: TEXT },
    })
    expect(all[1]).toMatchObject({ fault: { why: expect.stringContaining('isnad watch') } })
  })
})

describe('encodings', () => {
  const LETTERS: Readonly<Record<string, number>> = Object.fromEntries(
    Array.from({ length: 128 }, (_, n) => [
      new TextDecoder('windows-1256').decode(Uint8Array.of(n + 128)),
      n + 128,
    ]),
  )
  const in1256 = (text: string) => Uint8Array.from(text, (letter) => LETTERS[letter] ?? letter.charCodeAt(0))
  const in16 = (text: string, big = false) => {
    const bytes = Buffer.from(text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first, with its mark', in16(`\ufeff${TEXT}`)],
    ['UTF-16, big end first, with its mark', in16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', in16(TEXT)],
    ['UTF-16, big end first, without a mark', in16(TEXT, true)],
    ['Windows-1256', in1256(TEXT)],
  ])('%s', async (_, bytes) => {
    put('a.txt', bytes)
    expect((await articles())[0]!.text).toBe(TEXT)
  })

  it('Windows-1256 in pages, feeds and lines', async () => {
    put(
      'a.html',
      in1256(
        `<html><head><meta charset="windows-1256"></head><body><h1>زيارة</h1><p>${LEAD}</p><p>${REST}</p></body></html>`,
      ),
    )
    put(
      'b.xml',
      in1256(
        `<?xml version="1.0" encoding="windows-1256"?><rss><channel><title>وكالة</title><item><guid>http://x.test/1</guid><description>${TEXT}</description></item></channel></rss>`,
      ),
    )
    put('c.jsonl', in1256(JSON.stringify({ id: 'c', text: TEXT })))
    put('d.csv', in1256(`id,text\nd,"${TEXT}"\n`))
    for (const { text } of await articles()) expect(text).toContain(REST)
  })
})

describe('packings', () => {
  it('gzip, ZIP, archives in archives and folders, in a fixed order', async () => {
    put('b/two.txt.gz', gzipSync(TEXT))
    put(
      'a.zip',
      zipOf({
        'x/one.txt': TEXT,
        '__MACOSX/x/._one.txt': 'no',
        'in.zip': zipOf({ 'deep.txt': LEAD }),
        'c.jsonl.gz': gzipSync(JSON.stringify({ id: 'line', text: REST })),
      }),
    )
    put('.hidden.txt', TEXT)
    put('picture.png', 'no')
    const all = await found()
    expect(all.map((one) => 'article' in one && [one.from.slice(folder.length + 1), one.article.id])).toEqual(
      [
        ['a.zip/x/one.txt', 'x/one'],
        ['a.zip/in.zip/deep.txt', 'deep'],
        ['a.zip/c.jsonl', 'line'],
        ['b/two.txt', 'b/two'],
      ],
    )
  })

  it('refuses bombs, and goes on with what else there is', async () => {
    const zeros = gzipSync(Buffer.alloc(70_000_000))
    put('a.txt.gz', zeros)
    put('b.jsonl.gz', zeros)
    put('c.zip', zipOf({ 'a.txt': Buffer.alloc(70_000_000), 'b.txt': TEXT }))
    put('d.txt', TEXT)
    const all = await found()
    const said = all.flatMap((one) => ('fault' in one ? [one.fault.why] : []))
    expect(said.length).toBeGreaterThanOrEqual(3)
    for (const why of said) expect(why).toMatch(/times its size|too large for one report|longer than/)
    expect(all.at(-1)).toMatchObject({ article: { id: 'd' } })
  })

  it.each([
    ['a broken gzip', 'a.txt.gz', gzipSync(TEXT).subarray(0, 40)],
    ['no gzip', 'a.txt.gz', TEXT],
    ['a broken ZIP', 'a.zip', zipOf({ 'a.txt': TEXT }).subarray(0, 60)],
    ['no ZIP', 'a.zip', TEXT],
    ['a PDF under a wrong name', 'a.txt', '%PDF-1.7 ...'],
    ['binary data', 'a.txt', Buffer.from([1, 2, 0, 3, 0, 0, 9, 7, 0, 1])],
    ['broken XML', 'a.xml', '<rss><channel><item>'],
    ['nothing', 'a.txt', ''],
    ['JSON that breaks off', 'a.json', '{"id": "a", "text": "'],
    ['an open quotation mark', 'a.csv', `id,text\n1,"${LEAD}`],
  ])('says why there is no article: %s', async (_, name, bytes) => {
    put(name, bytes)
    put('z.txt', TEXT)
    const all = await found()
    expect(
      'fault' in all[0]! && all[0].fault.why.length > 5 && !all[0].fault.why.startsWith('internal'),
    ).toBe(true)
    expect(all.at(-1)).toMatchObject({ article: { id: 'z' } })
  })

  it('says what cannot be opened at all', () => {
    expect(() => listInputs([join(folder, 'gone.txt')])).toThrow('there is no such file')
    expect(() => listInputs([folder])).toThrow('has no report in it')
  })
})

describe('rejected inputs', () => {
  it('come back: mended lines, whole files, once', async () => {
    const lines = put('lines.jsonl', `{"text": "${LEAD}"}\nno json\n`)
    const archive = put('a.zip', zipOf({ 'a.txt': '', 'b.txt': '' }))
    const file = join(folder, 'rejected.jsonl')
    const rejects = openRejects(file)
    const first = await found([lines, archive])
    rejects.add(first.flatMap((one) => ('fault' in one ? [one.fault] : [])))
    rejects.close()
    expect(await faults([file])).toEqual(await faults([lines, archive]))
    writeFileSync(archive, zipOf({ 'a.txt': TEXT, 'b.txt': REST }))
    const again = await found([file])
    expect(again.filter((one) => 'article' in one)).toHaveLength(2)
    expect(again.filter((one) => 'fault' in one)).toHaveLength(2)
  })

  it('are added to where a watch goes on', async () => {
    const file = join(folder, 'rejected.jsonl')
    for (const from of ['http://x.test/1', 'http://x.test/2']) {
      const rejects = openRejects(file, { keep: true })
      rejects.add([{ from, why: 'the server answers 404' }])
      rejects.close()
    }
    expect(await faults([file])).toHaveLength(2)
  })
})
