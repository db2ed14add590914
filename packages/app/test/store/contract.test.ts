/** What every home must do alike. */
import { api } from '@isnad/core/record'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import { emptyHome, exampleArticles, onEachHome, preparedOf } from './homes.ts'

const StoredEntity = api.EntityView.omit({ offices: true })

const items = exampleArticles.map((article) => ({ prepared: preparedOf(article) }))

onEachHome('contract', (where) => {
  let store: Store
  beforeAll(async () => {
    await emptyHome(where)
    store = await openStore(where)
    const outcomes = await store.add(items)
    expect(outcomes.map((o) => o.outcome)).toEqual(items.map(() => 'added'))
  }, 120_000)
  afterAll(() => store?.close())

  it('stores a text once', async () => {
    const again = await store.add(items)
    expect(again.every((o) => o.outcome === 'duplicate')).toBe(true)
  })

  it('lists reports, newest first, in pages that meet', async () => {
    const all = await store.reports({ limit: 100 })
    expect(api.ReportPage.parse(all).total).toBe(items.length)
    const days = all.items.map((r) => Date.parse(r.published!))
    expect(days).toEqual([...days].sort((a, b) => b - a))
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.reports({ limit: 5, ...(cursor !== undefined && { cursor }) })
      paged.push(...page.items.map((r) => r.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(paged).toEqual(all.items.map((r) => r.id))
  })

  it('gives a report back to the byte', async () => {
    for (const { prepared } of items) {
      const view = await store.report(prepared.article.id)
      expect(api.ReportView.parse(view)).toBeTruthy()
      expect(view!.article).toEqual(prepared.article)
      expect(JSON.stringify(view!.reading)).toBe(prepared.reading)
    }
    expect(await store.report('no such report')).toBeNull()
  })

  it('keeps every record on its characters', async () => {
    const [sum] = await store.home.query<{ n: number; faults: number }>(
      'select count(*)::int as n, count(*) filter (where words <> stands)::int as faults from verification',
    )
    expect(sum!.n).toBeGreaterThan(300)
    expect(sum!.faults).toBe(0)
  })

  it.each(['events', 'quotes'] as const)('lists %s in pages that meet, either way', async (list) => {
    for (const sort of ['newest', 'oldest'] as const) {
      const all = await store[list]({ limit: 500, sort })
      expect((list === 'events' ? api.EventPage : api.QuotePage).parse(all)).toBeTruthy()
      expect(all.items.length).toBe(all.total)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await store[list]({ limit: 7, sort, ...(cursor !== undefined && { cursor }) })
        paged.push(...page.items.map((r) => r.id))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(paged).toEqual(all.items.map((r) => r.id))
    }
  })

  it('shows records in their words', async () => {
    const texts = new Map(exampleArticles.map((a) => [a.id, a.text]))
    const { items: rows } = await store.events({ limit: 500 })
    for (const { report, words, event } of rows) {
      expect(texts.get(report.id)!.slice(words.start, words.start + words.text.length)).toBe(words.text)
      expect(words.marks).toContainEqual({
        start: event.anchor.start,
        end: event.anchor.end,
        field: 'anchor',
      })
    }
  })

  it('searches all layers', async () => {
    const found = await store.search({ q: 'الوزير' })
    expect(api.SearchResult.parse(found)).toBeTruthy()
    expect(found.totals.reports).toBeGreaterThan(0)
  })

  it('finds words with what hangs on them, phrases and beginnings', async () => {
    const total = async (q: string) => (await store.reports({ q, limit: 1 })).total
    expect(await total('الوزير')).toBe(await total('وزير'))
    const whole = await total('"وزير الخارجية"')
    expect(whole).toBeGreaterThan(0)
    expect(whole).toBeLessThanOrEqual(await total('وزير الخارجية'))
    expect(await total('"الخارجية وزير"')).toBe(0)
    expect(await total('وزي*')).toBeGreaterThanOrEqual(await total('وزير'))
  })

  it('narrows each list by every value of its facets to the number that it says', async () => {
    for (const list of ['events', 'quotes', 'reports'] as const) {
      const { facets } = await store[list]({ limit: 1 })
      expect(Object.keys(facets)).toContain('outlet')
      for (const [facet, values] of Object.entries(facets))
        for (const { value, count } of values.slice(0, 3)) {
          if (list === 'reports' && facet === 'state') continue // counts states of events; the filter takes all named
          const { total } = await store[list]({ [facet]: [value], limit: 1 })
          expect({ list, facet, value, total }).toEqual({ list, facet, value, total: count })
        }
    }
  }, 60_000)

  it('answers on entities, states, pairs, places and the network', async () => {
    const entities = await store.entities({})
    expect(api.EntityPage.parse(entities).total).toBeGreaterThan(10)
    for (const { key } of entities.items.slice(0, 5))
      expect(StoredEntity.parse(await store.entity(key)).spellings.length).toBeGreaterThan(0)
    expect(await store.entity('no such key')).toBeNull()
    const { states } = api.StateList.parse(await store.states())
    expect(api.StateView.parse(await store.state(states[0]!.country)).counts.reports).toBeGreaterThan(0)
    api.PairView.parse(await store.pair('MAR', 'ESP', {}))
    api.PlaceList.parse(await store.places({}))
    api.Network.parse(await store.network({}))
  })

  it('counts events by week and quotations by month', async () => {
    const { weeks } = api.EventWeeks.parse(await store.eventWeeks({}))
    const dated = (await store.events({ limit: 500 })).items.filter(({ days }) => days !== null)
    expect(weeks.reduce((sum, week) => sum + week.events, 0)).toBe(dated.length)
    const { months } = api.QuoteMonths.parse(await store.quoteMonths({ kind: ['direct'] }))
    const { total } = await store.quotes({ kind: ['direct'], limit: 1 })
    expect(months.reduce((sum, month) => sum + month.quotes, 0)).toBe(total)
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).sort())
  })
})
