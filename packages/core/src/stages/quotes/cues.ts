/**
 * The cues of a sentence: words that report speech in the reporter's own voice. Left out are words of names, words that
 * only look like verbs («مدينة»، «بين»), and what a source asks for himself («طلب عدم كشف هويته»).
 */

import type { Form } from '../../doc/index.ts'
import {
  attributionPhrases,
  type CueReading,
  cueReadings,
  governsNouns,
  isAccording,
  isFrom,
  isImpersonal,
  isLookalike,
  isPreposition,
  isResumptive,
  isSecrecy,
  isTemporal,
  isWithout,
  thatOf,
} from '../../reporting/cue-words.ts'
import type { Scene } from './scene.ts'

const NEAR = 4
const NOUN_REACH = 14

export interface Cue {
  readonly token: number
  readonly reading: CueReading
}

/** Cues of a sentence in order; words inside marked speech are not the reporter's. */
export function cuesOf(scene: Scene, first: number, last: number): Cue[] {
  const out: Cue[] = []
  for (let i = first; i < last; i++) {
    if (scene.markedOf[i]! >= 0) continue
    const reading = readingAt(scene, i)
    if (
      !reading ||
      insideName(scene, i) ||
      isOther(scene, i, reading, last) ||
      isSecret(scene, i, last, reading)
    )
      continue
    if (isAfterAccording(scene, i, reading)) continue
    if (reading.kind === 'noun' && !nounReports(scene, i, reading, last)) continue
    out.push({ token: i, reading })
  }
  return out
}

/** The likeliest reading; the ending ة is no pronoun, ي («إضافي») neither. */
function readingAt({ doc }: Scene, i: number): CueReading | null {
  const form = doc.tokens.forms[i]!
  const all = cueReadings(form)
  if (!all.length || isLookalike(form)) return null
  const before = i > 0 ? doc.tokens.forms[i - 1]! : null
  const noVerb = before !== null && (governsNouns(before) || isNo(before))
  const readings = noVerb ? all.filter((one) => !isVerb(one, before)) : all
  const marbuta = doc.text[doc.tokens.end[i]! - 1] === 'ة'
  const indefinite = doc.text.slice(doc.tokens.start[i]!, doc.tokens.end[i]!).includes(TANWIN)
  const hasPronoun = !marbuta && readings.some(({ kind, split }) => kind === 'noun' && split.enclitic === 'ه')
  return (
    readings.find(
      ({ kind, split, gender }) =>
        !(marbuta && split.enclitic === 'ه') &&
        !(indefinite && kind === 'finite') && // «قدرًا» is no verb
        !(hasPronoun && kind === 'participle' && gender === 'f') && // «أمله» is no «آملة»
        isPronoun(kind, split.enclitic),
    ) ?? null
  )
}

const isNo = (form: Form): boolean => /^[وف]?لا$/.test(form.text)

/** «عن أمله» is no verb, nor «لا شك». */
const isVerb = ({ kind, past }: CueReading, before: Form): boolean =>
  kind === 'finite' && (past || !isNo(before))

const isPronoun = (kind: CueReading['kind'], enclitic: string): boolean =>
  kind === 'finite' || !/^(?:ي|ني|نا|ك|كم)$/.test(enclitic)

const SECRECY = 4

/** «طلب عدم كشف هويته»، «مشترطا عدم ذكر اسمه»: asked of the reporter, not told. */
function isSecret({ doc }: Scene, i: number, last: number, { verb }: CueReading): boolean {
  const { forms } = doc.tokens
  if (i > 0 && isWithout(forms[i - 1]!)) return isSecrecy(forms[i]!)
  if (verb.sense !== 'demand') return false // «قال مسؤول طلب عدم كشف هويته»
  for (let j = i + 1; j < Math.min(last - 1, i + SECRECY); j++)
    if (isWithout(forms[j]!)) return isSecrecy(forms[j + 1]!)
  return false
}

/** «حسب وصفهم»، «على حد قوله»، «وفقا لما نقلته الوكالة». */
function isAfterAccording({ doc }: Scene, i: number, { split }: CueReading): boolean {
  const { tokens } = doc
  if (i === 0) return false
  if (split.enclitic !== '' && isAccording(tokens.forms[i - 1]!)) return true
  for (let k = Math.max(0, i - MOST_PHRASE); k < i; k++) {
    const phrase = attributionPhrases.at(tokens, k, i)
    if (phrase?.last === i && phrase.values[0]!.joins === 'verb') return true
  }
  return false
}
const MOST_PHRASE = 2

const TANWIN = '\u064b'
const SHADDA = '\u0651'

/** «بين»، «عبر» are prepositions unless أن or عن follows; «يذكر أن» opens background told by nobody. */
function isOther(scene: Scene, i: number, reading: CueReading, last: number): boolean {
  const { tokens, text } = scene.doc
  const { forms } = tokens
  const next = i + 1 < last ? forms[i + 1]! : null
  if (isPreposition(forms[i]!)) {
    if (next === null) return true
    // «وبيّن فلان أن»: the mark of doubling, or أن after the name, tells the verb from the preposition.
    const name = scene.mentionFrom[i + 1]!
    const end = name >= 0 ? scene.mentionTo[name]! : i + 1
    const takesFrom = reading.verb.takes.includes('عن')
    const verb =
      text.slice(tokens.start[i]!, tokens.end[i]!).includes(SHADDA) ||
      (end < last && (thatOf(forms[end]!) !== null || (name >= 0 && takesFrom && isFrom(forms[end]!))))
    return !(verb || (takesFrom && isFrom(next)))
  }
  const before = i > 0 ? thatOf(forms[i - 1]!) : null
  if (before && i > 1 && isTemporal(forms[i - 2]!)) return true // «قبل أن يعلن»
  if (before && !before.pronoun && !reading.past && !reading.verb.firm) return true // «قبل أن يبدأ»
  if (i > 0 && isImpersonal(forms[i - 1]!)) return true // «الجدير ذكره أن»
  if (!isImpersonal(forms[i]!)) return false
  return (
    next !== null &&
    (thatOf(next) !== null ||
      ((isPreposition(next) || isResumptive(next)) && i + 2 < last && thatOf(forms[i + 2]!) !== null))
  )
}

/** A word of a name («علي قال» apart) is no cue. */
function insideName({ doc }: Scene, token: number): boolean {
  const at = doc.tokens.start[token]!
  let low = 0
  let high = doc.mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (doc.mentions[mid]!.end <= at) low = mid + 1
    else high = mid
  }
  const mention = doc.mentions[low]
  return mention !== undefined && mention.form === 'name' && mention.start <= at + 1
}

/** «قوله إن»، «التأكيد على أن»، «بالقول: …»: a verbal noun reports with a pronoun or the article, and something after it. */
function nounReports(scene: Scene, i: number, { split, verb }: CueReading, last: number): boolean {
  const definite = split.proclitics.endsWith('ال')
  if (split.enclitic === '' && !definite) return false
  const { forms } = scene.doc.tokens
  if (i > 0 && isImpersonal(forms[i - 1]!)) return false // «تجدر الإشارة إلى أن»
  const near = Math.min(last, i + (definite ? NEAR + 6 : NOUN_REACH))
  for (let j = i + 1; j < near; j++) {
    if (scene.markedOf[j]! >= 0) return !definite || j - i <= 2 || isPreposition(forms[j - 1]!)
    if (definite && j > i + NEAR) continue
    if (forms[j]!.text === ':') return true
    if (thatOf(forms[j]!)) return verb.takes.length > 0
  }
  return false
}
