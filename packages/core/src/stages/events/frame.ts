/**
 * What a trigger gathers while it is bound: participants by their part, and the clause that was looked at.
 */
import { memoByForm } from '../../doc/index.ts'
import type { FrameGroup, Part, Preposition } from '../../lexicon/plover/frame.ts'
import { AGAINST } from '../../lexicon/plover/particles.ts'
import { foldWord } from '../../script/index.ts'
import { acting, type Complement, type Phrase, REACH, saysWhoAttends, standing, type Who } from './phrases.ts'
import { entityAt, type Scene } from './scene.ts'
import { isVerb, pronounOf, type Subjects, subjectOf } from './subjects.ts'
import type { Sense, Trigger } from './triggers.ts'

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
  /** The noun is the aim of another act: «لإجراء محادثات». */
  readonly aim: boolean
  /** The verb before with the same subject, whose day an act of speech shares; −1 for none. */
  readonly from?: number
  /** On whose word the clause itself tells it: «اتهم حماس باختطاف …». */
  readonly voucher?: Who
}

export interface Frame {
  readonly actor: Who[]
  readonly recipient: Who[]
}

export const newFrame = (): Frame => ({ actor: [], recipient: [] })

export const sentenceOf = (scene: Scene, token: number) =>
  scene.doc.sentences.list[scene.doc.sentences.ofToken[token]!]!

export function add(frame: Frame, part: Part, whos: readonly Who[]) {
  if (part === 'none') return
  const list = part === 'recipient' ? frame.recipient : frame.actor
  for (const who of whos) {
    const known = [...frame.actor, ...frame.recipient].some((w) => w.entity === who.entity)
    if (!known) list.push(who)
  }
}

const DOERS = new Set(['يد', 'ايدي', 'قبل', 'جانب', 'طرف'])

/** «على يد»، «من قبل»، «من جانب»: the doer, whatever the word. */
function namesDoer(scene: Scene, { by, at, phrase }: Complement): boolean {
  if ((by !== 'على' && by !== 'من') || phrase.last <= at + 1) return false
  return DOERS.has(scene.doc.tokens.forms[at + 1]!.text)
}

/** Gives everybody who stands after a preposition his part. */
export function bindPrepositions(
  subjects: Subjects,
  frame: Frame,
  group: FrameGroup,
  after: readonly Complement[],
  token: number,
) {
  const { scene } = subjects
  const had = new Set<string>()
  for (const complement of after) {
    const { by } = complement
    if (by === null) continue
    if (namesDoer(scene, complement)) {
      add(frame, (group.subject ?? 'actor') === 'actor' ? 'actor' : 'recipient', acting(complement.phrase))
      continue
    }
    const part = partOf(scene, group, complement)
    if (!part || part === 'none') {
      if (group.speech && !group.on?.على && CONTENT.has(by)) return
      continue
    }
    if (had.has(by)) continue
    // «تزور الصين … تحذيرا إلى الشركات»: who has one host needs no second.
    if (group.mode === 'visit' && part === 'recipient' && frame.recipient.length) continue
    const whos = behind(subjects, complement, frame, token)
    if (whos.length) had.add(by)
    add(frame, part, part === 'partner' && by === 'ب' ? whos.filter((w) => meets(scene, w)) : whos)
  }
}

/** What follows «إلى» or «ب» of an act of speech is what is said: who is named in it takes no part in the act. */
const CONTENT: ReadonlySet<string> = new Set(['الى', 'ب'])

/** The part that a group gives to who stands after a preposition. */
function partOf(scene: Scene, group: FrameGroup, { by, phrase, at }: Complement): Part | undefined {
  if (group.on?.مع === 'partner' && saysWhoAttends(scene.doc.tokens.forms[at]!)) return 'partner'
  if (by === 'ل' && group.on?.ضد && isAgainst(scene.doc.tokens.forms[phrase.first]!)) return group.on.ضد
  if (by === 'other' || by === null) return group.near && isTarget(scene, phrase) ? 'recipient' : undefined
  return (
    group.on?.[by as Preposition] ??
    (group.near && (by === 'في' || isBeside(scene, at)) && isTarget(scene, phrase) ? 'recipient' : undefined)
  )
}

const against = new Set(AGAINST.map(foldWord))
const isAgainst = memoByForm((form) => form.splits.some((s) => s.after === 0 && against.has(s.stem)))

/** «بالقرب من», «على مقربة من». */
const isBeside = (scene: Scene, at: number): boolean =>
  at > 0 && /^(?:بالقرب|مقربه)$/.test(scene.doc.tokens.forms[at - 1]!.text)

const isTarget = (scene: Scene, phrase: Phrase): boolean =>
  standing(phrase).some(({ entity }) => /PER|ORG/.test(entityAt(scene, entity).type))

/** Who can be met: a place cannot. */
const meets = (scene: Scene, { entity }: Who): boolean => /PER|ORG/.test(entityAt(scene, entity).type)

/** Who a phrase stands for; for «بالجهود التي تبذلها المملكة» who makes what it names. */
export function standingOrMaker(subjects: Subjects, phrase: Phrase): readonly Who[] {
  const whos = standing(phrase)
  const { scene } = subjects
  const at = phrase.last
  if (whos.length || at >= scene.doc.tokens.length || scene.mentionOf[at]! >= 0) return whos
  if (scene.word(at).class !== 'relative' || at + 1 >= sentenceOf(scene, at).last) return whos
  return isVerb(scene, at + 1, sentenceOf(scene, at).first) ? subjectOf(subjects, at + 1).whos : whos
}

function behind(subjects: Subjects, complement: Complement, frame: Frame, token: number): readonly Who[] {
  const { by, pronoun, at, phrase } = complement
  if (!pronoun) return standingOrMaker(subjects, phrase)
  const whos = pronounOf(subjects, pronoun, at, frame.actor)
  return by === 'بين' && pronoun === 'هما' && !whos.length ? pairBefore(subjects, token) : whos
}

/** «بينهما»: the two that the text has named last. */
function pairBefore(subjects: Subjects, token: number): readonly Who[] {
  const { scene } = subjects
  const floor = Math.max(0, sentenceOf(scene, token).first - 60)
  for (let k = token - 1; k >= floor; k--) {
    if (!isVerb(scene, k, sentenceOf(scene, k).first)) continue
    const { whos } = subjectOf(subjects, k)
    if (whos.length === 2) return whos
  }
  return []
}

/** The stretch in which a trigger's own time and place stand. */
export function clauseOf(
  scene: Scene,
  token: number,
  after: readonly Complement[],
): { first: number; last: number } {
  const { first, last } = sentenceOf(scene, token)
  let begin = token
  while (begin > first && token - begin < REACH && !opensClause(scene, begin - 1, first)) begin--
  const reach = after.length ? Math.max(...after.map((c) => Math.max(c.at + 1, c.phrase.last))) : token + 1
  let end = Math.max(token + 1, Math.min(last, reach))
  while (end < last && goesOn(scene, end)) end++
  return { first: begin, last: end }
}

function opensClause(scene: Scene, at: number, first: number): boolean {
  if (scene.timeOf[at]! >= 0) return false
  const { class: kind } = scene.word(at)
  return (scene.mentionOf[at]! < 0 && (kind === 'that' || kind === 'sub')) || isVerb(scene, at, first)
}

const goesOn = (scene: Scene, at: number): boolean => {
  const { class: kind } = scene.word(at)
  return (
    scene.timeOf[at]! >= 0 ||
    kind === 'adverb' ||
    (kind === 'preposition' && (scene.timeOf[at + 1] ?? -1) >= 0)
  )
}
