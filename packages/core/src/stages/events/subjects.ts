/**
 * Who a verb's subject is, and whom a pronoun means. In order: the antecedent of a relative clause, a noun phrase before
 * the verb («إن الوزير اجتمع»), one after it («اجتمع الوزير»), the subject of the verb before («… وشدد على»).
 * A subject must agree with the verb as far as gender is known.
 */

import { foldWord } from '../../script/index.ts'
import { type Complement, complementsAfter, phraseAt, startsMention, type Who } from './phrases.ts'
import { entityAt, entityIndex, mentionAt, quoteAt, type Scene } from './scene.ts'
import { lightOf, plainOf, type Shape, triggersOf } from './triggers.ts'

export interface Subject {
  readonly whos: readonly Who[]
  /** Where it stands: a bare phrase after the verb is then no object. */
  readonly where: 'left' | 'right' | 'relative' | 'carried' | 'speaker' | 'none'
  /** The phrase after the verb that is the subject. */
  readonly complement: Complement | null
}

const NONE: Subject = { whos: [], where: 'none', complement: null }

/** Reads subjects of one article; keeps what it has found. */
export interface Subjects {
  readonly scene: Scene
  readonly found: Map<number, Subject>
}

export type Gender = 'm' | 'f' | null

const MASCULINE_STATES = new Set(
  [
    'لبنان',
    'العراق',
    'الأردن',
    'المغرب',
    'السودان',
    'اليمن',
    'الصومال',
    'الغرب',
    'تشاد',
    'الكرملين',
    'البيت الأبيض',
  ].map(foldWord),
)

export function genderOf(scene: Scene, { entity, mention }: Who): Gender {
  const found = entityAt(scene, entity)
  if (mention >= 0 && mentionAt(scene, mention).gender && mentionAt(scene, mention).form === 'nominal')
    return mentionAt(scene, mention).gender!
  if (found.gender) return found.gender
  const words =
    mention >= 0
      ? scene.doc.text.slice(mentionAt(scene, mention).start, mentionAt(scene, mention).end)
      : found.name
  const first = foldWord(words.split(' ')[0] ?? '')
  if (found.type === 'PER')
    return found.role && foldWord(found.role.split(' ')[0]!).endsWith('ه') ? 'f' : null
  if (found.type === 'GPE') return MASCULINE_STATES.has(foldWord(words)) ? 'm' : 'f'
  if (found.type === 'ORG')
    return first.endsWith('ه') || first.endsWith('ات')
      ? 'f'
      : /^(ال)?(مجلس|حزب|اتحاد|تنظيم|جيش|برلمان|حلف|تحالف)$/.test(first)
        ? 'm'
        : null
  return null
}

const shapesOf = (scene: Scene, token: number): readonly Shape[] => {
  const form = scene.doc.tokens.forms[token]!
  return [...triggersOf(form), ...lightOf(form), ...plainOf(form)]
    .map((t) => t.shape)
    .filter((s) => s.kind === 'verb')
}

/** Gender and number that a verb's spelling asks of its subject. */
export function agreement(
  scene: Scene,
  token: number,
): { gender: Gender; number: Shape['number']; person: number } {
  const shapes = shapesOf(scene, token).filter((s) => s.person === 3)
  const one = shapes[0]
  if (!one) {
    const first = shapesOf(scene, token)[0]
    if (first) return { gender: null, number: first.number, person: first.person }
    const { text } = scene.doc.tokens.forms[token]!
    return { gender: /^[وف]?س?ت/.test(text) || /ت$/.test(text) ? 'f' : 'm', number: 'singular', person: 3 }
  }
  const same = shapes.every((s) => s.gender === one.gender)
  return { gender: same ? one.gender : null, number: one.number, person: 3 }
}

const clash = (a: Gender, b: Gender): boolean => a !== null && b !== null && a !== b

/** Whether the word is a finite verb here: words that may be nouns count only where a verb is due. */
export function isFinite(scene: Scene, at: number, begin: number): boolean {
  const word = scene.word(at)
  if (word.class !== 'verb' || scene.mentionOf[at]! >= 0 || scene.timeOf[at]! >= 0) return false
  if (!word.both || at === begin || word.joined) return true
  const before = scene.word(at - 1)
  if (scene.timeOf[at - 1]! >= 0) return true
  return /sub|that|relative|negation|adverb|mark/.test(before.class) && scene.mentionOf[at - 1]! < 0
}

const sentenceOf = (scene: Scene, token: number) =>
  scene.doc.sentences.list[scene.doc.sentences.ofToken[token]!]!

/** Token before `at`, over adverbs, negations and times; −1 at the sentence's beginning. */
function before(scene: Scene, at: number, begin: number): number {
  let k = at - 1
  while (k >= begin) {
    const word = scene.word(k)
    const loose = scene.mentionOf[k]! < 0 && (word.class === 'adverb' || word.class === 'negation')
    if (!loose && scene.timeOf[k]! < 0) return k
    k--
  }
  return -1
}

/** The subject of the verb at a token. */
export function subjectOf(subjects: Subjects, verb: number, transitive = false, depth = 0): Subject {
  const known = subjects.found.get(verb)
  if (known) return known
  const subject = findSubject(subjects, verb, transitive, depth)
  subjects.found.set(verb, subject)
  return subject
}

function findSubject(subjects: Subjects, verb: number, transitive: boolean, depth: number): Subject {
  const { scene } = subjects
  const { first, last } = sentenceOf(scene, verb)
  const agree = agreement(scene, verb)
  if (agree.person !== 3) return speakerAround(scene, verb)
  const left = before(scene, verb, first)
  if (left >= 0 && scene.word(left).class === 'relative' && scene.mentionOf[left]! < 0) {
    const resumed = relativeSubject(subjects, verb, left, first, last)
    if (resumed) return resumed
  }
  if (left >= 0 && scene.word(left).class === 'that' && scene.word(left).pronoun) {
    return carried(subjects, left, agree, depth)
  }
  const ahead = left >= 0 ? phraseBefore(scene, left, first) : null
  if (ahead && !clash(agree.gender, genderOf(scene, ahead[0]!)))
    return { whos: ahead, where: 'left', complement: null }
  const cue = scene.cueOf[verb]!
  const said = cue >= 0 ? speakerOf(scene, cue) : null
  const right =
    agree.number === 'singular' ? subjectAfter(subjects, verb, last, agree, transitive, depth) : null
  if (right) return right
  if (said) return said
  return carried(subjects, verb, agree, depth)
}

function speakerOf(scene: Scene, quote: number): Subject | null {
  const { speaker } = quoteAt(scene, quote)
  const entity = scene.entityById(speaker)
  return entity < 0
    ? null
    : { whos: [{ entity, mention: -1, token: -1 }], where: 'speaker', complement: null }
}

/** «نحن» inside a quotation: the speaker. */
function speakerAround(scene: Scene, token: number): Subject {
  const at = scene.doc.tokens.start[token]!
  const quote = scene.doc.quotes.findIndex((q) => q.start <= at && at < q.end && q.speaker !== null)
  return (quote >= 0 && speakerOf(scene, quote)) || NONE
}

/** In «الوزير الذي زار» the antecedent acts; in «الحرب التي تشنها روسيا» it is what is done. */
function relativeSubject(
  subjects: Subjects,
  verb: number,
  relative: number,
  first: number,
  last: number,
): Subject | null {
  const { scene } = subjects
  const resumed =
    scene.doc.tokens.forms[verb]!.splits.some((s) => /^(ه|ها|هم|هما)$/.test(s.enclitic)) &&
    hasObjectPronoun(scene, verb)
  const whos = antecedent(scene, relative, first)
  const after = complementsAfter(scene, verb + 1, last)
  const bare = after.find((c) => c.by === null)
  const indirect = after[0]?.pronoun !== undefined && after[0].pronoun !== ''
  if (resumed || indirect) {
    if (bare?.phrase.whos.length && bare === after[indirect ? 1 : 0])
      return { whos: bare.phrase.whos, where: 'right', complement: bare }
    return null
  }
  return { whos, where: 'relative', complement: null }
}

export const hasObjectPronoun = (scene: Scene, verb: number): string => {
  const form = scene.doc.tokens.forms[verb]!
  const readings = [...triggersOf(form), ...lightOf(form), ...plainOf(form)].filter(
    (t) => t.shape.kind === 'verb',
  )
  const plain = readings.find((t) => t.split.enclitic === '')
  return plain ? '' : (readings[0]?.split.enclitic ?? '')
}

/** The noun phrase that ends right before a relative pronoun. */
export function antecedent(scene: Scene, relative: number, begin: number): readonly Who[] {
  let start = relative - 1
  while (start >= begin && relative - start < 10) {
    const mention = scene.mentionOf[start]!
    if (mention >= 0) {
      start = scene.from[mention]! - 1
      continue
    }
    const word = scene.word(start)
    if (
      scene.timeOf[start]! >= 0 ||
      !/noun|number|mark/.test(word.class) ||
      (word.class === 'mark' && !/["«»“”()]/.test(scene.doc.tokens.forms[start]!.text))
    )
      break
    start--
  }
  for (let at = start + 1; at < relative; at++) {
    const phrase = phraseAt(scene, at, relative)
    if (!phrase) continue
    if (phrase.last >= relative - 2)
      return phrase.whos.length ? phrase.whos : phrase.transparent ? phrase.owners : []
    at = phrase.last - 1
  }
  return []
}

/** A phrase that stands before its verb, after what opens the clause. Null where the clause has a verb already. */
function phraseBefore(scene: Scene, left: number, begin: number): readonly Who[] | null {
  const opener = openerBefore(scene, left, begin)
  if (opener === null) return null
  let at = opener + 1
  while (at <= left) {
    const word = scene.word(at)
    if (
      scene.timeOf[at]! >= 0 ||
      (scene.mentionOf[at]! < 0 &&
        (word.class === 'adverb' || word.class === 'mark' || word.class === 'pronoun'))
    ) {
      at++
      continue
    }
    const governed = scene.mentionOf[at]! < 0 && word.class === 'preposition'
    const phrase = phraseAt(scene, governed ? at + 1 : at, left + 1)
    if (!phrase) return null
    if (!governed)
      return phrase.whos.length
        ? phrase.whos
        : phrase.transparent && phrase.owners.length
          ? phrase.owners
          : null
    at = phrase.last
  }
  return null
}

function openerBefore(scene: Scene, left: number, begin: number): number | null {
  for (let k = left; k >= begin && left - k < 30; k--) {
    if (scene.mentionOf[k]! >= 0) continue
    const word = scene.word(k)
    if (word.class === 'that') return word.pronoun ? null : k
    if (word.class === 'sub') return k
    if (word.class === 'mark' && opens(scene, k)) return k
    if (word.class === 'verb' && !(word.both && !word.joined)) {
      const inRelative = k > begin && scene.word(before(scene, k, begin)).class === 'relative'
      if (!inRelative) return null
    }
  }
  return left - begin < 30 ? begin - 1 : null
}

function opens(scene: Scene, at: number): boolean {
  const { text } = scene.doc.tokens.forms[at]!
  if (/^[,،:;؛.!?؟]$/.test(text)) return true
  if (!/["«“]/.test(text) || at === 0) return false
  return /that|verb/.test(scene.word(at - 1).class) || scene.doc.tokens.forms[at - 1]!.text === ':'
}

function subjectAfter(
  subjects: Subjects,
  verb: number,
  last: number,
  agree: { gender: Gender },
  transitive: boolean,
  depth: number,
): Subject | null {
  const { scene } = subjects
  const after = complementsAfter(scene, verb + 1, last)
  const bare = after.filter((c) => c.by === null)
  const one = bare[0]
  if (!one) return null
  const whos = one.phrase.whos.length ? one.phrase.whos : one.phrase.transparent ? one.phrase.owners : []
  if (whos.length && clash(agree.gender, genderOf(scene, whos[0]!))) return null
  const joined = scene.word(verb).joined || scene.doc.tokens.forms[verb]!.text.startsWith('و')
  if (transitive && bare.length === 1 && joined && !hasObjectPronoun(scene, verb)) {
    const before = carried(subjects, verb, agreement(scene, verb), depth, true)
    if (before.whos.length) return before
  }
  return { whos, where: 'right', complement: one }
}

/** The subject of the verb before, where it agrees. */
function carried(
  subjects: Subjects,
  from: number,
  agree: { gender: Gender; number: Shape['number'] },
  depth: number,
  sameSentence = false,
): Subject {
  if (depth > 6) return NONE
  const { scene } = subjects
  const here = sentenceOf(scene, from)
  const floor = sameSentence ? here.first : Math.max(0, here.first - 60)
  for (let k = from - 1; k >= floor; k--) {
    const begin = k >= here.first ? here.first : sentenceOf(scene, k).first
    if (!isFinite(scene, k, begin)) continue
    const subject = subjectOf(subjects, k, false, depth + 1)
    if (!subject.whos.length) continue
    const whos = subject.whos
    const plural = whos.length > 1
    if (agree.number === 'dual' && whos.length !== 2 && !isMany(scene, whos)) continue
    if (agree.number === 'plural' && !plural && !isMany(scene, whos)) continue
    if (agree.number === 'singular' && !plural && clash(agree.gender, genderOf(scene, whos[0]!))) continue
    return { whos, where: 'carried', complement: null }
  }
  return NONE
}

const isMany = (scene: Scene, whos: readonly Who[]): boolean => {
  const number = entityAt(scene, whos[0]!.entity).number
  return number === 'plural' || number === 'dual'
}

/** Whom an attached pronoun means: the subject of the clause's verb, else the nearest name that agrees. */
export function pronounOf(
  subjects: Subjects,
  pronoun: string,
  at: number,
  not: readonly Who[] = [],
): readonly Who[] {
  const { scene } = subjects
  const gender: Gender = pronoun === 'ه' ? 'm' : pronoun === 'ها' ? 'f' : null
  if (pronoun === 'نا') return speakerAround(scene, at).whos
  const many = pronoun === 'هم' || pronoun === 'هما' || pronoun === 'هن'
  const { first } = sentenceOf(scene, at)
  const floor = Math.max(0, first - 40)
  for (let k = at - 1; k >= floor; k--) {
    const mention = startsMention(scene, k)
    if (mention < 0) continue
    const who: Who = { entity: entityIndex(scene, mention), mention, token: k }
    if (not.some((n) => n.entity === who.entity)) continue
    const type = entityAt(scene, who.entity).type
    if (type === 'FAC' || type === 'LOC') continue
    if (many && !isMany(scene, [who])) continue
    if (!many && gender && clash(gender, genderOf(scene, who))) continue
    if (!many && gender === 'f' && type === 'PER' && genderOf(scene, who) !== 'f') continue
    return [who]
  }
  return []
}
