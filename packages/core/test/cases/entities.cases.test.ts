import { annotate } from '../../src/index.ts'
import { rows } from './entities.ts'
import { articleOf, describeRows } from './harness.ts'

describeRows('entities', rows, (row) => {
  const doc = annotate(articleOf(row))
  return doc.mentions.flatMap((mention, i) => {
    const entity = doc.entities.list[doc.entities.ofMention[i]!]
    return entity && mention.form === 'name' ? [{ ...entity, start: mention.start, end: mention.end }] : []
  })
})
