import { findQuotes } from '../../src/index.ts'
import { rows } from './attribution.ts'
import { describeRows } from './harness.ts'

describeRows('attribution', rows, ({ text }) => {
  const { attribution, entities } = findQuotes(text, { published: '2015-08-01' })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const show = (id: string | null) => (id === null ? '∅' : names.get(id))
  return attribution.map((one) => ({
    ...one,
    chain: one.chain.map(({ voice, kind, cue }) => `${show(voice)} (${kind}: ${cue?.text})`).join(' ← '),
  }))
})
