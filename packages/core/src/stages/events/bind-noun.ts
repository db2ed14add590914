/**
 * A noun's participants: genitive, pronoun, nationality, prepositions; the subject of the light verb that carries it
 * («أجرى محادثات»), of the verb whose aim it is («لإجراء محادثات»), of the relative clause that describes it.
 */

import { ATTACK_ADJECTIVES } from '../../lexicon/plover/carriers.ts'
import type { FrameGroup, Part } from '../../lexicon/plover/frame.ts'
import { LIGHT_NOUNS } from '../../lexicon/plover/light-verbs.ts'
import type { EventType } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import { bindVerb } from './bind-verb.ts'
import { add, bindPrepositions, clauseOf, type Found, type Frame, newFrame, sentenceOf } from './frame.ts'
import { acting, type Complement, complementsAfter, saysWhoAttends, standing, type Who } from './phrases.ts'
import { tells } from './plausible.ts'
import { entityAt, quoteAt, type Scene } from './scene.ts'
import { isVerb, pronounFits, pronounOf, type Subjects, subjectOf } from './subjects.ts'
import { lightOf, type Trigger, triggersOf } from './triggers.ts'

const attackAdjectives = new Set(ATTACK_ADJECTIVES.map(foldWord))
const lightNouns = new Set(LIGHT_NOUNS.map(foldWord))

export function bindNoun(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { kind } = trigger.shape
  if (kind === 'done' || saysWhoAttends(scene.doc.tokens.forms[token]!)) return null
  if (kind === 'doer') return bindParticiple(subjects, trigger, token)
  const { group } = trigger.value
  const { first, last } = sentenceOf(scene, token)
  const frame = newFrame()
  const after = nearOnly(scene, complementsAfter(scene, token + 1, last))
  const light = lightFor(scene, trigger.value.type, lightVerbOf(subjects, token, first))
  const teller = light === null ? tellerOf(subjects, token, first) : null
  const carrier = light && light.subject !== 'none' ? subjectOf(subjects, light.verb).whos : []
  bindGenitive(subjects, trigger, token, frame, after[0], carrier)
  if (light) bindLight(subjects, frame, group, light, token)
  const described = bindRelative(subjects, frame, group, token, last)
  bindPrepositions(subjects, frame, withDoer(scene, group, after, token), after, token)
  if (trigger.value.type === 'ACCUSE' && !frame.recipient.length) addCharged(frame, after)
  const aim = light === null && isAim(scene, token)
  const charge = frame.actor.length ? null : chargeOf(subjects, trigger, token, first)
  if (charge) add(frame, 'actor', charge.recipient)
  if (lacksDoer(frame, after, aim) && group.subject !== 'recipient')
    add(frame, 'actor', aimingSubject(subjects, token, aim))
  const beside = after[0]
  if (group.sent && !frame.actor.length && beside?.by === null) add(frame, 'actor', beside.phrase.whos)
  if (isHelp(trigger) && !frame.recipient.length) add(frame, 'recipient', mainSubject(subjects, token, first))
  const voucher = charge?.actor[0] ?? teller ?? undefined
  const { actor, recipient } = frame
  const verb = light?.verb ?? described
  const told = described < 0 ? after : [...after, ...complementsAfter(scene, described + 1, last)]
  return {
    sense: trigger.value,
    token,
    trigger,
    actor,
    recipient,
    verb,
    aim,
    ...(voucher && { voucher }),
    ...clauseOf(scene, token, told),
  }
}

/** «مزاعم بحرينية بتورط إيراني»: whose the deed is. */
function addCharged(frame: Frame, after: readonly Complement[]) {
  const charge = after.find((c) => c.by === 'ب')
  if (charge && !charge.phrase.whos.length) add(frame, 'recipient', charge.phrase.owners)
}

/** «لإجراء محادثات مع الدول»: a partner is told, and not who goes there. */
const lacksDoer = ({ actor }: Frame, after: readonly Complement[], aim: boolean): boolean =>
  !actor.length || (aim && after.some((c) => c.by === 'مع') && !after.some((c) => c.by === 'بين'))

/** A noun's own phrases end where a phrase of time, cause or aim begins. */
function nearOnly(scene: Scene, after: readonly Complement[]): readonly Complement[] {
  const end = after.findIndex((c) => c.by === 'other' && !saysWhoAttends(scene.doc.tokens.forms[c.at]!))
  return end < 0 ? after : after.slice(0, end)
}

function bindGenitive(
  subjects: Subjects,
  { value: { group }, split, definite }: Trigger,
  token: number,
  frame: Frame,
  beside: Complement | undefined,
  carrier: readonly Who[],
) {
  const { scene } = subjects
  const part = genitivePart(group, split.proclitics)
  if (split.enclitic) {
    const own = carrier.length && pronounFits(scene, split.enclitic, carrier)
    add(frame, part, own ? carrier : pronounOf(subjects, split.enclitic, token, [], group.mode === 'visit'))
  }
  if (!beside || beside.by !== null || beside.at !== token + 1) return
  const { phrase } = beside
  if (attackAdjectives.has(scene.doc.tokens.forms[token + 1]!.text)) return
  if (phrase.whos.length || scene.mentionOf[token + 1]! >= 0) {
    const whos = acting(phrase)
    if (!definite && !split.enclitic) add(frame, placed(scene, group, part, whos), whos)
  } else if (!definite && !split.enclitic && phrase.transparent)
    add(frame, placed(scene, group, part, phrase.owners), phrase.owners)
  else
    add(
      frame,
      group.adjective ?? 'actor',
      phrase.owners.filter((w) => w.mention < 0),
    )
}

/** «زيارة الصين»: a place is visited, a person visits. */
const placed = (scene: Scene, group: FrameGroup, part: Part, whos: readonly Who[]): Part =>
  group.placed && part === 'actor' && whos[0] && isTown(scene, whos[0])
    ? 'none'
    : group.mode === 'visit' &&
        part === 'actor' &&
        whos[0] &&
        /GPE|LOC|FAC/.test(entityAt(scene, whos[0].entity).type)
      ? 'recipient'
      : part

/** A place that is no state: «تفجيرات سامراء». */
const isTown = (scene: Scene, { entity }: Who): boolean => {
  const { type, kb } = entityAt(scene, entity)
  return /LOC|FAC/.test(type) || (type === 'GPE' && !kb?.startsWith('s:'))
}

/** «اتهم حماس باختطاف …»: whom a charge names did what it charges him with, on the word of him who brings it. */
function chargeOf(subjects: Subjects, { value }: Trigger, token: number, first: number): Found | null {
  const { scene } = subjects
  if (!/ASSAULT|COERCE|MOBILIZE|AID|COOPERATE|REJECT/.test(value.type)) return null
  for (let k = token - 1; k >= first && token - k < 16; k--) {
    const word = scene.word(k)
    if (
      scene.mentionOf[k]! < 0 &&
      (word.class === 'that' || word.class === 'sub' || word.class === 'relative')
    )
      return null
    if (!isVerb(scene, k, first)) continue
    const trigger = triggersOf(scene.doc.tokens.forms[k]!).find(
      (t) => t.shape.kind === 'verb' && t.value.group.id === 'accuse',
    )
    return trigger ? bindVerb(subjects, trigger, k) : null
  }
  return null
}

/** «بمساعدة التحالف»: what is done by help of somebody he does himself. */
const genitivePart = (group: FrameGroup, proclitics: string): Part =>
  group.helped && /^[وف]?ب$/.test(proclitics) ? 'actor' : (group.genitive ?? 'actor')

/** «تقدمت القوات بمساعدة التحالف»: who does it is who is helped. */
const isHelp = ({ value, split }: Trigger): boolean =>
  value.group.helped === true && /^[وف]?ب$/.test(split.proclitics)

/** «دعم من الحلف»، «الغارات الجوية للجيش»: what comes from, or is of, somebody is his act. */
function withDoer(scene: Scene, group: FrameGroup, after: readonly Complement[], token: number): FrameGroup {
  const own = after.find((c) => c.by === 'ل')
  const person = own && standing(own.phrase).some((w) => entityAt(scene, w.entity).type === 'PER')
  const doer: Part = own && !group.on?.بين && isOwner(scene, own, token) ? 'actor' : 'none'
  const ل: Part = person && group.mode === 'visit' ? 'actor' : (group.on?.ل ?? doer)
  return { ...group, on: { من: 'actor', ...group.on, ل } }
}

/** «الغارات الجوية للجيش»: nothing but adjectives of relation between the noun and the owner. */
function isOwner(scene: Scene, { at }: Complement, token: number): boolean {
  for (let k = token + 1; k < at; k++) if (!/(?:ي|يه)$/.test(scene.doc.tokens.forms[k]!.text)) return false
  return true
}

/** «داعيا إلى»: an accusative after a comma goes on with the subject. */
function bindParticiple(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { group } = trigger.value
  const { first, last } = sentenceOf(scene, token)
  if (trigger.definite || trigger.split.enclitic || trigger.split.before > 1) return null
  const accusative = /(?:ا|ين|ه)$/.test(scene.doc.tokens.forms[token]!.text)
  if (!accusative || !group.speech || token === first || scene.word(token - 1).class !== 'mark') return null
  const frame = newFrame()
  const after = complementsAfter(scene, token + 1, last)
  const speaker = speakerBefore(scene, token, first)
  const subject = mainSubject(subjects, token, first)
  add(frame, 'actor', subject.length || !speaker ? subject : [speaker])
  const object = after.find((c) => c.by === null)
  if (object) add(frame, group.object ?? 'recipient', standing(object.phrase))
  bindPrepositions(subjects, frame, group, after, token)
  const { actor, recipient } = frame
  return {
    sense: trigger.value,
    token,
    trigger,
    actor,
    recipient,
    verb: token,
    aim: false,
    ...clauseOf(scene, token, after),
  }
}

/** The subject of the nearest verb before that has one. */
function mainSubject(subjects: Subjects, token: number, first: number): readonly Who[] {
  for (let k = token - 1; k >= first; k--) {
    if (!isVerb(subjects.scene, k, first)) continue
    const { whos } = subjectOf(subjects, k)
    if (whos.length) return whos
  }
  return []
}

/** Whose words the sentence has told last. */
function speakerBefore(scene: Scene, token: number, first: number): Who | null {
  for (let k = token - 1; k >= first; k--) {
    const cue = scene.cueOf[k]!
    const speaker = cue < 0 ? -1 : scene.entityById(quoteAt(scene, cue).speaker)
    if (speaker >= 0) return { entity: speaker, mention: -1, token: -1 }
  }
  return null
}

/** «لإجراء محادثات»: the noun stands behind a light verb's noun. */
function isAim(scene: Scene, token: number): boolean {
  const { sentences, tokens } = scene.doc
  if (token === 0 || sentences.ofToken[token - 1] !== sentences.ofToken[token]) return false
  if (scene.mentionOf[token - 1]! >= 0) return false
  return tokens.forms[token - 1]!.splits.some((s) => s.after === 0 && lightNouns.has(s.stem))
}

/** Who means to do it: the subject of the verb before; or of the one after, for a noun that opens the sentence. */
function aimingSubject(subjects: Subjects, token: number, aim: boolean): readonly Who[] {
  const { scene } = subjects
  const { first, last } = sentenceOf(scene, token)
  if (aim) return mainSubject(subjects, token, first)
  if (token > first + 1 || token === first || !OPENERS.has(scene.doc.tokens.forms[first]!.text)) return []
  for (let k = token + 1; k < Math.min(last, token + 12); k++) {
    if (!isVerb(scene, k, first)) continue
    return scene.word(k - 1).class === 'mark' || scene.timeOf[k - 1]! >= 0 ? subjectOf(subjects, k).whos : []
  }
  return []
}

const OPENERS = new Set(['بعد', 'عقب', 'خلال', 'قبل', 'اثر', 'في', 'وبعد', 'وعقب', 'وخلال', 'وقبل', 'وفي'])

const SPOKEN = /AGREE|SUPPORT|CONCEDE|REQUEST|ACCUSE|REJECT|THREATEN|RETREAT|SANCTION|MOBILIZE|AID|COOPERATE/

/** Who announces a killing has not done it. */
function lightFor(scene: Scene, type: EventType, light: Light | null): Light | null {
  if (!light || (light.carries && !light.carries.includes(type))) return null
  return tells(scene.doc.tokens.forms[light.verb]!) && !SPOKEN.test(type) ? null : light
}

/** «أعلنت الشرطة مقتل …»: the announcer. */
function tellerOf(subjects: Subjects, token: number, first: number): Who | null {
  const { scene } = subjects
  for (let k = token - 1; k >= first && token - k < 9; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { class: kind } = scene.word(k)
    if (kind === 'that' || kind === 'sub' || kind === 'relative' || kind === 'mark') return null
    if (k === token - 1 && /^(?:بعد|قبل|منذ|عقب|اثر)$/.test(scene.doc.tokens.forms[k]!.text)) return null
    const tellsOf = tells(scene.doc.tokens.forms[k]!)
    if (isVerb(scene, k, first)) return tellsOf ? (subjectOf(subjects, k).whos[0] ?? null) : null
    if (tellsOf && goesOnTelling(scene, k, first))
      return speakerBefore(scene, k, first) ?? mainSubject(subjects, k, first)[0] ?? null
  }
  return null
}

/** «، مؤكدا تضامن بلاده»: a participle in the accusative behind a comma. */
const goesOnTelling = (scene: Scene, at: number, first: number): boolean =>
  at > first &&
  scene.word(at - 1).class === 'mark' &&
  /^م.*(?:ا|ين|ه)$/.test(scene.doc.tokens.forms[at]!.text)

interface Light {
  readonly verb: number
  readonly subject: 'actor' | 'recipient' | 'none'
  readonly carries: readonly EventType[] | undefined
}

/** The light verb that carries the noun: the nearest one before it in its clause, over a relative clause if need be. */
function lightVerbOf(subjects: Subjects, token: number, first: number): Light | null {
  const { scene } = subjects
  for (let k = token - 1; k >= first && token - k < 22; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const word = scene.word(k)
    if (word.class === 'that' || word.class === 'sub') return null
    if (word.class === 'mark' && /^[:;؛.!?؟]$/.test(scene.doc.tokens.forms[k]!.text)) return null
    if (!isVerb(scene, k, first)) continue
    if (k > first && scene.word(k - 1).class === 'relative' && !carries(scene, k, token)) continue
    const light = lightOf(scene.doc.tokens.forms[k]!)[0]
    if (!light || !carries(scene, k, token)) return null
    return { verb: k, subject: light.value.subject, carries: light.value.carries }
  }
  return null
}

/** The noun is the head of one of the first phrases after the light verb: «شنّت سلسلة جديدة من الغارات». */
function carries(scene: Scene, verb: number, token: number): boolean {
  if (/^و/.test(scene.doc.tokens.forms[token]!.text) && scene.word(token).joined) return false
  const after = complementsAfter(scene, verb + 1, sentenceOf(scene, verb).last)
  const at = after.findIndex(({ phrase }) => phrase.first <= token && token < phrase.last)
  if (at < 0 || at > 3 || token - after[at]!.phrase.first > 3) return false
  return CARRIED.has(after[at]!.by) || (after[at]!.by === 'ل' && suffers(scene, verb))
}

/** «تعرّض لهجوم»: what happens to the subject. */
const suffers = (scene: Scene, verb: number): boolean =>
  lightOf(scene.doc.tokens.forms[verb]!).some(({ value }) => value.subject === 'recipient')

const CARRIED: ReadonlySet<string | null> = new Set([null, 'ب', 'من', 'عن', 'على', 'الى'])

function bindLight(subjects: Subjects, frame: Frame, group: FrameGroup, light: Light, token: number) {
  const { scene } = subjects
  const between = complementsAfter(scene, light.verb + 1, token).filter((c) => c.by !== 'بين')
  bindPrepositions(subjects, frame, group, between, token)
  if (light.subject === 'none') return
  const subject = subjectOf(subjects, light.verb)
  const { complement } = subject
  if (complement && complement.phrase.first <= token && token < complement.phrase.last) return
  const turned = group.subject === 'recipient'
  const actor: Part = turned ? 'recipient' : 'actor'
  const other: Part = turned ? 'actor' : 'recipient'
  add(frame, light.subject === 'actor' ? actor : other, subject.whos)
}

/** «الغارات التي تشنها روسيا على …»، «زيارة قام بها لموسكو». */
function bindRelative(
  subjects: Subjects,
  frame: Frame,
  group: FrameGroup,
  token: number,
  last: number,
): number {
  const { scene } = subjects
  const verb = relativeVerb(scene, token, last)
  if (verb < 0) return -1
  const light = lightOf(scene.doc.tokens.forms[verb]!)[0]
  if (!light) return -1
  const { whos, where } = subjectOf(subjects, verb)
  if (light.value.subject !== 'none' && !(where === 'carried' && frame.actor.length))
    add(frame, light.value.subject === 'actor' ? 'actor' : 'recipient', whos)
  bindPrepositions(subjects, frame, group, complementsAfter(scene, verb + 1, last), token)
  return verb
}

/** The verb of a relative clause that describes the noun: after «التي», or straight after an indefinite noun. */
function relativeVerb(scene: Scene, token: number, last: number): number {
  for (let k = token + 1; k < Math.min(last, token + 8); k++) {
    const word = scene.word(k)
    if (scene.timeOf[k]! >= 0) return -1
    if (scene.mentionOf[k]! < 0 && word.class === 'verb' && !word.joined)
      return lightOf(scene.doc.tokens.forms[k]!).length ? k : -1
    if (scene.mentionOf[k]! < 0 && !/relative|noun|adverb|mark|preposition/.test(word.class)) return -1
  }
  return -1
}
