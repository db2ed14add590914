import { describe, expect, it } from 'vitest'
import { lintValue } from './lexicon-lint.ts'

const faults = (value: unknown) => lintValue('file', '$', value).map((fault) => fault.what.split(/[:\s]/)[0])

describe('lexicon lint', () => {
  it('passes plain entries', () => {
    expect(lintValue('file', '$', [{ ar: 'وِزارة', en: 'ministry', n: [1, 1, 2] }, 'هـ'])).toEqual([])
  })
  it.each([
    ['a presentation form', 'ﻻ'],
    ['a bidi control', 'موسكو\u200f'],
    ['a zero-width joiner', 'می\u200dشود'],
    ['a repeated entry', ['قال', 'قال']],
    ['a function', () => 1],
    ['a regular expression', /x/],
  ])('finds %s', (_, value) => {
    expect(faults(value)).toHaveLength(1)
  })
})
