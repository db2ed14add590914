/**
 * Who a verb's subject is, and whom a pronoun means. In order: the antecedent of a relative clause, a noun phrase before
 * the verb («إن الوزير اجتمع»), one after it («اجتمع الوزير»), the subject of the verb before («… وشدد على»).
 * A subject must agree with the verb as far as gender is known.
 */

import { HONORIFICS } from '../../lexicon/honorifics.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import {
  acting,
  type Complement,
  complementsAfter,
  isQuantity,
  type Phrase,
  phraseAt,
  standing,
  startsMention,
  type Who,
} from './phrases.ts'
import { entityAt, entityIndex, mentionAt, quoteAt, type Scene } from './scene.ts'
import { lightOf, plainOf, type Shape, triggersOf } from './triggers.ts'

export interface Subject {
  readonly whos: readonly Who[]
  /** Where it stands: a bare phrase after the verb is then no object. */
  readonly where: 'left' | 'right' | 'relative' | 'carried' | 'speaker' | 'none'
  /** The phrase after the verb that is the subject. */
  readonly complement: Complement | null
  /** Whom the subject belongs to, where it is nobody itself. */
  readonly owners?: readonly Who[]
  /** Of a carried subject: the verb that it comes from. */
  readonly from?: number
}

const NONE: Subject = { whos: [], where: 'none', complement: null }

/** Reads subjects of one article; keeps what it has found. */
export interface Subjects {
  readonly scene: Scene
  readonly found: Map<number, Subject>
  /** The two that were last told to act together, for «الجانبان». */
  readonly pair: Who[]
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

function genderOf(scene: Scene, { entity, mention }: Who): Gender {
  const found = entityAt(scene, entity)
  const described = mention >= 0 && mentionAt(scene, mention).form === 'nominal'
  if (described && isCollective(scene, mention))
    return /(?:ات|بلاد.*)$/.test(wordAt(scene, mention)) ? 'f' : null
  if (described && mentionAt(scene, mention).gender) return mentionAt(scene, mention).gender!
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

/** «السلطات»، «دول الخليج»: plurals of things and bodies are feminine singular. */
function isCollective(scene: Scene, mention: number): boolean {
  const { type, number } = mentionAt(scene, mention)
  if (type !== 'ORG' && type !== 'GPE') return false
  return /ات$/.test(wordAt(scene, mention)) || number === 'plural'
}

const wordAt = (scene: Scene, mention: number): string =>
  scene.doc.tokens.forms[mentionAt(scene, mention).first]!.text

/** Gender of several together: masculine, whatever each one is. */
const genderOfAll = (scene: Scene, whos: readonly Who[]): Gender =>
  whos.length > 1 ? null : genderOf(scene, whos[0]!)

export const shapesOf = (scene: Scene, token: number): readonly Shape[] => {
  const form = scene.doc.tokens.forms[token]!
  return [...triggersOf(form), ...lightOf(form), ...plainOf(form)]
    .map((t) => t.shape)
    .filter((s) => s.kind === 'verb')
}

/** Gender and number that a verb's spelling asks of its subject. */
interface Agreement {
  readonly gender: Gender
  readonly number: Shape['number']
  readonly person: number
}

function agreement(scene: Scene, token: number): Agreement {
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

/** «زيارة» is not «زيار» with a pronoun. */
export const endsInMarbuta = ({ doc }: Scene, token: number): boolean =>
  /ة[\u064b-\u0652\u0640]*$/.test(doc.text.slice(doc.tokens.start[token], doc.tokens.end[token]))

/** Whether the word is a finite verb here: words that may be nouns count only where a verb is due. */
export function isVerb(scene: Scene, at: number, begin: number): boolean {
  const word = scene.word(at)
  if (word.class !== 'verb' || scene.mentionOf[at]! >= 0 || scene.timeOf[at]! >= 0) return false
  if (endsInMarbuta(scene, at)) return false
  if (!word.both || at === begin) return true
  if (word.joined)
    return !afterVerbalNoun(scene, at) && !joinsPurpose(scene, at, begin) && !isConstruct(scene, at)
  const before = scene.word(at - 1)
  const { text } = scene.doc.tokens.forms[at - 1]!
  if (
    before.class === 'mark' &&
    !/[):]/.test(text) &&
    at - 2 >= begin &&
    scene.word(at - 2).class === 'preposition'
  )
    return false
  if (scene.timeOf[at - 1]! >= 0) return true
  if (scene.mentionOf[at - 1]! >= 0)
    return followsPlace(scene, at, begin) || followsSubject(scene, at - 1, begin)
  return /sub|that|relative|negation|adverb|mark/.test(before.class)
}

/** «عمليات خطف وقتل»: joined to a noun of an act, it is another. */
const afterVerbalNoun = (scene: Scene, at: number): boolean => {
  const form = scene.doc.tokens.forms[at - 1]!
  const { class: kind, both } = scene.word(at - 1)
  if (scene.mentionOf[at - 1]! >= 0 || form.text.startsWith('ال')) return false
  if (kind !== 'noun' && !(both && !isVerb(scene, at - 1, 0))) return false
  return triggersOf(form).some(({ shape, split }) => shape.kind === 'noun' && split.enclitic === '')
}

/** «وفي لندن توجه المتظاهرون»: a place that opens the sentence. */
function followsPlace(scene: Scene, at: number, begin: number): boolean {
  if (at - begin > 8 || scene.word(begin).preposition !== 'في') return false
  let place = false
  for (let k = begin + 1; k < at; k++) {
    const mention = scene.mentionOf[k]!
    if (mention >= 0) place ||= /GPE|LOC/.test(entityAt(scene, entityIndex(scene, mention)).type)
    else if (scene.timeOf[k]! < 0 && !/noun|mark/.test(scene.word(k).class)) return false
  }
  return place
}

/** «ودعم حكومة مصر للتحالف»: a verb would not reach its object by «ل». */
function isConstruct(scene: Scene, at: number): boolean {
  const own = triggersOf(scene.doc.tokens.forms[at]!)
  if (!own.some(({ shape }) => shape.kind === 'noun')) return false
  if (own.some((t) => t.shape.kind === 'verb' && t.value.group.on?.ل)) return false
  const [one, two] = complementsAfter(scene, at + 1, sentenceOf(scene, at).last)
  return (
    one?.by === null && standing(one.phrase).length > 0 && two?.by === 'ل' && standing(two.phrase).length > 0
  )
}

/** «جاءت للتعاون مع العراق، وبحث العلاقات»: joined to what somebody came for, it is another aim. */
function joinsPurpose(scene: Scene, at: number, begin: number): boolean {
  for (let k = at - 1; k >= begin && at - k <= 10; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { class: kind, both } = scene.word(k)
    if (kind === 'that' || kind === 'relative' || (kind === 'verb' && !both)) return false
    const nouns = triggersOf(scene.doc.tokens.forms[k]!).filter(({ shape }) => shape.kind === 'noun')
    if (nouns.some(({ split }) => /^[وف]?ل(?:ل|ال)?$/.test(split.proclitics))) return true
  }
  return false
}

/** «إن الوزير وصف»: a name that itself follows أن needs its verb next. */
function followsSubject(scene: Scene, at: number, begin: number): boolean {
  if (scene.to[scene.mentionOf[at]!] !== at + 1) return false
  let named = false
  for (let k = at; k >= begin && at - k < 14; k--) {
    const mention = scene.mentionOf[k]!
    if (mention >= 0) {
      if (named && scene.to[mention] === k + 1 && entityAt(scene, entityIndex(scene, mention)).type === 'PER')
        return false
      named ||= entityAt(scene, entityIndex(scene, mention)).type === 'PER'
      k = scene.from[mention]!
      continue
    }
    const word = scene.word(k)
    if (word.class === 'that') return word.pronoun === ''
    if (word.class === 'mark' && /[«"“]/.test(scene.doc.tokens.forms[k]!.text)) continue
    if (word.class !== 'noun' || scene.timeOf[k]! >= 0) return false
  }
  return false
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
export function subjectOf(subjects: Subjects, verb: number, depth = 0): Subject {
  const known = subjects.found.get(verb)
  if (known) return known
  const subject = findSubject(subjects, verb, depth)
  subjects.found.set(verb, subject)
  return subject
}

function findSubject(subjects: Subjects, verb: number, depth: number): Subject {
  const { scene } = subjects
  const { first } = sentenceOf(scene, verb)
  const agree = agreement(scene, verb)
  if (agree.person !== 3) return speakerAround(scene, verb)
  const left = before(scene, verb, first)
  const bare = left >= 0 && scene.mentionOf[left]! < 0 ? scene.word(left) : null
  if (bare?.class === 'relative') {
    const resumed = relativeSubject(subjects, verb, left)
    if (resumed) return resumed
  }
  if (bare?.class === 'that' && bare.pronoun) return carried(subjects, left, agree, depth)
  const ahead = left >= 0 && !scene.word(verb).joined ? subjectBefore(scene, left, first, agree.gender) : null
  return ahead ?? subjectAcross(scene, verb, agree.gender) ?? subjectRight(subjects, verb, agree, depth)
}

/** «إن مهاجما من الحركة، فجر»، «كانت الوزيرة، فلانة، قد قتلت»: what follows «إن» or «كان» is the subject across commas. */
function subjectAcross(scene: Scene, verb: number, gender: Gender): Subject | null {
  const { first } = sentenceOf(scene, verb)
  let k = verb - 1
  const pluperfect = k > first && scene.doc.tokens.forms[k]!.text === 'قد'
  if (pluperfect) k--
  const comma = k > first && /^[،,]$/.test(scene.doc.tokens.forms[k]!.text)
  if (scene.word(verb).joined || (!comma && !pluperfect)) return null
  for (; k >= first && verb - k < 18; k--) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { text } = scene.doc.tokens.forms[k]!
    const opens = pluperfect ? /^[وف]?كان(?:ت|وا)?$/.test(text) : /^(?:ان|بان)$/.test(text)
    if (opens) return acrossFrom(scene, k + 1, verb, gender)
    if (isVerb(scene, k, first) || /that|sub|relative/.test(scene.word(k).class)) return null
  }
  return null
}

function acrossFrom(scene: Scene, from: number, verb: number, gender: Gender): Subject | null {
  const begin = scene.word(from).class === 'mark' ? from + 1 : from
  const phrase = phraseAt(scene, begin, verb)
  const whos = phrase ? acting(phrase) : []
  return whos.length && !clash(gender, genderOfAll(scene, whos))
    ? { whos, where: 'left', complement: null }
    : null
}

function subjectBefore(scene: Scene, left: number, first: number, gender: Gender): Subject | null {
  const described = describedBefore(scene, left)
  if (described && !clash(gender, genderOfAll(scene, described)))
    return { whos: described, where: 'relative', complement: null }
  const ahead = phraseBefore(scene, left, first)
  if (!ahead) return null
  const whos = acting(ahead)
  if (!whos.length)
    return ahead.last > left && (ahead.owners.length || isThing(scene, ahead.first))
      ? { whos, where: 'left', complement: null, owners: ahead.owners }
      : null
  return clash(gender, genderOfAll(scene, whos)) ? null : { whos, where: 'left', complement: null }
}

/** «الفقر يهدد»: a definite noun before its verb is the subject, whoever it is. */
const isThing = (scene: Scene, at: number): boolean => /^[وف]?ال/.test(scene.doc.tokens.forms[at]!.text)

function subjectRight(subjects: Subjects, verb: number, agree: Agreement, depth: number): Subject {
  const { scene } = subjects
  const cue = scene.cueOf[verb]!
  const said = cue >= 0 ? speakerOf(scene, cue) : null
  const right = agree.number === 'singular' ? subjectAfter(subjects, verb, agree, depth) : null
  if (right || said) return (right ?? said)!
  if (!opensItsClause(scene, verb)) return NONE
  const { first } = sentenceOf(scene, verb)
  if (verb === first && speaks(scene, verb)) {
    const speaker = speakerBefore(scene, verb, agree.gender)
    if (speaker) return { whos: [speaker], where: 'carried', complement: null }
  }
  return carried(subjects, verb, agree, depth, verb !== first && scene.word(verb - 1).class !== 'that')
}

/** «وشدد على»: an act of speech. */
const speaks = (scene: Scene, verb: number): boolean =>
  triggersOf(scene.doc.tokens.forms[verb]!).some(
    (t) => t.shape.kind === 'verb' && t.value.group.speech === true,
  )

/** A verb right behind a noun has that noun for its subject, known or not: «ثلاثة أسروا» carries nobody on, «زيارة قام بها» does. */
function opensItsClause(scene: Scene, verb: number): boolean {
  if (scene.word(verb).joined) return true
  const { first, last } = sentenceOf(scene, verb)
  const left = before(scene, verb, first)
  if (left < 0 || (scene.mentionOf[left]! < 0 && !/noun|number/.test(scene.word(left).class))) return true
  const pronoun = hasObjectPronoun(scene, verb) || complementsAfter(scene, verb + 1, last)[0]?.pronoun || ''
  return pronoun !== '' && takesUp(scene, left, pronoun)
}

/** «زيارة قام بها», not «انتقادات تتهمه»: the pronoun means the noun. */
function takesUp(scene: Scene, noun: number, pronoun: string): boolean {
  if (scene.mentionOf[noun]! >= 0) return true
  let at = noun
  while (at > 0 && scene.mentionOf[at - 1]! < 0 && /ي$|يه$/.test(scene.doc.tokens.forms[at]!.text)) at--
  const feminine = /(?:ه|ات|ء)$/.test(scene.doc.tokens.forms[at]!.text)
  return pronoun === 'ها' || !feminine
}

/** «دول مجاورة لم توفد»: an indefinite description right before a verb is what the clause describes. */
function describedBefore(scene: Scene, left: number): readonly Who[] | null {
  const mention = scene.mentionOf[left]!
  if (mention < 0 || scene.to[mention] !== left + 1) return null
  const { form, first, start } = mentionAt(scene, mention)
  if (form !== 'nominal' || scene.doc.tokens.forms[first]!.text.startsWith('ال')) return null
  if (entityAt(scene, entityIndex(scene, mention)).country !== null && first === left) return null
  return start >= 0 ? [{ entity: entityIndex(scene, mention), mention, token: first }] : null
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

const RESUMED: Readonly<Record<string, string>> = {
  الذي: 'ه',
  التي: 'ها',
  الذين: 'هم',
  اللذين: 'هما',
  اللتين: 'هما',
}

/** Whether the pronoun of a verb after «الذي» takes up what it describes: «الحرب التي تشنها», not «نظامه الذي قمعها». */
export const resumes = (scene: Scene, relative: number, pronoun: string): boolean =>
  scene.mentionOf[relative]! < 0 &&
  RESUMED[scene.doc.tokens.forms[relative]!.text.replace(/^[وف]/, '')] === pronoun

/** In «الوزير الذي زار» the antecedent acts; in «الحرب التي تشنها روسيا» it is what is done. */
function relativeSubject(subjects: Subjects, verb: number, relative: number): Subject | null {
  const { scene } = subjects
  const { first, last } = sentenceOf(scene, verb)
  const pronoun = hasObjectPronoun(scene, verb)
  const after = complementsAfter(scene, verb + 1, last)
  const indirect = after[0] !== undefined && resumes(scene, relative, after[0].pronoun)
  if ((pronoun && resumes(scene, relative, pronoun)) || indirect) {
    const bare = after[indirect ? 1 : 0]
    return bare?.by === null && bare.phrase.whos.length
      ? { whos: bare.phrase.whos, where: 'right', complement: bare }
      : /^[وف]?الذين$/.test(scene.doc.tokens.forms[relative]!.text)
        ? NONE
        : null
  }
  return { whos: antecedent(scene, relative, first), where: 'relative', complement: null }
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
    if (phrase.last >= relative - 2) {
      const whos = acting(phrase)
      return whos.length ? whos : lastName(scene, at, relative)
    }
    at = phrase.last - 1
  }
  return []
}

/** «لمحاربة جماعة بوكو حرام التي …»: nobody is the head of the phrase; the name that ends it may be meant, where it agrees. */
function lastName(scene: Scene, from: number, relative: number): readonly Who[] {
  const gender: Gender = /^[وف]?الذي$/.test(scene.doc.tokens.forms[relative]!.text) ? 'm' : 'f'
  if (!/^[وف]?الذي$|^[وف]?التي$/.test(scene.doc.tokens.forms[relative]!.text)) return []
  const mention = scene.mentionOf[relative - 1]!
  if (mention < 0 || scene.from[mention]! <= from || scene.to[mention] !== relative) return []
  const who: Who = { entity: entityIndex(scene, mention), mention, token: relative - 1 }
  return entityAt(scene, who.entity).type !== 'LOC' && !clash(gender, genderOf(scene, who)) ? [who] : []
}

/** A phrase that stands before its verb, after what opens the clause. Null where the clause has a verb already. */
function phraseBefore(scene: Scene, left: number, begin: number): Phrase | null {
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
    if (!governed) return phrase
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
      const inRelative = insideRelative(scene, k, begin)
      if (!inRelative) return null
    }
  }
  return left - begin < 30 ? begin - 1 : null
}

function opens(scene: Scene, at: number): boolean {
  const { text } = scene.doc.tokens.forms[at]!
  if (/^[,،:;؛.!?؟]$/.test(text)) return true
  const dateline = scene.doc.sentences.dateline
  if (dateline && at >= dateline.first && at <= dateline.last) return true
  if (!/["«“]/.test(text) || at === 0) return false
  return /that|verb/.test(scene.word(at - 1).class) || scene.doc.tokens.forms[at - 1]!.text === ':'
}

function subjectAfter(subjects: Subjects, verb: number, agree: Agreement, depth: number): Subject | null {
  const { scene } = subjects
  const { first, last } = sentenceOf(scene, verb)
  const bare = complementsAfter(scene, verb + 1, last).filter((c) => c.by === null)
  const one = bare[0]
  const { forms } = scene.doc.tokens
  if (!one) return null
  const whos = acting(one.phrase)
  if (/(?:ين)$/.test(forms[one.phrase.first]!.text) && isOblique(scene, one)) return null
  if (whos.length && clash(agree.gender, genderOf(scene, whos[0]!)))
    return isName(scene, whos[0]!) ? secondSubject(scene, agree, bare[1]) : null
  const joined = scene.word(verb).joined || scene.doc.tokens.forms[verb]!.text.startsWith('ودع')
  const alone = !bare.slice(1).some((c) => isArgument(scene, c)) && !hasObjectPronoun(scene, verb)
  if (!whos.length && isObject(scene, verb, one, first))
    return agree.gender === 'f' ? carried(subjects, verb, agree, depth, true) : null
  if (honorifics.has(forms[one.phrase.first]!.text) && !whos.length)
    return { whos: personOfRank(subjects, verb, agree.gender), where: 'right', complement: one }
  if (alone && joined && takesObject(scene, verb)) {
    const before = carried(subjects, verb, agree, depth, true)
    if (before.whos.length && before.from !== undefined && sameTense(scene, before.from, verb)) return before
  }
  return { whos, where: 'right', complement: one, owners: one.phrase.owners }
}

const isName = (scene: Scene, { mention }: Who): boolean =>
  mention >= 0 && mentionAt(scene, mention).form === 'name'

/** «يزور القاهرة وزير الخارجية»: what does not agree is the object, and the subject stands behind it. */
function secondSubject(scene: Scene, agree: Agreement, two: Complement | undefined): Subject | null {
  if (!two || two.adverbial) return null
  const whos = acting(two.phrase)
  if (whos.length && clash(agree.gender, genderOf(scene, whos[0]!))) return null
  return { whos, where: 'right', complement: two }
}

/** «التقى مسؤولين»: a plural in ين is no subject. */
const isOblique = (scene: Scene, { phrase }: Complement): boolean => {
  const { roles, nominals } = factsOf(scene.doc.tokens.forms[phrase.first]!)
  return [...roles, ...nominals].some((r) => r.number !== 'singular')
}

const isArgument = (scene: Scene, { phrase }: Complement): boolean =>
  standing(phrase).length > 0 || scene.doc.tokens.forms[phrase.first]!.text.startsWith('ال')

/** The bare phrase after the verb is its object: the noun of a light verb, or an indefinite one after أن. */
function isObject(scene: Scene, verb: number, { phrase }: Complement, first: number): boolean {
  const { forms } = scene.doc.tokens
  if (/^ال|(?:ها|هم|هما)$/.test(forms[phrase.first]!.text)) return false
  const left = before(scene, verb, first)
  if (left >= 0 && scene.mentionOf[left]! < 0 && scene.word(left).class === 'that') return true
  if (!lightOf(forms[verb]!).some((t) => t.value.subject !== 'none')) return false
  for (let k = phrase.first; k < phrase.last; k++) if (triggersOf(forms[k]!).length) return true
  return false
}

/** A verb that may have an object; «وجرح مئات» tells more likely who was hurt. */
const takesObject = (scene: Scene, verb: number): boolean =>
  triggersOf(scene.doc.tokens.forms[verb]!).some(
    (t) =>
      t.shape.kind === 'verb' && (t.value.group.object ?? 'recipient') !== 'none' && !t.value.group.suffered,
  )

const honorifics = new Set(HONORIFICS.map(foldWord))

/** «شدد سموه»: whoever spoke last, else the person named last. */
function personOfRank(subjects: Subjects, verb: number, gender: Gender): readonly Who[] {
  const speaker = speakerBefore(subjects.scene, verb, gender)
  return speaker ? [speaker] : pronounOf(subjects, gender === 'f' ? 'ها' : 'ه', verb, [], true)
}

const SPOKE_WITHIN = 80

/** Whoever the text has quoted last, if the verb agrees with him. */
function speakerBefore(scene: Scene, verb: number, gender: Gender): Who | null {
  for (let k = verb - 1; k >= 0 && verb - k <= SPOKE_WITHIN; k--) {
    const said = scene.cueOf[k]! < 0 ? null : speakerOf(scene, scene.cueOf[k]!)
    if (said) return clash(gender, genderOf(scene, said.whos[0]!)) ? null : said.whos[0]!
  }
  return null
}

/** The subject of the verb before, where it agrees. */
function carried(
  subjects: Subjects,
  from: number,
  agree: Agreement,
  depth: number,
  sameSentence = false,
): Subject {
  if (depth > 6) return NONE
  const { scene } = subjects
  const here = sentenceOf(scene, from)
  const floor = sameSentence ? here.first : Math.max(0, here.first - 60)
  for (let k = from - 1; k >= floor; k--) {
    const begin = k >= here.first ? here.first : sentenceOf(scene, k).first
    if (!isVerb(scene, k, begin)) continue
    if (insideRelative(scene, k, begin) && (from - k > 14 || tenseOf(scene, k) !== tenseOf(scene, from)))
      continue
    const subject = subjectOf(subjects, k, depth + 1)
    const whos = subject.whos.length ? subject.whos : eventOwner(subject)
    if (!whos.length) continue
    const plural = whos.length > 1
    if (agree.number === 'dual' && whos.length !== 2 && !isMany(scene, whos)) continue
    if (agree.number === 'plural' && !plural && !isMany(scene, whos)) continue
    if (agree.number === 'singular' && !plural && clash(agree.gender, genderOf(scene, whos[0]!))) continue
    return { whos, where: 'carried', complement: null, from: k }
  }
  return NONE
}

const tenseOf = (scene: Scene, verb: number): 'past' | 'present' =>
  shapesOf(scene, verb)[0]?.tense === 'past' ? 'past' : 'present'

/** «تعرض» may be of either tense. */
const sameTense = (scene: Scene, a: number, b: number): boolean =>
  shapesOf(scene, a).length === 0 ||
  shapesOf(scene, a).some((one) => shapesOf(scene, b).some((two) => one.tense === two.tense))

/** The verb before, in the same sentence, that has the same subject; −1 for none. */
export function sameSubjectBefore(subjects: Subjects, verb: number, whos: readonly Who[]): number {
  const { scene } = subjects
  const { first } = sentenceOf(scene, verb)
  if (!scene.word(verb).joined || !whos[0]) return -1
  for (let k = verb - 1; k >= first; k--) {
    if (!isVerb(scene, k, first) || insideRelative(scene, k, first)) continue
    return subjectOf(subjects, k).whos[0]?.entity === whos[0].entity ? k : -1
  }
  return -1
}

/** A verb inside a relative clause hands its subject on inside that clause only: where the tense stays the same. */
const insideRelative = (scene: Scene, verb: number, begin: number): boolean => {
  const left = before(scene, verb, begin)
  if (left < 0) return false
  if (scene.mentionOf[left]! < 0) return scene.word(left).class === 'relative'
  return describesIndefinite(scene, verb, scene.mentionOf[left]!)
}

/** «انتحاريا يقود شاحنة»: a present verb right after an indefinite description says which one. */
function describesIndefinite(scene: Scene, verb: number, mention: number): boolean {
  const { form, first } = mentionAt(scene, mention)
  if (form !== 'nominal' || scene.to[mention] !== verb || tenseOf(scene, verb) !== 'present') return false
  return /[^ه]ا$/.test(scene.doc.tokens.forms[first]!.text)
}

/** «زيارة لافروف ستستمر … وسيلتقي»: whose act the subject is goes on as the subject. */
const eventOwner = ({ complement, owners }: Subject): readonly Who[] =>
  owners ?? complement?.phrase.owners ?? []

/** Several together, or a name of several: «الغربيون»، «دول الخليج». */
export function isMany(scene: Scene, whos: readonly Who[]): boolean {
  if (whos.length > 1) return true
  const { entity, mention } = whos[0]!
  const found = entityAt(scene, entity)
  const number = (mention >= 0 ? mentionAt(scene, mention).number : undefined) ?? found.number
  if (mention >= 0 && isCounted(scene, mentionAt(scene, mention).first)) return true
  if (number) return number !== 'singular'
  return (
    !found.named && /^(?:ال)?(?:دول|قوي|.*(?:ون|ين|ات|و|ي))$/.test(foldWord(found.name.split(' ')[0] ?? ''))
  )
}

/** «احد عشر متظاهرا»: the number before says that they are many. */
const isCounted = (scene: Scene, at: number): boolean =>
  at > 0 && scene.mentionOf[at - 1]! < 0 && scene.timeOf[at - 1]! < 0 && isQuantity(scene, at - 1)

/** Whether a possessive pronoun may mean these. */
export function pronounFits(scene: Scene, pronoun: string, whos: readonly Who[]): boolean {
  if (pronoun === 'هم' || pronoun === 'هما' || pronoun === 'هن') return isMany(scene, whos)
  const gender: Gender = pronoun === 'ه' ? 'm' : pronoun === 'ها' ? 'f' : null
  return whos.length === 1 && !clash(gender, genderOf(scene, whos[0]!))
}

/** Whom an attached pronoun means: the nearest one before it that agrees; a person, where only a person can be meant. */
export function pronounOf(
  subjects: Subjects,
  pronoun: string,
  at: number,
  not: readonly Who[] = [],
  person = false,
  sameSentence = false,
): readonly Who[] {
  const { scene } = subjects
  const gender: Gender = pronoun === 'ه' ? 'm' : pronoun === 'ها' ? 'f' : null
  if (pronoun === 'نا') return speakerAround(scene, at).whos
  const many = pronoun === 'هم' || pronoun === 'هما' || pronoun === 'هن'
  const { first } = sentenceOf(scene, at)
  const floor = sameSentence ? first : Math.max(0, first - 40)
  for (let k = at - 1; k >= floor; k--) {
    const mention = startsMention(scene, k)
    if (mention < 0) continue
    const who: Who = { entity: entityIndex(scene, mention), mention, token: k }
    if (not.some((n) => n.entity === who.entity)) continue
    const type = entityAt(scene, who.entity).type
    if (type === 'FAC' || type === 'LOC' || (person && type !== 'PER')) continue
    if (many && !isMany(scene, [who])) continue
    if (!many && gender && clash(gender, genderOf(scene, who))) continue
    if (!many && gender === 'f' && type === 'PER' && genderOf(scene, who) !== 'f') continue
    return [who]
  }
  return []
}
