import { expect, it } from 'vitest'
import { latinKey } from './keys.ts'

it('takes keys of an Arabic layout by their place, and leaves others as they are written', () => {
  const keys = [
    ['ظ', 'Slash'],
    ['ت', 'KeyJ'],
    ['ن', 'KeyK'],
    ['١', 'Digit1'],
    ['؟', 'Slash'],
    ['j', 'KeyC'],
    ['م', 'KeyL'],
    ['Escape', 'Escape'],
  ] as const
  expect(keys.map(([key, code]) => latinKey({ key, code }))).toEqual([
    '/',
    'j',
    'k',
    '1',
    '?',
    'j',
    'م',
    'Escape',
  ])
})
