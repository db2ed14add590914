import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'
import { triggerLemmas } from './triggers.ts'

const eventsOf = (text: string, published = '2024-04-08') => read({ id: 'e', text, published }).events

describe('records', () => {
  test('carry score, quad category and CAMEO root of their type', () => {
    const [event] = eventsOf('قصفت تركيا سوريا.')
    expect(event).toMatchObject({ type: 'ASSAULT', quad: 'material-conflict', cameo: '19', score: -10 })
  })

  test('name the characters of every field', () => {
    const text = 'زار جون كيري موسكو الأحد.'
    const [event] = eventsOf(text)
    const words = (span: { start: number; end: number } | null | undefined) =>
      span && text.slice(span.start, span.end)
    expect(words(event?.evidence.actor[0])).toBe('جون كيري')
    expect(words(event?.evidence.recipient[0])).toBe('موسكو')
    expect(words(event?.evidence.date)).toBe('الأحد')
    expect(event?.rule).toBe('events.consult-visit')
  })

  test('one happening told twice is one record', () => {
    const events = eventsOf('زار جون كيري موسكو الأحد. وجاءت زيارة جون كيري إلى موسكو قبل القمة.')
    expect(events.filter((e) => e.type === 'CONSULT')).toHaveLength(1)
  })

  test('two happenings of different days are two', () => {
    const events = eventsOf('زار جون كيري موسكو الأحد. وزار جون كيري موسكو في آذار/مارس 2024.')
    expect(events.filter((e) => e.type === 'CONSULT')).toHaveLength(2)
  })

  test('a statement of what another must do is a demand, linked to its quotation', () => {
    const [event] = eventsOf('قال جون كيري إنه يجب على إيران أن توقف التخصيب.')
    expect(event).toMatchObject({ type: 'REQUEST', rule: 'events.request-must' })
    expect(event?.quote).toBeDefined()
  })

  test('a text without names has no events', () => {
    expect(eventsOf('قصفوا المدينة وهددوا أهلها.')).toEqual([])
    expect(eventsOf('')).toEqual([])
  })
})

test('the lexicon counts its trigger lemmas', () => {
  expect(triggerLemmas()).toBeGreaterThanOrEqual(1200)
})
