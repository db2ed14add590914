import { describe, expect, it } from 'vitest'
import { parseQuery, searchWords } from './search-terms.ts'

const finds = (query: string, text: string) => {
  const term = parseQuery(query)[0]!.terms[0]!
  return searchWords(text).some((word) => word.terms.includes(term))
}

describe('search terms', () => {
  it.each([
    ['الوزير', 'وزير'],
    ['وزير', 'والوزير'],
    ['الوزير', 'للوزير'],
    ['وزير', 'وزيرهم'],
    ['وزارة', 'وزارتها'],
    ['وزاره', 'وَزَارَةُ'],
    ['أحمد', 'احمد'],
    ['والدين', 'والدين'],
    ['Lavrov', 'lavrov'],
    ['2024', '٢٠٢٤'],
  ])('%s finds %s', (query, text) => expect(finds(query, text)).toBe(true))

  it.each([
    ['وزير', 'وزراء'],
    ['سوريا', 'روسيا'],
    ['والدين', 'الدين'],
  ])('%s does not find %s', (query, text) => expect(finds(query, text)).toBe(false))

  it('keeps quoted words together and reads a star as any ending', () => {
    expect(parseQuery('زيارة «وزير الخارجية» الصين*')).toEqual([
      { terms: ['زياره'], prefix: false },
      { terms: ['وزير', 'خارجيه'], prefix: false },
      { terms: ['صين'], prefix: true },
    ])
  })

  it('gives words their own characters', () => {
    const text = 'قال الوَزِيرُ: «نعم»'
    expect(searchWords(text).map((w) => text.slice(w.start, w.end))).toEqual(['قال', 'الوَزِيرُ', 'نعم'])
  })

  it('takes a query of marks for no query', () => expect(parseQuery('"، * » ')).toEqual([]))
})
