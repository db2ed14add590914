/**
 * When somebody spoke, for an act of speech whose clause does not say: the one day that the article gives for his words
 * («وقالت نينغ الاثنين … وأضافت … وشددت على»). Two days: none is taken.
 */
import { tokenAt } from '../../doc/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import { attributionAt, entityAt, type Scene } from './scene.ts'
import { dateValue, isDated } from './status.ts'

const known = new WeakMap<Scene, ReadonlyMap<string, number>>()

/** A time, or −1. */
export function occasionOf(scene: Scene, found: Found): number {
  const { group } = found.sense
  const { actor, trigger } = found
  if (!group.speech || trigger.shape.kind !== 'verb' || actor.length !== 1) return -1
  const own = scene.voiceOf[found.token]!
  const speaker = entityAt(scene, actor[0]!.entity).id
  if (own >= 0 && !attributionAt(scene, own).chain.some((link) => link.voice === speaker)) return -1
  let days = known.get(scene)
  if (!days) {
    days = speakingDays(scene)
    known.set(scene, days)
  }
  return days.get(speaker) ?? -1
}

function speakingDays(scene: Scene): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  for (const quote of scene.doc.quotes) {
    if (!quote.speaker || !quote.cue) continue
    const time = dayOf(scene, tokenAt(scene.doc.tokens, quote.cue.start), quote.start, quote.end)
    if (time < 0) continue
    const before = days.get(quote.speaker)
    if (before !== undefined && before >= 0 && dateValue(scene, before) !== dateValue(scene, time))
      days.set(quote.speaker, -1)
    else if (before === undefined) days.set(quote.speaker, time)
  }
  return days
}

/** The time between the cue and its words, or right before the cue. */
function dayOf(scene: Scene, cue: number, start: number, end: number): number {
  const { tokens } = scene.doc
  const { first, last } = sentenceOf(scene, cue)
  for (let k = Math.max(first, cue - 5); k < Math.min(last, cue + 16); k++) {
    const at = tokens.start[k]!
    if (at >= start && at < end) continue
    if (isDated(scene, k)) return scene.timeOf[k]!
  }
  return -1
}
