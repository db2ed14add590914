/**
 * The `quotes` stage: direct, mixed and indirect quotations with cue, sense and speaker. Marked words become quotations
 * where a cue governs them; a clause after أن/إن, or words after a colon, where none of its words is marked. Rules:
 *
 * - `quotes.marked-after-cue`: «وقالت إن "…"»، «وصف العلاقة بأنها "…"»;
 * - `quotes.marked-before-cue`: «"…"، قال الوزير»، «"…" بحسب الوزارة»;
 * - `quotes.marked-continued`: a long marked stretch that opens a sentence after a report;
 * - `quotes.clause`: «أعلنت الوزارة أن …»;
 * - `quotes.colon`: «وقال: …» without marks;
 * - `quotes.name-colon`: «الوزير: المعبر سيفتح», as headlines and interviews write;
 * - `quotes.phrase`: «وبحسب الوزير فإن …».
 */
import type { Stage } from '../../doc/index.ts'
import type { CueSense, Quote } from '../../record/types.ts'
import { attributionPhrases, cueNounOf, takesAn, turns } from '../../reporting/cue-words.ts'
import { clauseEnd, NOTHING } from './clauses.ts'
import { type Cue, cuesOf } from './cues.ts'
import { clauseDraft, cueSpan, type Draft, markedDraft, sharedOf, unmarkedPart } from './drafts.ts'
import { type Headline, headlineOf } from './headlines.ts'
import { interviewParagraphs } from './interviews.ts'
import { type PhraseReport, phraseReports, quotedFrom } from './phrases.ts'
import { markedIn, type Report, reportsOf } from './reports.ts'
import { entityId, makeScene, type QuoteDoc, type Scene } from './scene.ts'
import {
  bareSubject,
  type Discourse,
  documentVoice,
  firstSubject,
  hear,
  isNameless,
  isWithoutSubject,
  speakerOf,
  type Voice,
} from './speakers.ts'

export const quotes: Stage<'quotes', 'tokens' | 'sentences' | 'times' | 'mentions' | 'entities'> = {
  gives: 'quotes',
  needs: ['tokens', 'sentences', 'times', 'mentions', 'entities'],
  run: findQuotes,
}

function findQuotes(doc: QuoteDoc): readonly Quote[] {
  const scene = makeScene(doc)
  const drafts: Draft[] = []
  const discourse: Discourse = {
    speaker: null,
    inSentence: null,
    subject: null,
    hidden: false,
    body: null,
    answering: false,
  }
  const used = new Set<number>()
  const interview = interviewParagraphs(doc)
  for (const sentence of doc.sentences.list) {
    const { first, last } = sentence
    discourse.answering = interview.has(sentence.paragraph)
    discourse.inSentence = null
    discourse.hidden = false
    const headline = headlineOf(scene, sentence)
    if (headline) tellHeadline(scene, headline, discourse, used, drafts)
    const cues = tellAll(scene, first, last, discourse, used, drafts)
    for (const report of phraseReports(scene, first, last))
      tellPhrase(scene, report, nextCue(scene, report.first, last, cues), discourse, used, drafts)
    for (const draft of unclaimed(scene, first, last, discourse, used)) drafts.push(draft)
    discourse.subject = discourse.inSentence ?? firstSubject(scene, first, last, null)
    if (first === 0) hear(scene, discourse, discourse.subject) // whom the report is about
  }
  drafts.sort((a, b) => a.start - b.start || b.end - a.end)
  return drafts.map((draft, i) => ({ id: `q${i + 1}`, ...draft }))
}

/** «الوزير: المعبر سيفتح»: all that follows the colon, or its marked words. */
function tellHeadline(
  scene: Scene,
  { speaker, first, last }: Headline,
  discourse: Discourse,
  used: Set<number>,
  out: Draft[],
) {
  const shared = { speaker, cue: null, sense: null, rule: 'quotes.name-colon' }
  const [m] = markedIn(scene, first, first + 1)
  // A line in the middle of a report does not change who is speaking in the report.
  if (m !== undefined || discourse.speaker === null) discourse.speaker = speaker
  discourse.inSentence = speaker
  if (m !== undefined) {
    const { start, end } = scene.marked[m]!
    used.add(m)
    out.push({ start, end, text: scene.doc.text.slice(start, end), kind: 'direct', ...shared })
  } else if (unmarkedPart(scene, { first, last, after: 'colon' })?.last === last)
    out.push({ ...clauseDraft(scene, { first, last, after: 'colon' }, shared), rule: shared.rule })
}

const FAR = 80

/** Where the next report begins, without «إذ» or «كما» before it. */
function nextCue(scene: Scene, from: number, last: number, cues: ReadonlySet<number>): number {
  for (let i = from + 1; i < Math.min(last, from + FAR); i++)
    if (cues.has(i)) return takesAn(scene.doc.tokens.forms[i - 1]!) ? i - 1 : i
  return last
}

/** Reports in order, and between them the cues that report nothing but name a subject. */
function tellAll(
  scene: Scene,
  first: number,
  last: number,
  discourse: Discourse,
  used: Set<number>,
  out: Draft[],
): ReadonlySet<number> {
  const { reports, bare } = reportsOf(scene, first, last)
  let b = 0
  let told = -1 // past what has been told so far: a bare cue inside it is somebody else's deed
  for (const report of reports) {
    for (; b < bare.length && bare[b]!.token < report.cue.token; b++) {
      const subject = bare[b]!.token < told ? null : bareSubject(scene, bare[b]!, first, report.cue.token)
      hear(scene, discourse, subject)
      if (subject !== null) discourse.inSentence = subject
      else if (bare[b]!.token - first <= OPENING) goOn(scene, bare[b]!, discourse)
      else if (bare[b]!.token >= told && isNameless(scene, bare[b]!, report.cue.token)) {
        discourse.inSentence = null
        discourse.hidden = true
      }
    }
    tell(scene, report, { sentence: first, told }, discourse, used, out)
    told = Math.max(told, endOf(scene, report))
  }
  return new Set(reports.map(({ cue }) => cue.token))
}

/** Where a report stands: the first token of its sentence, and how far the words told before it reach (−1: none). */
interface Place {
  readonly sentence: number
  readonly told: number
}

const OPENING = 2

/** «كما عبر عن استنكار …، وقال: …»: a verb without a subject opens the sentence; the one before goes on. */
function goOn(scene: Scene, cue: Cue, discourse: Discourse) {
  const before = discourse.subject ?? discourse.speaker
  if (discourse.inSentence === null && before !== null && isWithoutSubject(scene, cue, before))
    discourse.inSentence = before
}

function tell(
  scene: Scene,
  report: Report,
  { sentence, told }: Place,
  discourse: Discourse,
  used: Set<number>,
  out: Draft[],
) {
  const { token } = report.cue
  const inside = token < told
  const from = quotedFrom(scene, report.cue.token + 1, report.phraseEnd)
  const said: Voice = from
    ? { speaker: from.speaker, how: 'source' }
    : speakerOf(scene, report, sentence, discourse)
  if (discourse.answering && said.how !== 'after' && said.how !== 'source') return
  hear(scene, discourse, said.speaker)
  if (said.speaker !== null) {
    if (!inside) discourse.speaker = said.speaker
    discourse.inSentence = said.speaker
  } else if (said.how === 'hidden') discourse.speaker = discourse.inSentence = discourse.subject = null
  else if (said.how === 'none' && !report.cue.reading.joined) discourse.inSentence = null
  discourse.hidden = said.how === 'hidden'
  const shared = {
    ...sharedOf(scene, report, said, told < 0 ? sentence : token),
    ...(from && { cue: from.cue }),
  }
  const fresh = report.marked.filter((m) => !used.has(m))
  for (const m of fresh) {
    used.add(m)
    out.push(markedDraft(scene, report, m, shared))
  }
  // «زيارة تؤكد أن» inside somebody's words: a second voice must be named there.
  if (inside && isUnvoiced(report, said)) return
  for (const one of report.clauses) {
    const clause = unmarkedPart(scene, one)
    if (clause) out.push(clauseDraft(scene, clause, shared))
  }
}

/** How far the words of a report reach: its marked words where it has them, else its last clause. */
const endOf = (scene: Scene, { marked, clauses }: Report): number =>
  marked.length > 0 ? scene.marked[marked.at(-1)!]!.close : (clauses.at(-1)?.last ?? -1)

const isUnvoiced = ({ cue: { reading } }: Report, { how }: Voice): boolean =>
  !reading.joined &&
  reading.kind !== 'participle' &&
  reading.verb.sense !== 'describe' &&
  (how === 'carried' || how === 'none')

/** «وبحسب الوزير فإن …»: the marked words in the clause, or the clause. */
function tellPhrase(
  scene: Scene,
  { cue, sense, first, document, ...found }: PhraseReport,
  last: number,
  discourse: Discourse,
  used: Set<number>,
  out: Draft[],
) {
  const { text } = scene.doc
  const speaker =
    found.speaker ?? (document >= 0 ? documentVoice(scene, document, document, discourse).speaker : null)
  const end = clauseEnd(scene, first, NOTHING, last)
  const marked = markedIn(scene, first, end).filter((m) => !used.has(m))
  const shared = { speaker, cue, sense, rule: 'quotes.phrase' }
  if (speaker !== null) discourse.inSentence = discourse.speaker = speaker
  for (const m of marked) {
    const { start, end: stop, open } = scene.marked[m]!
    used.add(m)
    out.push({
      start,
      end: stop,
      text: text.slice(start, stop),
      kind: open === first ? 'direct' : 'mixed',
      ...shared,
    })
  }
  const told = { first, last: end, after: 'that' } as const
  const clause = end > first && unmarkedPart(scene, told)
  if (clause) out.push({ ...clauseDraft(scene, clause, { ...shared }), rule: 'quotes.phrase' })
}

const LONG = 6
const AFTER = 3

/** Marked words that no cue before them governs: a cue after them, or the last speaker going on. */
function unclaimed(
  scene: Scene,
  first: number,
  last: number,
  discourse: Discourse,
  used: ReadonlySet<number>,
): Draft[] {
  const out: Draft[] = []
  for (const m of markedIn(scene, first, last)) {
    if (used.has(m)) continue
    const { start, end, open, close, goesOn } = scene.marked[m]!
    const text = scene.doc.text.slice(start, end)
    const after = cueAfter(scene, close + 1) ?? chargeBefore(scene, open, first, discourse)
    const straight = open === first
    const kind = straight ? ('direct' as const) : ('mixed' as const)
    if (after) out.push({ start, end, text, kind, ...after, rule: 'quotes.marked-before-cue' })
    else if (straight && (goesOn || (close - open > LONG && discourse.speaker !== null)))
      out.push({
        start,
        end,
        text,
        kind,
        speaker: discourse.speaker,
        cue: null,
        sense: null,
        rule: 'quotes.marked-continued',
      })
  }
  return out
}

function cueAfter(scene: Scene, from: number): Pick<Quote, 'speaker' | 'cue' | 'sense'> | null {
  const { tokens } = scene.doc
  for (let i = from; i < Math.min(tokens.length, from + AFTER); i++) {
    const form = tokens.forms[i]!
    if (form.kind === 'mark' && form.text !== '.') continue
    const phrase = attributionPhrases.at(tokens, i)
    if (phrase) return phraseCue(scene, phrase.first, phrase.last, phrase.values[0]!.sense)
    if (turns.at(tokens, i)) return null
    const [cue] = cuesOf(scene, i, i + 1)
    if (cue?.reading.kind !== 'finite' || cue.reading.joined) return null
    return { speaker: nextVoice(scene, i + 1), cue: cueSpan(scene, cue), sense: cue.reading.verb.sense }
  }
  return null
}

function phraseCue(
  scene: Scene,
  first: number,
  last: number,
  sense: CueSense,
): Pick<Quote, 'speaker' | 'cue' | 'sense'> {
  const { tokens, text } = scene.doc
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  return { speaker: nextVoice(scene, last), cue: { start, end, text: text.slice(start, end) }, sense }
}

/** The name or description within a few words. */
function nextVoice(scene: Scene, from: number): string | null {
  for (let i = from; i < Math.min(scene.doc.tokens.length, from + AFTER); i++) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) return entityId(scene, mention)
  }
  return null
}

const CHARGES = 40

/** «تهمة "القتل" و"الاستيلاء على السلطة"»: marked words of an accuser, also in a row. */
function chargeBefore(
  scene: Scene,
  open: number,
  first: number,
  discourse: Discourse,
): Pick<Quote, 'speaker' | 'cue' | 'sense'> | null {
  const { tokens, text } = scene.doc
  for (let i = open - 1; i >= Math.max(first, open - CHARGES); i--) {
    const form = tokens.forms[i]!
    if (scene.markedOf[i]! >= 0 || form.kind === 'mark' || form.text === 'و' || form.text === 'او') continue
    const sense = cueNounOf(form)
    if (sense === null) return null
    const [start, end] = [tokens.start[i]!, tokens.end[i]!]
    return { speaker: discourse.inSentence, cue: { start, end, text: text.slice(start, end) }, sense }
  }
  return null
}
