/**
 * Who says it. After the verb, in apposition and with clauses between; before it; or left out and carried on from the
 * sentence or the last report, where gender and number allow it. Unknown stays unknown.
 */
import { NOMINAL_NOUNS } from '../../lexicon/nominals.ts'
import type { Entity } from '../../record/types.ts'
import {
  type CueReading,
  isDocument,
  isFrom,
  isPlainDocument,
  isResumptive,
  isWas,
  thatOf,
} from '../../reporting/cue-words.ts'
import { foldWord } from '../../script/index.ts'
import type { Cue } from './cues.ts'
import type { Report } from './reports.ts'
import { bareNoun, entityId, hangsOnPreposition, mentionAt, type Scene } from './scene.ts'
import { apposed, isArticled, isObject, lastNamed, ownerOf, subjectAfter, subjectBefore } from './subjects.ts'

/** What the narration has established so far. */
export interface Discourse {
  /** Speaker of the last report. */
  speaker: string | null
  /** Speaker of the last report in the present sentence. */
  inSentence: string | null
  /** Who acts or speaks in the sentence before. */
  subject: string | null
  /** The last report of the sentence is somebody's whom no entity stands for. */
  hidden: boolean
  /** The body that spoke or acted last: «التقرير» is likelier its than a person's. */
  body: string | null
  /** The sentence asks or answers in an interview. */
  answering: boolean
}

/** Notes a named body among those who were heard; armed groups write no reports. */
export function hear(scene: Scene, discourse: Discourse, id: string | null) {
  const entity = id === null ? undefined : scene.entities.get(id)
  if (entity?.type === 'ORG' && entity.named && entity.sector !== 'REB') discourse.body = entity.id
}

export interface Voice {
  readonly speaker: string | null
  readonly how: 'after' | 'before' | 'source' | 'carried' | 'none' | 'hidden'
}

const UNKNOWN: Voice = { speaker: null, how: 'none' }
/** Somebody is named as the speaker, but no entity stands for him. */
const HIDDEN: Voice = { speaker: null, how: 'hidden' }

/** The speaker of a report in the sentence that begins at token `sentence`. */
export function speakerOf(scene: Scene, report: Report, sentence: number, discourse: Discourse): Voice {
  const { cue, phraseEnd } = report
  const { reading, token } = cue
  if (reading.kind === 'participle' && discourse.hidden) return HIDDEN
  if (reading.passive && reading.verb.sense === 'ask') return UNKNOWN // «وسئل الوزير: …»
  if (reading.kind === 'participle') return carried(scene, reading, sentence, token, discourse)
  const source = sourceAfter(scene, token, phraseEnd, reading)
  if (source) return source
  if (reading.kind === 'noun') return nounSpeaker(scene, token, sentence, discourse)
  const { forms } = scene.doc.tokens
  const before = forms[token - 1]
  // «أصدر الحزب فتوى أكدت أن»: of whoever issued what is just named.
  if (!reading.joined && token > sentence + 1 && isPlainDocument(before!) && !isArticled(before!)) {
    const issuer = firstSubject(scene, sentence, token, null)
    if (issuer !== null) return { speaker: issuer, how: 'before' }
  }
  const next = forms[token + 1]
  const own = next && isResumptive(next) ? subjectAfter(scene, token + 2, phraseEnd) : null
  if (own?.speaker) return { speaker: own.speaker, how: 'after' } // «في وقت أعلنت فيه الجبهة»
  if (next && isResumptive(next)) {
    // «أصدر الحزب بيانا اعتبر فيه»: of whoever issues it; «خطاب لفلان قال فيه»: of the last named.
    const issued = token > sentence && isDocument(scene.doc.tokens.forms[token - 1]!)
    const back =
      (issued ? firstSubject(scene, sentence, token, null) : null) ?? lastNamed(scene, sentence, token)
    if (back !== null) return { speaker: back, how: 'before' }
  }
  return (
    documentBefore(scene, report, discourse) ??
    leading(scene, report, sentence, discourse) ??
    following(scene, report, sentence, discourse) ??
    preceding(scene, token, reading, sentence) ??
    carried(scene, reading, sentence, token, discourse)
  )
}

/** Who a cue that reports nothing makes the subject of its sentence («أعرب الوزير عن امتنانه»); null where none is named. */
export function bareSubject(
  scene: Scene,
  { token, reading }: Cue,
  sentence: number,
  end: number,
): string | null {
  if (reading.kind !== 'finite') return null
  const before = reading.joined ? null : subjectBefore(scene, token, sentence)
  if (before) return before.speaker
  // «إعلانا حث الزعماء على»: the name is the object.
  const relative = token > 0 && isPlainDocument(scene.doc.tokens.forms[token - 1]!)
  if (reading.verb.object && token > sentence + 1 && (reading.joined || relative)) return null
  return subjectAfter(scene, token + 1, Math.min(end, token + SUBJECT_REACH))?.speaker ?? null
}
const SUBJECT_REACH = 10

/** Whether a verb has no subject after it and may have `before` for one. */
export function isWithoutSubject(scene: Scene, { token, reading }: Cue, before: string): boolean {
  if (reading.kind !== 'finite' || reading.verb.object) return false
  return subjectAfter(scene, token + 1, token + SUBJECT_REACH) === null && agrees(scene, before, reading)
}

/** «أعلنت «جبهة …» مسؤوليتها»: a body is named that no entity stands for. */
export function isNameless(scene: Scene, { token, reading }: Cue, end: number): boolean {
  if (reading.kind !== 'finite' || !/^["«“]$/.test(scene.doc.tokens.forms[token + 1]?.text ?? ''))
    return false
  const after = subjectAfter(scene, token + 1, Math.min(end, token + SUBJECT_REACH))
  return after !== null && after.speaker === null && after.unknown >= 0
}

/** «كان الوزير … دعا»، «أما الوزارة … فأفادت»، «الوزير وصف الوضع»: subjects that stand before the verb for sure. */
function leading(
  scene: Scene,
  { cue, phraseEnd }: Report,
  sentence: number,
  discourse: Discourse,
): Voice | null {
  const { token, reading } = cue
  const { forms } = scene.doc.tokens
  // «كان الوزير قد رفض ما قاله السفير»: a verb with a pronoun back to «ما» has its own subject.
  const carries =
    isWas(forms[sentence]!) &&
    !reading.joined &&
    reading.split.enclitic === '' &&
    discourse.inSentence === null
  const own = reading.verb.object ? null : subjectAfter(scene, token + 1, phraseEnd)
  if (carries || (reading.split.proclitics === 'ف' && (own?.speaker ?? null) === null)) {
    const first = firstSubject(scene, sentence, token, reading)
    if (first !== null) return { speaker: first, how: 'before' }
  }
  const before = reading.joined ? null : subjectBefore(scene, token, sentence)
  if (!before?.adjacent || before.speaker === null) return null
  // «نظيره السعودي فلان يقول مسؤولون إنه»: the verb has a subject of its own.
  if (SPEAKING.has(reading.verb.sense) && scene.mentionFrom[token + 1]! >= 0 && own?.speaker)
    return { speaker: own.speaker, how: 'after' }
  const that = phraseEnd < forms.length ? thatOf(forms[phraseEnd]!) : null
  // «أفراد وكيانات قالت إنهم»: told of them, not by them.
  if (that?.pronoun && isIndefinite(scene, before.mention)) {
    const other = discourse.inSentence ?? firstSubject(scene, sentence, token, reading)
    return other === before.speaker ? UNKNOWN : voice(other, 'carried')
  }
  return agrees(scene, before.speaker, reading) ? { speaker: before.speaker, how: 'before' } : null
}

const SPEAKING = new Set(['say', 'add', 'explain', 'affirm', 'announce', 'report', 'write'])

function isIndefinite(scene: Scene, mention: number): boolean {
  const { form, first } = mentionAt(scene, mention)
  return form === 'nominal' && !/^[وف]?[بلك]?ال/.test(scene.doc.tokens.forms[first]!.text)
}

/** A plural verb stands after its subject («نواب المعارضة يتهمون الرئيس»); before it the verb is singular. */
function following(scene: Scene, report: Report, sentence: number, discourse: Discourse): Voice | null {
  const { reading, token } = report.cue
  if (reading.number !== 'singular') return null
  const after = subjectAfter(scene, token + 1, report.phraseEnd)
  if (!after) return null
  if (after.document && after.speaker === null) return documentSpeaker(scene, report, discourse)
  // «… وحث الرئيس على»: further on in a sentence the only name after such a verb is its object.
  if (reading.verb.object && reading.joined && token > sentence + 1 && discourse.inSentence !== null)
    return null
  if (after.unknown < 0) return voice(after.speaker, 'after')
  const form = scene.doc.tokens.forms[after.unknown]!
  const head = scene.heads.get(bareNoun(form.text))
  if (head !== undefined) return { speaker: head, how: 'after' }
  // «أكد أهمية الحوار»: a masculine verb and a feminine noun beside it do not agree.
  if (reading.gender === 'm' && after.unknown === token + 1 && hasTaMarbuta(scene, after.unknown)) return null
  const isAsked =
    reading.verb.sense === 'describe' ||
    form.splits.some((s) => /^(?:ه|ها|هم)$/.test(s.enclitic) && s.stem.length > 2)
  const goesOn = reading.joined && token > sentence + 1 && discourse.inSentence !== null
  return isAsked && (goesOn || !hasTaMarbuta(scene, after.unknown)) ? null : HIDDEN
}

const hasTaMarbuta = ({ doc }: Scene, i: number): boolean => doc.text[doc.tokens.end[i]! - 1] === 'ة'

function preceding(scene: Scene, token: number, reading: CueReading, sentence: number): Voice | null {
  const before = reading.joined ? null : subjectBefore(scene, token, sentence)
  return before && voice(before.speaker, 'before')
}

const voice = (speaker: string | null, how: Voice['how']): Voice =>
  speaker === null ? UNKNOWN : { speaker, how }

/** «نقلت الوكالة عن الوزير قوله»، «نقل عن مصدر أن»: whom the words are taken from. */
function sourceAfter(scene: Scene, token: number, end: number, { verb }: CueReading): Voice | null {
  if (verb.sense !== 'attribute') return null
  const found = afterFrom(scene, token, end)
  return found === null ? null : { speaker: found, how: 'source' }
}

function afterFrom(scene: Scene, first: number, end: number): string | null {
  const { forms } = scene.doc.tokens
  for (let i = Math.max(first + 1, end - FARTHEST); i < end; i++) {
    if (!isFrom(forms[i]!)) continue
    for (let j = i + 1; j < Math.min(end, i + 4); j++) {
      const mention = scene.mentionFrom[j]!
      if (mention >= 0) return entityId(scene, mention)
    }
  }
  return null
}

/** «… عن الوزير قوله إن»: the one before whom the words are taken from; else the sentence's speaker. */
function nounSpeaker(scene: Scene, token: number, sentence: number, discourse: Discourse): Voice {
  const from = afterFrom(scene, sentence - 1, token)
  if (from !== null) return { speaker: from, how: 'source' }
  const subject = discourse.inSentence ?? firstSubject(scene, sentence, token, null) ?? discourse.speaker
  return voice(subject, 'carried')
}

function documentSpeaker(scene: Scene, { cue, phraseEnd }: Report, discourse: Discourse): Voice {
  return documentVoice(scene, cue.token, Math.min(cue.token + 1, phraseEnd - 1), discourse)
}

/** Whose words a document holds that is told at a token. */
export function documentVoice(scene: Scene, token: number, document: number, discourse: Discourse): Voice {
  const issuer = issuerBefore(scene, token, document)
  // «وأشارت وثيقة إلى أن»: a document of nobody known.
  if (issuer === null && !isArticled(scene.doc.tokens.forms[document]!)) return UNKNOWN
  // «ولفت التقرير»: not the man who was quoted about it.
  const last = discourse.speaker === null ? undefined : scene.entities.get(discourse.speaker)
  const other = last?.type === 'PER' && last.named ? null : discourse.speaker
  const body = last?.type === 'ORG' ? discourse.speaker : (discourse.body ?? other)
  return voice(issuer ?? discourse.inSentence ?? body, 'carried')
}

/** «مقالا» and «المقال» are one. */
const stemOf = (folded: string): string => bareNoun(folded).slice(0, 4)

/** «… حسب بيان المجمع. وأوضح البيان»: whoever issued the document last named. */
function issuerBefore(scene: Scene, token: number, document: number): string | null {
  const { forms } = scene.doc.tokens
  const noun = stemOf(forms[document]!.text)
  for (let i = token - 1; i >= Math.max(0, token - BACK); i--) {
    if (!isDocument(forms[i]!) || stemOf(forms[i]!.text) !== noun) continue
    const issuer = ownerOf(scene, i + 1, Math.min(token, i + 8))
    if (issuer !== null) return issuer
  }
  return null
}

/** «وجاء في البيان "…"»، «ورد في مقاله أن»: the words are those of whoever issued the document. */
function documentBefore(scene: Scene, { cue, phraseEnd }: Report, discourse: Discourse): Voice | null {
  const { reading, token } = cue
  if (reading.verb.takes.length || reading.kind !== 'finite') return null
  const { forms } = scene.doc.tokens
  const at = [token + 1, token + 2].find((i) => i < phraseEnd && isDocument(forms[i]!))
  if (at === undefined) return null
  const owner = ownerOf(scene, at + 1, phraseEnd)
  if (owner !== null) return { speaker: owner, how: 'source' }
  const issuer = issuerBefore(scene, token, at)
  if (issuer !== null) return { speaker: issuer, how: 'source' }
  return voice(discourse.subject ?? discourse.speaker, 'carried')
}
const BACK = 80
const FARTHEST = 60

/** The first name or description of the sentence that can be the subject of its first verb. */
export function firstSubject(
  scene: Scene,
  sentence: number,
  end: number,
  reading: CueReading | null,
): string | null {
  for (let i = sentence; i < Math.min(end, sentence + FARTHEST); i++) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0 || isPlace(scene, mention) || isPredicate(scene, i)) continue
    if (hangsOnPreposition(scene, i, mention) || (i === sentence + 1 && isObject(scene, mention))) continue
    const id = apposed(scene, mention, end)
    if (id !== null && agrees(scene, id, reading)) return id
  }
  return null
}

/** A prison or a sea does not speak; a state does. */
const isPlace = (scene: Scene, mention: number): boolean => /LOC|FAC/.test(mentionAt(scene, mention).type)

/** «وهو ضابط متقاعد»: told of somebody named before. */
const isPredicate = ({ doc }: Scene, i: number): boolean =>
  i > 0 && /^[وف]?(?:هو|هي|هم)$/.test(doc.tokens.forms[i - 1]!.text)

function carried(
  scene: Scene,
  reading: CueReading,
  sentence: number,
  token: number,
  discourse: Discourse,
): Voice {
  const { dateline, list } = scene.doc.sentences
  const begin =
    dateline && dateline.first <= sentence && list[0]?.first === sentence ? dateline.last : sentence
  const candidates = [
    discourse.inSentence,
    token > begin + 1 ? firstSubject(scene, begin, token, reading) : null,
    reading.verb.sense === 'add' ? discourse.speaker : discourse.subject,
    discourse.speaker,
  ]
  for (const id of candidates)
    if (id !== null && (agreesAll(scene, id, reading) || isGoingOn(scene, reading, id, discourse)))
      return { speaker: id, how: 'carried' }
  return UNKNOWN
}

/** «وقال التنظيم … مؤكدا»: a body goes on by whatever noun it was last called. */
const isGoingOn = (scene: Scene, { kind }: CueReading, id: string, { inSentence }: Discourse): boolean =>
  kind === 'participle' && id === inSentence && scene.entities.get(id)?.type === 'ORG'

/** As `agrees`; «وأكدتا» goes on with two at least. */
const agreesAll = (scene: Scene, id: string, reading: CueReading): boolean =>
  agrees(scene, id, reading) &&
  (reading.kind !== 'finite' || reading.number !== 'dual' || scene.entities.get(id)?.number !== 'singular')

/** False only where gender or number are known to differ. */
function agrees(scene: Scene, id: string, reading: CueReading | null): boolean {
  if (!reading || reading.gender === null) return true
  const entity = scene.entities.get(id)
  const gender = entity && genderOf(entity)
  if (!entity || !gender) return true
  if (entity.number === 'plural' || entity.number === 'dual' || isCollective(entity)) return true
  return reading.number !== 'singular' || gender === reading.gender
}

const collectives = new Set(
  NOMINAL_NOUNS.flatMap(({ word, collective }) => (collective ? [foldWord(word)] : [])),
)

/** «أوساط سياسية»: many, with a verb in the feminine or the plural. */
const isCollective = ({ named, name }: Entity): boolean =>
  !named && collectives.has(bareNoun(foldWord(name.split(' ')[0]!)))

/** Of people only where known; a body or a state whose name ends in ة or ا is feminine. */
function genderOf({ gender, type, name }: Entity): 'm' | 'f' | null {
  if (gender) return gender
  if (type === 'PER') return null
  if (type === 'GPE') return 'f'
  const head = name.split(' ')[0]!
  return /[ةه]$|ات$/.test(head) ? 'f' : 'm'
}
