import { describe, expect, it } from 'vitest'
import type { EventRow } from '../../api/types.ts'
import { dealtToDays, lastOf, monthBy, weeksOfMonth } from './calendar-days.ts'

describe('months', () => {
  it('begin their weeks on Saturday in Arabic and on Monday in English', () => {
    expect(weeksOfMonth('2024-04', 6)[0]![0]).toBe('2024-03-30')
    expect(weeksOfMonth('2024-04', 1)[0]![0]).toBe('2024-04-01')
    expect(weeksOfMonth('2024-04', 1).at(-1)!.at(-1)).toBe('2024-05-05')
  })
  it('know their neighbours and their last day', () => {
    expect([monthBy('2024-12', 1), monthBy('2024-01', -1)]).toEqual(['2025-01', '2023-12'])
    expect([lastOf('2024-02'), lastOf('2023-02')]).toEqual(['2024-02-29', '2023-02-28'])
  })
})

it('puts a visit of two days on both, and «in October» apart', () => {
  const row = (id: string, first: string, last: string) => ({ id, days: { first, last } }) as EventRow
  const { onDay, loose } = dealtToDays([
    row('visit', '2024-04-08', '2024-04-09'),
    row('month', '2024-10-01', '2024-10-31'),
    { id: 'undated', days: null } as EventRow,
  ])
  expect([...onDay.keys()]).toEqual(['2024-04-08', '2024-04-09'])
  expect(loose.map(({ id }) => id)).toEqual(['month'])
})
