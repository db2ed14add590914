/**
 * What a cue reports in the reporter's words, and where it ends: at a cue that goes on in the reporter's own voice
 * («، مؤكدا دعم …»، «، ونوه ب …»), at an attribution, at the reporter's tail («في خطوة …»), or with the sentence.
 */
import {
  attributionPhrases,
  type CueReading,
  isAs,
  isDocument,
  isNegation,
  isPreposition,
  isRelative,
  isSubordinator,
  isTurning,
  opensTail,
  takesAn,
  thatOf,
} from '../../reporting/cue-words.ts'
import type { Cue } from './cues.ts'
import type { Scene } from './scene.ts'

/** A clause in the reporter's words: tokens from `first` up to, not including, `last`. */
export interface Clause {
  readonly first: number
  readonly last: number
  readonly after: 'that' | 'colon'
}

export interface Complement {
  readonly kind: 'that' | 'colon' | 'marks'
  /** The token that opens it. */
  readonly at: number
}

/** Farthest that a complement may stand from its cue, in tokens: apposed titles and relative clauses lie between. */
const REACH = 45

/** The first clause with أن, words after a colon, or marked words after a cue. */
export function firstComplement(scene: Scene, { token, reading }: Cue, end: number): Complement | null {
  const { forms } = scene.doc.tokens
  for (let i = token + 1; i < Math.min(end, token + REACH); i++) {
    const form = forms[i]!
    if (scene.markedOf[i]! >= 0) return { kind: 'marks', at: i }
    if (form.text === ':') return opensSpeech(scene, i, reading) ? { kind: 'colon', at: i } : null
    const that = scene.inName[i] ? null : thatOf(form)
    if (that?.particle === 'ف') return null // «خلافا لكينيا التي تشهد هجمات، فإن»
    if (!that || (takesAn(forms[i - 1]!) && that.particle !== 'ب')) continue
    if (forms[i - 1]!.text === 'من' && !reading.verb.takes.includes('من')) continue // «بالرغم من أن»
    // «تتهم إيران بإثارة القلاقل وبأنها …»: the second charge is a clause.
    if (that.joined && !(that.particle === 'ب' && reading.verb.sense === 'accuse')) continue
    return reading.verb.takes.length || inDocument(scene, { token, reading }, i)
      ? { kind: 'that', at: i }
      : null
  }
  return null
}

function opensSpeech({ doc, markedOf }: Scene, colon: number, { verb }: CueReading): boolean {
  if (verb.takes.includes('words')) return true
  const next = doc.tokens.forms[colon + 1]
  return next !== undefined && (markedOf[colon + 1]! >= 0 || thatOf(next) !== null)
}

const DOCUMENT_REACH = 4

/** «جاء في البيان»، «ورد في مقاله»; not «جاءت الزيارة». */
export function inDocument({ doc, markedOf }: Scene, { token, reading }: Cue, end: number): boolean {
  if (reading.verb.takes.length || reading.verb.sense !== 'report') return false
  const { forms } = doc.tokens
  for (let i = token + 1; i < Math.min(end, token + DOCUMENT_REACH); i++)
    if (markedOf[i]! < 0 && isDocument(forms[i]!)) return true
  return false
}

/** Cues of a sentence, which of them report something, and the index of the first after the one in question. */
export interface Following {
  readonly cues: readonly Cue[]
  readonly live: readonly boolean[]
  readonly from: number
}

/** No cue follows. */
export const NOTHING: Following = { cues: [], live: [], from: 0 }

/** Bounds that keep reading linear: a clause is searched for its end no further than these. */
const MOST_CUES = 60
const MOST_TOKENS = 400

/** The first of the following cues that stands past a token and passes a test. */
function cueAfter({ cues, from }: Following, token: number, test: (cue: Cue, k: number) => boolean): number {
  for (let k = from; k < Math.min(cues.length, from + MOST_CUES); k++) {
    const cue = cues[k]!
    if (cue.token > token && test(cue, k)) return cue.token
  }
  return -1
}

/** The clause that a complement opens, and those that take it up again («…، داعيا إلى …، وأن …»). */
export function clausesOf(scene: Scene, { kind, at }: Complement, next: Following, last: number): Clause[] {
  const { forms } = scene.doc.tokens
  const out: Clause[] = []
  const after = kind === 'that' ? 'that' : 'colon'
  const first = kind === 'colon' && at + 1 < last && thatOf(forms[at + 1]!) ? at + 2 : at + 1
  const owner = next.cues[next.from - 1]
  const subordinate = owner !== undefined && isSubordinate(scene, owner.token)
  const ending = cueAfter(
    next,
    first,
    (cue, k) =>
      next.live[k]! &&
      (endsClause(scene, cue) || goesOn(scene, cue, owner) || (subordinate && isMain(scene, cue))),
  )
  const limit = ending < 0 ? last : ending
  for (let from = first; from >= 0 && out.length < MOST_CLAUSES; ) {
    const end = clauseEnd(scene, from, next, limit)
    if (end > from) out.push({ first: from, last: end, after })
    from = kind === 'that' && end < limit ? takenUp(scene, end, limit) : -1
  }
  return out
}
const MOST_CLAUSES = 4

/** The token after «، وأن» where the clause before was broken off by a deed of the same speaker. */
function takenUp(scene: Scene, from: number, limit: number): number {
  const { tokens } = scene.doc
  for (let i = from + 2; i < Math.min(limit - 1, from + MOST_TOKENS); i++) {
    if (scene.markedOf[i]! >= 0 || opensTail(tokens, i, limit)) return -1
    const that = thatOf(tokens.forms[i]!)
    if (that?.joined && tokens.forms[i - 1]!.kind === 'mark') return i + 1
  }
  return -1
}

/** Where the reported clause ends: at the next report of the reporter, at his own tail, or with the sentence. */
export function clauseEnd(scene: Scene, first: number, next: Following, last: number): number {
  const { tokens } = scene.doc
  const broken = cueAfter(next, first, (cue) => breaksOff(scene, cue))
  let end = broken >= 0 && broken < last ? broken : last
  for (let i = first + 1; i < Math.min(end, first + MOST_TOKENS); i++) {
    if (opensTail(tokens, i, end) || attributes(scene, i, end) || closesNothing(scene, i)) {
      end = i
      break
    }
  }
  while (
    end > first &&
    (isEdge(scene, end - 1) || isAs(tokens.forms[end - 1]!) || isTurning(tokens.forms[end - 1]!))
  )
    end--
  return end
}

/** A closing mark that nothing opened: speech whose opening mark was lost ends there. */
const closesNothing = ({ doc, inMarks }: Scene, i: number): boolean =>
  !inMarks[i] && /^[»”]$/.test(doc.tokens.forms[i]!.text) && doc.tokens.forms[i + 1]?.kind === 'mark'

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
export function endsClause(scene: Scene, { token, reading }: Cue): boolean {
  const { forms } = scene.doc.tokens
  const before = forms[token - 1]!
  if (isRelative(before) || isNegation(before)) return false
  // «…، كما قالت الحكومة إن»
  if (before.text === 'كما' && forms[token - 2]?.kind === 'mark')
    return reading.kind === 'finite' && reading.past
  if (reading.kind === 'participle')
    return before.kind === 'mark' || reading.joined || reportsNext(scene, token)
  if (reading.kind === 'noun') return false
  if (!reading.joined || !reading.past) return false
  return reading.verb.firm === true || (before.kind === 'mark' && reportsNext(scene, token))
}

/** «وبينما أعلن المكتب أن …»، «ورغم أن المسؤولين أكدوا أن …»: the main clause is still to come. */
function isSubordinate({ doc }: Scene, token: number): boolean {
  const { forms } = doc.tokens
  for (let i = token - 1; i >= Math.max(0, token - CONCESSIVE_REACH); i--) {
    if (forms[i]!.text === '.') return false
    if (isSubordinator(forms[i]!)) return true
  }
  return false
}
const CONCESSIVE_REACH = 8

/** A verb after a pause that no conjunction joins: «، أعلنت الجبهة». */
function isMain({ doc }: Scene, { token, reading }: Cue): boolean {
  const { kind, past, joined, verb } = reading
  return (
    kind === 'finite' && past && !joined && verb.firm === true && doc.tokens.forms[token - 1]!.text === ','
  )
}

/** «تؤكد الحكومة أنها …، وترى أن»: a second verb of the same subject in the present. */
function goesOn(scene: Scene, { token, reading }: Cue, owner: Cue | undefined): boolean {
  if (owner?.reading.kind !== 'finite' || owner.reading.past) return false
  const { kind, past, joined, gender, number } = reading
  if (kind !== 'finite' || past || !joined || scene.doc.tokens.forms[token - 1]!.kind !== 'mark') return false
  return gender === owner.reading.gender && number === owner.reading.number
}

/** A cue after a pause that reports nothing still ends the clause: «، داعيا إلى …»، «، ونوه ب …». */
function breaksOff(scene: Scene, { token, reading }: Cue): boolean {
  const { verb, kind } = reading
  const { forms } = scene.doc.tokens
  const paused = forms[token - 1]!.kind === 'mark'
  // «، لكنه أكد ثقته»
  if (isTurning(forms[token - 1]!))
    return forms[token - 2]?.kind === 'mark' && kind === 'finite' && reading.past
  if (kind === 'participle' && verb.sense === 'accuse') return paused
  // «… مشتركا معربا عن القلق»: without a pause only with its preposition.
  if (kind === 'participle' && verb.past === 'أعرب') return governs(scene, token)
  if (!paused || !verb.firm) return false
  if (reading.kind === 'participle')
    return reading.gender === 'm' || reading.number === 'plural' || governs(scene, token)
  return reading.kind === 'finite' && reading.joined && reading.past
}

/** «، معربة عن أملها»: a feminine participle with its preposition is no adjective of the noun before it. */
function governs({ doc }: Scene, token: number): boolean {
  const next = doc.tokens.forms[token + 1]
  return next !== undefined && isPreposition(next)
}

/** «مضيفا أن»، «لافتا إلى أن»: أن follows within a few words. */
function reportsNext({ doc }: Scene, token: number): boolean {
  for (let i = token + 1; i <= token + 3; i++) {
    const form = doc.tokens.forms[i]
    if (form && thatOf(form)) return true
  }
  return false
}
