/**
 * Where a text reports speech: each cue of a sentence with what it reports, a clause after أن/إن, words after a colon, or
 * words in marks. A cue reaches to the next cue; the first complement on the way is its own.
 */

import {
  attributionPhrases,
  type CueReading,
  cueReadings,
  isFrom,
  isImpersonal,
  isNegation,
  isPreposition,
  isRelative,
  tailOpeners,
  takesAn,
  thatOf,
} from '../../reporting/cue-words.ts'
import type { Marked } from './marks.ts'
import type { Scene } from './scene.ts'

export interface Cue {
  readonly token: number
  readonly reading: CueReading
}

/** A clause in the reporter's words: tokens from `first` up to, not including, `last`. */
export interface Clause {
  readonly first: number
  readonly last: number
  readonly after: 'that' | 'colon'
}

export interface Report {
  readonly cue: Cue
  /** Where the cue's own phrase (its subject, adverbs) ends: the complement's first token. */
  readonly phraseEnd: number
  readonly clause: Clause | null
  /** Indexes into `scene.marked` of the stretches that the cue governs. */
  readonly marked: readonly number[]
}

/** Farthest that a complement may stand from its cue, in tokens: apposed titles and relative clauses lie between. */
const REACH = 45
const NEAR = 4
const NOUN_REACH = 14

/** Cues of a sentence in order; words inside marked speech are not the reporter's. */
export function cuesOf(scene: Scene, first: number, last: number): Cue[] {
  const { forms } = scene.doc.tokens
  const out: Cue[] = []
  for (let i = first; i < last; i++) {
    if (scene.markedOf[i]! >= 0) continue
    const [reading] = cueReadings(forms[i]!)
    if (!reading || insideName(scene, i) || isOther(scene, i, reading, last)) continue
    if (reading.kind === 'noun' && !nounReports(scene, i, reading, last)) continue
    out.push({ token: i, reading })
  }
  return out
}

/** «بين»، «عبر» are prepositions unless أن or عن follows; «يذكر أن» opens background told by nobody. */
function isOther({ doc }: Scene, i: number, reading: CueReading, last: number): boolean {
  const { forms } = doc.tokens
  const next = i + 1 < last ? forms[i + 1]! : null
  if (isPreposition(forms[i]!))
    return next === null || !(thatOf(next) || (reading.verb.takes.includes('عن') && isFrom(next)))
  const before = i > 0 ? thatOf(forms[i - 1]!) : null
  if (before && !before.pronoun && !reading.past && !reading.verb.firm) return true // «قبل أن يبدأ»
  if (!isImpersonal(forms[i]!)) return false
  return (
    next !== null &&
    (thatOf(next) !== null || (isPreposition(next) && i + 2 < last && thatOf(forms[i + 2]!) !== null))
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
  const near = Math.min(last, i + (definite ? NEAR + 6 : NOUN_REACH))
  for (let j = i + 1; j < near; j++) {
    if (scene.markedOf[j]! >= 0 || forms[j]!.text === ':') return true
    if (thatOf(forms[j]!)) return verb.takes.length > 0
  }
  return false
}

/** Every report of a sentence, in order. From the end backwards, since a cue that reports nothing does not cut another. */
export function reportsOf(scene: Scene, first: number, last: number): Report[] {
  const cues = cuesOf(scene, first, last)
  const live: Cue[] = []
  const out: Report[] = []
  for (let k = cues.length - 1; k >= 0; k--) {
    const report = reportOf(scene, cues[k]!, cues[k - 1], live, last)
    if (!report) continue
    live.unshift(cues[k]!)
    out.unshift(report)
  }
  return out
}

/** `next` are the cues after it that report. */
function reportOf(
  scene: Scene,
  cue: Cue,
  before: Cue | undefined,
  next: readonly Cue[],
  last: number,
): Report | null {
  const zoneEnd = next[0]?.token ?? last
  const { verb } = cue.reading
  const complement = firstComplement(scene, cue, zoneEnd)
  const near = complement !== null && isNear(scene, cue, complement.at)
  if (verb.strict && (!near || (complement.kind === 'that' && complement.at > cue.token + NEAR))) return null
  const inner = before !== undefined && isInner(scene, before, cue, next, last)
  const marked = markedIn(scene, cue.token + 1, zoneEnd).filter((m) =>
    claims(cue, complement, scene.marked[m]!, inner),
  )
  const opensClause = complement !== null && complement.kind !== 'marks'
  const clause =
    opensClause && (verb.firm || near || marked.length > 0) ? clauseOf(scene, complement, next, last) : null
  if (!clause && !marked.length) return null
  return { cue, phraseEnd: complement?.at ?? scene.marked[marked[0]!]!.open, clause, marked }
}

interface Complement {
  readonly kind: 'that' | 'colon' | 'marks'
  /** The token that opens it. */
  readonly at: number
}

function firstComplement(scene: Scene, { token, reading }: Cue, end: number): Complement | null {
  const { forms } = scene.doc.tokens
  for (let i = token + 1; i < Math.min(end, token + REACH); i++) {
    const form = forms[i]!
    if (scene.markedOf[i]! >= 0) return { kind: 'marks', at: i }
    if (form.text === ':') return opensSpeech(scene, i, reading) ? { kind: 'colon', at: i } : null
    const that = thatOf(form)
    if (that && !that.joined && !takesAn(forms[i - 1]!)) {
      return reading.verb.takes.length ? { kind: 'that', at: i } : null
    }
  }
  return null
}

const opensSpeech = (scene: Scene, colon: number, { verb }: CueReading): boolean =>
  verb.takes.includes('words') ||
  scene.markedOf[colon + 1]! >= 0 ||
  thatOf(scene.doc.tokens.forms[colon + 1]!) !== null

/** Whether nothing but a name, a time, or a few words lies between the cue and its complement. */
function isNear(scene: Scene, { token }: Cue, at: number): boolean {
  let loose = 0
  for (let i = token + 1; i < at; ) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) i = Math.max(i + 1, scene.mentionTo[mention]!)
    else {
      if (!scene.inTime[i]) loose++
      i++
    }
  }
  return loose <= NEAR
}

/** Marked stretches that open among the tokens. */
export function markedIn(scene: Scene, first: number, last: number): number[] {
  const out: number[] = []
  for (let i = first; i < last; i++) {
    const m = scene.markedOf[i]!
    if (m >= 0 && scene.marked[m]!.open === i) out.push(m)
  }
  return out
}

const LONG = 5
const SHORT_REACH = 14

/** Inside what another cue reports: «أكدت أن بكين ستواصل "…"» is her word, not Beijing's. */
function isInner(scene: Scene, before: Cue, cue: Cue, next: readonly Cue[], last: number): boolean {
  const complement = firstComplement(scene, before, cue.token)
  if (!complement || complement.kind === 'marks') return false
  return clauseEnd(scene, complement.at + 1, [cue, ...next], last) > cue.token
}

/** Whether marked words belong to a cue: after its أن or colon, or hanging on the verb («وصف العلاقة بأنها "…"»). */
function claims(
  { token, reading }: Cue,
  complement: Complement | null,
  { open, close, closed }: Marked,
  inner: boolean,
): boolean {
  // Marks that never close are often no quotation marks at all: only words straight after أن or the cue count.
  if (!closed) return complement !== null && open - complement.at <= 1
  if (complement && complement.kind !== 'marks' && complement.at <= open) return true
  if (inner && !reading.verb.firm) return reading.verb.strict !== true && open - token <= ADJACENT
  if (reading.verb.strict) return reading.past && open - token <= ADJACENT
  return close - open - 1 >= LONG || open - token <= SHORT_REACH
}
const ADJACENT = 3

function clauseOf(scene: Scene, { kind, at }: Complement, next: readonly Cue[], last: number): Clause | null {
  const { forms } = scene.doc.tokens
  let first = at + 1
  if (kind === 'colon' && first < last && thatOf(forms[first]!)) first++
  const end = clauseEnd(scene, first, next, last)
  return end > first ? { first, last: end, after: kind === 'that' ? 'that' : 'colon' } : null
}

/** Where the reported clause ends: at the next report of the reporter, at his own tail, or with the sentence. */
function clauseEnd(scene: Scene, first: number, next: readonly Cue[], last: number): number {
  const { tokens } = scene.doc
  let end = next.find((cue) => cue.token > first && endsClause(scene, cue))?.token ?? last
  for (let i = first + 1; i < end; i++) {
    if (tailOpeners.at(tokens, i, end) || attributes(scene, i, end)) {
      end = i
      break
    }
  }
  while (end > first && isEdge(scene, end - 1)) end--
  return end
}

const isEdge = (scene: Scene, token: number): boolean => {
  const { kind, text } = scene.doc.tokens.forms[token]!
  return kind === 'mark' && !/[)\]]/.test(text)
}

function attributes(scene: Scene, i: number, end: number): boolean {
  const found = attributionPhrases.at(scene.doc.tokens, i, end)
  if (!found || scene.markedOf[i]! >= 0) return false
  const before = scene.doc.tokens.forms[i - 1]!
  return before.kind === 'mark' || found.values[0]!.joins === 'verb' || found.last - found.first > 1
}

/** A cue that goes on with the report: «وأشار إلى أن»، «، مؤكدا أن»; not one inside the reported clause. */
function endsClause(scene: Scene, { token, reading }: Cue): boolean {
  const before = scene.doc.tokens.forms[token - 1]!
  if (isRelative(before) || isNegation(before)) return false
  if (reading.kind === 'participle')
    return before.kind === 'mark' || reading.joined || reportsNext(scene, token)
  if (reading.kind === 'noun') return false
  return reading.joined && reading.past && reading.verb.firm === true
}

/** «مضيفا أن»، «لافتا إلى أن»: أن follows within a few words. */
function reportsNext({ doc }: Scene, token: number): boolean {
  for (let i = token + 1; i <= token + 3; i++) {
    const form = doc.tokens.forms[i]
    if (form && thatOf(form)) return true
  }
  return false
}
