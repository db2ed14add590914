import { expect, it } from 'vitest'
import { withoutOverlap } from './place-names.ts'

it('writes a name only where none stands already, and inside the drawing', () => {
  const named = (key: string, x: number, y: number) => ({ key, x, y, name: 'عشرة أحرف' })
  const list = [
    named('a', 100, 50),
    named('b', 110, 55),
    named('c', 100, 80),
    named('d', 2, 200),
    named('e', 300, 50),
  ]
  expect([...withoutOverlap(list, 9, 400)]).toEqual(['a', 'c', 'e'])
  expect([...withoutOverlap(list, 1, 400)]).toEqual(['a'])
})
