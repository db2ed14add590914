/**
 * Whom an answer is given to: who denies «اتهامات» or accepts «الدعوة» without a name answers whoever the report told last
 * to have accused or invited him.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import { ANSWERED } from '../../lexicon/plover/answered.ts'
import type { EventType } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { Draft } from './draft.ts'
import { sentenceOf } from './frame.ts'
import type { Who } from './phrases.ts'
import { type Scene, sideOf } from './scene.ts'

const answered = ANSWERED.map(({ type, words }) => ({ type, words: new Set(words.map(foldWord)) }))

const typeOf = memoByForm((form: Form): EventType | '' => {
  for (const { type, words } of answered)
    for (const { stem, after } of form.splits) if (after === 0 && words.has(stem)) return type
  return ''
})

const ANSWERS = /^(?:REJECT|AGREE|CONCEDE)$/
const FAR = 90
const AHEAD = 5
const BEHIND = 3

/** The drafts, in the order of the text, with the recipients of answers. */
export function withAnswers(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const asker = askerOf(scene, draft, out)
    out.push(asker.length ? { ...draft, found: { ...draft.found, recipient: asker } } : draft)
  }
  return out
}

function askerOf(scene: Scene, { found, type, status }: Draft, before: readonly Draft[]): readonly Who[] {
  if (!ANSWERS.test(type) || status === 'future' || found.recipient.length || !found.actor.length) return []
  const words = answeredType(scene, found.token)
  if (!words) return []
  const own = new Set(found.actor.map((w) => sideOf(scene, w.entity)))
  const isOther = (w: Who) => !own.has(sideOf(scene, w.entity))
  const asked = before.findLast(
    (d) =>
      d.type === words &&
      found.token - d.found.token < FAR &&
      d.found.actor.length > 0 &&
      d.found.actor.every(isOther) &&
      (!d.found.recipient.length || !d.found.recipient.every(isOther)),
  )
  return asked?.found.actor ?? []
}

/** What is answered: named right after the word of answering, or before it in «اتهامات تنفيها». */
function answeredType(scene: Scene, token: number): EventType | '' {
  const { first, last } = sentenceOf(scene, token)
  const { forms } = scene.doc.tokens
  for (let k = token + 1; k < Math.min(last, token + 1 + AHEAD); k++) {
    const type = scene.mentionOf[k]! < 0 ? typeOf(forms[k]!) : ''
    if (type) return type
  }
  for (let k = token - 1; k >= Math.max(first, token - BEHIND); k--) {
    const type = scene.mentionOf[k]! < 0 ? typeOf(forms[k]!) : ''
    if (type) return type
  }
  return ''
}
