import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../src/index.ts'
import { checkReading, verifySpans } from '../src/record/index.ts'
import { expectedPath, goldenArticle, goldenIds } from './golden.ts'

describe('golden articles', () => {
  it('are at least twelve', () => {
    expect(goldenIds().length).toBeGreaterThanOrEqual(12)
  })

  it.each(goldenIds())('%s reads as expected (npm run golden rewrites)', (id) => {
    const article = goldenArticle(id)
    const reading = read(article)
    expect(verifySpans(reading, article.text)).toEqual([])
    expect(checkReading(reading)).toMatchObject({ ok: true })
    expect(existsSync(expectedPath(id)), `${id}/expected.json is missing: run npm run golden`).toBe(true)
    expect(reading).toEqual(JSON.parse(readFileSync(expectedPath(id), 'utf8')))
  })
})
