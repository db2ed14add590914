import { expect, test } from 'vitest'
import { foldWord } from '../script/index.ts'
import { bySurname, everything, knownById, lookup, surnamesOf } from './knowledge.ts'
import { COMPOUND_NATIONALITIES, NATIONALITIES } from './nationalities.ts'

const find = (name: string) => lookup(foldWord(name)).map(({ id }) => id)

test('names are found whatever their hamza, in all their spellings', () => {
  expect(find('سيرغي لافروف')).toEqual(['p:sergey-lavrov-RUS'])
  expect(find('باراك اوباما')).toEqual(['p:barack-obama-USA'])
  expect(find('هيئة الأمم المتحدة')).toEqual(['o:united-nations'])
  expect(find('كوباني')).toEqual(['g:kobani-SYR'])
  expect(find('الكرملين')).toEqual(['o:kremlin'])
  expect(find('جمهورية مصر العربية')).toEqual(['s:EGY'])
  expect(find('لا أحد')).toEqual([])
})

test('a title is no part of the usual name, but the spelling with it is known', () => {
  const [king] = lookup(foldWord('الملك سلمان بن عبد العزيز'))
  expect(king?.name).toBe('سلمان بن عبد العزيز')
  expect(find('سلمان بن عبد العزيز')).toEqual([king?.id])
})

test('a surname finds its people, compound ones whole', () => {
  expect(bySurname(foldWord('لافروف')).map(({ nameEn }) => nameEn)).toEqual(['Sergey Lavrov'])
  expect(surnamesOf('إيتمار بن غفير')).toEqual([foldWord('غفير'), foldWord('بن غفير')])
})

test('a name that is a common word too is marked, and keeps its id', () => {
  const both = everything().filter(({ id }) => id === 'o:al-jazeera')
  expect(both.map(({ ambiguous }) => ambiguous ?? false)).toEqual([false, true])
  expect(knownById('o:al-jazeera')?.ambiguous).toBeUndefined()
})

test('an id belongs to one entry', () => {
  const sure = everything().filter(({ ambiguous }) => !ambiguous)
  expect(new Set(sure.map(({ id }) => id)).size).toBe(sure.length)
})

test('the base is as large as it should be', () => {
  const ids = new Set(everything().map(({ id }) => id))
  const count = (prefix: string) => [...ids].filter((id) => id.startsWith(prefix)).length
  expect(count('s:')).toBeGreaterThanOrEqual(230)
  expect(count('g:')).toBeGreaterThanOrEqual(2500)
  expect(count('o:')).toBeGreaterThanOrEqual(900)
  expect(count('p:')).toBeGreaterThanOrEqual(3000)
})

test('nationalities of one word and of two are apart', () => {
  expect(NATIONALITIES.some(({ adjective }) => adjective.includes(' '))).toBe(false)
  expect(NATIONALITIES).toContainEqual({ iso: 'RUS', adjective: 'روسي', plurals: expect.any(Array) })
  expect(COMPOUND_NATIONALITIES).toContainEqual({ iso: 'KOR', words: ['كوري', 'جنوبي'] })
})
