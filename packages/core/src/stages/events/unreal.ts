/**
 * Happenings that the text only speaks of: aims, wishes, demands, fears, charges; what an act of speech is about.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import {
  ARMS_WORDS,
  COMMENTATORS,
  MERE_PEOPLE,
  TOPIC_NOUNS,
  TRYING_VERBS,
  UNREAL_NOUNS,
  WISHED,
} from '../../lexicon/plover/unreal-words.ts'
import type { EventType } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { Draft } from './draft.ts'
import { type Found, sentenceOf } from './frame.ts'
import type { Who } from './phrases.ts'
import { entityAt, mentionAt, type Scene } from './scene.ts'
import { isVerb } from './subjects.ts'
import { triggersOf } from './triggers.ts'
import { formsOf } from './verb-forms.ts'

const stems = (words: readonly string[]) => {
  const set = new Set(words.map(foldWord))
  return memoByForm((form: Form) => form.splits.some((s) => s.after === 0 && set.has(s.stem)))
}
const unrealNoun = stems(UNREAL_NOUNS)
const topicNoun = stems(TOPIC_NOUNS)
const wished = stems(WISHED)
const merePeople = stems(MERE_PEOPLE)
const arms = stems(ARMS_WORDS)
const commentators = stems(COMMENTATORS)
const tries = formsOf(TRYING_VERBS)

/** Whether the words around a bound trigger say that it has not happened. */
export function isUnreal(scene: Scene, found: Found): boolean {
  const { trigger, verb } = found
  if (trigger.shape.kind === 'verb') return isWish(scene, found)
  if (trigger.shape.kind !== 'noun') return false
  if (verb >= 0) return isWishedVerb(scene, verb) || followsUnreal(scene, found.token)
  if (isTopic(scene, found.token) || isTried(scene, found.token)) return true
  if (found.aim) return false
  const purpose = trigger.split.enclitic === '' && isPurpose(trigger.split.proclitics)
  return purpose || followsUnreal(scene, found.token)
}

const isPurpose = (proclitics: string): boolean => /ل(?:ل|ال)?$/.test(proclitics) && proclitics !== 'ال'

function followsUnreal(scene: Scene, token: number): boolean {
  const { first } = sentenceOf(scene, token)
  let k = token - 1
  while (k >= first && scene.word(k).class === 'mark') k--
  return k >= first && scene.mentionOf[k]! < 0 && unrealNoun(scene.doc.tokens.forms[k]!)
}

/** «لبحث نشر قوة»، «للبحث في عقد مؤتمر». */
function isTopic(scene: Scene, token: number): boolean {
  const { first } = sentenceOf(scene, token)
  for (let k = token - 1; k >= first && token - k <= 3; k--) {
    if (scene.mentionOf[k]! >= 0) return false
    if (scene.word(k).class === 'noun' && topicNoun(scene.doc.tokens.forms[k]!)) return true
  }
  return false
}

/** «تحاول روسيا تحقيق تقارب»: the verb whose object the noun is, or is part of. */
function isTried(scene: Scene, token: number): boolean {
  const { first } = sentenceOf(scene, token)
  for (let k = token - 1; k >= first && token - k <= 8; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { class: kind } = scene.word(k)
    if (kind === 'that' || kind === 'sub' || kind === 'relative' || kind === 'mark') return false
    if (isVerb(scene, k, first)) return tries(scene.doc.tokens.forms[k]!)
    if (tries(scene.doc.tokens.forms[k]!) && /^[وف]?س?[يتن]/.test(scene.doc.tokens.forms[k]!.text))
      return true
  }
  return false
}

/** «لا نطلب»، «ليسافروا»، «دعا إلى أن يبدأ». */
function isWish(scene: Scene, found: Found): boolean {
  const { trigger, token } = found
  const { shape, split } = trigger
  const { first } = sentenceOf(scene, token)
  const before = token > first && scene.mentionOf[token - 1]! < 0 ? scene.word(token - 1).class : null
  if (shape.person !== 3 && before === 'negation') return true
  if (shape.tense === 'present' && split.proclitics.endsWith('ل')) return true
  return shape.tense === 'present' && isWishedVerb(scene, token)
}

/** Whether a verb stands in a clause of «أن» that a word of wishing or asking opens. */
function isWishedVerb(scene: Scene, verb: number): boolean {
  const { first } = sentenceOf(scene, verb)
  const that = verb - 1
  if (that < first || scene.mentionOf[that]! >= 0 || scene.word(that).class !== 'that') return false
  if (!/^و?(?:ان|بان)$/.test(scene.doc.tokens.forms[that]!.text)) return false
  const reach = scene.word(that).joined ? 30 : 8
  for (let k = that - 1; k >= first && that - k <= reach; k--) {
    if (scene.mentionOf[k]! >= 0) continue
    const form = scene.doc.tokens.forms[k]!
    if (wished(form) || triggersOf(form).some((t) => t.value.type === 'REQUEST')) return true
    const { class: kind, joined } = scene.word(k)
    if (kind === 'that' && !scene.word(that).joined && !joined) return false
    if (isVerb(scene, k, first) && !scene.word(that).joined) return false
  }
  return false
}

/** Types whose complement is what is asked, refused, promised or praised. */
const ABOUT = /^(?:REQUEST|REJECT|AGREE|CONCEDE|THREATEN|RETREAT|SUPPORT)$/

/** Drafts without those that are only what another act is about, or the deaths that another act of violence brought. */
export function withoutTopics(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const tolls = drafts.filter((draft) => isToll(scene, draft, drafts))
  return drafts
    .filter(
      (draft) => !tolls.includes(draft) && !isAbout(scene, draft, drafts) && !carriesAnother(draft, drafts),
    )
    .map((draft) => reportedBy(scene, draft, tolls))
}

/** «أبدت استعدادها»: the verb only carries the noun of being ready that another draft hangs on. */
const carriesAnother = ({ found, type }: Draft, drafts: readonly Draft[]): boolean =>
  type === 'AGREE' &&
  drafts.some(
    ({ found: noun }) =>
      noun.verb === found.token && noun.token !== found.token && noun.sense.group.status === 'future',
  )

function isAbout(scene: Scene, { found }: Draft, drafts: readonly Draft[]): boolean {
  if (found.trigger.shape.kind !== 'noun' || found.verb >= 0 || found.voucher) return false
  const governor = drafts.findLast(
    (other) =>
      other.found.token < found.token &&
      found.token - other.found.token < 16 &&
      ABOUT.test(other.found.sense.type),
  )
  return governor !== undefined && reaches(scene, governor.found.token, found.token)
}

/** Nothing between two words of a sentence closes the clause of the first. */
function reaches(scene: Scene, from: number, to: number): boolean {
  const { first, last } = sentenceOf(scene, from)
  if (to >= last) return false
  for (let k = from + 1; k < to; k++) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { class: kind, preposition } = scene.word(k)
    if (kind === 'that' || kind === 'sub' || kind === 'relative' || preposition === 'other') return false
    if (kind === 'mark' && /^[،,:;؛.!?؟]$/.test(scene.doc.tokens.forms[k]!.text)) return false
    if (isVerb(scene, k, first)) return false
  }
  return true
}

/** «هجمات أسفرت عن مقتل 33 شخصا»: the dead of an attack that the same sentence tells. */
const isToll = (scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some((other) => isTollOf(scene, draft, other))

function isTollOf(scene: Scene, { found }: Draft, { found: other }: Draft): boolean {
  if (!/^events\.assault-(?:kill|wound|die)/.test(found.sense.rule) || found.actor.length) return false
  const { first, last } = sentenceOf(scene, found.token)
  return (
    other.sense.type === 'ASSAULT' &&
    other.sense.rule !== found.sense.rule &&
    other.token >= first &&
    other.token < last
  )
}

/** An attack whose dead the sentence reports is itself reported. */
const reportedBy = (scene: Scene, draft: Draft, tolls: readonly Draft[]): Draft => ({
  ...draft,
  background: draft.background && tolls.every((toll) => toll.background || !isTollOf(scene, toll, draft)),
})

/** Whether somebody of public life takes part, and not only people whom the report counts. */
export const isPolitical = (scene: Scene, { actor, recipient, sense, token }: Found): boolean =>
  !(sense.group.speech && actor.length > 0 && actor.every((who) => isUnnamed(scene, who, commentators))) &&
  ([...actor, ...(sense.type === 'CONSULT' ? [] : recipient)].some(
    (who) => !isMere(scene, who, sense.type),
  ) ||
    (sense.type === 'ASSAULT' && tellsOfArms(scene, token)) ||
    (sense.type === 'PROTEST' && sense.group.mode === 'demo'))

/** «قتل 18 شخصا في انفجار سيارة مفخخة»: the sentence tells of an attack. */
function tellsOfArms(scene: Scene, token: number): boolean {
  const { first, last } = sentenceOf(scene, token)
  for (let k = first; k < last; k++) if (arms(scene.doc.tokens.forms[k]!)) return true
  return false
}

/** Whom nobody sent: of any state where they only meet or visit, of no state that is told where they suffer. */
const isMere = (scene: Scene, who: Who, type: EventType): boolean =>
  (type === 'CONSULT' || entityAt(scene, who.entity).country === null) && isUnnamed(scene, who, merePeople)

function isUnnamed(scene: Scene, { entity, mention }: Who, words: (form: Form) => boolean): boolean {
  if (entityAt(scene, entity).named || mention < 0) return false
  return words(scene.doc.tokens.forms[mentionAt(scene, mention).first]!)
}
