import { describe, expect, it } from 'vitest'
import type { Week } from '../api/types.ts'
import { bulkOf } from './bulk.ts'

const week = (day: string, events = 1): Week => ({
  week: day,
  events,
  score: 1,
  quads: { 'verbal-cooperation': 1, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0 },
})

describe('bulkOf', () => {
  it('leaves out what lies years apart', () => {
    const weeks = [
      week('1967-06-05'),
      week('2014-12-29', 5),
      week('2015-02-02', 9),
      week('2015-05-04', 4),
      week('2030-01-07'),
    ]
    expect(bulkOf(weeks)).toEqual([1, 4])
  })
  it('leaves out the few at either end of many', () => {
    const days = ['2015-01-05', '2015-03-02', '2015-06-29', '2015-07-06', '2015-07-13', '2015-10-05']
    const weeks = days.map((day, i) => week(day, i < 2 || i > 4 ? 1 : 100))
    expect(bulkOf(weeks)).toEqual([2, 5])
  })
  it('takes all of what lies together, and nothing of nothing', () => {
    expect(bulkOf([week('2015-01-05'), week('2015-03-02')])).toEqual([0, 2])
    expect(bulkOf([])).toEqual([0, 0])
  })
})
