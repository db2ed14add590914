/**
 * Who says it. After the verb, in apposition and with clauses between; before it; or left out and carried on from the
 * sentence or the last report, where gender and number allow it. Unknown stays unknown.
 */
import type { Form } from '../../doc/index.ts'
import { factsOf } from '../../naming/words.ts'
import type { Entity } from '../../record/types.ts'
import {
  type CueReading,
  isClassNoun,
  isDocument,
  isFrom,
  isPreposition,
  isRelative,
  isResumptive,
  thatOf,
} from '../../reporting/cue-words.ts'
import type { Report } from './reports.ts'
import { entityId, hangsOnPreposition, mentionAt, type Scene } from './scene.ts'

/** What the narration has established so far. */
export interface Discourse {
  /** Speaker of the last report. */
  speaker: string | null
  /** Speaker of the last report in the present sentence. */
  inSentence: string | null
  /** Who acts or speaks in the sentence before. */
  subject: string | null
}

export interface Voice {
  readonly speaker: string | null
  readonly how: 'after' | 'before' | 'source' | 'carried' | 'none'
}

const UNKNOWN: Voice = { speaker: null, how: 'none' }

/** The speaker of a report in the sentence that begins at token `sentence`. */
export function speakerOf(scene: Scene, report: Report, sentence: number, discourse: Discourse): Voice {
  const { cue, phraseEnd } = report
  const { reading, token } = cue
  if (reading.kind === 'participle') return carried(scene, reading, sentence, token, discourse)
  const source = sourceAfter(scene, cue.token, phraseEnd, reading)
  if (source) return source
  if (reading.kind === 'noun') return nounSpeaker(scene, token, sentence, discourse)
  const next = scene.doc.tokens.forms[token + 1]
  if (next && isResumptive(next)) {
    const back = lastNamed(scene, sentence, token)
    if (back !== null) return { speaker: back, how: 'before' }
  }
  const inDocument = documentBefore(scene, report, discourse)
  if (inDocument) return inDocument
  // A plural verb stands after its subject («نواب المعارضة يتهمون الرئيس»); before it the verb is singular.
  const after = reading.number === 'singular' ? subjectAfter(scene, token + 1, phraseEnd) : null
  if (after)
    return after.speaker === null && after.document
      ? documentSpeaker(scene, report, discourse)
      : voice(after.speaker, 'after')
  const before = reading.joined ? null : subjectBefore(scene, token, sentence)
  if (before) return { speaker: before, how: 'before' }
  return carried(scene, reading, sentence, token, discourse)
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
  for (let i = first + 1; i < end; i++) {
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

interface Subject {
  readonly speaker: string | null
  readonly document: boolean
}

/** The first name or description after the verb that hangs on no preposition; null where the subject is left out. */
function subjectAfter(scene: Scene, first: number, end: number): Subject | null {
  const { forms } = scene.doc.tokens
  let titled = false
  for (let i = first; i < end; ) {
    const form = forms[i]!
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) {
      const governed = titled && mentionAt(scene, mention).type !== 'PER' // «ممثل نيوزيلندا تيم غروزر»
      if (!governed && !hangsOnPreposition(scene, i, mention))
        return { speaker: entityId(scene, mention), document: false }
      i = Math.max(i + 1, scene.mentionTo[mention]!)
      continue
    }
    if (scene.inTime[i] || form.kind === 'mark' || form.kind === 'number') {
      i++
      continue
    }
    if (isPreposition(form) || /^[وف]?[بلك](?:ال|ل)?/.test(form.text)) {
      i = skipPhrase(scene, i, end)
      continue
    }
    if (thatOf(form) || isRelative(form)) return null
    if (isClassNoun(form)) {
      i++
      continue
    }
    if (opensTitle(form)) {
      titled = true
      i++
      continue
    }
    if (titled && /^ال/.test(form.text)) {
      i++
      continue
    }
    if (isDocument(form)) return { speaker: ownerOf(scene, i + 1, end), document: true }
    return { speaker: null, document: false }
  }
  return titled ? { speaker: null, document: false } : null
}

/** A post or a title of courtesy: the name of its holder may follow. */
const opensTitle = (form: Form): boolean => {
  const { roles, title } = factsOf(form)
  return roles.length > 0 || title !== null
}

/** Past a preposition and the phrase after it. */
function skipPhrase(scene: Scene, i: number, end: number): number {
  let j = isPreposition(scene.doc.tokens.forms[i]!) ? i + 1 : i
  const mention = j < end ? scene.mentionFrom[j]! : -1
  if (mention >= 0) return Math.max(j + 1, scene.mentionTo[mention]!)
  j++
  while (j < end) {
    const form = scene.doc.tokens.forms[j]!
    if (form.kind === 'mark' || isPreposition(form) || scene.inTime[j]) break
    const next = scene.mentionFrom[j]!
    // «في بيان وزارة الخارجية» is one phrase; after «للشؤون التجارية» a person is the subject.
    if (next >= 0) return mentionAt(scene, next).type === 'PER' ? j : Math.max(j + 1, scene.mentionTo[next]!)
    j++
  }
  return j
}

/** «بيان لوزارة الخارجية»، «بيان صادر عن الحكومة»، «بيان الوزارة». */
function ownerOf(scene: Scene, first: number, end: number): string | null {
  for (let i = first; i < Math.min(end, first + 5); i++) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) return entityId(scene, mention)
  }
  return null
}

function documentSpeaker(scene: Scene, { cue, phraseEnd }: Report, discourse: Discourse): Voice {
  const owner = ownerOf(scene, cue.token + 2, phraseEnd)
  return voice(owner ?? discourse.speaker, 'carried')
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
  for (let i = token - 1; i >= Math.max(0, token - BACK); i--) {
    if (!isDocument(forms[i]!)) continue
    const issuer = ownerOf(scene, i + 1, Math.min(token, i + 8))
    if (issuer !== null) return { speaker: issuer, how: 'source' }
  }
  return voice(discourse.subject ?? discourse.speaker, 'carried')
}
const BACK = 80

/** The last person or body named before the verb in its sentence. */
function lastNamed(scene: Scene, sentence: number, token: number): string | null {
  for (let i = token - 1; i >= sentence; i--) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0 && /PER|ORG/.test(mentionAt(scene, mention).type)) return entityId(scene, mention)
  }
  return null
}

/** A subject straight before its verb: «الوزارة ذكرت»، «روسيا التي قالت»، «الوزير قد أعلن». */
function subjectBefore(scene: Scene, token: number, sentence: number): string | null {
  const { mentionFrom, mentionTo } = scene
  const { forms } = scene.doc.tokens
  for (let i = token - 1; i >= Math.max(sentence, token - 12); i--) {
    const mention = mentionFrom[i]!
    if (mention < 0) continue
    const gap = forms.slice(mentionTo[mention]!, token)
    if (gap.length > 3 || !gap.every(isTransparent) || hangsOnPreposition(scene, i, mention)) return null
    return entityId(scene, mention)
  }
  return null
}

/** What may stand between a subject and its verb: a relative pronoun, «قد», an adjective with the article. */
const isTransparent = (form: Form): boolean => isRelative(form) || /^(?:و?قد|ال.+)$/.test(form.text)

/** The first name or description of the sentence that can be the subject of its first verb. */
export function firstSubject(
  scene: Scene,
  sentence: number,
  end: number,
  reading: CueReading | null,
): string | null {
  for (let i = sentence; i < end; i++) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0 || hangsOnPreposition(scene, i, mention)) continue
    const id = entityId(scene, mention)
    if (id !== null && agrees(scene, id, reading)) return id
  }
  return null
}

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
    if (id !== null && agrees(scene, id, reading)) return { speaker: id, how: 'carried' }
  return UNKNOWN
}

/** False only where gender or number are known to differ. */
function agrees(scene: Scene, id: string, reading: CueReading | null): boolean {
  if (!reading || reading.gender === null) return true
  const entity = scene.entities.get(id)
  const gender = entity && genderOf(entity)
  if (!entity || !gender) return true
  if (entity.number === 'plural' || entity.number === 'dual') return true
  return reading.number !== 'singular' || gender === reading.gender
}

/** Of people only where known; a body or a state whose name ends in ة or ا is feminine. */
function genderOf({ gender, type, name }: Entity): 'm' | 'f' | null {
  if (gender) return gender
  if (type === 'PER') return null
  if (type === 'GPE') return 'f'
  const head = name.split(' ')[0]!
  return /[ةه]$|ات$/.test(head) ? 'f' : 'm'
}
