import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWord, homeEnd, homeStart } from './fold.ts'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'أإآٱؤئءةىيكگپچﻻﷲﺑـ\u064b\u0651\u0670\u200f\u202b\u2066\u00ad\ufeff٠۹،؛؟ abcÉİ\n"«»'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc
      .integer({ min: 0, max: 0x10ffff })
      .map((code) => (code >= 0xd800 && code < 0xe000 ? 'س' : String.fromCodePoint(code))),
  ),
})

describe('fold', () => {
  it.each([
    ['أحمد إلى آسيا ٱلله', 'احمد الي اسيا الله'],
    ['مسؤول', 'مسءول'],
    ['مسئول', 'مسءول'],
    ['وزارةُ الخارجيَّةِ', 'وزاره الخارجيه'],
    ['على', 'علي'],
    ['أبهــا', 'ابها'],
    ['ایران', 'ايران'],
    ['ﻻ ﷲ', 'لا الله'],
    ['٢٠١٥ ۲۰۱۵', '2015 2015'],
    ['،؛؟٪', ',;?%'],
    ['\u202bموسكو\u200f', 'موسكو'],
    ['AFP', 'afp'],
    ['08–04—2024', '08-04-2024'],
  ])('folds %j to %j', (from, to) => {
    expect(foldWord(from)).toBe(to)
  })

  it('folds words as it folds texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(text)).toBe(fold(text).text)
      }),
    )
  })

  it('keeps no map where nothing moved', () => {
    expect(fold('موسكو').map).toBeNull()
  })

  it('leads home to the letter and the marks on it, and no further', () => {
    const text = 'قالَ\u200f وصل'
    const folded = fold(text)
    expect(folded.text).toBe('قال وصل')
    expect(text.slice(homeStart(folded, 0), homeEnd(folded, 3, text))).toBe('قالَ')
    expect(text.slice(homeStart(folded, 4), homeEnd(folded, 7, text))).toBe('وصل')
  })

  it('maps every folded offset home, in order and in range', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        let before = 0
        for (let i = 0; i <= folded.text.length; i++) {
          const home = homeStart(folded, i)
          expect(home).toBeGreaterThanOrEqual(before)
          expect(home).toBeLessThanOrEqual(text.length)
          before = home
        }
        for (let i = 1; i <= folded.text.length; i++) {
          const end = homeEnd(folded, i, text)
          expect(end).toBeGreaterThan(homeStart(folded, i - 1))
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('folds a character on its own: the folding of a whole is that of its parts', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(foldWord(a + b)).toBe(foldWord(a) + foldWord(b))
      }),
      { numRuns: 1000 },
    )
  })
})
