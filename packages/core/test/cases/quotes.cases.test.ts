import { findQuotes } from '../../src/index.ts'
import { describeRows } from './harness.ts'
import { rows } from './quotes.ts'

describeRows('quotes', rows, ({ text, published = '2015-08-01' }) => {
  const { quotes, entities } = findQuotes(text, { published })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return quotes.map((quote) => ({
    ...quote,
    speaker: quote.speaker === null ? null : names.get(quote.speaker),
    cue: quote.cue?.text ?? null,
  }))
})
