import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold.ts'
import { splitsOf } from './splits.ts'

const readings = (word: string) =>
  splitsOf(foldWord(word)).map((s) => [s.proclitics, s.stem, s.enclitic].join('+'))

describe('splitsOf', () => {
  it('reads the whole word first', () => {
    expect(readings('وزير')[0]).toBe('+وزير+')
  })

  it.each([
    ['وللصين', 'ول+الصين+'],
    ['وللصين', 'ولال+صين+'],
    ['بالقاهرة', 'بال+قاهره+'],
    ['وسيلتقي', 'وس+يلتقي+'],
    ['هددتها', '+هددت+ها'],
    ['وزارته', '+وزارت+ه'],
    ['فبكين', 'ف+بكين+'],
    ['كالصين', 'كال+صين+'],
  ])('offers a reading of %s', (word, reading) => {
    expect(readings(word)).toContain(reading)
  })

  it('does not join the future particle to an article', () => {
    expect(readings('سالم').some((r) => r.startsWith('سال+'))).toBe(false)
  })

  it('keeps stems inside the word, and stays small', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'والبكسفهمناتيل'), maxLength: 60 })
    fc.assert(
      fc.property(letters, (word) => {
        const splits = splitsOf(word)
        expect(splits.length).toBeLessThan(80)
        for (const { stem, before, after } of splits) {
          expect(before + after).toBeLessThanOrEqual(word.length)
          const written = word.slice(before, word.length - after)
          expect(stem === written || stem.endsWith(written) || written.endsWith(stem)).toBe(true)
        }
      }),
    )
  })
})
