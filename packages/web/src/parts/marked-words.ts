/** The words of a row with its marks, for `WordsLine`. */
import type { Words } from '../api/types.ts'
import type { LayerName, Mark } from '../spans/segment.ts'

export const marksOfWords = (words: Words, layer: LayerName): Mark[] =>
  words.marks.map(({ start, end, field }) => ({
    start,
    end,
    layer:
      field === 'date'
        ? 'times'
        : field === 'actor' || field === 'recipient' || field === 'place'
          ? 'names'
          : layer,
    record: field,
    role: field === 'cue' ? 'cue' : field === 'match' ? 'match' : 'self',
  }))
