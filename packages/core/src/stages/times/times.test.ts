import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTime } from '../../explain-time.ts'
import { parseTimes } from '../../parse-times.ts'
import { findNumbers, readNumber } from '../../read-numbers.ts'
import { dayNumber, dayValue, weekValue, ymdOf } from './calendar.ts'
import { hijriDay, hijriOf } from './hijri.ts'

describe('calendar', () => {
  it('counts days as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const { year, month, day: d } = ymdOf(day)
        expect(dayNumber(year, month, d)).toBe(day)
        if (year >= 1000) expect(dayValue(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  it.each([
    ['2015-12-31', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2024-04-08', '2024-W15'],
  ])('puts %s into %s', (date, week) => {
    const [year, month, day] = date.split('-').map(Number)
    expect(weekValue(dayNumber(year!, month!, day!))).toBe(week)
  })

  it('converts Hijri days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1320, max: 1500 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(hijriOf(hijriDay(year, month, 1))).toEqual({ year, month, day: 1 })
      }),
    )
    expect(dayValue(hijriDay(1436, 10, 24))).toBe('2015-08-09')
  })
})

describe('numbers', () => {
  it.each([
    ['ألفين وأربعة وعشرين', 2024],
    ['ثلاثة ملايين ومئتين وخمسين ألفا', 3_250_000],
    ['اثنتي عشرة', 12],
    ['الثاني والعشرون', 22],
    ['الحادية عشرة', 11],
    ['١٬٢٥٠٫٥', 1250.5],
    ['-١٫٢', -1.2],
    ['٧٧/١٠٠', 0.77],
    ['3 ملايين', 3_000_000],
    ['مئة وخمسون', 150],
    ['تسعمائة وتسعة وتسعين', 999],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it('names the characters of each number', () => {
    const text = 'قتل خمسة وأصيب 12 في اليوم الثالث'
    expect(findNumbers(text).map((n) => [text.slice(n.start, n.end), n.value, n.kind])).toEqual([
      ['خمسة', 5, 'cardinal'],
      ['12', 12, 'cardinal'],
      ['الثالث', 3, 'ordinal'],
    ])
  })

  it('is null for what is no number', () => {
    expect(readNumber('بيروت')).toBeNull()
    expect(readNumber('')).toBeNull()
  })
})

describe('parseTimes', () => {
  it('reads queries against a moment', () => {
    const [time] = parseTimes('ذكرني بعد ساعتين', { reference: '2024-04-08T14:30', style: 'query' })
    expect(time).toMatchObject({ text: 'بعد ساعتين', value: '2024-04-08T16:30' })
  })

  it('takes a reference that is no date for none', () => {
    expect(parseTimes('أمس', { reference: 'soon' })[0]?.value).toBe('PAST_REF')
  })

  it('throws on no text, and keeps spans in range and in order', () => {
    const pieces = fc.constantFrom(
      'يوم',
      'الثلاثاء',
      '3',
      '/',
      '(',
      ')',
      'من',
      'الساعة',
      'مايو',
      '2015',
      'و',
      '،',
      'ألف',
      'قبل',
      'شهر',
      'الماضي',
      ':',
      'كل',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 25 }),
        fc.boolean(),
        (words, query) => {
          const text = words.join(' ')
          let end = 0
          for (const time of parseTimes(text, { reference: '2024-04-08', style: query ? 'query' : 'news' })) {
            expect(time.start).toBeGreaterThanOrEqual(end)
            expect(time.end).toBeGreaterThan(time.start)
            expect(text.slice(time.start, time.end)).toBe(time.text)
            end = time.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('explainTime', () => {
  const explain = (text: string) => parseTimes(text, { reference: '2024-04-08' }).map(explainTime)

  it('says what decided a weekday', () => {
    expect(explain('زيارة لافروف ستستمر حتى الثلاثاء')).toEqual([
      'الثلاثاء → 2024-04-09: the first Tuesday on or after publication (Monday 2024-04-08), because «ستستمر حتى» looks ahead',
    ])
  })

  it('says what a value was reckoned from', () => {
    expect(explain('وصل أمس')).toEqual(['أمس → 2024-04-07: reckoned from publication (Monday 2024-04-08)'])
    expect(explain('في 3 مارس 2024')).toEqual(['3 مارس 2024 → 2024-03-03: a date told in full'])
  })
})
