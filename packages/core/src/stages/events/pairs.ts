/** «الجانبان», «الوزيران»: the two that the text told last to act together stand in for the dual. */

import { DUALS } from '../../lexicon/plover/particles.ts'
import { foldWord } from '../../script/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import type { Who } from './phrases.ts'
import { entityAt, mentionAt, type Scene } from './scene.ts'
import type { Subjects } from './subjects.ts'

const duals = new Set(DUALS.map(foldWord))

const isDual = (scene: Scene, { mention, entity }: Who): boolean => {
  if (mention < 0 || entityAt(scene, entity).named) return false
  const { first } = mentionAt(scene, mention)
  return duals.has(scene.doc.tokens.forms[first]!.text.replace(/^[وفبل](?=ال)/, ''))
}

/** The happening with its duals resolved; remembers the pair that it tells. */
export function withPair(subjects: Subjects, found: Found): Found {
  const { scene, pair } = subjects
  const dual = found.actor.find((w) => isDual(scene, w)) ?? null
  const unnamed = !found.actor.length && dualSubject(scene, found)
  if ((dual || unnamed) && pair.length === 2) {
    const rest = found.actor.filter((w) => w !== dual)
    const known = new Set([...rest, ...found.recipient].map((w) => w.entity))
    return { ...found, actor: [...rest, ...pair.filter((w) => !known.has(w.entity))] }
  }
  const both = [...found.actor, ...found.recipient]
  if (both.length === 2 && /CONSULT|AGREE|SUPPORT|COOPERATE/.test(found.sense.type))
    pair.splice(0, 2, ...both)
  return found
}

/** «أن الجانبين اتفقا»: a dual that is no mention stands beside the verb. */
function dualSubject(scene: Scene, { verb, token }: Found): boolean {
  const at = verb < 0 ? token : verb
  const { first, last } = sentenceOf(scene, at)
  for (let k = Math.max(first, at - 1); k < Math.min(last, at + 2); k++)
    if (duals.has(scene.doc.tokens.forms[k]!.text)) return true
  return false
}
