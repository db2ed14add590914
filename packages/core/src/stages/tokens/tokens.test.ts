import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenAt } from '../../doc/index.ts'
import { fold } from '../../script/index.ts'
import { formOf, tokenize } from './tokens.ts'

const cut = (text: string) => {
  const tokens = tokenize(fold(text), text)
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))
}

describe('tokenize', () => {
  it.each([
    ['قال: «نعم».', ['قال', ':', '«', 'نعم', '»', '.']],
    ['08-04-2024', ['08', '-', '04', '-', '2024']],
    ['15شخصا و٢٠١٥م', ['15', 'شخصا', 'و', '٢٠١٥', 'م']],
    ['أبهــا خصوصاً', ['أبهــا', 'خصوصاً']],
    ['لـ"داعش"', ['لـ', '"', 'داعش', '"']],
    ['(G7) #isnad', ['(', 'G', '7', ')', '#', 'isnad']],
    ['', []],
    ['   \n ', []],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('shares a form between spellings and documents', () => {
    const a = tokenize(fold('وزارة'), 'وزارة')
    const b = tokenize(fold('وزاره'), 'وزاره')
    expect(a.forms[0]).toBe(b.forms[0])
    expect(a.forms[0]).toBe(formOf('وزاره'))
  })

  it('finds the token at an offset', () => {
    const text = 'وصل  الوزير'
    const tokens = tokenize(fold(text), text)
    expect([0, 2, 3, 5, 10, 11].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 1, 2])
  })

  it('lets the words of one ligature share its character', () => {
    const text = 'محمد ﷺ'
    const tokens = tokenize(fold(text), text)
    expect(tokens.forms.map((form) => form.text)).toEqual(['محمد', 'صلي', 'الله', 'عليه', 'وسلم'])
    expect([...tokens.start].slice(1)).toEqual([5, 5, 5, 5])
    expect([...tokens.end].slice(1)).toEqual([6, 6, 6, 6])
  })

  it('covers every character that has a shape, in order, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          const folded = fold(text)
          const tokens = tokenize(folded, text)
          let joined = ''
          let end = 0
          for (let i = 0; i < tokens.length; i++) {
            // Words out of one character («ﷺ» folds to four) share it; otherwise a token starts where the last ended.
            expect(tokens.start[i]).toBeGreaterThanOrEqual(end - 1)
            expect(tokens.end[i]).toBeGreaterThanOrEqual(end)
            expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!)
            end = tokens.end[i]!
            joined += tokens.forms[i]!.text
          }
          expect(end).toBeLessThanOrEqual(text.length)
          expect(joined).toBe(folded.text.replace(/[\s\p{Z}\p{Cc}]/gu, ''))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
