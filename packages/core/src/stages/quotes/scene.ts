/** An article prepared for finding quotations: which mention and which marked stretch each token belongs to. */
import { type Doc, type FoundMention, tokenAt } from '../../doc/index.ts'
import type { Entity } from '../../record/types.ts'
import {
  cueReadings,
  governsNouns,
  isClassNoun,
  isGovernedClass,
  isPlainClass,
  isPreposition,
  isResumptive,
  isTitling,
  markedNames,
  thatOf,
} from '../../reporting/cue-words.ts'
import { foldWord } from '../../script/index.ts'
import { type Marked, markedStretches } from './marks.ts'

export type QuoteDoc = Doc<'tokens' | 'sentences' | 'times' | 'mentions' | 'entities'>

export interface Scene {
  readonly doc: QuoteDoc
  /** Marked stretches that may be speech, in order. Names in marks are not among them. */
  readonly marked: readonly Marked[]
  /** For each token the marked stretch whose opening mark it is, or that it lies in; −1 for none. */
  readonly markedOf: Int32Array
  /** Mention that begins at a token with its titles, or −1; names before descriptions. */
  readonly mentionFrom: Int32Array
  /** One past the last token of that mention with its titles. */
  readonly mentionTo: Int32Array
  readonly entities: ReadonlyMap<string, Entity>
  /** Bodies by the noun that their name begins with, for «البرنامج» after «برنامج الأغذية العالمي»; the first named wins. */
  readonly heads: ReadonlyMap<string, string>
  /** Whether a time expression covers the token. */
  readonly inTime: Uint8Array
  /** Whether the token lies in marks of any kind, names' too. */
  readonly inMarks: Uint8Array
  /** Whether a name covers the token. */
  readonly inName: Uint8Array
}

export const mentionAt = (scene: Scene, index: number): FoundMention => scene.doc.mentions[index]!

/** The id of a mention's entity; null where it stands for nothing known. */
export function entityId(scene: Scene, mention: number): string | null {
  const index = scene.doc.entities.ofMention[mention]!
  return index < 0 ? null : scene.doc.entities.list[index]!.id
}

export function makeScene(doc: QuoteDoc): Scene {
  const { tokens } = doc
  const mentionFrom = new Int32Array(tokens.length).fill(-1)
  const mentionTo = new Int32Array(doc.mentions.length)
  layMentions(doc, mentionFrom, mentionTo)
  const inTime = new Uint8Array(tokens.length)
  for (const { start, end } of doc.times.list)
    inTime.fill(1, tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1)
  const inName = nameCover(doc)
  const stretches = markedStretches(doc)
  const isBare = (i: number) => inTime[i] === 1 || tokens.forms[i]!.kind !== 'word'
  const marked = stretches.filter((one) => !isName(doc, one, inName) && !isDate(one, isBare))
  const inMarks = new Uint8Array(tokens.length)
  for (const { open, close } of stretches) inMarks.fill(1, open, close + 1)
  const markedOf = new Int32Array(tokens.length).fill(-1)
  marked.forEach((one, i) => markedOf.fill(i, one.open, one.closed ? one.close + 1 : one.close))
  const entities = new Map(doc.entities.list.map((entity) => [entity.id, entity]))
  return {
    doc,
    marked,
    markedOf,
    mentionFrom,
    mentionTo,
    entities,
    heads: headsOf(doc),
    inTime,
    inName,
    inMarks,
  }
}

/** «"30 و31 يوليو"»، «"24"»: numbers and dates alone are no speech. */
function isDate({ open, close }: Marked, isBare: (i: number) => boolean): boolean {
  for (let i = open + 1; i < close; i++) if (!isBare(i)) return false
  return true
}

/** A folded noun without و, ف and the article. */
export const bareNoun = (folded: string): string => folded.replace(/^[وف]?ال/, '')

function headsOf({ entities }: QuoteDoc): Map<string, string> {
  const out = new Map<string, string>()
  for (const { id, name, type, named } of entities.list) {
    if (!named || type !== 'ORG') continue
    const head = bareNoun(foldWord(name.split(' ')[0]!))
    if (head.length > 2 && !out.has(head)) out.set(head, id)
  }
  return out
}

function layMentions(doc: QuoteDoc, from: Int32Array, to: Int32Array) {
  const { tokens, mentions } = doc
  mentions.forEach(({ first, last, role, form, type }, i) => {
    to[i] = last
    if (form === 'nominal' && type === 'PER' && isAdjective(doc, first, last)) return
    let begin = first
    let end = last
    if (role) {
      const roleFirst = tokenAt(tokens, role.start)
      const roleLast = tokenAt(tokens, role.end - 1) + 1
      if (roleLast <= first) begin = roleFirst
      else if (roleFirst >= last) end = roleLast
    }
    to[i] = end
    for (const at of new Set([begin, first])) {
      const known = from[at]!
      if (known < 0 || (form === 'name' && mentions[known]!.form !== 'name')) from[at] = i
    }
  })
}

/** «الحريات المدنية»، «العمليات الإرهابية»: a word that may stand for people, but here describes the noun before it. */
function isAdjective({ tokens }: QuoteDoc, first: number, last: number): boolean {
  const before = tokens.forms[first - 1]
  if (before?.kind !== 'word') return false
  const { text } = tokens.forms[first]!
  if (/^[وف]?(?:ال|بال|لل)/.test(before.text))
    return last === first + 1 && /^ال.*(?:ي|ه|يين|يون|يات)$/.test(text)
  return /^(?!ال).*يه$/.test(text) && !isPreposition(before) && cueReadings(before).length === 0
}

function nameCover({ tokens, mentions }: QuoteDoc): Uint8Array {
  const out = new Uint8Array(tokens.length)
  for (const { first, last, form } of mentions) if (form === 'name') out.fill(1, first, last)
  return out
}

const LONGEST_NAME = 7
const LONGEST_MARKED = 5

/** «قال لـ«مكتب أخبار المدينة» إن»: a paper or an agency that was spoken to. */
function isAddressed({ tokens }: QuoteDoc, open: number, close: number): boolean {
  if (tokens.forms[open - 1]?.text !== 'ل') return false
  for (let i = close + 1; i < Math.min(tokens.length, close + 3); i++) {
    const form = tokens.forms[i]!
    if (thatOf(form) || form.text === ':' || /^["«“]$/.test(form.text)) return true
    if (form.text !== ',') return false
  }
  return false
}

/** «وأضاف "فلان" أن»: papers that mark every name. */
function isSubject({ tokens }: QuoteDoc, open: number, close: number): boolean {
  const verb = tokens.forms[open - 1]
  const next = tokens.forms[close + 1]
  if (!verb || !next || !cueReadings(verb).some(({ kind }) => kind === 'finite')) return false
  return next.text === ':' || (thatOf(next) !== null && !thatOf(next)?.joined)
}

/** «تنظيم الدولة يستخدمهما»: a name of a group that goes on with a verb is a sentence. */
function hasVerb({ tokens }: QuoteDoc, open: number, close: number, names: Uint8Array): boolean {
  for (let i = open + 2; i < close; i++) if (!names[i] && /^ي..../.test(tokens.forms[i]!.text)) return true
  return false
}

/** «ستتم»: a name holds no verb. */
function hasFuture({ tokens }: QuoteDoc, open: number, close: number): boolean {
  for (let i = open + 1; i < close; i++) if (/^و?س[يتن]..+/.test(tokens.forms[i]!.text)) return true
  return false
}

/** Names of people, groups, papers and works stand in marks as often as speech does. */
function isName(doc: QuoteDoc, { open, close, closed }: Marked, names: Uint8Array): boolean {
  const { forms } = doc.tokens
  let words = 0
  let covered = 0
  for (let i = open + 1; i < close; i++) {
    if (forms[i]!.kind === 'mark') continue
    words++
    covered += names[i]!
  }
  const that = thatOf(forms[open - 1] ?? forms[open]!)
  if (that?.pronoun && open > 0) return false // «وصف دورها بأنه "نزيه"»
  if (words === 0 || (covered === words && words <= LONGEST_NAME)) return true
  const before = forms[open - 1]
  // Marks that never close after a class noun are a name's too: «لقناة “العالم “الإيرانية».
  if (before && (words <= LONGEST_MARKED || !closed) && isClassNoun(before) && !hasFuture(doc, open, close))
    return true
  if (words <= LONGEST_MARKED && (before?.text === 'ك' || isAddressed(doc, open, close))) return true
  if (words <= 2 && isSubject(doc, open, close)) return true
  if (isTitled(doc, open)) return true
  if (words > 2 && hasVerb(doc, open, close, names)) return false
  if (
    words <= LONGEST_MARKED &&
    (isBracketed(doc, open, close) || (words > 1 && words <= 4 && opensName(forms[open + 1]!)))
  )
    return words <= 3 || !hasFuture(doc, open, close)
  const known = markedNames.at(doc.tokens, open + 1, close)
  return known !== null && known.last === close
}

/** «وكالة أنباء النيجر»: a class noun without the article. */
const opensName = (form: QuoteDoc['tokens']['forms'][number]): boolean =>
  isClassNoun(form) && !form.text.startsWith('ال')

/** «المجموعة الاقتصادية («إيكواس»)». */
const isBracketed = ({ tokens }: QuoteDoc, open: number, close: number): boolean =>
  tokens.forms[open - 1]?.text === '(' && tokens.forms[close + 1]?.text === ')'

/** «بعنوان: "…"», «تحت شعار «…»», «باسم "…"». */
function isTitled({ tokens }: QuoteDoc, open: number): boolean {
  for (let i = open - 1; i >= 0 && i >= open - 2; i--) {
    const form = tokens.forms[i]!
    if (form.kind === 'mark' || isResumptive(form)) continue // «أطلقت عليه اسم»
    return isTitling(form)
  }
  return false
}

/** A noun without the article that belongs to no mention: in construct with what follows. */
function isBareNoun({ doc: { tokens }, mentionFrom }: Scene, i: number): boolean {
  const form = tokens.forms[i]!
  return (
    form.kind === 'word' &&
    form.text.length > 2 &&
    thatOf(form) === null &&
    mentionFrom[i]! < 0 &&
    !/^[وف]?(?:ال|لل)/.test(form.text) &&
    cueReadings(form).every(({ kind }) => kind !== 'finite')
  )
}

/** Longest list of joined names that is followed back to its preposition. */
const MOST_JOINED = 12

/** «على عكس فلان وفلان». */
function followsHanging(scene: Scene, i: number, joined: number): boolean {
  if (joined === 0) return false
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_NAME); k--) {
    const mention = scene.mentionFrom[k]!
    if (mention >= 0)
      return scene.mentionTo[mention] === i && hangsOnPreposition(scene, k, mention, joined - 1)
  }
  return false
}

/** Whether the phrase that begins at token `i` hangs on a preposition, standing alone or joined to its first word. */
export function hangsOnPreposition(scene: Scene, i: number, mention: number, joined = MOST_JOINED): boolean {
  const { tokens, text } = scene.doc
  const { first, start, end, form } = mentionAt(scene, mention)
  // «للمسؤولين»: the article takes in the preposition.
  if (form === 'nominal' && /^[وف]?لل/.test(text.slice(start, end))) return true
  const lead = start > tokens.start[first]! ? text.slice(tokens.start[first]!, start) : ''
  if (/[بلك]$/.test(lead) && i === first) return true
  const head = tokens.forms[i]!.text
  if (i < first && /^[وف]?(?:لل|بال|كال)/.test(head) && !isPlainClass(tokens.forms[i]!)) return true
  // «حول دور المراقبين»: the genitive of a noun after a preposition.
  if (i > 1 && governsNouns(tokens.forms[i - 2]!) && isBareNoun(scene, i - 1)) return true
  if (/^[وف]$/.test(lead) && followsHanging(scene, i, joined)) return true
  let at = i - 1
  while (at > 0 && /^["«“”]$/.test(tokens.forms[at]!.text)) at--
  // «في صحيفة الجارديان»: a class noun between does not make the name a subject.
  for (let k = 0; k < 2 && at > 0 && isClassNoun(tokens.forms[at]!); k++) {
    if (isGovernedClass(tokens.forms[at]!)) return true
    at--
  }
  const before = tokens.forms[at]
  return (
    before !== undefined && (isPreposition(before) || (at < i - 1 && /^[وف]?[بل](?:ال)?/.test(before.text)))
  )
}
