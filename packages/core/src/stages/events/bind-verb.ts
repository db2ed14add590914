/** A verb's participants: its subject, object, attached pronoun, and what stands after its prepositions. */
import {
  add,
  bindPrepositions,
  clauseOf,
  type Found,
  newFrame,
  sentenceOf,
  standingOrMaker,
} from './frame.ts'
import { acting, type Complement, complementsAfter, standing, type Who } from './phrases.ts'
import { mentionAt, type Scene } from './scene.ts'
import {
  antecedent,
  hasObjectPronoun,
  isMany,
  pronounFits,
  pronounOf,
  resumes,
  type Subject,
  type Subjects,
  sameSubjectBefore,
  subjectOf,
} from './subjects.ts'
import { type Trigger, triggersOf } from './triggers.ts'

export function bindVerb(subjects: Subjects, trigger: Trigger, token: number): Found | null {
  const { scene } = subjects
  const { group } = trigger.value
  const { last } = sentenceOf(scene, token)
  const frame = newFrame()
  const transitive = (group.object ?? 'recipient') !== 'none'
  const subject = subjectOf(subjects, token)
  const after = complementsAfter(scene, token + 1, last)
  const pronoun = hasObjectPronoun(scene, token)
  if (!transitive && trigger.split.enclitic === 'نا') return null
  const objects = after.filter((c) => c.by === null && c.at !== subject.complement?.at)
  const both = bothVoices(scene, token)
  const passive =
    transitive && (isMarkedPassive(scene, token) || isPassive(trigger, subject, objects, pronoun, both))
  if (passive !== trigger.shape.passive && both) return null
  if (!passive && describesKind(scene, trigger, subject)) return null
  if (group.state && trigger.shape.tense === 'present') return null
  if (group.own && subject.where === 'carried' && !scene.word(token).joined) return null
  if (passive) add(frame, group.object ?? 'recipient', subject.whos)
  else add(frame, group.subject ?? 'actor', subject.whos)
  if (!passive && transitive) {
    const whos = pronoun ? objectPronoun(subjects, token, pronoun, subject) : objectOf(subjects, objects)
    add(frame, group.object ?? 'recipient', whos)
  }
  const rest = passive ? after.filter((c) => c.by === 'على' || c.by === 'من') : after
  bindPrepositions(subjects, frame, group, rest, token)
  if (!frame.recipient.length && trigger.value.type === 'ACCUSE' && !pronoun) addPlaced(scene, frame, after)
  const { actor, recipient } = frame
  return {
    sense: trigger.value,
    token,
    trigger,
    actor,
    recipient,
    verb: token,
    aim: false,
    from: group.speech ? sameSubjectBefore(subjects, token, subject.whos) : -1,
    ...clauseOf(scene, token, after),
  }
}

/** «الشركات التي تساعد روسيا»: a relative clause in the present that tells which ones of a kind are meant. */
const describesKind = (scene: Scene, { shape }: Trigger, { whos, where }: Subject): boolean =>
  where === 'relative' &&
  shape.tense === 'present' &&
  whos.length === 1 &&
  whos[0]!.mention >= 0 &&
  mentionAt(scene, whos[0]!.mention).form === 'nominal' &&
  isMany(scene, whos) &&
  scene.doc.tokens.forms[mentionAt(scene, whos[0]!.mention).first]!.text.startsWith('ال')

/** The first bare phrase; past an adjective of the subject that was read as one. */
function objectOf(subjects: Subjects, objects: readonly Complement[]): readonly Who[] {
  const { scene } = subjects
  const [one, two] = objects
  if (!one) return []
  const whos = standingOrMaker(subjects, one.phrase)
  if (whos.length || !two || one.phrase.last - one.phrase.first > 1) return whos
  return scene.doc.tokens.forms[one.at]!.text.startsWith('ال') ? standing(two.phrase) : []
}

/** «انتقد الانتخابات في بوروندي»: what is judged is of the place. */
function addPlaced(scene: Scene, frame: ReturnType<typeof newFrame>, after: readonly Complement[]) {
  const at = after.findIndex((c) => c.by === null && !standing(c.phrase).length)
  const next = at < 0 ? undefined : after[at + 1]
  if (next?.by !== 'في') return
  const gpe = acting(next.phrase).filter((w) => scene.doc.entities.list[w.entity]!.type === 'GPE')
  add(frame, 'recipient', gpe.slice(0, 1))
}

const bothVoices = (scene: Scene, token: number): boolean => {
  const verbs = triggersOf(scene.doc.tokens.forms[token]!).filter((t) => t.shape.kind === 'verb')
  return verbs.some((t) => t.shape.passive) && verbs.some((t) => !t.shape.passive)
}

/** «رُفض», «اتُّهم»: the vowel of the passive is written. */
const isMarkedPassive = ({ doc }: Scene, token: number): boolean =>
  /^[وف]?\u064e?(?:[اأ]?[بتثجحخدذرزسشصضطظعغفقكلمنهوؤئأ]{1,2})\u0651?\u064f/.test(
    doc.text.slice(doc.tokens.start[token], doc.tokens.end[token]),
  ) &&
  triggersOf(doc.tokens.forms[token]!).every(({ shape }) => shape.kind !== 'verb' || shape.tense === 'past')

/** Passive and active are mostly written alike: passive where the verb has one noun phrase only, and needs two. */
function isPassive(
  { value, shape, split }: Trigger,
  subject: Subject,
  objects: readonly Complement[],
  pronoun: string,
  both: boolean,
): boolean {
  if (pronoun || split.enclitic !== '') return false
  if (!value.group.suffered) return shape.passive && !both
  if (objects.some((o) => !o.adverbial)) return false
  return /right|left|relative/.test(subject.where) || (subject.where === 'carried' && shape.tense === 'past')
}

/** «وهددتها»: the pronoun means what the relative clause describes, or an earlier name. */
function objectPronoun(subjects: Subjects, token: number, pronoun: string, subject: Subject): readonly Who[] {
  const { scene } = subjects
  const { first } = sentenceOf(scene, token)
  const relative = token - 1
  if (relative >= first && resumes(scene, relative, pronoun)) return antecedent(scene, relative, first)
  const from = sameSubjectBefore(subjects, token, subject.whos)
  const told = from < 0 ? [] : toldBefore(subjects, from, token, pronoun, subject)
  return told.length ? told : pronounOf(subjects, pronoun, token, subject.whos, false, true)
}

/** «وجهت تحذيرا إلى الشركات، وهددتها»: whom the same subject's verb before was aimed at. */
function toldBefore(
  subjects: Subjects,
  from: number,
  token: number,
  pronoun: string,
  { whos }: Subject,
): readonly Who[] {
  const { scene } = subjects
  for (const { by, phrase } of complementsAfter(
    scene,
    from + 1,
    Math.min(token, sentenceOf(scene, from).last),
  )) {
    if (by !== null && by !== 'الى' && by !== 'ل' && by !== 'على') continue
    const aimed = standing(phrase).filter((w) => !whos.some((x) => x.entity === w.entity))
    if (aimed.length && (pronounFits(scene, pronoun, aimed) || (pronoun === 'ها' && isMany(scene, aimed))))
      return aimed
  }
  return []
}
