import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes, read } from './index.ts'

const TEXT =
  'وقال الوزير سامح شكري لوكالة رويترز إن "الحل قريب". ونقلت وكالة تاس عن مكتب الوزير قوله إن الرئيس سيزور بكين.'

describe('findQuotes', () => {
  it('gives quotations with speaker, addressee and chain', () => {
    const { quotes, attribution, entities } = findQuotes(TEXT)
    const name = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name
    expect(quotes.map(({ text, kind, speaker }) => [text, kind, name(speaker)])).toEqual([
      ['الحل قريب', 'direct', 'سامح شكري'],
      ['الرئيس سيزور بكين', 'indirect', 'مكتب الوزير'],
    ])
    expect(name(quotes[0]?.addressee)).toBe('رويترز')
    expect(attribution.at(-1)?.chain.map(({ voice, kind, cue }) => [name(voice), kind, cue?.text])).toEqual([
      ['تاس', 'agency', 'نقلت'],
      ['مكتب الوزير', 'office', 'قوله'],
    ])
  })

  it('finds what a whole reading finds', () => {
    const { quotes, attribution } = findQuotes(TEXT, { published: '2024-04-08' })
    const reading = read({ id: 'x', text: TEXT, published: '2024-04-08' })
    expect(quotes).toEqual(reading.quotes)
    expect(attribution).toEqual(reading.attribution)
  })

  it('throws on no text, and keeps every span inside it', () => {
    const pieces = [
      'قال',
      ' ',
      'الوزير',
      ' إن ',
      '"',
      '«',
      '»',
      '”',
      '“',
      '.',
      '\n\n',
      'نقلت',
      ' عن ',
      ':',
      '+',
      '(',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        for (const { start, end, text: words } of findQuotes(text).quotes) {
          expect(words).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 200 },
    )
  })
})
