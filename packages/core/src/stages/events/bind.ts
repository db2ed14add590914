/**
 * From a trigger to who did what to whom: each sense of the word is tried with the words around it; the one that finds
 * what it needs, and most of it, is taken. Verbs are bound in bind-verb.ts, nouns in bind-noun.ts.
 */
import type { Form } from '../../doc/index.ts'
import { bindNoun } from './bind-noun.ts'
import { bindVerb } from './bind-verb.ts'
import { withCrowd } from './crowds.ts'
import { type Found, sentenceOf } from './frame.ts'
import { isDual } from './pairs.ts'
import type { Who } from './phrases.ts'
import { isHappening } from './plausible.ts'
import { entityAt, quoteAt, type Scene } from './scene.ts'
import { endsInMarbuta, hasObjectPronoun, isMany, isVerb, type Subjects } from './subjects.ts'
import { lightOf, plainOf, type Trigger, triggersOf } from './triggers.ts'

/** Tries all senses of the word at a token. */
export function bind(subjects: Subjects, token: number): Found | null {
  const { scene } = subjects
  const readings = triggersOf(scene.doc.tokens.forms[token]!)
  if (!readings.length || scene.timeOf[token]! >= 0) return null
  const { first, last } = sentenceOf(scene, token)
  const finite = isVerb(scene, token, first)
  const marbuta = endsInMarbuta(scene, token)
  let best: Found | null = null
  let bestWeight = 0
  for (const trigger of readings) {
    if ((trigger.shape.kind === 'verb') !== finite) continue
    if (marbuta && (trigger.split.enclitic === 'ه' || trigger.shape.kind === 'verb')) continue
    if (trigger.shape.kind === 'verb' && !verbFits(scene, trigger, token, first)) continue
    const weight0 = weighWords(scene, trigger, token, first, last)
    if (weight0 < 0) continue
    const bound =
      trigger.shape.kind === 'verb' ? bindVerb(subjects, trigger, token) : bindNoun(subjects, trigger, token)
    const found = bound && withCrowd(scene, bound)
    if (!found || !suffices(scene, found) || !isHappening(scene, found)) continue
    const weight = weight0 + 2 * Math.min(1, found.actor.length) + 2 * Math.min(1, found.recipient.length) + 1
    if (weight > bestWeight) {
      best = found
      bestWeight = weight
    }
  }
  return best
}

const isBody = (scene: Scene, { entity }: Who): boolean => /PER|ORG/.test(entityAt(scene, entity).type)

/** The first person speaks in its own words only; a shortened imperfect stands after «لم» only; no verb after «إلى». */
function verbFits(scene: Scene, { shape, split }: Trigger, token: number, first: number): boolean {
  const quote = scene.quoteOf[token]!
  if (shape.person !== 3 && (quote < 0 || quoteAt(scene, quote).kind === 'indirect')) return false
  if (shape.person !== 3 && isThirdPerson(scene.doc.tokens.forms[token]!)) return false
  if (token > first && (governs(scene, token - 1) || (shape.tense === 'past' && asks(scene, token - 1))))
    return false
  if (!shape.short) return true
  return split.proclitics.endsWith('ل') || (token > first && scene.word(token - 1).class === 'negation')
}

/** «أبدت الرياض» is no «أبدتُ». */
const isThirdPerson = (form: Form): boolean =>
  [...triggersOf(form), ...lightOf(form), ...plainOf(form)].some(
    ({ shape, split }) => shape.kind === 'verb' && shape.person === 3 && split.enclitic === '',
  )

const ASKING = new Set(['يجب', 'ينبغي', 'يمكن', 'يتعين'])

/** «يجب خطف»: what must be done is a noun. */
const asks = (scene: Scene, at: number): boolean => ASKING.has(scene.doc.tokens.forms[at]!.text)

const GOVERNING: ReadonlySet<string | null> = new Set(['الى', 'على', 'في', 'عن', 'مع', 'ضد', 'بين', 'تجاه'])

const governs = (scene: Scene, at: number): boolean =>
  scene.mentionOf[at]! < 0 && scene.timeOf[at]! < 0 && GOVERNING.has(scene.word(at).preposition)

/** −1 where a word that must be there is missing or one that must not be is there; more for senses that name words. */
function weighWords(
  scene: Scene,
  { value, shape }: Trigger,
  token: number,
  first: number,
  last: number,
): number {
  const { wanted, barred, group } = value
  const begin = Math.max(first, token - (shape.kind === 'verb' ? 2 : 2))
  const end = Math.min(last, token + (shape.kind === 'verb' ? (group.reach ?? 9) : 5))
  const back =
    shape.kind === 'verb' && followsRelative(scene, token, first) ? Math.max(first, token - 7) : begin
  if (barred && hasWord(scene, barred, begin, end, token)) return -1
  if (!wanted) return 0
  return hasWord(scene, wanted, token + 1, end, token) || hasWord(scene, wanted, back, token, token) ? 3 : -1
}

/** «الاتفاق الذي توصلت إليه …»، «اتهامات تنفيها …»: what the verb is about stands before it. */
const followsRelative = (scene: Scene, token: number, first: number): boolean =>
  (token > first && scene.word(token - 1).class === 'relative') || hasObjectPronoun(scene, token) !== ''

function hasWord(scene: Scene, words: ReadonlySet<string>, begin: number, end: number, not: number): boolean {
  for (let k = begin; k < end; k++) {
    if (k === not) continue
    const form = scene.doc.tokens.forms[k]!
    if (words.has(form.text)) return true
    for (const { stem } of form.splits) if (words.has(stem)) return true
  }
  return false
}

/** A body or several people, who can meet among themselves. */
const isSeveral = (scene: Scene, who: Who): boolean =>
  entityAt(scene, who.entity).type === 'ORG' || isMany(scene, [who])

/** «An event without a political actor or recipient is no event»; some kinds need both. */
function suffices(scene: Scene, { sense, actor, recipient, verb, trigger }: Found): boolean {
  if (sense.group.people && recipient.length > 0 && !recipient.some((who) => isBody(scene, who))) return false
  const carried = verb >= 0 || trigger.split.enclitic !== ''
  const partners =
    actor.length >= 2 ||
    actor.some((who) => isDual(scene, who)) ||
    (carried &&
      sense.type !== 'COOPERATE' &&
      sense.group.on?.بين === 'actor' &&
      actor.length === 1 &&
      isSeveral(scene, actor[0]!))
  switch (sense.group.needs) {
    case 'actor':
      return actor.length > 0
    case 'recipient':
      return recipient.length > 0
    case 'both':
      return (actor.length > 0 && recipient.length > 0) || partners
    default:
      return actor.length > 0 || recipient.length > 0
  }
}
