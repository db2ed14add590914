/** How real a happening is, and when it happened: status, date and the words that tell them. */

import { CONDITIONALS, FUTURE_WORDS, NEGATIONS } from '../../lexicon/plover/particles.ts'
import type { EventStatus, EventType, Span } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { Found } from './frame.ts'
import { type Scene, timeAt } from './scene.ts'
import { shapesOf } from './subjects.ts'
import { triggersOf } from './triggers.ts'

const set = (words: readonly string[]) => new Set(words.map(foldWord))
const negations = set(NEGATIONS)
const future = set(FUTURE_WORDS)
const conditional = set(CONDITIONALS)

export interface Reality {
  readonly status: Exclude<EventStatus, 'historical'>
  readonly span: Span | null
}

const spanAt = (scene: Scene, token: number): Span => ({
  start: scene.doc.tokens.start[token]!,
  end: scene.doc.tokens.end[token]!,
})

const stemmed = (scene: Scene, token: number, words: ReadonlySet<string>): boolean => {
  const { text } = scene.doc.tokens.forms[token]!
  return words.has(text) || (/^[وف]/.test(text) && words.has(text.slice(1)))
}

/** Status by the particles and verbs in front of the trigger, within its clause. */
export function realityOf(scene: Scene, found: Found): Reality {
  const verb = found.verb >= 0 ? found.verb : found.token
  const { text } = scene.doc.tokens.forms[verb]!
  const sentence = scene.doc.sentences.list[scene.doc.sentences.ofToken[found.token]!]!
  const verbal = found.trigger.shape.kind === 'verb' || found.verb >= 0
  for (let k = verb - 1; k >= sentence.first && verb - k <= 3; k--) {
    if (scene.mentionOf[k]! >= 0) break
    if (
      stemmed(scene, k, negations) &&
      !/زال|يزال|تزال|زالت|زالوا|يزالون/.test(scene.doc.tokens.forms[k + 1]!.text)
    )
      return { status: 'negated', span: spanAt(scene, k) }
    if (scene.word(k).class !== 'adverb' || !verbal) break
  }
  if (verbal && /^[وف]?س[يتنا]/.test(text) && found.trigger.shape.kind !== 'noun' && futureSplit(found))
    return { status: 'future', span: spanAt(scene, verb) }
  if (
    found.verb >= 0 &&
    found.verb !== found.token &&
    /^[وف]?س[يتنا]/.test(text) &&
    scene.word(found.verb).class === 'verb'
  )
    return { status: 'future', span: spanAt(scene, verb) }
  if (found.aim && /^[وف]?ل/.test(scene.doc.tokens.forms[found.token - 1]!.text))
    return { status: 'future', span: spanAt(scene, found.token - 1) }
  if (
    found.sense.group.ahead &&
    found.trigger.shape.tense === 'present' &&
    !afterRelative(scene, verb, sentence.first)
  )
    return { status: 'future', span: spanAt(scene, verb) }
  return byWordsBefore(scene, found, verb, sentence.first)
}

const afterRelative = (scene: Scene, verb: number, first: number): boolean =>
  verb > first && scene.word(verb - 1).class === 'relative'

const futureSplit = (found: Found): boolean => found.trigger.split.proclitics.endsWith('س')

/** «إذا قصفت»: the past after these has not come about. */
const IF = set(['إذا', 'لو', 'وإذا', 'ولو', 'فإذا', 'فلو'])

const isPastVerb = (scene: Scene, token: number): boolean =>
  shapesOf(scene, token).some(({ tense }) => tense === 'past')

function byWordsBefore(scene: Scene, found: Found, verb: number, first: number): Reality {
  const past = found.trigger.shape.tense === 'past'
  for (let k = verb - 1; k >= first && verb - k <= 6; k--) {
    if (scene.mentionOf[k]! >= 0) continue
    const word = scene.word(k)
    if (word.class === 'mark') break
    const { text } = scene.doc.tokens.forms[k]!
    if (text === 'قد' && (past || (k + 1 < verb && isPastVerb(scene, k + 1)))) continue
    if (k === verb - 1 && IF.has(text)) return { status: 'hypothetical', span: spanAt(scene, k) }
    if (stemmed(scene, k, future) && !past) return { status: 'future', span: spanAt(scene, k) }
    if (stemmed(scene, k, conditional) && !past) return { status: 'hypothetical', span: spanAt(scene, k) }
  }
  return { status: 'asserted', span: null }
}

/** The time of the clause: the nearest after the trigger, else the nearest before it; −1 for none. */
export function timeOfClause(scene: Scene, { first, last, token, trigger, verb, sense }: Found): number {
  const speaks = sense.group.speech === true && trigger.shape.kind === 'verb'
  const verbal = trigger.shape.kind === 'verb'
  let before = -1
  for (let k = token + 1; k < last; k++) {
    if (scene.mentionOf[k]! < 0 && scene.word(k).class === 'relative') break
    if (speaks && isContent(scene, k)) break
    if (isDated(scene, k) && !since(scene, k, token)) return scene.timeOf[k]!
  }
  if (verb > token) return before // what a clause behind the noun tells, the verb before it does not date
  for (let k = token - 1; k >= first; k--) {
    if (!verbal && RELATIONS.has(scene.doc.tokens.forms[k]!.text) && !follows(scene, k, sense.type)) break
    if (isDated(scene, k) && !since(scene, k, token)) {
      before = scene.timeOf[k]!
      break
    }
  }
  return before
}

/** «اتهمت كييف بقصف … الأحد»: from here on it is told what is charged, asked for or promised. */
const isContent = (scene: Scene, at: number): boolean =>
  scene.mentionOf[at]! < 0 &&
  scene.timeOf[at]! < 0 &&
  triggersOf(scene.doc.tokens.forms[at]!).some(
    ({ split, shape }) => shape.kind === 'noun' && /ب$/.test(split.proclitics),
  )

/** «قالت الوزارة أمس بعد اجتماع»: what is said after a meeting is mostly said on its day. */
const follows = (scene: Scene, at: number, type: EventType): boolean =>
  type === 'CONSULT' && /^(?:بعد|عقب|اثر)$/.test(scene.doc.tokens.forms[at]!.text)

/** Words that set a happening before or after the time at them. */
const RELATIONS = new Set(['بعد', 'قبل', 'عقب', 'منذ', 'اثر'])

/** «منذ بدء الهجوم في شباط 2022»: from then on, not then. */
function since(scene: Scene, token: number, trigger: number): boolean {
  const { list, ofToken } = scene.doc.sentences
  const { first } = list[ofToken[token]!]!
  let steps = 0
  for (let k = token - 1; k >= first && steps < 10; k--) {
    if (k === trigger) return false
    if (scene.timeOf[k]! >= 0 || scene.mentionOf[k]! >= 0) continue
    steps++
    const { text } = scene.doc.tokens.forms[k]!
    if (text === 'منذ' || text === 'ومنذ') return true
    if (/that|sub|relative|mark/.test(scene.word(k).class)) return false
  }
  return false
}

export const isDated = (scene: Scene, token: number): boolean => {
  const time = scene.timeOf[token]!
  if (time < 0) return false
  const { type, value } = timeAt(scene, time)
  return (type === 'DATE' || type === 'TIME') && !/^P[\dXT]|^PAST/.test(value)
}

/** The first day told between a verb and a later one that shares it; −1 for none. */
export function timeOfVerb(scene: Scene, from: number, to: number): number {
  if (from < 0) return -1
  for (let k = from + 1; k < to; k++)
    if (isDated(scene, k) && timeAt(scene, scene.timeOf[k]!).value !== 'PRESENT_REF') return scene.timeOf[k]!
  return -1
}

/** A date's value as an event carries it: «حاليا» is the day of publication. */
export function dateValue(scene: Scene, time: number): string {
  const { value } = timeAt(scene, time)
  if (value !== 'PRESENT_REF') return value
  return scene.doc.times.publicationDay?.value ?? value
}

/** A whole day after publication. */
export function isAhead(scene: Scene, value: string): boolean {
  const day = scene.doc.times.publicationDay?.value
  return day !== undefined && /^\d{4}-\d\d-\d\d/.test(value) && value.slice(0, 10) > day
}

/** Over a year before publication. */
export function isOld(scene: Scene, value: string): boolean {
  const day = scene.doc.times.publicationDay?.value
  if (day && /^\d{3}$/.test(value)) return value < day.slice(0, 3)
  if (!day || !/^\d{4}/.test(value)) return false
  const [year, last] = [Number(value.slice(0, 4)), Number(day.slice(0, 4)) - 1]
  if (value.length === 4) return year <= last
  const month = monthOf(value)
  return year < last || (year === last && month !== null && month < Number(day.slice(5, 7)))
}

/** Month of a date or of a week; null for seasons and quarters. */
function monthOf(value: string): number | null {
  const week = /^\d{4}-W(\d\d)/.exec(value)
  if (week) return Math.min(12, Math.ceil(Number(week[1]) / 4.35))
  const month = /^\d{4}-(\d\d)/.exec(value)
  return month ? Number(month[1]) : null
}
