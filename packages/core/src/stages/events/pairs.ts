/** «الجانبان», «الوزيران»: the two that the text told last to act together stand in for the dual. */

import { DUALS } from '../../lexicon/plover/particles.ts'
import { foldWord } from '../../script/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import type { Who } from './phrases.ts'
import { entityAt, entityIndex, lead, mentionAt, type Scene, startsIn } from './scene.ts'
import type { Subjects } from './subjects.ts'

const duals = new Set(DUALS.map(foldWord))

/** «الجانبان». */
export const isDual = (scene: Scene, { mention, entity }: Who): boolean => {
  if (mention < 0 || entityAt(scene, entity).named) return false
  const { first } = mentionAt(scene, mention)
  return duals.has(scene.doc.tokens.forms[first]!.text.replace(/^[وفبل](?=ال)/, ''))
}

/** The happening with its duals resolved; remembers the pair that it tells. */
export function withPair(subjects: Subjects, found: Found): Found {
  const { scene } = subjects
  const pair = [...found.actor, ...found.recipient].some((w) => isDual(scene, w))
    ? pairFor(subjects, found)
    : subjects.pair
  const actor = resolved(scene, found.actor, pair)
  const recipient = resolved(scene, found.recipient, pair)
  if (actor !== found.actor || recipient !== found.recipient) {
    const known = new Set(actor.map((w) => w.entity))
    return { ...found, actor, recipient: recipient.filter((w) => !known.has(w.entity)) }
  }
  if (!found.actor.length && pair.length === 2 && dualSubject(scene, found))
    return { ...found, actor: [...pair] }
  const both = [...found.actor, ...found.recipient]
  const together = found.recipient.length === 0 || /CONSULT|AGREE|SUPPORT|COOPERATE/.test(found.sense.type)
  if (both.length === 2 && together && !both.some((w) => isDual(scene, w)))
    subjects.pair.splice(0, 2, ...both)
  return found
}

/** The pair told last to act together, else the last two of a kind that «و» joins. */
function pairFor({ scene, pair }: Subjects, { token }: Found): readonly Who[] {
  if (pair.length === 2) return pair
  for (let k = token; k > 0 && token - k < 150; k--) {
    const mention = startsIn(scene, k)
    if (mention < 0 || !isJoined(scene, mention)) continue
    const before = scene.mentionOf[/^[،,]$/.test(scene.doc.tokens.forms[k - 1]!.text) ? k - 2 : k - 1] ?? -1
    if (before < 0) continue
    const two = [before, mention].map((m) => ({
      entity: entityIndex(scene, m),
      mention: m,
      token: mentionAt(scene, m).first,
    }))
    if (canPair(scene, two)) return two
  }
  return []
}

/** «وبكين»، «ووزير الخارجية وانغ يي». */
const isJoined = (scene: Scene, mention: number): boolean =>
  scene.from[mention]! < mentionAt(scene, mention).first
    ? /^وو|^وال/.test(scene.doc.tokens.forms[scene.from[mention]!]!.text)
    : /و/.test(lead(scene, mention))

/** Two states, or two people of two states. */
function canPair(scene: Scene, two: readonly Who[]): boolean {
  const [a, b] = two.map((w) => entityAt(scene, w.entity))
  if (!a?.named || !b?.named || a.type !== b.type) return false
  return (
    a.type === 'GPE' ||
    (a.type === 'PER' && a.country !== null && b.country !== null && a.country !== b.country)
  )
}

/** Participants with a dual among them replaced by the pair that it means. */
function resolved(scene: Scene, whos: readonly Who[], pair: readonly Who[]): readonly Who[] {
  const dual = pair.length === 2 ? whos.find((w) => isDual(scene, w)) : undefined
  if (!dual) return whos
  const rest = whos.filter((w) => w !== dual)
  const known = new Set(rest.map((w) => w.entity))
  return [...rest, ...pair.filter((w) => !known.has(w.entity))]
}

/** «أن الجانبين اتفقا»: a dual that is no mention stands beside the verb. */
function dualSubject(scene: Scene, { verb, token }: Found): boolean {
  const at = verb < 0 ? token : verb
  const { first, last } = sentenceOf(scene, at)
  for (let k = Math.max(first, at - 1); k < Math.min(last, at + 2); k++)
    if (duals.has(scene.doc.tokens.forms[k]!.text)) return true
  return false
}
