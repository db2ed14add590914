import { findQuotes } from '../../src/index.ts'
import { describeRows } from './harness.ts'
import { rows } from './quote-settings.ts'

describeRows('quote settings', rows, ({ text }) => {
  const { quotes, entities } = findQuotes(text, { published: '2015-08-01' })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return quotes.map((quote) => ({
    ...quote,
    addressee: quote.addressee && names.get(quote.addressee),
    channel: quote.channel?.text,
    occasion: quote.occasion?.text,
  }))
})
