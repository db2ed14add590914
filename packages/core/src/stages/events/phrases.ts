/**
 * Noun phrases and complements. A phrase is read from left to right: title words and nouns before a name, the name,
 * its apposition, names joined by و. What stands after a trigger up to the end of its clause is its complements.
 * Bounded: no phrase is longer than `LONGEST` words, no clause is looked at over more than `REACH`.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import { HUNDREDS, TEN, TENS, UNITS } from '../../lexicon/numerals.ts'
import type { Preposition } from '../../lexicon/plover/frame.ts'
import { ATTENDED, COUNTING, TRANSPARENT } from '../../lexicon/plover/particles.ts'
import { WHOLE_WORDS } from '../../lexicon/whole-words.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { entityAt, entityIndex, lead, mentionAt, quoteAt, type Scene, startsIn } from './scene.ts'
import { triggersOf } from './triggers.ts'

const LONGEST = 14
export const REACH = 40

/** One participant: the entity, and the mention that names it (−1 where a nationality adjective or pronoun does). */
export interface Who {
  readonly entity: number
  readonly mention: number
  /** The token that names it, for evidence. */
  readonly token: number
}

export interface Phrase {
  readonly first: number
  readonly last: number
  /** The phrase is these. */
  readonly whos: readonly Who[]
  /** The phrase belongs to these («سياسة إيران»، «الاستثمارات الروسية»). */
  readonly owners: readonly Who[]
  /** The head hands its owner's act on («طائرات التحالف»). */
  readonly transparent: boolean
}

export interface Complement {
  readonly by: Preposition | 'other' | null
  readonly phrase: Phrase
  /** Attached pronoun instead of a phrase («عليها»). */
  readonly pronoun: string
  readonly at: number
  /** A bare phrase that only says how, how many: «رميا بالرصاص»، «مرارا». */
  readonly adverbial?: true
}

/** Who a phrase stands for: itself, or whom it belongs to. */
export const standing = (phrase: Phrase): readonly Who[] => (phrase.whos.length ? phrase.whos : phrase.owners)
/** Who acts where the phrase is a subject: itself, or the owner that its head hands the act on from. */
export const acting = (phrase: Phrase): readonly Who[] =>
  phrase.whos.length ? phrase.whos : phrase.transparent ? phrase.owners : []

const transparent = new Set(TRANSPARENT.map(foldWord))

/** «و» or «ل» before a mention, as letters. */
const particlesOf = (scene: Scene, mention: number): string =>
  lead(scene, mention).replace(/[\u064b-\u0652\u0640]/g, '')

export const startsMention = startsIn

/** The preposition that is written with the word: «للصين»، «بوائل». */
function attachedPreposition(scene: Scene, token: number): 'ل' | 'ب' | null {
  const mention = scene.mentionOf[token]!
  if (mention >= 0 && mentionAt(scene, mention).first === token) {
    const particles = particlesOf(scene, mention)
    if (/ل/.test(particles.replace('ال', ''))) return 'ل'
    return /ب/.test(particles) ? 'ب' : null
  }
  const { text, splits } = scene.doc.tokens.forms[token]!
  if (/^[وف]?لل/.test(text) && text.length > 4) return 'ل'
  if (/^[وف]?بال/.test(text) && text.length > 5) return 'ب'
  if (splits.length < 2 || !/^[وف]?[بل]/.test(text)) return null
  return prefixedWith(scene.doc.tokens.forms[token]!)
}

const whole = new Set(WHOLE_WORDS.map(foldWord))
const isWhole = (stem: string): boolean =>
  whole.has(stem) || (stem.endsWith('ت') && whole.has(`${stem.slice(0, -1)}ه`))

/** A noun that opens with ب or ل as a particle: no list knows it as a word with that letter. */
const prefixedWith = memoByForm((form: Form): 'ل' | 'ب' | null => {
  for (const { proclitics, stem } of form.splits) if (/^[وف]?$/.test(proclitics) && isWhole(stem)) return null
  const facts = factsOf(form)
  if ([...facts.roles, ...facts.nominals, ...facts.heads].some((r) => /^[وف]?$/.test(r.split.proclitics)))
    return null
  const cut = form.splits.find((s) => /^[وف]?[بل]$/.test(s.proclitics) && s.stem.length >= 3 && s.after === 0)
  return !cut ? null : cut.proclitics.endsWith('ل') ? 'ل' : 'ب'
})

/** The states that a word is the nationality adjective of. */
function nationsAt(scene: Scene, token: number): readonly Who[] {
  const form = scene.doc.tokens.forms[token]!
  if (form.kind !== 'word') return NOBODY
  const { nations } = factsOf(form)
  if (!nations.length) return NOBODY
  const entity = scene.stateEntity(nations[0]!.value)
  return entity < 0 ? NOBODY : [{ entity, mention: -1, token }]
}

const NOBODY: readonly Who[] = []

const whoOf = (scene: Scene, mention: number): Who => ({
  entity: ownState(scene, mention) ?? entityIndex(scene, mention),
  mention,
  token: mentionAt(scene, mention).first,
})

const OWN_LAND = foldWord('بلاد')

/** «بلاده» in reported words is the speaker's country; null where it is not told. */
function ownState(scene: Scene, mention: number): number | null {
  const { form, first } = mentionAt(scene, mention)
  const quote = scene.quoteOf[first]!
  if (form !== 'nominal' || quote < 0) return null
  const { splits } = scene.doc.tokens.forms[first]!
  if (!splits.some((s) => s.stem === OWN_LAND && /^(?:ه|ها|هم)$/.test(s.enclitic))) return null
  const speaker = scene.entityById(quoteAt(scene, quote).speaker)
  const state = speaker < 0 ? null : entityAt(scene, speaker).country
  if (!state) return null
  const named = scene.stateEntity(state)
  return named < 0 ? speaker : named
}

const stem = (scene: Scene, token: number): boolean =>
  isQuantity(scene, token) ||
  scene.doc.tokens.forms[token]!.splits.some((s) => s.after === 0 && transparent.has(s.stem))

const quantities = new Set(
  [...[...UNITS, ...TENS, ...HUNDREDS].flatMap(({ words }) => words), ...TEN, ...COUNTING].map(foldWord),
)
const countsThings = memoByForm((form: Form): boolean =>
  form.splits.some((s) => s.after === 0 && /^[وف]?(?:ال)?$/.test(s.proclitics) && quantities.has(s.stem)),
)

/** «ثمانية», «عشرات», «30»: how many, not who. */
export const isQuantity = (scene: Scene, token: number): boolean => {
  const form = scene.doc.tokens.forms[token]!
  return form.kind === 'number' || (scene.mentionOf[token]! < 0 && countsThings(form))
}

/** «ثمانية من عناصر الشرطة»: the preposition only parts the number from what it counts. */
const partsNumber = (scene: Scene, at: number, first: number): boolean =>
  scene.mentionOf[at]! < 0 &&
  scene.doc.tokens.forms[at]!.text === 'من' &&
  at - first <= 2 &&
  isQuantity(scene, at - 1)

const isHead = (scene: Scene, token: number): boolean => {
  const facts = factsOf(scene.doc.tokens.forms[token]!)
  return facts.roles.length > 0 || facts.title !== null
}

/** «ووزير»: a title after و; «وزير» is none. */
const isJoinedHead = (scene: Scene, token: number): boolean => {
  const { roles, title } = factsOf(scene.doc.tokens.forms[token]!)
  return roles.some((r) => r.split.proclitics.startsWith('و')) || title?.proclitics.startsWith('و') === true
}

/** Whether a token may stand inside a noun phrase. */
function nominal(scene: Scene, token: number): boolean {
  if (scene.timeOf[token]! >= 0) return false
  const word = scene.word(token)
  return (
    word.class === 'noun' || word.class === 'number' || (word.class === 'verb' && word.both && !word.joined)
  )
}

/** Reads the noun phrase that begins at a token; null where none does. */
export function phraseAt(scene: Scene, token: number, limit: number): Phrase | null {
  const one = singlePhrase(scene, token, limit)
  return one ? joinPhrases(scene, one, limit) : null
}

function singlePhrase(scene: Scene, token: number, limit: number): Phrase | null {
  if (token >= limit) return null
  const mention = startsMention(scene, token)
  if (mention >= 0) return namePhrase(scene, token, mention, limit)
  if (scene.mentionOf[token]! >= 0 || !nominal(scene, token)) return null
  return headedPhrase(scene, token, limit)
}

function namePhrase(scene: Scene, token: number, mention: number, limit: number): Phrase {
  const quoted = quotedName(scene, mention, limit)
  if (quoted) return { ...quoted, first: token }
  const sent = sentFrom(scene, mention, limit)
  if (sent) return { ...sent, first: token }
  const titled = titledPerson(scene, mention, limit)
  if (titled >= 0) return { ...namePhrase(scene, scene.from[titled]!, titled, limit), first: token }
  const last = afterApposition(scene, mention, afterOwner(scene, mention, limit), limit)
  return { first: token, last, whos: [whoOf(scene, mention)], owners: NOBODY, transparent: true }
}

/** «تنظيم "داعش"»: a class noun before its name in marks. */
function quotedName(scene: Scene, mention: number, limit: number): Phrase | null {
  const { form, type } = mentionAt(scene, mention)
  const mark = scene.to[mention]!
  if (form !== 'nominal' || type !== 'ORG' || mark + 1 >= limit || !/["«“(]/.test(markAt(scene, mark)))
    return null
  const inner = startsMention(scene, mark + 1)
  if (inner < 0 || mentionAt(scene, inner).form !== 'name' || mentionAt(scene, inner).type !== 'ORG')
    return null
  const end = scene.to[inner]!
  return {
    ...namePhrase(scene, mark + 1, inner, end),
    last: /["»”)]/.test(markAt(scene, end)) ? end + 1 : end,
  }
}

/** «مبعوثون من واشنطن والرياض»: several sent by several states stand for these. */
function sentFrom(scene: Scene, mention: number, limit: number): Phrase | null {
  const { form, type, number } = mentionAt(scene, mention)
  const from = scene.to[mention]!
  if (form !== 'nominal' || type !== 'PER' || number === 'singular' || from + 1 >= limit) return null
  if (!/^(?:من|عن)$/.test(scene.doc.tokens.forms[from]!.text) || scene.mentionOf[from]! >= 0) return null
  const states = phraseAt(scene, from + 1, limit)
  if (!states || states.whos.length < 2) return null
  return states.whos.every(({ entity }) => entityAt(scene, entity).type === 'GPE') ? states : null
}

/** «وزيرة الزراعة والصيد الإسبانية مارتا إيبانييث»: the person whom a post read short leads to; −1 for none. */
function titledPerson(scene: Scene, mention: number, limit: number): number {
  const { form, type, number } = mentionAt(scene, mention)
  const begin = scene.to[mention]!
  if (form !== 'nominal' || type !== 'PER' || number !== 'singular') return -1
  for (let k = begin; k < Math.min(limit, begin + 9); k++) {
    const next = scene.mentionOf[k]!
    if (next < 0) {
      if (scene.timeOf[k]! >= 0 || !/noun|preposition/.test(scene.word(k).class)) return -1
      continue
    }
    const found = mentionAt(scene, next)
    if (found.type === 'PER')
      return k > begin && found.form === 'name' && !/[وفبل]/.test(particlesOf(scene, next)) ? next : -1
    k = scene.to[next]! - 1
  }
  return -1
}

/** «وزراء خارجية لجنة المبادرة»: a description in the construct takes the name behind it along. */
function afterOwner(scene: Scene, mention: number, limit: number): number {
  const at = scene.to[mention]!
  const { form, first, last, country } = mentionAt(scene, mention)
  if (form !== 'nominal' || at >= limit || country) return at
  for (let k = first; k < last; k++) if (scene.doc.tokens.forms[k]!.text.startsWith('ال')) return at
  const owner = startsMention(scene, at)
  if (owner < 0 || mentionAt(scene, owner).form !== 'name' || /[وفبلك]/.test(particlesOf(scene, owner)))
    return at
  return entityAt(scene, entityIndex(scene, owner)).type === 'PER' ? at : scene.to[owner]!
}

/** «باسكال نيابيندا رئيس الحزب»، «ماو نينغ المتحدثة باسم …»: the words after a person that only say who he is. */
function afterApposition(scene: Scene, mention: number, from: number, limit: number): number {
  const entity = entityAt(scene, entityIndex(scene, mention))
  let at = from
  while (at < limit && isNickname(scene, at)) at += 3
  if (entity.type !== 'PER' || mentionAt(scene, mention).form !== 'name')
    return skipAdjectives(scene, at, limit)
  if (isParenthesis(scene, at)) at = closing(scene, at, limit)
  const opened = at === scene.to[mention] && at > mentionAt(scene, mention).last
  if (at >= limit || scene.mentionOf[at]! >= 0 || !(opened ? nominal(scene, at) : isHead(scene, at)))
    return at
  if (attachedPreposition(scene, at)) return at
  const end = Math.min(limit, at + LONGEST)
  for (let k = at + 1; k < end; k++) {
    const inner = startsMention(scene, k)
    if (inner >= 0) {
      if (
        entityAt(scene, entityIndex(scene, inner)).type === 'PER' &&
        !/[وف]/.test(particlesOf(scene, inner))
      )
        return at
      k = scene.to[inner]! - 1
      continue
    }
    if (!nominal(scene, k) && scene.doc.tokens.forms[k]!.text !== 'باسم') return k
  }
  return end
}

const markAt = (scene: Scene, token: number): string => {
  const form = scene.doc.tokens.forms[token]
  return form?.kind === 'mark' ? form.text : ''
}

const isNickname = (scene: Scene, at: number): boolean =>
  /["«“(]/.test(markAt(scene, at)) &&
  /["»”)]/.test(markAt(scene, at + 2)) &&
  scene.word(at + 1).class === 'noun'

const isParenthesis = (scene: Scene, at: number): boolean => markAt(scene, at) === '('

function closing(scene: Scene, at: number, limit: number): number {
  for (let k = at + 1; k < Math.min(limit, at + LONGEST); k++) if (markAt(scene, k) === ')') return k + 1
  return at
}

/** Adjectives after a name that is no person: «الصين الشعبية». */
function skipAdjectives(scene: Scene, from: number, limit: number): number {
  let at = from
  while (at < limit && at < from + 3 && isAdjective(scene, at)) at++
  return at
}

const isAdjective = (scene: Scene, at: number): boolean => {
  if (scene.mentionOf[at]! >= 0 || scene.timeOf[at]! >= 0 || scene.word(at).class !== 'noun') return false
  const { text } = scene.doc.tokens.forms[at]!
  return /^ال.+(?:ي|يه)$/.test(text) && !isHead(scene, at) && !triggersOf(scene.doc.tokens.forms[at]!).length
}

/** A phrase whose head is no name: «وزير الخارجية الروسي سيرغي لافروف»، «سياسة طهران»، «العلاقات». */
function headedPhrase(scene: Scene, token: number, limit: number): Phrase {
  const end = Math.min(limit, token + LONGEST)
  const head = isHead(scene, token)
  let owners: readonly Who[] = nationsAt(scene, token)
  const clear = stem(scene, token) || head
  let at = token + 1
  for (; at < end; at++) {
    const mention = startsMention(scene, at)
    if (mention >= 0) {
      const particles = particlesOf(scene, mention)
      const person = entityAt(scene, entityIndex(scene, mention)).type === 'PER'
      if (head && person && !/[وفبل]/.test(particles.replace('ال', '')))
        return name(scene, token, mention, limit)
      if (/[وفبلك]/.test(particles.replace('ال', ''))) {
        if (!head || !titleGoesOn(scene, at, end)) break
        at = scene.to[mention]! - 1
        continue
      }
      if (!owners.length) owners = [whoOf(scene, mention)]
      at = scene.to[mention]! - 1
      if (!head) {
        at++
        break
      }
      continue
    }
    if (scene.mentionOf[at]! >= 0) break
    if (OPENING_MARKS.has(markAt(scene, at)) && startsMention(scene, at + 1) >= 0) continue
    const word = scene.word(at)
    if (word.joined && !(head && titleGoesOn(scene, at, end))) break
    if (!nominal(scene, at)) {
      if (partsNumber(scene, at, token)) continue
      if (head && word.class === 'preposition' && titleGoesOn(scene, at, end)) continue
      break
    }
    if (attachedPreposition(scene, at) && !(head && titleGoesOn(scene, at, end))) break
    if (closes(scene, at - 1) && opensAnew(scene, at) && !(head && titleGoesOn(scene, at, end))) break
    if (!owners.length) owners = nationsAt(scene, at)
  }
  const counted = isQuantity(scene, token) && owners[0]?.mention === -1
  const transparent = clear && !(counted && !isQuantity(scene, owners[0]!.token - 1))
  return { first: token, last: at, whos: NOBODY, owners, transparent }
}

/** A definite word ends a chain of nouns: what follows it is an adjective with the article, or another phrase. */
const closes = (scene: Scene, at: number): boolean =>
  scene.mentionOf[at]! < 0 && scene.doc.tokens.forms[at]!.text.startsWith('ال')

const opensAnew = (scene: Scene, at: number): boolean =>
  scene.word(at).class !== 'number' && !/^(?:ال|نفس|ذات)/.test(scene.doc.tokens.forms[at]!.text)

const name = (scene: Scene, first: number, mention: number, limit: number): Phrase => ({
  ...namePhrase(scene, first, mention, limit),
  first,
})

/** A title may run over «باسم»، «لشؤون»، «في» if the person's name still follows. */
function titleGoesOn(scene: Scene, at: number, end: number): boolean {
  for (let k = at; k < end; k++) {
    const mention = startsMention(scene, k)
    if (mention >= 0) {
      if (entityAt(scene, entityIndex(scene, mention)).type === 'PER')
        return !/[وف]/.test(particlesOf(scene, mention))
      k = scene.to[mention]! - 1
      continue
    }
    const { class: kind, both } = scene.word(k)
    if (
      (kind === 'verb' && !both) ||
      kind === 'that' ||
      kind === 'relative' ||
      kind === 'mark' ||
      kind === 'sub'
    )
      return false
    if (scene.timeOf[k]! >= 0) return false
  }
  return false
}

/** Names joined by و: «موسكو وبكين»، «أوكرانيا ومنظمة الأمن وكذلك روسيا». */
function joinPhrases(scene: Scene, first: Phrase, limit: number): Phrase {
  let { whos, owners, last } = first
  for (let round = 0; round < 12; round++) {
    const next = joinedPhrase(scene, last, limit)
    if (!next) break
    if (whos.length && next.whos.length) whos = [...whos, ...next.whos]
    else if (!whos.length && owners.length && next.whos.length) owners = [...owners, ...next.whos]
    else break
    last = next.last
  }
  return { ...first, whos, owners, last }
}

function joinedPhrase(scene: Scene, at: number, limit: number): Phrase | null {
  if (at >= limit) return null
  const { text } = scene.doc.tokens.forms[at]!
  if (text === 'وكذلك' || text === 'الي') {
    const after = text === 'الي' && scene.doc.tokens.forms[at + 1]?.text === 'جانب' ? at + 2 : at + 1
    return text === 'الي' && after === at + 1 ? null : singlePhrase(scene, after, limit)
  }
  const mention = startsMention(scene, at)
  if (mention >= 0) {
    const joined =
      text.startsWith('و') &&
      (scene.from[mention]! < mentionAt(scene, mention).first
        ? isJoinedHead(scene, at)
        : /^و/.test(particlesOf(scene, mention)))
    return joined && !/[بل]/.test(particlesOf(scene, mention).replace('ال', ''))
      ? namePhrase(scene, at, mention, limit)
      : null
  }
  if (!text.startsWith('و') || scene.mentionOf[at]! >= 0 || !isJoinedHead(scene, at)) return null
  const phrase = headedPhrase(scene, at, limit)
  return phrase.whos.length ? phrase : null
}

/** Whether a token closes the clause that a trigger before it opened. */
function stops(scene: Scene, at: number): boolean {
  const word = scene.word(at)
  if (word.class === 'that' || word.class === 'sub' || word.class === 'negation') return true
  return word.class === 'verb' && !(word.both && !word.joined)
}

const LOOSE_MARKS = new Set(['"', '«', '»', '“', '”', "'", '(', ')', '-', '–', '+', '{', '}', '[', ']'])

/** Everything that stands after a trigger in its clause. */
export function complementsAfter(scene: Scene, token: number, sentenceEnd: number): Complement[] {
  const limit = Math.min(sentenceEnd, token + REACH)
  const out: Complement[] = []
  let at = token
  while (at < limit) {
    if (scene.timeOf[at]! >= 0) {
      at++
      continue
    }
    const word = scene.word(at)
    if (word.class === 'mark') {
      const next = pastMark(scene, at, limit)
      if (next < 0) break
      at = next
      continue
    }
    if (word.class === 'relative') {
      at = pastRelative(scene, at, limit)
      continue
    }
    if (word.class === 'adverb') {
      at++
      continue
    }
    if (scene.mentionOf[at]! < 0 && stops(scene, at)) break
    at = readComplement(scene, at, limit, out)
  }
  return out
}

/** «نحو 30 شخصا»: the preposition only makes the number vague. */
const isAbout = (scene: Scene, at: number, limit: number): boolean =>
  scene.doc.tokens.forms[at]!.text === 'نحو' && at + 1 < limit && isQuantity(scene, at + 1)

const skippable = (scene: Scene, at: number): boolean =>
  scene.mentionOf[at]! < 0 && (scene.word(at).class === 'adverb' || OPENING_MARKS.has(markAt(scene, at)))

const OPENING_MARKS = new Set(['"', '«', '“', '(', "'", '+', '{'])

function readComplement(scene: Scene, at: number, limit: number, out: Complement[]): number {
  const word = scene.word(at)
  if (scene.mentionOf[at]! < 0 && word.class === 'pronoun') {
    out.push({ by: word.preposition, phrase: EMPTY, pronoun: word.pronoun, at })
    return at + 1
  }
  const about = isAbout(scene, at, limit)
  const governed = scene.mentionOf[at]! < 0 && word.class === 'preposition' && !about
  let begin = governed || about ? at + 1 : at
  while (governed && begin < limit && skippable(scene, begin)) begin++
  const phrase = phraseAt(scene, begin, limit)
  if (!phrase) return Math.max(at + 1, governed ? begin : at + 1)
  const by = governed ? word.preposition : attachedPreposition(scene, at)
  const before = out.at(-1)
  if (by === 'ل' && before && belongs(before, phrase, at)) out[out.length - 1] = owned(before, phrase)
  else out.push({ by, phrase, pronoun: '', at })
  return Math.max(phrase.last, at + 1)
}

/** «على قواعد للمتمردين»: whose what stands before is. */
const belongs = ({ by, phrase }: Complement, owner: Phrase, at: number): boolean =>
  by !== null &&
  by !== 'other' &&
  phrase.last === at &&
  !standing(phrase).length &&
  standing(owner).length > 0

const owned = (before: Complement, owner: Phrase): Complement => ({
  ...before,
  phrase: { ...before.phrase, owners: standing(owner), last: owner.last },
})

const EMPTY: Phrase = { first: 0, last: 0, whos: NOBODY, owners: NOBODY, transparent: false }

/** After a mark: −1 where the clause ends with it. A comma around a time or a short insertion does not end it. */
function pastMark(scene: Scene, at: number, limit: number): number {
  const mark = markAt(scene, at)
  if (mark === '(') return closing(scene, at, limit) > at ? closing(scene, at, limit) : at + 1
  if (LOOSE_MARKS.has(mark)) return at + 1
  if (mark !== '،' && mark !== ',') return -1
  if (scene.timeOf[at - 1]! >= 0) return at + 1
  if (scene.timeOf[at + 1] !== undefined && scene.timeOf[at + 1]! >= 0) return at + 1
  if (at + 1 < limit && saysWhoAttends(scene.doc.tokens.forms[at + 1]!)) return at + 1
  return closesInsertion(scene, at) ? at + 1 : -1
}

const attended = new Set(ATTENDED.map(foldWord))
/** «اجتماع … بمشاركة الوزير»، «بحضور الرئيس». */
export const saysWhoAttends = memoByForm((form) =>
  form.splits.some((s) => s.after === 0 && s.proclitics === 'ب' && attended.has(s.stem)),
)

/** «، الأربعاء بالرباط،»: the second comma of a short insertion with a time in it. */
function closesInsertion(scene: Scene, at: number): boolean {
  let timed = false
  for (let k = at - 1; k >= 0 && at - k <= 6; k--) {
    timed ||= scene.timeOf[k]! >= 0
    if (/^[،,]$/.test(markAt(scene, k))) return timed
  }
  return false
}

/** Skips a relative clause: its verb, and the first things after it. */
function pastRelative(scene: Scene, at: number, limit: number): number {
  let k = at + 1
  while (k < limit && (scene.word(k).class === 'adverb' || scene.word(k).class === 'negation')) k++
  if (k < limit && scene.word(k).class === 'verb') k++
  let skipped = 0
  while (k < limit && skipped < 3) {
    if (scene.timeOf[k]! >= 0 || scene.word(k).class === 'adverb' || scene.word(k).class === 'pronoun') {
      k++
      continue
    }
    const word = scene.word(k)
    if (scene.mentionOf[k]! < 0 && (word.class === 'mark' || stops(scene, k) || word.class === 'relative'))
      break
    if (skipped > 0 && isAccusative(scene, k)) break
    const begin = word.class === 'preposition' ? k + 1 : k
    const phrase = phraseAt(scene, begin, limit)
    k = phrase ? phrase.last : begin + (begin === k ? 1 : 0)
    skipped++
  }
  return Math.max(k, at + 1)
}

/** An indefinite accusative goes with the main verb: «التي تزور الصين تحذيرا». */
const isAccusative = (scene: Scene, at: number): boolean =>
  scene.mentionOf[at]! < 0 &&
  scene.word(at).class === 'noun' &&
  /[^اله]ا$/.test(scene.doc.tokens.forms[at]!.text)
