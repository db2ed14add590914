import { expect, test } from 'vitest'
import { knownById } from './knowledge.ts'
import { holderOf, officesBefore, officesOn, readOffice } from './offices.ts'

const holder = (phrase: string, day: string) => {
  const office = readOffice(phrase)
  return office && (holderOf(office.office, office.at, day)?.person.nameEn ?? null)
}

test('an office is read from its words and the state, by adjective or by name', () => {
  expect(readOffice('وزير الخارجية الألماني')).toEqual({ office: 'foreign-minister', at: 'DEU' })
  expect(readOffice('رئيسة وزراء بنغلاديش')).toEqual({ office: 'head-of-government', at: 'BGD' })
  expect(readOffice('الرئيسة الكورية الجنوبية')).toEqual({ office: 'head-of-state', at: 'KOR' })
  expect(readOffice('المستشارة الألمانية')).toEqual({ office: 'head-of-government', at: 'DEU' })
  expect(readOffice('الأمين العام للأمم المتحدة')).toEqual({ office: 'head', at: 'o:united-nations' })
})

test('words that fit no office of the state name none', () => {
  expect(readOffice('الرئيس السعودي')).toBeNull()
  expect(readOffice('العاهل الفرنسي')).toBeNull()
  expect(readOffice('المستشار المصري')).toBeNull()
  expect(readOffice('الرئيس الكونغولي')).toBeNull() // two states share the adjective
  expect(readOffice('الرئيس')).toBeNull()
})

test('the holder is the one of that day', () => {
  expect(holder('الرئيس الأميركي', '2024-04-08')).toBe('Joe Biden')
  expect(holder('الرئيس الأميركي', '2016-12-31')).toBe('Barack Obama')
  expect(holder('الرئيس الروسي', '2011-01-01')).toBe('Dmitry Medvedev')
})

test('nobody is named on a blurred edge, in a gap, or before the base begins', () => {
  expect(holderOf('foreign-minister', 'RUS', '1990-10-15')).toBeNull() // the base knows the month only
  expect(holderOf('head-of-state', 'EGY', '1850-01-01')).toBeNull()
  expect(holderOf('head-of-state', 'LBN', '2015-01-01')).toBeNull() // vacant
})

test('beyond the last known day the answer is not sure', () => {
  expect(holderOf('head-of-state', 'FRA', '2019-01-01')?.sure).toBe(true)
  expect(holderOf('head-of-state', 'FRA', '2026-06-01')?.sure).toBe(false)
})

test('offices of a person on a day, and those left before it', () => {
  const putin = knownById('p:vladimir-putin-RUS')!
  expect(officesOn(putin, '2010-01-01').map(({ office }) => office)).toEqual(['head-of-government'])
  expect(officesBefore(putin, '2010-01-01').map(({ office }) => office)).toContain('head-of-state')
})
