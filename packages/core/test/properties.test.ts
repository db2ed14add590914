/**
 * What holds for any text: no throw, every span in range with its words, no dangling entity, the same input twice gives
 * the same output, and the reading passes its own schema. `ISNAD_RUNS` sets the number of texts.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../src/index.ts'
import { checkReading, danglingEntities, verifySpans } from '../src/record/index.ts'
import { goldenTexts } from './golden.ts'
import { anyPublished, growing, hostileText } from './hostile.ts'

const numRuns = Number(process.env['ISNAD_RUNS'] ?? 3000)
const texts = hostileText(goldenTexts().map((article) => article.text))

describe('any text', () => {
  it('is read without a throw, into a sound record, the same twice', () => {
    fc.assert(
      fc.property(texts, anyPublished, (text, published) => {
        const article = { id: 'any', text, ...(published !== undefined && { published }) }
        const reading = read(article)
        expect(verifySpans(reading, text)).toEqual([])
        expect(danglingEntities(reading)).toEqual([])
        expect(JSON.stringify(read(article))).toBe(JSON.stringify(reading))
      }),
      { numRuns },
    )
  }, 600_000)

  it('gives a reading that passes its own schema', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(checkReading(read({ id: 'any', text, published: '2024-04-08' }))).toMatchObject({ ok: true })
      }),
      { numRuns: Math.min(numRuns, 500) },
    )
  }, 600_000)

  it.each(Object.entries(growing))('of half a megabyte is read: %s', (_, grow) => {
    const text = grow(500_000)
    expect(verifySpans(read({ id: 'long', text, published: '2024-04-08' }), text)).toEqual([])
  })
})
