import type { Event } from '@isnad/core/record'
import { expect, it } from 'vitest'
import { courseOf } from './meetings.ts'

const event = (type: Event['type'], rule: string, mode: string | null = null) =>
  ({ type, rule, mode }) as Event

it.each([
  [event('CONSULT', 'events.consult-visit', 'visit'), 'visits'],
  [event('AGREE', 'events.consult-arrive'), 'visits'],
  [event('AGREE', 'events.consult-meet'), 'talks'],
  [event('CONSULT', 'events.consult-phone', 'phone'), 'talks'],
  [event('AGREE', 'events.agree-promise'), 'pledges'],
  [event('THREATEN', 'events.threaten-warn'), 'threats'],
  [event('ASSAULT', 'events.assault-attack'), null],
])('%o is of %s', (one, course) => {
  expect(courseOf(one)).toBe(course)
})
