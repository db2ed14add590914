import { expect, test } from 'vitest'
import { declineNoun, type NounEntry } from './index.ts'

const formsOf = (noun: NounEntry, number: string): string =>
  [
    ...new Set(
      declineNoun(noun)
        .filter((f) => f.number === number)
        .map((f) => f.form),
    ),
  ].join(' ')

test('sound nouns', () => {
  const noun: NounEntry = { singular: 'متظاهر', sound: 'masculine' }
  expect(formsOf(noun, 'singular')).toBe('متظاهر متظاهرا')
  expect(formsOf(noun, 'dual')).toBe('متظاهران متظاهرين متظاهرا متظاهري')
  expect(formsOf(noun, 'plural')).toBe('متظاهرون متظاهرين متظاهرو متظاهري')
})

test('a noun in taa marbuta opens it before pronouns and in the dual', () => {
  const noun: NounEntry = { singular: 'زيارة' }
  expect(formsOf(noun, 'singular')).toBe('زيارة زيارت')
  expect(formsOf(noun, 'dual')).toBe('زيارتان زيارتين زيارتا زيارتي')
  expect(formsOf(noun, 'plural')).toBe('زيارات')
})

test('broken plurals', () => {
  expect(formsOf({ singular: 'وزير', plural: ['وزراء'] }, 'plural')).toBe('وزراء')
  expect(formsOf({ singular: 'هجوم', plural: ['هجمات'] }, 'plural')).toBe('هجمات هجماتا')
})

test('defective and hamzated nouns', () => {
  expect(formsOf({ singular: 'محامي', sound: 'masculine', defective: true }, 'plural')).toBe(
    'محامون محامين محامو محامي',
  )
  expect(formsOf({ singular: 'لاجئ', sound: 'masculine' }, 'plural')).toBe('لاجئون لاجئين لاجئو لاجئي')
  expect(formsOf({ singular: 'مقتدى', feminine: true }, 'singular')).toBe('مقتدى مقتدا مقتداة مقتدات')
})
