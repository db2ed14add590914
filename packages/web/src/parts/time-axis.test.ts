import { describe, expect, it } from 'vitest'
import { timeAxis } from './time-axis.ts'

describe('timeAxis', () => {
  it('runs from the right in Arabic and from the left in English', () => {
    const ar = timeAxis('2024-01-01', '2024-12-31', 800, 'rtl')
    const en = timeAxis('2024-01-01', '2024-12-31', 800, 'ltr')
    expect(ar.x('2024-01-01')).toBeGreaterThan(ar.x('2024-06-01'))
    expect(en.x('2024-01-01')).toBeLessThan(en.x('2024-06-01'))
    expect(ar.x('2024-03-05') + en.x('2024-03-05')).toBeCloseTo(800)
  })
  it.each([
    ['2024-01-01', '2024-01-03', 'day'],
    ['2024-01-01', '2024-09-30', 'month'],
    ['2012-05-04', '2025-09-30', 'year'],
    ['1902-05-04', '2025-09-30', 'year'],
  ])('names no stretch twice: %s to %s', (first, last, form) => {
    const axis = timeAxis(first, last, 800, 'ltr')
    expect(axis.form).toBe(form)
    const names = axis.ticks.map((day) =>
      form === 'day' ? day : form === 'month' ? day.slice(0, 7) : day.slice(0, 4),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(1)
    for (let i = 1; i < axis.ticks.length; i++)
      expect(axis.x(axis.ticks[i]!) - axis.x(axis.ticks[i - 1]!)).toBeGreaterThan(60)
  })
})
