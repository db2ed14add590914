import { describe, expect, it } from 'vitest'
import {
  articleJsonSchema,
  checkArticle,
  checkReading,
  danglingEntities,
  readingJsonSchema,
  verifySpans,
} from './index.ts'
import type { Reading } from './types.ts'

const text = 'وصل لافروف إلى بكين'
const reading: Reading = {
  id: 'r1',
  publicationDay: null,
  hash: '0'.repeat(64),
  engine: '0',
  lexicon: '0',
  entities: [{ id: 'lavrov', type: 'PER', named: true, name: 'لافروف', nameEn: 'Lavrov', country: 'RUS' }],
  mentions: [
    { entity: 'lavrov', start: 4, end: 10, text: 'لافروف', form: 'name', rule: 'mentions.knowledge-base' },
  ],
  times: [],
  quotes: [],
  attribution: [],
  events: [],
}

describe('checkArticle', () => {
  it.each([
    [{ id: 'a', text: '' }],
    [{ id: 'a', text: 'x', published: '2024-04-08' }],
    [{ id: 'a', text: 'x', published: '2024-04-08T10:00:00+03:00' }],
  ])('takes %j', (article) => {
    expect(checkArticle(article)).toEqual({ ok: true, value: article })
  })

  it.each([
    [{ text: 'x' }, 'id'],
    [{ id: '', text: 'x' }, 'id'],
    [{ id: 'a' }, 'text'],
    [{ id: 'a', text: 'x', published: '8/4/2024' }, 'published'],
    [{ id: 'a', text: 'x', title: 7 }, 'title'],
  ])('refuses %j and names the place', (article, path) => {
    expect(checkArticle(article)).toMatchObject({ ok: false, issues: [{ path }] })
  })
})

describe('readings', () => {
  it('pass their own schema', () => {
    expect(checkReading(reading)).toMatchObject({ ok: true })
    expect(checkReading({ ...reading, mentions: [{ ...reading.mentions[0], rule: 'Names' }] })).toMatchObject(
      {
        ok: false,
        issues: [{ path: 'mentions.0.rule' }],
      },
    )
  })

  it('are checked against the text', () => {
    expect(verifySpans(reading, text)).toEqual([])
    expect(verifySpans(reading, `ثم ${text}`)).toEqual([{ path: 'mentions.0', start: 4, end: 10 }])
    expect(verifySpans(reading, 'وصل')).toHaveLength(1)
  })

  it('name the entities that they use but do not list', () => {
    expect(danglingEntities(reading)).toEqual([])
    expect(danglingEntities({ ...reading, entities: [] })).toEqual(['lavrov'])
  })
})

describe('JSON Schema', () => {
  it('comes from the same schema', () => {
    const schema = readingJsonSchema() as { properties: Record<string, unknown>; required: string[] }
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(reading)))
    expect(schema.required).toContain('hash')
    expect(schema.required).not.toContain('title')
    expect(JSON.stringify(articleJsonSchema())).toContain('"published"')
  })
})
