/**
 * Speech without a verb: a paragraph that begins with a name and a colon, as headlines and interviews do («الوزير: المعبر
 * سيفتح»، «الوزارة: «…»»). The name must fill what stands before the colon.
 */
import type { Sentence } from '../../doc/index.ts'
import { mentionAt, type Scene } from './scene.ts'
import { apposed } from './subjects.ts'

export interface Headline {
  readonly speaker: string
  /** First token after the colon, and past the last word. */
  readonly first: number
  readonly last: number
}

const WORDS = 3

/** The speech that a sentence gives to the name it begins with; null for none. */
export function headlineOf(scene: Scene, { first, last, paragraph }: Sentence): Headline | null {
  const { tokens, sentences } = scene.doc
  const mention = scene.mentionFrom[first]!
  if (mention < 0 || sentences.dateline?.first === first) return null
  if (!/PER|ORG/.test(mentionAt(scene, mention).type)) return null
  const colon = scene.mentionTo[mention]!
  if (colon + 1 >= last || tokens.forms[colon]!.text !== ':') return null
  const begins = sentences.paragraphs[paragraph]?.first === first
  const marked = scene.markedOf[colon + 1]! >= 0
  let end = last
  while (end > colon && tokens.forms[end - 1]!.kind === 'mark') end--
  if (!marked && (!begins || !isTold(scene, colon + 1, end))) return null
  const speaker = apposed(scene, mention, colon)
  return speaker === null ? null : { speaker, first: colon + 1, last: end }
}

/** «الرئيس: فلان» lists posts, «تويتر: name» accounts; speech has words that are no names. */
function isTold({ doc, inName }: Scene, first: number, last: number): boolean {
  let words = 0
  for (let i = first; i < last; i++) if (doc.tokens.forms[i]!.kind === 'word' && !inName[i]) words++
  return words >= WORDS
}
