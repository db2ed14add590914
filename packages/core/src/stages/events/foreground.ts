/**
 * Whether a happening is what its sentence reports, or is told in passing: in a relative clause, in a clause of time, as
 * a charge or an aim, as a noun that no verb carries («المتهم باغتيال»، «الذي خُطف»، «بعد مقتل»). Looks at the verb that
 * carries it and at what opens that verb's clause.
 */

import { memoByForm } from '../../doc/index.ts'
import {
  ACT_HEADS,
  CHARGE_WORDS,
  RELATING,
  REMINDING,
  REPORTING_CLAUSES,
  WHOEVER,
} from '../../lexicon/plover/foreground.ts'
import { foldWord } from '../../script/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import { carrierOf, tells } from './plausible.ts'
import { mentionAt, type Scene } from './scene.ts'
import { hasObjectPronoun, isVerb, shapesOf } from './subjects.ts'
import { triggersOf } from './triggers.ts'

const set = (words: readonly string[]) => new Set(words.map(foldWord))
const charges = set(CHARGE_WORDS)
const relating = set(RELATING)
const reporting = set(REPORTING_CLAUSES)
const reminding = set(REMINDING)
const whoever = set(WHOEVER)
const heads = set(ACT_HEADS)
const isHeadOfAct = memoByForm(
  (form) => form.kind === 'number' || form.splits.some((s) => s.after === 0 && heads.has(s.stem)),
)
const isCharge = memoByForm((form) => form.splits.some((s) => s.after === 0 && charges.has(s.stem)))

/** True where the sentence reports the happening. */
export function isForeground(scene: Scene, found: Found): boolean {
  const { first, last } = sentenceOf(scene, found.token)
  if (found.aim || isQuestion(scene, last) || isWithin(scene, found)) return false
  if (found.trigger.shape.kind !== 'verb') {
    if (isHeadline(scene, found.token, first, last)) return true
    if (isPartOfPhrase(scene, found.token, first)) return false
  }
  const verb = reportingVerb(scene, found)
  if (verb < 0 || !isPast(scene, verb)) return false
  for (let k = verb + 1; k < found.token; k++) if (isCharge(scene.doc.tokens.forms[k]!)) return false
  if (found.sense.type === 'ASSAULT' && isCumulative(scene, verb, last)) return false
  return mainClause(scene, verb, first, found.sense.type === 'PROTEST')
}

/** «قتل ثلاثة آلاف جندي منذ الاجتياح»: a sum over years. */
function isCumulative(scene: Scene, verb: number, last: number): boolean {
  for (let k = verb + 1; k < Math.min(last, verb + 9); k++) {
    if (scene.mentionOf[k]! >= 0) continue
    if (scene.doc.tokens.forms[k]!.text === 'منذ') return true
    if (/that|relative|sub|mark/.test(scene.word(k).class)) return false
  }
  return false
}

const hasVerb = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) if (isVerb(scene, k, from)) return true
  return false
}

/** «مقتل جنديين في هجوم»: a noun that opens its sentence, or follows a date and a colon. */
const isHeadline = (scene: Scene, token: number, first: number, last: number): boolean =>
  (token === first && !hasVerb(scene, token, last)) ||
  (token > first && scene.doc.tokens.forms[token - 1]!.text === ':' && scene.word(token).class === 'noun')

/** «ضحايا الهجمات», «تنفيذ هجوم»: another noun is what is spoken of. */
function isPartOfPhrase(scene: Scene, token: number, first: number): boolean {
  if (token === first || scene.mentionOf[token - 1]! >= 0) return false
  const before = scene.word(token - 1)
  if (before.class !== 'noun' || scene.timeOf[token - 1]! >= 0) return false
  if (scene.doc.tokens.forms[token]!.splits[0]?.proclitics === 'و') return false
  const { forms } = scene.doc.tokens
  if (/^ال|(?:يه|ين|ون|ا)$/.test(forms[token - 1]!.text)) return false
  return !attachedParticle(scene, token) && !isHeadOfAct(forms[token - 1]!)
}

/** «لهجوم», «بإطلاق»: no genitive. */
const attachedParticle = (scene: Scene, token: number): boolean =>
  triggersOf(scene.doc.tokens.forms[token]!).some(({ split }) =>
    /[بل]/.test(split.proclitics.replace('ال', '')),
  )

/** The finite verb that tells it: the trigger, its light verb before it, or the one that brings or tells it. */
function reportingVerb(scene: Scene, { trigger, token, verb, voucher }: Found): number {
  if (trigger.shape.kind === 'verb') return token
  if (verb >= 0 && verb < token) return verb
  const carrier = carrierOf(scene, token)
  return voucher && carrier >= 0 && !tells(scene.doc.tokens.forms[carrier]!) ? -1 : carrier
}

/** What the crowd already spoken of does next. */
const isWithin = (scene: Scene, { sense, actor, token }: Found): boolean =>
  sense.group.within === true &&
  !opensWithPlace(scene, token) &&
  actor.every(
    ({ mention }) =>
      mention < 0 || /^[وف]?ال/.test(scene.doc.tokens.forms[mentionAt(scene, mention).first]!.text),
  )

/** «وفي لندن توجه المتظاهرون …»: another place has another gathering. */
function opensWithPlace(scene: Scene, token: number): boolean {
  const { first } = sentenceOf(scene, token)
  if (scene.word(first).preposition !== 'في' || token - first > 8) return false
  const mention = scene.mentionOf[first + 1] ?? -1
  return mention >= 0 && /GPE|LOC/.test(mentionAt(scene, mention).type)
}

const isQuestion = (scene: Scene, last: number): boolean => {
  const { forms } = scene.doc.tokens
  return /[؟?]/.test(forms[last - 1]!.text) || /[؟?]/.test(forms[last - 2]?.text ?? '')
}

const isPast = (scene: Scene, verb: number): boolean =>
  shapesOf(scene, verb).some(({ tense, person }) => tense === 'past' && person === 3)

/** «هجوم شنه مسلحون», «منظمة قامت بتفجيرات»: a clause that describes the indefinite noun before it. */
function describes(scene: Scene, verb: number, first: number): boolean {
  if (scene.word(verb).joined || verb === first) return false
  let k = verb - 1
  if (!isIndefinite(scene, k)) return false
  if (hasObjectPronoun(scene, verb) !== '') return true
  while (
    k >= first &&
    (scene.mentionOf[k]! >= 0 || scene.word(k).class === 'noun' || scene.word(k).class === 'number')
  )
    k--
  if (k === first && scene.word(k).class === 'preposition') return false
  return k >= first && !/that|mark|sub/.test(scene.word(k).class)
}

const isIndefinite = (scene: Scene, at: number): boolean => {
  if (scene.timeOf[at]! >= 0) return false
  const { text } = scene.doc.tokens.forms[at]!
  const mention = scene.mentionOf[at]!
  if (mention >= 0) return mentionAt(scene, mention).form === 'nominal' && !/^[وفبلك]?ال|^لل/.test(text)
  return scene.word(at).class === 'noun' && !/^[وفبلك]?ال|^لل|(?:ها|هم|ه)$/.test(text)
}

/** «حيث قُتل» recalls a killing; «حيث احتشد» is where a crowd gathers. */
const WHERE = 'حيث'

/** What opens the verb's clause, read leftwards from the verb. */
function mainClause(scene: Scene, verb: number, first: number, gathers: boolean): boolean {
  if (describes(scene, verb, first)) return false
  for (let k = verb - 1; k >= first && verb - k < 24; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const word = scene.word(k)
    const { text } = scene.doc.tokens.forms[k]!
    if (isCharge(scene.doc.tokens.forms[k]!)) return false
    if (word.class === 'relative' || (k === verb - 1 && whoever.has(text))) return false
    if (gathers && text === WHERE) return true
    if (relating.has(text) || relating.has(text.replace(/^[وف]/, ''))) return false
    if (word.class === 'sub') {
      if (reporting.has(text.replace(/^[وف]/, ''))) return true
      continue
    }
    if (word.class === 'that') return !(k === verb - 1 && scene.word(verb).both) && tellsThat(scene, k, first)
    if (word.class === 'mark' && /[.:;؛]/.test(text)) return true
    if (k < verb - 1 && isVerb(scene, k, first)) {
      if (!scene.word(verb).joined) return true
      if (isPast(scene, k)) return mainClause(scene, k, first, gathers)
    }
  }
  return true
}

const bare = (scene: Scene, k: number): string => scene.doc.tokens.forms[k]!.text.replace(/^[وف](?=.{3})/, '')

/** «أعلنت الشرطة أن»، not «بعد أن»، «يمكن أن». */
function tellsThat(scene: Scene, that: number, first: number): boolean {
  for (let k = that - 1; k >= first && that - k < 16; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    if (isCharge(scene.doc.tokens.forms[k]!)) return false
    const { class: kind } = scene.word(k)
    if (isVerb(scene, k, first))
      return isPast(scene, k) || scene.cueOf[k]! >= 0 || reminding.has(bare(scene, k))
    if (kind === 'preposition' && k === that - 1) return false
    if (kind === 'relative') return false
  }
  return true
}
