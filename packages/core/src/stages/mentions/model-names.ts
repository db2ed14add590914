/** Names as the model labels them, sentence by sentence; very long sentences are read in stretches. */
import type { Doc } from '../../doc/index.ts'
import { emit, viterbi } from '../../model/decode.ts'
import { LABEL_COUNT } from '../../model/labels.ts'
import type { NameSpan } from './spans.ts'

const TYPES = ['PER', 'ORG', 'GPE'] as const
const LONGEST = 400

const scores = new Float64Array(LONGEST * LABEL_COUNT)
const labels = new Uint8Array(LONGEST)

export function modelNames({ tokens, sentences }: Doc<'tokens' | 'sentences'>): NameSpan[] {
  const out: NameSpan[] = []
  for (const sentence of sentences.list)
    for (let first = sentence.first; first < sentence.last; first += LONGEST) {
      const last = Math.min(sentence.last, first + LONGEST)
      emit(tokens, first, last, scores)
      viterbi(scores, last - first, labels)
      collect(first, last - first, out)
    }
  return out
}

function collect(first: number, length: number, out: NameSpan[]) {
  for (let i = 0; i < length; ) {
    const label = labels[i]!
    let end = i + 1
    if (label === 0) {
      i = end
      continue
    }
    const inside = label % 2 === 1 ? label + 1 : label
    while (end < length && labels[end] === inside) end++
    const type = TYPES[(label - 1) >> 1]!
    out.push({ first: first + i, last: first + end, type, rule: 'mentions.model', known: [] })
    i = end
  }
}
