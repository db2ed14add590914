/**
 * Who says it. After the verb, in apposition and with clauses between; before it; or left out and carried on from the
 * sentence or the last report, where gender and number allow it. Unknown stays unknown.
 */
import type { Entity } from '../../record/types.ts'
import { type CueReading, isDocument, isPreposition, isRelative, thatOf } from './cue-words.ts'
import type { Report } from './reports.ts'
import { entityId, hangsOnPreposition, mentionAt, type Scene } from './scene.ts'

/** What the narration has established so far. */
export interface Discourse {
  /** Speaker of the last report. */
  speaker: string | null
  /** Speaker of the last report in the present sentence. */
  inSentence: string | null
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
  const after = subjectAfter(scene, token + 1, phraseEnd)
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
  if (!verb.takes.includes('عن') || verb.sense !== 'report') return null
  const found = afterFrom(scene, token, end)
  return found === null ? null : { speaker: found, how: 'source' }
}

const FROM = 'عن'

function afterFrom(scene: Scene, first: number, end: number): string | null {
  const { forms } = scene.doc.tokens
  for (let i = first + 1; i < end; i++) {
    if (forms[i]!.text !== FROM) continue
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
  let free = true
  for (let i = first; i < end; ) {
    const form = forms[i]!
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) {
      if (free && !hangsOnPreposition(scene, i, mention))
        return { speaker: entityId(scene, mention), document: false }
      free = true
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
    if (isDocument(form)) return { speaker: ownerOf(scene, i + 1, end), document: true }
    return { speaker: null, document: false }
  }
  return null
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
    // «في بيان وزارة الخارجية»: a genitive belongs to the phrase; «في القاهرة الرئيس» cannot be told from it.
    if (next >= 0) return Math.max(j + 1, scene.mentionTo[next]!)
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

const BEFORE = 3

/** A subject straight before its verb: «الوزارة ذكرت»، «روسيا التي قالت». */
function subjectBefore(scene: Scene, token: number, sentence: number): string | null {
  const { doc, mentionFrom, mentionTo } = scene
  for (let i = token - 1; i >= Math.max(sentence, token - 12); i--) {
    const mention = mentionFrom[i]!
    if (mention < 0) continue
    if (token - mentionTo[mention]! > BEFORE) return null
    const { form } = mentionAt(scene, mention)
    if (hangsOnPreposition(scene, i, mention)) return null
    return form === 'nominal' || doc.entities.ofMention[mention]! >= 0 ? entityId(scene, mention) : null
  }
  return null
}

/** The first name or description of the sentence that can be the subject of its first verb. */
function firstSubject(
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
    discourse.speaker,
  ]
  for (const id of candidates)
    if (id !== null && agrees(scene, id, reading)) return { speaker: id, how: 'carried' }
  return UNKNOWN
}

/** False only where gender or number are known to differ. */
function agrees(scene: Scene, id: string, reading: CueReading | null): boolean {
  if (!reading || reading.gender === null) return true
  const entity = scene.doc.entities.list.find((one) => one.id === id)
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
