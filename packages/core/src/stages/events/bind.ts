/**
 * From a trigger to who did what to whom: each sense of the word is tried with the words around it; the one that finds
 * what it needs, and most of it, is taken.
 */
import type { FrameGroup, Part, Preposition } from '../../lexicon/plover/frame.ts'
import { type Complement, complementsAfter, type Phrase, REACH, type Who } from './phrases.ts'
import type { Scene } from './scene.ts'
import {
  antecedent,
  hasObjectPronoun,
  isFinite,
  pronounOf,
  type Subject,
  type Subjects,
  subjectOf,
} from './subjects.ts'
import { lightOf, type Sense, type Trigger, triggersOf } from './triggers.ts'

/** A happening as its clause tells it. */
export interface Found {
  readonly sense: Sense
  readonly token: number
  readonly trigger: Trigger
  readonly actor: readonly Who[]
  readonly recipient: readonly Who[]
  /** The verb that governs the clause: the trigger itself or the light verb that carries it; −1 for a bare noun. */
  readonly verb: number
  /** Tokens of the clause, for date, place and status. */
  readonly first: number
  readonly last: number
}

interface Frame {
  readonly actor: Who[]
  readonly recipient: Who[]
  /** Everything that was looked at ends here. */
  last: number
}

const sentenceOf = (scene: Scene, token: number) =>
  scene.doc.sentences.list[scene.doc.sentences.ofToken[token]!]!

function add(frame: Frame, part: Part, whos: readonly Who[]) {
  if (part === 'none') return
  const list = part === 'recipient' ? frame.recipient : frame.actor
  for (const who of whos) {
    const known = [...frame.actor, ...frame.recipient].some((w) => w.entity === who.entity)
    if (!known) list.push(who)
  }
}

/** Who a phrase stands for: itself, or whom it belongs to. */
const standing = (phrase: Phrase): readonly Who[] => (phrase.whos.length ? phrase.whos : phrase.owners)
const acting = (phrase: Phrase): readonly Who[] =>
  phrase.whos.length ? phrase.whos : phrase.transparent ? phrase.owners : []

/** Tries all senses of the word at a token. */
export function bind(subjects: Subjects, token: number): Found | null {
  const { scene } = subjects
  const readings = triggersOf(scene.doc.tokens.forms[token]!)
  if (!readings.length || scene.timeOf[token]! >= 0) return null
  const { first, last } = sentenceOf(scene, token)
  const finite = isFinite(scene, token, first)
  let best: Found | null = null
  let bestWeight = 0
  for (const trigger of readings) {
    if ((trigger.shape.kind === 'verb') !== finite && !(trigger.shape.kind !== 'verb' && !finite)) continue
    const weight0 = weighWords(scene, trigger, token, first, last)
    if (weight0 < 0) continue
    const found =
      trigger.shape.kind === 'verb' ? bindVerb(subjects, trigger, token) : bindNoun(subjects, trigger, token)
    if (!found || !suffices(found)) continue
    const weight = weight0 + 2 * Math.min(1, found.actor.length) + 2 * Math.min(1, found.recipient.length) + 1
    if (weight > bestWeight) {
      best = found
      bestWeight = weight
    }
  }
  return best
}

/** −1 where a word that must be there is missing or one that must not be is there; more for senses that name words. */
function weighWords(
  scene: Scene,
  { value, shape }: Trigger,
  token: number,
  first: number,
  last: number,
): number {
  const { wanted, barred } = value
  const begin = Math.max(first, token - (shape.kind === 'verb' ? 2 : 2))
  const end = Math.min(last, token + (shape.kind === 'verb' ? 9 : 5))
  if (barred && hasWord(scene, barred, begin, end, token)) return -1
  if (!wanted) return 0
  return hasWord(scene, wanted, token + 1, end, token) ||
    (shape.kind !== 'verb' && hasWord(scene, wanted, begin, token, token))
    ? 3
    : -1
}

function hasWord(scene: Scene, words: ReadonlySet<string>, begin: number, end: number, not: number): boolean {
  for (let k = begin; k < end; k++) {
    if (k === not) continue
    const form = scene.doc.tokens.forms[k]!
    if (words.has(form.text)) return true
    for (const { stem, after } of form.splits) if (after === 0 && words.has(stem)) return true
  }
  return false
}

/** «An event without a political actor or recipient is no event»; some kinds need both. */
function suffices({ sense, actor, recipient }: Found): boolean {
  const partners = actor.length >= 2
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

function bindVerb(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { group } = trigger.value
  const { last } = sentenceOf(scene, token)
  const frame: Frame = { actor: [], recipient: [], last: token + 1 }
  const transitive = (group.object ?? 'recipient') !== 'none'
  const subject = subjectOf(subjects, token, transitive)
  const after = complementsAfter(scene, token + 1, last)
  const pronoun = hasObjectPronoun(scene, token)
  const objects = after.filter(
    (c) => c.by === null && c !== subject.complement && c.at !== subject.complement?.at,
  )
  const passive = transitive && isPassive(scene, trigger, subject, objects, pronoun, after)
  if (passive !== trigger.shape.passive && bothVoices(scene, token)) return null
  if (passive) add(frame, group.object ?? 'recipient', subject.whos)
  else add(frame, group.subject ?? 'actor', subject.whos)
  if (!passive && transitive) {
    if (pronoun) add(frame, group.object ?? 'recipient', objectPronoun(subjects, token, pronoun, subject))
    else if (objects[0]) add(frame, group.object ?? 'recipient', standing(objects[0].phrase))
  }
  bindPrepositions(subjects, frame, group, after, token, passive)
  return {
    sense: trigger.value,
    token,
    trigger,
    actor: frame.actor,
    recipient: frame.recipient,
    verb: token,
    ...clauseOf(scene, token, after),
  }
}

const bothVoices = (scene: Scene, token: number): boolean => {
  const verbs = triggersOf(scene.doc.tokens.forms[token]!).filter((t) => t.shape.kind === 'verb')
  return verbs.some((t) => t.shape.passive) && verbs.some((t) => !t.shape.passive)
}

/** Passive and active are mostly written alike: passive where the verb has one noun phrase only, and needs two. */
function isPassive(
  scene: Scene,
  { value, shape, split }: Trigger,
  subject: Subject,
  objects: readonly Complement[],
  pronoun: string,
  after: readonly Complement[],
): boolean {
  if (pronoun || split.enclitic !== '') return false
  const verbs = bothVoicesOf(value)
  if (!verbs) return shape.passive
  if (objects.length > 0 && subject.whos.length > 0 && subject.where !== 'left') return false
  if (objects.length > 0) return false
  if (!/ASSAULT|COERCE|SANCTION/.test(value.type)) return false
  void scene
  void after
  return subject.where === 'right' || subject.where === 'left' || subject.where === 'relative'
}

const bothVoicesOf = (sense: Sense): boolean => (sense.group.object ?? 'recipient') !== 'none'

/** «وهددتها»: the pronoun means what the relative clause describes, or an earlier name. */
function objectPronoun(subjects: Subjects, token: number, pronoun: string, subject: Subject): readonly Who[] {
  const { scene } = subjects
  const { first } = sentenceOf(scene, token)
  const relative = token - 1
  if (relative >= first && scene.word(relative).class === 'relative') {
    const whos = antecedent(scene, relative, first)
    return whos
  }
  return pronounOf(subjects, pronoun, token, subject.whos)
}

/** Fallbacks for prepositions that mark the doer whatever the word: «على يد»، «من قبل»، «من جانب». */
function bindPrepositions(
  subjects: Subjects,
  frame: Frame,
  group: FrameGroup,
  after: readonly Complement[],
  token: number,
  passive: boolean,
) {
  const { scene } = subjects
  for (const complement of after) {
    const by = complement.by
    if (by === null) continue
    const doer = doerPhrase(scene, complement)
    if (doer) {
      add(frame, (group.subject ?? 'actor') === 'actor' ? 'actor' : 'recipient', acting(complement.phrase))
      continue
    }
    const part = by === 'other' ? undefined : group.on?.[by]
    if (!part || part === 'none') continue
    if (passive && part === 'recipient' && frame.recipient.length) continue
    const whos = complement.pronoun
      ? pronounOf(subjects, complement.pronoun, complement.at, frame.actor)
      : standing(complement.phrase)
    if (by === 'بين' && complement.pronoun === 'هما' && !whos.length)
      add(frame, part, pairBefore(subjects, token))
    else add(frame, part, whos)
  }
}

/** «بينهما»: the two that the sentence has named. */
function pairBefore(subjects: Subjects, token: number): readonly Who[] {
  const { scene } = subjects
  const { first } = sentenceOf(scene, token)
  for (let k = token - 1; k >= first; k--) {
    if (!isFinite(scene, k, first)) continue
    const { whos } = subjectOf(subjects, k)
    if (whos.length === 2) return whos
  }
  return []
}

const DOERS = new Set(['يد', 'ايدي', 'قبل', 'جانب', 'طرف'])

function doerPhrase(scene: Scene, { by, at, phrase }: Complement): boolean {
  if ((by !== 'على' && by !== 'من') || phrase.last <= at + 1) return false
  return DOERS.has(scene.doc.tokens.forms[at + 1]!.text)
}

function clauseOf(
  scene: Scene,
  token: number,
  after: readonly Complement[],
): { first: number; last: number } {
  const { first, last } = sentenceOf(scene, token)
  let begin = token
  while (begin > first && token - begin < REACH) {
    const word = scene.word(begin - 1)
    if (
      scene.mentionOf[begin - 1]! < 0 &&
      scene.timeOf[begin - 1]! < 0 &&
      (word.class === 'that' || word.class === 'sub')
    )
      break
    if (scene.timeOf[begin - 1]! < 0 && isFinite(scene, begin - 1, first)) break
    begin--
  }
  const reach = after.length ? Math.max(...after.map((c) => Math.max(c.at + 1, c.phrase.last))) : token + 1
  let end = Math.max(token + 1, Math.min(last, reach))
  while (
    end < last &&
    (scene.timeOf[end]! >= 0 ||
      scene.word(end).class === 'adverb' ||
      (scene.word(end).class === 'preposition' && scene.timeOf[end + 1]! >= 0))
  )
    end++
  return { first: begin, last: end }
}

function bindNoun(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { group } = trigger.value
  const { first, last } = sentenceOf(scene, token)
  if (trigger.shape.kind === 'done' || trigger.shape.kind === 'doer')
    return bindParticiple(subjects, trigger, token)
  const frame: Frame = { actor: [], recipient: [], last: token + 1 }
  const after = complementsAfter(scene, token + 1, last)
  const { enclitic } = trigger.split
  const genitive = group.genitive ?? 'actor'
  if (enclitic) add(frame, genitive, pronounOf(subjects, enclitic, token))
  const beside = after[0]
  if (beside && beside.by === null && beside.at === token + 1) {
    if (beside.phrase.whos.length || scene.mentionOf[token + 1]! >= 0) {
      if (!trigger.definite && !enclitic) add(frame, genitive, acting(beside.phrase))
    } else
      add(
        frame,
        group.adjective ?? 'actor',
        beside.phrase.owners.filter((w) => w.mention < 0 || (!trigger.definite && beside.phrase.transparent)),
      )
  }
  const light = lightVerbOf(subjects, token, first)
  if (light) bindLight(subjects, frame, group, light, token)
  bindRelative(subjects, frame, group, token, last)
  bindPrepositions(subjects, frame, withDoer(group), after, token, false)
  return {
    sense: trigger.value,
    token,
    trigger,
    actor: frame.actor,
    recipient: frame.recipient,
    verb: light?.verb ?? -1,
    ...clauseOf(scene, token, after),
  }
}

/** «دعم من الحلف»: what comes from somebody is his act. */
function withDoer(group: FrameGroup): FrameGroup {
  if (group.on?.من) return group
  return {
    ...group,
    on: { ...group.on, من: 'actor' as Part } as Readonly<Partial<Record<Preposition, Part>>>,
  }
}

/** «متهمة بمساعدة»، «داعيا إلى»: a participle's doer is the clause's subject, its sufferer the noun before it. */
function bindParticiple(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { group } = trigger.value
  const { first, last } = sentenceOf(scene, token)
  if (trigger.definite || trigger.split.enclitic || trigger.split.before > 1) return null
  const frame: Frame = { actor: [], recipient: [], last: token + 1 }
  const after = complementsAfter(scene, token + 1, last)
  if (trigger.shape.kind === 'done') return null
  // «داعيا»: an accusative after a comma goes on with the subject.
  const accusative =
    /ا$/.test(scene.doc.tokens.forms[token]!.text) || /(ين|ه)$/.test(scene.doc.tokens.forms[token]!.text)
  if (!accusative || !group.speech || token === first || scene.word(token - 1).class !== 'mark') return null
  for (let k = token - 1; k >= first; k--) {
    if (!isFinite(scene, k, first)) continue
    const { whos } = subjectOf(subjects, k)
    if (!whos.length) continue
    add(frame, 'actor', whos)
    break
  }
  const object = after.find((c) => c.by === null)
  if (object && (group.object ?? 'recipient') !== 'none')
    add(frame, group.object ?? 'recipient', standing(object.phrase))
  bindPrepositions(subjects, frame, group, after, token, false)
  return {
    sense: trigger.value,
    token,
    trigger,
    actor: frame.actor,
    recipient: frame.recipient,
    verb: token,
    ...clauseOf(scene, token, after),
  }
}

interface Light {
  readonly verb: number
  readonly subject: 'actor' | 'recipient' | 'none'
}

/** The light verb that carries the noun: the nearest one before it in its clause, over a relative clause if need be. */
function lightVerbOf(subjects: Subjects, token: number, first: number): Light | null {
  const { scene } = subjects
  for (let k = token - 1; k >= first && token - k < 22; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const word = scene.word(k)
    if (word.class === 'that' || word.class === 'sub') return null
    if (word.class === 'mark' && /^[:;؛.!?؟]$/.test(scene.doc.tokens.forms[k]!.text)) return null
    if (!isFinite(scene, k, first)) continue
    if (k > first && scene.word(k - 1).class === 'relative') continue
    const light = lightOf(scene.doc.tokens.forms[k]!)[0]
    return light ? { verb: k, subject: light.value.subject } : null
  }
  return null
}

function bindLight(subjects: Subjects, frame: Frame, group: FrameGroup, light: Light, token: number) {
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
function bindRelative(subjects: Subjects, frame: Frame, group: FrameGroup, token: number, last: number) {
  const { scene } = subjects
  const verb = relativeVerb(scene, token, last)
  if (verb < 0) return
  const light = lightOf(scene.doc.tokens.forms[verb]!)[0]
  const subject = light ? subjectOf(subjects, verb) : null
  if (light && subject && light.value.subject !== 'none') {
    add(frame, light.value.subject === 'actor' ? 'actor' : 'recipient', subject.whos)
  }
  if (light) bindPrepositions(subjects, frame, group, complementsAfter(scene, verb + 1, last), token, false)
}

/** The verb of a relative clause that describes the noun: after «التي», or straight after an indefinite noun. */
function relativeVerb(scene: Scene, token: number, last: number): number {
  for (let k = token + 1; k < Math.min(last, token + 6); k++) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) return -1
    const word = scene.word(k)
    if (word.class === 'verb' && !word.joined && lightOf(scene.doc.tokens.forms[k]!).length) return k
    if (word.class !== 'relative' && word.class !== 'noun' && word.class !== 'adverb') return -1
  }
  return -1
}
