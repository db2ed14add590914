/**
 * Which bound triggers are happenings: not a match of football, not a mere mention of what is known («منذ اغتيال الحريري»).
 * A noun stands for a happening when both sides are told, when a verb carries it, or when it has a day of its own.
 */
import { memoByForm } from '../../doc/index.ts'
import { BACKGROUND_WORDS, BRINGING_VERBS, SPORT, TELLING_VERBS } from '../../lexicon/plover/carriers.ts'
import { foldWord } from '../../script/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import { entityAt, type Scene } from './scene.ts'
import { timeOfClause } from './status.ts'
import { isVerb } from './subjects.ts'
import { isPolitical, isUnreal } from './unreal.ts'
import { formsOf } from './verb-forms.ts'

const sport = new Set(SPORT.map(foldWord))
const isSport = memoByForm((form) => form.splits.some((s) => s.after === 0 && sport.has(s.stem)))

const brings = formsOf(BRINGING_VERBS)
/** «أعلنت الشرطة مقتل …»: whose word the noun after it stands on. */
export const tells = formsOf(TELLING_VERBS)

/** Whether the sentence is about sport. */
function aboutSport(scene: Scene, token: number): boolean {
  const { first, last } = sentenceOf(scene, token)
  let found = 0
  for (let k = first; k < last; k++) if (isSport(scene.doc.tokens.forms[k]!)) found++
  return found > 0
}

const VIOLENT = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE'])

export function isHappening(scene: Scene, found: Found): boolean {
  if (aboutSport(scene, found.token)) return false
  const { trigger, sense, actor, recipient } = found
  if (personStrikes(scene, found) || isUnreal(scene, found) || !isPolitical(scene, found)) return false
  if (isMereState(found)) return false
  if (trigger.shape.kind === 'verb' || !VIOLENT.has(sense.type)) return true
  if (found.verb >= 0 || found.aim || found.voucher) return true
  if (actor.length && recipient.length) return true
  if (mentionedOnly(scene, found.token)) return false
  return carrierOf(scene, found.token) >= 0 || timeOfClause(scene, found) >= 0
}

const background = new Set(BACKGROUND_WORDS.map(foldWord))

/** «منذ اغتيال الحريري»، «جريمة قتل»: known already, or no happening. */
function mentionedOnly(scene: Scene, token: number): boolean {
  const { first } = sentenceOf(scene, token)
  for (let k = token - 1; k >= first && token - k <= 2; k--)
    if (
      scene.mentionOf[k]! < 0 &&
      scene.doc.tokens.forms[k]!.splits.some((s) => s.after === 0 && background.has(s.stem))
    )
      return true
  return false
}

/** «تعزيز التعاون بين البلدين»: how two stand to each other, unless a verb carries it. */
const isMereState = ({ trigger, sense, verb, aim }: Found): boolean =>
  sense.rule === 'events.cooperate-cooperate' && trigger.shape.kind === 'noun' && verb < 0 && !aim

/** «هاجم ماكين أوباما»: a politician attacks in words. */
const personStrikes = (scene: Scene, { sense, actor }: Found): boolean =>
  /^events\.assault-(?:attack|target)$/.test(sense.rule) &&
  actor.length > 0 &&
  actor.every(({ entity }) => {
    const { type, named } = entityAt(scene, entity)
    return type === 'PER' && named
  })

/** The verb that brings it about or tells it: «أدى إلى مقتل»، «أعلنت الشرطة مقتل»; −1 for none. */
export function carrierOf(scene: Scene, token: number): number {
  const { first } = sentenceOf(scene, token)
  let far = false
  for (let k = token - 1; k >= first && token - k < (far ? 12 : 8); k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const form = scene.doc.tokens.forms[k]!
    if (((brings(form) && !far) || tells(form)) && isVerb(scene, k, first)) return k
    const { class: kind } = scene.word(k)
    if (k === token - 1 && /[«"“]/.test(form.text)) continue
    if (/^[،,]$/.test(form.text) && (scene.timeOf[k - 1]! >= 0 || scene.timeOf[k + 1]! >= 0)) continue
    if (
      kind === 'that' ||
      kind === 'sub' ||
      kind === 'relative' ||
      kind === 'mark' ||
      isVerb(scene, k, first)
    )
      return -1
    if (kind === 'preposition' && k < token - 1) far = true
  }
  return -1
}
