/**
 * A quotation as it goes into the record: its span, its kind, and what it shares with the others of its report. Words in
 * marks are direct where the marks hold the whole of what is said, mixed where they hold a part of the reporter's clause.
 */
import type { Form } from '../../doc/index.ts'
import type { Quote, TextSpan } from '../../record/types.ts'
import { isDocument, isNegation, isPreposition, thatOf } from '../../reporting/cue-words.ts'
import { settingOf } from './channels.ts'
import type { Clause } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { Marked } from './marks.ts'
import type { Report } from './reports.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './speakers.ts'

export type Draft = Omit<Quote, 'id'>

export function clauseDraft({ doc: { tokens, text } }: Scene, clause: Clause, shared: Shared): Draft {
  const start = tokens.start[clause.first]!
  const end = tokens.end[clause.last - 1]!
  const rule = clause.after === 'that' ? 'quotes.clause' : 'quotes.colon'
  return { start, end, text: text.slice(start, end), kind: 'indirect', ...shared, rule }
}

const LONG = 6
const WHOLE = 4

/** A clause without marked words; or what stands before a comma and a long marked stretch; else null. */
export function unmarkedPart(scene: Scene, clause: Clause): Clause | null {
  const { forms } = scene.doc.tokens
  for (let i = clause.first; i < clause.last; i++) {
    const m = scene.markedOf[i]!
    if (m < 0) continue
    const { open, close } = scene.marked[m]!
    const apart = i - 1 > clause.first + WHOLE && forms[i - 1]!.text === ',' && close - open > LONG
    return apart ? { ...clause, last: i - 1 } : null
  }
  return clause
}

export type Shared = Pick<
  Quote,
  'speaker' | 'cue' | 'sense' | 'negated' | 'addressee' | 'channel' | 'occasion'
>

export function sharedOf(scene: Scene, report: Report, said: Voice, lead: number): Shared {
  const { token, reading } = report.cue
  const before = scene.doc.tokens.forms[token - 1]
  return {
    speaker: said.speaker,
    cue: cueSpan(scene, report.cue),
    sense: reading.verb.sense,
    ...(before && isNegation(before) && { negated: true }),
    ...settingOf(scene, report.cue, report.phraseEnd, lead, said.speaker),
  }
}

/** The word without و, ف, س. */
export function cueSpan({ doc }: Scene, { token, reading }: Cue): TextSpan {
  const { tokens, folded, text } = doc
  const at = tokens.foldedStart[token]! + reading.split.before
  const start = folded.map ? folded.map[at]! : at
  const end = tokens.end[token]!
  return { start, end, text: text.slice(start, end) }
}

export function markedDraft(scene: Scene, report: Report, m: number, shared: Shared): Draft {
  const { text } = scene.doc
  const { start, end, open } = scene.marked[m]!
  const first = report.phraseEnd === open || report.clauses.some((clause) => clause.first === open)
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: first && !isFragment(scene, report.cue, scene.marked[m]!) ? 'direct' : 'mixed',
    ...shared,
    rule: 'quotes.marked-after-cue',
  }
}

/** «وصف الاتفاق بأنه "تاريخي"», «حذر من "عواقب وخيمة"», «إن "التراجع" أمام …»: a part of the reporter's own clause. */
function isFragment(scene: Scene, { token, reading }: Cue, { open, close }: Marked): boolean {
  if (reading.verb.sense === 'describe') return true
  const { forms } = scene.doc.tokens
  const before = forms[open - 1]!
  if (before.kind === 'mark') return false
  const words = forms.slice(open + 1, close).filter(({ kind }) => kind === 'word').length
  const next = forms[close + 1]
  if (thatOf(before)) return words === 1 || (words <= FEW && next?.kind === 'word' && !joins(next))
  if (isPreposition(before) || before.text === 'ب') return true
  // «وقالت في بيان على موقعها "…"»: words that only say where it was said.
  const told = words > MANY && reading.verb.takes.includes('words')
  return open - 1 !== token && !told && !isDocument(before) && !inMention(scene, open - 1)
}

const FEW = 3
const MANY = 5

const joins = ({ text }: Form): boolean => /^[وف]/.test(text)

const MENTION_REACH = 10

/** Whether a token belongs to a name, a description or a time. */
function inMention({ inTime, mentionFrom, mentionTo }: Scene, i: number): boolean {
  if (inTime[i]) return true
  for (let k = i; k >= Math.max(0, i - MENTION_REACH); k--) {
    const mention = mentionFrom[k]!
    if (mention >= 0) return mentionTo[mention]! > i
  }
  return false
}
