import { expect, test } from 'vitest'
import { answers } from './offices.ts'

test('of a hundred role-and-date questions at least 95 are answered right and none wrong', () => {
  const list = answers()
  expect(list.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  expect(list.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThanOrEqual(95)
  expect(list).toHaveLength(100)
  expect(new Set(list.map(({ at }) => at)).size).toBeGreaterThanOrEqual(60)
})
