/**
 * The grammatical subject of a verb of reporting: the first name or description after it that hangs on no preposition,
 * with the name in apposition to a description («عضو المجلس، فلان»), or what stands straight before it.
 */
import { type Form, tokenAt } from '../../doc/index.ts'
import { factsOf } from '../../naming/words.ts'
import {
  isClassNoun,
  isDocument,
  isPlainClass,
  isPlainDocument,
  isPointing,
  isPreposition,
  isRelative,
  isResumptive,
  thatOf,
} from '../../reporting/cue-words.ts'
import { entityId, hangsOnPreposition, mentionAt, type Scene } from './scene.ts'

/** `speaker` is null where somebody is named whom no entity stands for. */
export interface Subject {
  readonly speaker: string | null
  readonly document: boolean
  /** The noun of somebody unknown, or −1. */
  readonly unknown: number
}

const named = (speaker: string | null): Subject => ({ speaker, document: false, unknown: -1 })

/** The first name or description after the verb that hangs on no preposition; null where the subject is left out. */
export function subjectAfter(scene: Scene, first: number, end: number): Subject | null {
  const { forms } = scene.doc.tokens
  if (forms[first]?.text === ',' && first < end) return null // «وأضاف، ردا على سؤال، أن»
  let post = -1
  let passed = false
  let partitive = -1
  let nameless = -1 // a class noun whose name no mention holds: «وكالة …»
  for (let i = first; i < end; ) {
    const form = forms[i]!
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) {
      if (i === first && isObject(scene, mention)) return null
      const { type } = mentionAt(scene, mention)
      // «ممثل نيوزيلندا تيم غروزر»; «نادي الأسير»
      const governed =
        (post >= 0 && type !== 'PER') || (nameless >= 0 && nameless === i - 1 && type === 'PER')
      if (
        !governed &&
        (i === partitive || isVerbFor(scene, i, first) || !hangsOnPreposition(scene, i, mention))
      )
        return named(apposed(scene, mention, end))
      i = Math.max(i + 1, scene.mentionTo[mention]!)
    } else if (isPointing(form)) {
      i += forms[i + 1]?.text === 'من' ? 2 : 1 // «ثلاثة من السكان»
      partitive = i
    } else if (scene.inTime[i] || form.kind !== 'word' || isResumptive(form)) i++
    else if (isPreposition(form) || hangs(form)) {
      i = skipPhrase(scene, i, end)
      passed = true // an unknown word further on is no subject: «في مؤتمر عقده مع»
    } else if (thatOf(form) && partitive === i) return { speaker: null, document: false, unknown: i - 1 }
    else if (thatOf(form) || isRelative(form)) return null
    else if (isAdverb(form)) i++
    else if (opensTitle(form)) {
      if (post < 0) post = i
      i++
    } else if (post >= 0) i++
    else if (isClassNoun(form)) {
      if (!passed && nameless < 0) nameless = i
      i++
    } else if (isDocument(form)) return { speaker: issuerOf(scene, i, end), document: true, unknown: -1 }
    else {
      const holder = holderAfter(scene, i, end) ?? titledAfter(scene, i, end)
      if (holder !== null) return named(holder)
      return passed ? null : { speaker: null, document: false, unknown: i }
    }
  }
  const unknown = post >= 0 ? post : nameless
  return unknown >= 0 ? { speaker: null, document: false, unknown } : null
}

/** «بيّن الوزير أن»: the verb before the name only looks like a preposition. */
const isVerbFor = ({ doc }: Scene, i: number, first: number): boolean =>
  i === first && i > 0 && isPreposition(doc.tokens.forms[i - 1]!)

/** «وطالب المواطنين»: the ending of many who are acted upon. */
export function isObject({ doc }: Scene, mention: number): boolean {
  const { form, number, first, role } = doc.mentions[mention]!
  return (
    form === 'nominal' && number !== 'singular' && !role && /^ال.+ين$/.test(doc.tokens.forms[first]!.text)
  )
}

/** «بالأمس»، «لوكالة», but not «بيان»، «وكالة». */
function hangs(form: Form): boolean {
  return /^[وف]?(?:[بل]|كال)/.test(form.text) && !isPlainDocument(form) && !isPlainClass(form)
}

/** «أيضا»، «مجددا»، «مستدركا»: an indefinite accusative is no subject. */
const isAdverb = (form: Form): boolean => /^(?!ال)[^\s]{3,}ا$/.test(form.text)

/** A post or a title of courtesy: the name of its holder may follow. */
const opensTitle = (form: Form): boolean => {
  const { roles, title } = factsOf(form)
  return roles.length > 0 || title !== null
}

const TITLES = 5

/** «البريجادير جنرال الأميركي فلان», «الفريق الركن الشيخ فلان»: the name after a chain of definite words and titles. */
function holderAfter(scene: Scene, first: number, end: number): string | null {
  const { forms } = scene.doc.tokens
  if (!isArticled(forms[first]!)) return null
  for (let i = first + 1; i < Math.min(end, first + 1 + TITLES); i++) {
    const mention = scene.mentionFrom[i]!
    const { form, type } = mention < 0 ? NOBODY : mentionAt(scene, mention)
    if (form === 'name') return type === 'PER' ? entityId(scene, mention) : null
    if (!isArticled(forms[i]!) && !opensTitle(forms[i]!)) return null
  }
  return null
}
const NOBODY = { form: null, type: null }

/** «استشاري الجراحة بالمستشفى الدكتور فلان»: the titled name that an unknown trade is in apposition to. */
function titledAfter(scene: Scene, first: number, end: number): string | null {
  const { forms } = scene.doc.tokens
  for (let i = first + 1; i < Math.min(end, first + TITLED_REACH); i++) {
    const form = forms[i]!
    if (form.kind === 'mark' || thatOf(form) || isRelative(form) || isPreposition(form)) return null
    const mention = scene.mentionFrom[i]!
    if (mention < 0) continue
    const { form: kind, type, first: name } = mentionAt(scene, mention)
    const titled = factsOf(forms[name - 1]!).title !== null || isRank(forms[name - 1]!)
    return kind === 'name' && type === 'PER' && titled ? entityId(scene, mention) : null
  }
  return null
}
const TITLED_REACH = 8

export const isArticled = (form: Form): boolean => /^[وف]?ال/.test(form.text)

/** Whose words a document holds: «بيان الوزارة»، «البيان الصادر عن الوزارة»; not the object after «البيان». */
function issuerOf(scene: Scene, document: number, end: number): string | null {
  const owner = ownerOf(scene, document + 1, end)
  if (owner === null || !isArticled(scene.doc.tokens.forms[document]!)) return owner
  for (let i = document + 1; i < Math.min(end, document + 6); i++) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) return hangsOnPreposition(scene, i, mention) ? owner : null
  }
  return null
}

const isRank = (form: Form): boolean => factsOf(form).roles.some(({ value }) => value.kind === 'rank')

const APPOSED = 14
const IS = /^(?:هو|هي)$/

/** «مدير الشراكة بالمجمع، رابح بلقاسمي»: the name that a description is in apposition to, else the description. */
export function apposed(scene: Scene, mention: number, end: number): string | null {
  const own = entityId(scene, mention)
  const { form, type, first, last, number } = mentionAt(scene, mention)
  if (form === 'name' || number === 'plural' || number === 'dual') return own
  if (opensTitle(scene.doc.tokens.forms[first]!)) {
    const holder = last === first + 1 ? holderAfter(scene, first, end) : null
    if (holder !== null) return holder
  }
  if (type === 'ORG') return markedName(scene, last, end) ?? own
  if (type !== 'PER') return own
  const { forms } = scene.doc.tokens
  let pause = false
  for (let i = last; i < Math.min(end, last + APPOSED); ) {
    const word = forms[i]!
    if (isRelative(word) || thatOf(word) || scene.inTime[i]) break
    if (word.kind === 'mark' && !/^[,"«»“”]$/.test(word.text)) break
    if (word.text === ',') {
      if (pause) break // «المتحدث، فلان،»: a second pause ends the apposition
      pause = true
    }
    const found = scene.mentionFrom[i]!
    if (found >= 0) {
      if (isHolder(scene, found, i)) return entityId(scene, found)
      i = Math.max(i + 1, scene.mentionTo[found]!)
    } else i++
  }
  return own
}

/** «صحيفة "فلان" اليومية»: the name in marks after its class noun. */
function markedName(scene: Scene, last: number, end: number): string | null {
  if (last + 1 >= end || !/^["«“]$/.test(scene.doc.tokens.forms[last]!.text)) return null
  const mention = scene.mentionFrom[last + 1]!
  if (mention < 0) return null
  const { form, type } = mentionAt(scene, mention)
  return form === 'name' && type === 'ORG' ? entityId(scene, mention) : null
}

/** A person's name without titles of its own bar a rank («المتحدث باسم الجيش العميد فلان»), or after «هو»: not the genitive of «مستشار الرئيس فلان». */
function isHolder(scene: Scene, mention: number, i: number): boolean {
  const { form, type, first, role, start } = mentionAt(scene, mention)
  if (form !== 'name' || type !== 'PER' || hangsOnPreposition(scene, i, mention)) return false
  const { tokens } = scene.doc
  if (start !== tokens.start[first]) return false
  const before = tokens.forms[i - 1]!
  if (before.text === ',' || IS.test(before.text)) return true
  if (isClassNoun(before)) return false
  if (i === first) return !role || tokenAt(tokens, role.start) > first
  // «المتحدث باسم الخارجية السفير فلان»: a title after a phrase that is complete.
  return isRank(tokens.forms[i]!) || (first === i + 1 && isArticled(tokens.forms[i]!) && isArticled(before))
}

/** Past a preposition and the phrase after it. */
function skipPhrase(scene: Scene, i: number, end: number): number {
  const marked = pastMarked(scene, i + 1, end)
  if (marked > 0) return marked
  const apart = isPreposition(scene.doc.tokens.forms[i]!)
  let j = apart ? i + 1 : i
  const mention = j < end ? scene.mentionFrom[j]! : -1
  if (mention >= 0) return pastGenitive(scene, mention, j, end)
  j++
  while (j < end) {
    const form = scene.doc.tokens.forms[j]!
    if (form.kind === 'mark' || isPreposition(form) || scene.inTime[j]) break
    const next = scene.mentionFrom[j]!
    // «في بيان وزارة الخارجية» is one phrase; after «للشؤون التجارية» a person is the subject.
    if (next >= 0)
      return mentionAt(scene, next).type === 'PER' && !apart ? j : pastGenitive(scene, next, j, end)
    j++
  }
  return j
}

/** «لـ «الغد»، فلان»: past the name in marks that a preposition governs; −1 for none. */
function pastMarked({ doc }: Scene, open: number, end: number): number {
  const { forms } = doc.tokens
  if (open >= end || !/^["«“]$/.test(forms[open]!.text)) return -1
  for (let i = open + 1; i < Math.min(end, open + MARKED_NAME); i++)
    if (/^["»”]$/.test(forms[i]!.text)) return i + 1
  return -1
}
const MARKED_NAME = 6

/** «تقرير عن التنظيم»; but «بيان صادر عن الوزارة». */
function isAbout({ doc }: Scene, i: number): boolean {
  const { forms } = doc.tokens
  return forms[i]!.text === 'عن' && ![1, 2].some((k) => /صادر|صدر/.test(forms[i - k]?.text ?? ''))
}

/** «حكومة حماس»: past a description and the body that it belongs to. */
function pastGenitive(scene: Scene, mention: number, at: number, end: number): number {
  const past = Math.max(at + 1, scene.mentionTo[mention]!)
  const next = past < end ? scene.mentionFrom[past]! : -1
  if (next < 0 || mentionAt(scene, mention).form === 'name' || mentionAt(scene, next).type === 'PER')
    return past
  return Math.max(past + 1, scene.mentionTo[next]!)
}

/** «بيان لوزارة الخارجية»، «بيان صادر عن الحكومة»، «بيان الوزارة». */
export function ownerOf(scene: Scene, first: number, end: number): string | null {
  for (let i = first; i < Math.min(end, first + 5); i++) {
    const form = scene.doc.tokens.forms[i]!
    if (thatOf(form) || form.kind === 'mark' || isResumptive(form) || isAbout(scene, i)) return null
    const mention = scene.mentionFrom[i]!
    // «بيان صحفي»
    if (
      mention >= 0 &&
      !(i === first && /^(?!ال).*يه?$/.test(form.text) && mentionAt(scene, mention).form === 'nominal')
    )
      return entityId(scene, mention)
  }
  return null
}

/** The last person or body named before the verb in its sentence. */
export function lastNamed(scene: Scene, sentence: number, token: number): string | null {
  let hanging: string | null = null
  for (let i = token - 1; i >= Math.max(sentence, token - FARTHEST); i--) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0 || !/PER|ORG/.test(mentionAt(scene, mention).type)) continue
    // «مقابلة مع فلان قال فيها»; but «أدلى بها مسؤول لصحيفة … قال فيها».
    if (!hangsOnPreposition(scene, i, mention)) return entityId(scene, mention)
    hanging ??= entityId(scene, mention)
  }
  return hanging
}
const FARTHEST = 60

/** A mention straight before a verb («الوزارة ذكرت»، «روسيا التي قالت»), with what it is. */
export interface Preceding {
  readonly speaker: string | null
  readonly mention: number
  /** Nothing stands between. */
  readonly adjacent: boolean
}

/** A subject straight before its verb: «الوزارة ذكرت»، «روسيا التي قالت»، «الوزير قد أعلن». */
export function subjectBefore(scene: Scene, token: number, sentence: number): Preceding | null {
  const { mentionFrom, mentionTo } = scene
  const { forms } = scene.doc.tokens
  for (let i = token - 1; i >= Math.max(sentence, token - 12); i--) {
    const mention = mentionFrom[i]!
    if (mention < 0) continue
    const gap = forms.slice(mentionTo[mention]!, token)
    if (gap.length > 3 || !isOpen(gap) || hangsOnPreposition(scene, i, mention)) return null
    const head = i > sentence ? personBefore(scene, i) : -1
    const subject = head >= 0 ? head : mention
    return { speaker: entityId(scene, subject), mention: subject, adjacent: gap.length === 0 }
  }
  return null
}

/** «مسؤول الاتحاد الأوروبي قال»: the noun before a name is the subject; −1 for none. */
function personBefore(scene: Scene, end: number): number {
  const mention = scene.mentionFrom[end - 1]!
  if (mention < 0 || scene.mentionTo[mention] !== end) return -1
  const { form, type } = mentionAt(scene, mention)
  return form === 'nominal' && type === 'PER' ? mention : -1
}

/** «فلان، الذي نوّه»: a pause only before a relative. */
const isOpen = (gap: readonly Form[]): boolean =>
  (gap.length > 1 && gap[0]!.text === ',' && isRelative(gap[1]!) ? gap.slice(1) : gap).every(isTransparent)

/** What may stand between a subject and its verb: a relative pronoun, «قد», an adjective with the article. */
const isTransparent = (form: Form): boolean => isRelative(form) || /^(?:و?قد|ال.+)$/.test(form.text)
