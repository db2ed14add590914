/**
 * Names as the model labels them, sentence by sentence; very long sentences are read in stretches. Folding makes one
 * word of the name «علي» and the preposition «على»: where an article keeps them apart, its letters decide.
 */
import type { Doc } from '../../doc/index.ts'
import { ALI } from '../../lexicon/name-parts.ts'
import { emit, viterbi } from '../../model/decode.ts'
import { LABEL_COUNT, LABELS } from '../../model/labels.ts'
import { foldWord } from '../../script/index.ts'
import type { NameSpan } from './spans.ts'

const TYPES = ['PER', 'ORG', 'GPE'] as const
const LONGEST = 400

const scores = new Float64Array(LONGEST * LABEL_COUNT)
const labels = new Uint8Array(LONGEST)

type SentenceDoc = Doc<'tokens' | 'sentences'>

export function modelNames(doc: SentenceDoc): NameSpan[] {
  const { tokens, sentences } = doc
  const out: NameSpan[] = []
  const apart = doc.text.includes(ALI.preposition)
  for (const sentence of sentences.list)
    for (let first = sentence.first; first < sentence.last; first += LONGEST) {
      const last = Math.min(sentence.last, first + LONGEST)
      emit(tokens, first, last, scores)
      if (apart) favourAli(doc, first, last)
      viterbi(scores, last - first, labels)
      collect(first, last - first, out)
    }
  return out
}

const ali = foldWord(ALI.name)
const PERSON = [LABELS.indexOf('B-PER'), LABELS.indexOf('I-PER')]
/** About the score that a sure first name has over none. */
const SURE = 5

function favourAli({ tokens, text }: SentenceDoc, first: number, last: number) {
  for (let i = first; i < last; i++) {
    if (tokens.forms[i]!.text !== ali) continue
    const name = text.slice(tokens.start[i]!, tokens.end[i]!).endsWith(ALI.name.slice(-1))
    for (const label of PERSON) scores[(i - first) * LABEL_COUNT + label]! += name ? SURE : -SURE
  }
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
