import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockAt,
  blocksOf,
  drawableEdge,
  hiddenCharacters,
  type Mark,
  marksByBlock,
  segment,
} from './segment.ts'

const mark = (start: number, end: number, record = `${start}-${end}`): Mark => ({
  start,
  end,
  record,
  layer: 'names',
  role: 'self',
})
const joined = (text: string, marks: readonly Mark[]) =>
  segment(text, marks, 0, text.length)
    .map((s) => s.text)
    .join('')

describe('segment', () => {
  it('cuts at the edges of overlapping marks and keeps all letters', () => {
    const text = 'زار الوزير موسكو أمس'
    const cut = segment(text, [mark(4, 16, 'a'), mark(11, 20, 'b')], 0, text.length)
    expect(cut.map((s) => [s.text, s.marks.map((m) => m.record)])).toEqual([
      ['زار ', []],
      ['الوزير ', ['a']],
      ['موسكو', ['a', 'b']],
      [' أمس', ['b']],
    ])
  })
  it('puts the innermost mark last', () => {
    const cut = segment('ابجدهوز', [mark(2, 4, 'in'), mark(0, 7, 'out')], 0, 7)
    expect(cut[1]!.marks.map((m) => m.record)).toEqual(['out', 'in'])
  })
  it('does not part a letter from its diacritics, nor a surrogate pair', () => {
    expect(drawableEdge('مُحَمَّد', 1, 8)).toBe(2)
    expect(drawableEdge('a😀b', 2, 4)).toBe(3)
    expect(segment('كِتاب', [mark(0, 1)], 0, 5).map((s) => s.text)).toEqual(['كِ', 'تاب'])
  })
  it('ignores marks outside the block and empty ones', () => {
    expect(segment('ابجد', [mark(9, 12), mark(2, 2)], 0, 4).map((s) => s.text)).toEqual(['ابجد'])
  })
  it('moves an edge over few attached characters only', () => {
    expect(drawableEdge(`ا${'\u064b'.repeat(100)}`, 1, 101)).toBe(17)
  })
  it('gives the text back for any text and any marks', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), marks, (text, list) => {
        expect(joined(text, list)).toBe(text)
      }),
    )
  })
})

describe('blocksOf', () => {
  it('joined by their glue, blocks are the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('ا', ' ', '\n', 'ُ', '😀', 'x'), maxLength: 200 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, most) => {
        const blocks = blocksOf(text, most)
        expect(blocks.map((b) => text.slice(b.start, b.end) + b.glue).join('')).toBe(text)
      }),
    )
  })
  it('cuts a long paragraph at a space', () => {
    const text = 'كلمة '.repeat(1000)
    const blocks = blocksOf(text, 100)
    expect(blocks.length).toBeGreaterThan(40)
    expect(blocks.every((b) => b.end - b.start <= 101)).toBe(true)
    expect(text[blocks[0]!.end - 1]).toBe(' ')
  })
  it('finds the block of an offset and deals marks to the blocks that they touch', () => {
    const blocks = blocksOf('اب\nجد\nهو')
    expect([0, 2, 3, 5, 6, 7].map((at) => blockAt(blocks, at))).toEqual([0, 0, 1, 1, 2, 2])
    expect(marksByBlock(blocks, [mark(1, 4), mark(6, 8)]).map((m) => m.length)).toEqual([1, 1, 1])
  })
})

it('counts what cannot be seen', () => {
  expect(hiddenCharacters('ا\u202eب\u200bج\ufeff')).toBe(3)
})
