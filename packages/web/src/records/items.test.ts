import type { Attribution } from '@isnad/core/record'
import { expect, it } from 'vitest'
import { madeReading } from '../../test/fixture/made.ts'
import { recordsOf } from './items.ts'

const text = 'قالت الوزارة إن الوزير أعلن أن الوفد وصل أمس'
const told = (words: string, voice: string): Attribution => {
  const start = text.indexOf(words)
  return {
    ...{ start, end: start + words.length, quote: null, rule: 'attribution.test' },
    chain: [{ voice, kind: 'office', cue: null, rule: 'attribution.test' }],
  }
}

it('an event is told by the voice whose stretch is the shortest around it', () => {
  const reading = {
    ...madeReading({ id: 'a', text, events: ['وصل', 'قالت'] }),
    attribution: [told('الوزير أعلن أن الوفد وصل أمس', 'outer'), told('الوفد وصل أمس', 'inner')],
  }
  const voiceOf = (id: string) => {
    const item = recordsOf(reading).byId.get(id)
    return item?.layer === 'events' ? item.attribution?.chain[0]?.voice : undefined
  }
  expect(voiceOf('v0')).toBe('inner')
  expect(voiceOf('v1')).toBeUndefined()
})
