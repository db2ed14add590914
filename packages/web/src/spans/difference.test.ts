import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, type Piece } from './difference.ts'

const text = (pieces: readonly Piece[], ...kinds: readonly Piece['kind'][]) =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map((piece) => piece.text)
    .join('')

describe('differenceOf', () => {
  it('finds the corrected number', () => {
    expect(differenceOf('صوت 120 نائبا مع القانون', 'صوت 112 نائبا مع القانون')).toEqual([
      { kind: 'same', text: 'صوت ' },
      { kind: 'gone', text: '120 ' },
      { kind: 'new', text: '112 ' },
      { kind: 'same', text: 'نائبا مع القانون' },
    ])
  })
  it('finds what was left out and what was added', () => {
    const pieces = differenceOf('وصل الوزير أمس إلى لبنان', 'وصل الوزير إلى لبنان اليوم')
    expect(text(pieces, 'gone')).toContain('أمس')
    expect(text(pieces, 'new')).toContain('اليوم')
  })
  it('gives both texts back, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('ا', 'ب', 'ج', 'د', '\n', '  '), { maxLength: 30 })
      .map((w) => w.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pieces = differenceOf(a, b)
        expect(text(pieces, 'same', 'gone')).toBe(a)
        expect(text(pieces, 'same', 'new')).toBe(b)
        expect(pieces.every((p, i) => p.kind !== pieces[i - 1]?.kind)).toBe(true)
      }),
    )
  })
  it('is done with two long texts that share nothing', () => {
    const pieces = differenceOf('كلمة '.repeat(20_000), 'لفظ '.repeat(20_000))
    expect(pieces.map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
