import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentClitics } from './clitics.ts'

const split = (word: string) =>
  segmentClitics(word)[0]!
    .map((s) => word.slice(s.start, s.end))
    .join('+')

describe('segmentClitics', () => {
  it.each([
    ['وزير', 'وزير'],
    ['والوزير', 'و+ال+وزير'],
    ['وللصين', 'و+ل+ل+صين'],
    ['بالقاهرة', 'ب+ال+قاهرة'],
    ['وسيلتقي', 'و+س+يلتقي'],
    ['سياسة', 'سياسة'],
    ['وزارتها', 'وزارت+ها'],
    ['وزارة', 'وزارة'],
    ['لها', 'ل+ها'],
    ['فإنه', 'ف+إن+ه'],
    ['بشأن', 'ب+شأن'],
    ['لبنان', 'لبنان'],
    ['كان', 'كان'],
    ['حكم', 'حكم'],
  ])('%s is %s', (word, expected) => {
    expect(split(word)).toBe(expected)
  })

  it('parts of a word follow each other inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'والبكسفهمناتيلة \u064b\u0651ـ"') }), (text) => {
        let end = 0
        for (const segments of segmentClitics(text)) {
          for (const s of segments) {
            expect(s.start).toBeGreaterThanOrEqual(end)
            expect(s.end).toBeGreaterThan(s.start)
            end = s.end
          }
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
