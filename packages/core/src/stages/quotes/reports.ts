/**
 * Where a text reports speech: each cue of a sentence with what it reports, a clause after أن/إن, words after a colon, or
 * words in marks. A cue reaches to the next cue that reports; the first complement on the way is its own, unless an
 * earlier cue that still waits has the better claim («قال قبل مغادرته … إن»).
 */
import type { Form } from '../../doc/index.ts'
import {
  isClassNoun,
  isFrom,
  isNegation,
  isPreposition,
  isQuoting,
  isRelative,
  thatOf,
} from '../../reporting/cue-words.ts'
import { foldWord } from '../../script/index.ts'
import {
  type Clause,
  type Complement,
  clauseEnd,
  clausesOf,
  endsClause,
  type Following,
  firstComplement,
  inDocument,
} from './clauses.ts'
import { type Cue, cuesOf } from './cues.ts'
import type { Marked } from './marks.ts'
import type { Scene } from './scene.ts'

export interface Report {
  readonly cue: Cue
  /** Where the cue's own phrase (its subject, adverbs) ends: the complement's first token. */
  readonly phraseEnd: number
  readonly clauses: readonly Clause[]
  /** Indexes into `scene.marked` of the stretches that the cue governs. */
  readonly marked: readonly number[]
}

/** What a sentence reports, and its cues that report nothing («أعرب عن امتنانه»): those name a subject all the same. */
export interface Reports {
  readonly reports: readonly Report[]
  readonly bare: readonly Cue[]
}

const NEAR = 4

/** Every report of a sentence, in order. From the end backwards, since a cue that reports nothing does not cut another. */
export function reportsOf(scene: Scene, first: number, last: number): Reports {
  const cues = cuesOf(scene, first, last)
  const live: boolean[] = cues.map(() => false)
  const reports: Report[] = []
  let zoneEnd = last
  for (let k = cues.length - 1; k >= 0; k--) {
    const report = reportOf(scene, { cues, live, from: k + 1 }, zoneEnd, last)
    if (!report) continue
    live[k] = true
    zoneEnd = cues[k]!.token
    reports.push(report)
  }
  return { reports: reports.reverse(), bare: cues.filter((_, k) => !live[k]) }
}

/** The report of the cue before `next.from`. */
function reportOf(scene: Scene, next: Following, zoneEnd: number, last: number): Report | null {
  const cue = next.cues[next.from - 1]!
  const { verb } = cue.reading
  if (verb.sense === 'expect' && isDenied(scene, cue)) return null // «لم يستبعد أن»
  const complement = firstComplement(scene, cue, zoneEnd)
  const near = complement !== null && isNear(scene, cue, complement.at)
  if (!verb.takes.length && verb.sense === 'report' && !inDocument(scene, cue, zoneEnd)) return null
  if (verb.strict && !isStrict(scene, cue, complement, near)) return null
  if (complement && yields(scene, next, complement, near)) return null
  // «ونقل التكنولوجيا … إن»: without «عن» or somebody named after it, no verb of speech.
  if (complement && scene.mentionFrom[cue.token + 1]! < 0 && isMoved(scene, cue, complement.at)) return null
  const inner = isInner(scene, next, last)
  const marked = markedIn(scene, cue.token + 1, zoneEnd).filter((m) =>
    claims(scene, cue, complement, scene.marked[m]!, inner),
  )
  const opensClause = complement !== null && complement.kind !== 'marks'
  const clauses =
    opensClause && (verb.firm || near || marked.length > 0) ? clausesOf(scene, complement, next, last) : []
  if (!clauses.length && (!marked.length || isMoved(scene, cue, scene.marked[marked[0]!]!.open))) return null
  return { cue, phraseEnd: complement?.at ?? scene.marked[marked[0]!]!.open, clauses, marked }
}

/** «نقل فلان من "مستشار" إلى "مدير"»: without «عن» nobody is quoted. */
function isMoved({ doc }: Scene, { token, reading }: Cue, open: number): boolean {
  if (reading.verb.sense !== 'attribute' || reading.kind !== 'finite') return false
  for (let i = token + 1; i < open; i++)
    if (/^(?:عن|الي|عنه|عنها)$/.test(doc.tokens.forms[i]!.text)) return false
  return true
}

/** A strict verb reports what follows at once, or a clause after its own preposition («أجمعت الصحف … على أن»). */
function isStrict(
  { doc }: Scene,
  { token, reading }: Cue,
  complement: Complement | null,
  near: boolean,
): boolean {
  if (complement === null) return false
  if (complement.kind !== 'that') return near
  const before = doc.tokens.forms[complement.at - 1]!.text
  if (reading.verb.takes.some((one) => one === 'على' && foldWord(one) === before)) return true
  return near && complement.at <= token + NEAR
}

const isDenied = ({ doc }: Scene, { token }: Cue): boolean =>
  token > 0 && isNegation(doc.tokens.forms[token - 1]!)

const RIVALS = 3

/** Whether an earlier cue that still waits for its complement has the better claim to this one. */
function yields(scene: Scene, { cues, from }: Following, complement: Complement, near: boolean): boolean {
  const cue = cues[from - 1]!
  for (let k = from - 2; k >= Math.max(0, from - 1 - RIVALS); k--) {
    const rival = cues[k]!
    if (isManner(rival, cue, complement)) return true
    if (isNounOf(scene, rival, cue, complement)) return true
    if (rival.reading.kind !== 'finite' || !rival.reading.verb.firm) continue
    const reached = firstComplement(scene, rival, complement.at + 1)
    if (reached?.at !== complement.at) return false
    if (isBetter(scene, rival, cue, complement, near)) return true
  }
  return false
}

/** «أضاف مستدركا: »: the participle says how, the verb says it. */
const isManner = (rival: Cue, { token, reading }: Cue, { at }: Complement): boolean =>
  rival.reading.kind === 'finite' &&
  reading.kind === 'participle' &&
  rival.token === token - 1 &&
  at === token + 1

/** «أكد المتظاهرون في هتافاتهم أن»: the noun says how; not «نقلت الوكالة عن الوزير قوله إن». */
function isNounOf(scene: Scene, { token, reading }: Cue, cue: Cue, { at }: Complement): boolean {
  if (cue.reading.kind !== 'noun' || !isPreposition(scene.doc.tokens.forms[cue.token - 1]!)) return false
  const { verb, kind } = reading
  if (kind === 'noun' || !verb.firm || !verb.takes.length || verb.sense === 'attribute') return false
  return firstComplement(scene, { token, reading }, at + 1)?.at === at
}

const isSay = ({ reading }: Cue): boolean => reading.verb.past === 'قال'

function isBetter(scene: Scene, rival: Cue, cue: Cue, { kind, at }: Complement, near: boolean): boolean {
  const { tokens, text } = scene.doc
  const before = tokens.forms[at - 1]!
  // «وقالت مسؤولة، طلبت …، "…"»: what stands between commas has its own end.
  const fenced = before.text === ',' && rival.token < cue.token && !cue.reading.joined
  if (fenced && at - cue.token > 2) return true
  const that = thatOf(tokens.forms[at]!)
  if (kind !== 'that' || !that) return !near && !cue.reading.joined && isSay(rival)
  // «وصف تقارير تحدثت عن … بأنها».
  if (
    that.particle === 'ب' &&
    rival.reading.verb.takes.includes('ب') &&
    !cue.reading.verb.takes.includes('ب')
  )
    return true
  const inna = text[tokens.start[at]!] === 'إ'
  if (inna && isSay(rival) && !isSay(cue) && !cue.reading.joined) return true
  return !near && !cue.reading.joined && isRelative(tokens.forms[cue.token - 1]!)
}

/** Whether nothing but a name, a time, or a few words lies between the cue and its complement. */
function isNear(scene: Scene, { token }: Cue, at: number): boolean {
  const { forms } = scene.doc.tokens
  if (forms[at - 1]!.text === ',' && scene.mentionFrom[token + 1]! >= 0) return true
  let loose = 0
  let fenced = -1
  for (let i = token + 1; i < at; ) {
    if (forms[i]!.text === ',') {
      // «رأى فلان، الباحث في …، أن»: an apposition between commas does not count.
      if (fenced >= 0) loose = fenced
      fenced = loose
      i++
      continue
    }
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) i = Math.max(i + 1, scene.mentionTo[mention]!)
    else {
      if (!scene.inTime[i] && !isLink(forms[i]!)) loose++
      i++
    }
  }
  return loose <= NEAR
}

/** «عن وكالة … نقلا عن صحيفة»: words that only join names. */
const isLink = (form: Form): boolean => isClassNoun(form) || isFrom(form) || isQuoting(form)

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
const WORDS_REACH = 9

/** Inside what another cue reports: «أكدت أن بكين ستواصل "…"» is her word, not Beijing's. */
function isInner(scene: Scene, { cues, live, from }: Following, last: number): boolean {
  const cue = cues[from - 1]!
  const before = cues[from - 2]
  const complement = before && firstComplement(scene, before, cue.token)
  if (!complement || complement.kind === 'marks' || endsClause(scene, cue)) return false
  return clauseEnd(scene, complement.at + 1, { cues, live, from: from - 1 }, last) > cue.token
}

/** Whether marked words belong to a cue: after its أن or colon, or hanging on the verb («وصف العلاقة بأنها "…"»). */
function claims(
  { doc }: Scene,
  { token, reading }: Cue,
  complement: Complement | null,
  { open, close, closed }: Marked,
  inner: boolean,
): boolean {
  // Marks that never close are often no quotation marks at all: only words straight after أن or the cue count.
  if (!closed) return complement !== null && open - complement.at <= 1
  if (complement && complement.kind !== 'marks' && complement.at <= open) return true
  // «القضية التي تذكر بهجمات …، على أنها قضية "…"»: a relative clause reaches no further than its verb's own words.
  if (token > 0 && isRelative(doc.tokens.forms[token - 1]!))
    if (open - token > SHORT_RELATIVE || (reading.split.enclitic !== '' && reading.verb.sense !== 'describe'))
      return false
  // «مقابلة أذيعت مباشرة»
  if (reading.passive && reading.kind === 'finite' && reading.verb.sense === 'announce' && !complement)
    return false
  if (inner && !reading.verb.firm) return reading.verb.strict !== true && open - token <= ADJACENT
  if (reading.verb.strict)
    return (
      reading.past && (open - token <= ADJACENT || (complement?.kind === 'marks' && complement.at === open))
    )
  if (!reading.verb.firm && !complement && reading.verb.sense !== 'describe' && close - open - 1 < LONG)
    return open - token <= ADJACENT
  return (
    close - open - 1 >= LONG || open - token <= SHORT_REACH || wordsBetween(doc, token, open) <= WORDS_REACH
  )
}
const wordsBetween = ({ tokens }: Scene['doc'], first: number, last: number): number =>
  tokens.forms.slice(first + 1, last).filter(({ kind }) => kind !== 'mark').length

const ADJACENT = 3
const SHORT_RELATIVE = 6
