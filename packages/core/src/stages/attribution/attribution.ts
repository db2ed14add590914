/**
 * The `attribution` stage: on whose word each stretch is told, outermost voice first. A quotation is told on its
 * speaker's word, and on that of whoever passes it on («نقلت الوكالة عن الوزير قوله»); a clause may be merely attributed
 * («بحسب ما أعلنت موسكو»، «كما أعلن مكتبه»). Rules:
 *
 * - `attribution.quote`: the words of a quotation, and what leads up to a fragment in the same clause;
 * - `attribution.relayed`: a quotation that an agency, an office or a document passes on;
 * - `attribution.within`: a quotation inside what somebody else is quoted as saying («قال المكتب إن الوزير أبلغ …»);
 * - `attribution.phrase-after`: «… بحسب الوزارة»: the clause before the phrase;
 * - `attribution.phrase-before`: «وبحسب الوزارة، …»: the sentence after it.
 *
 * Limit: a clause before a phrase is taken from the start of its sentence, or from the last such phrase.
 */
import type { Stage } from '../../doc/index.ts'
import type { Attribution, ChainLink, Quote } from '../../record/types.ts'
import { attributionPhrases, cueReadings, isAs } from '../../reporting/cue-words.ts'
import { relaysOf } from './relays.ts'
import { type AttributionDoc, idOf, linkOf, type Needs, spanOf, type Voices, voicesOf } from './voices.ts'

export const attribution: Stage<'attribution', Needs> = {
  gives: 'attribution',
  needs: ['tokens', 'sentences', 'mentions', 'entities', 'quotes'],
  run: (doc) => {
    const voices = voicesOf(doc)
    const clauses = attributedClauses(voices)
    const quoted = ofQuotes(voices, clauses)
    return [...quoted, ...clauses].sort((a, b) => a.start - b.start || b.end - a.end)
  },
}

/** Quotations come in text order, so that an outer one is told before those inside it. */
function ofQuotes(voices: Voices, clauses: readonly Attribution[]): Attribution[] {
  const out: Attribution[] = []
  const open: { readonly end: number; readonly told: Attribution }[] = []
  let c = 0
  for (const quote of voices.doc.quotes) {
    while (open.length > 0 && open.at(-1)!.end <= quote.start) open.pop()
    while (c < clauses.length && clauses[c]!.end <= quote.start) c++
    const around = quote.cue && open.findLast(({ told }) => isWithin(quote, told))
    const phrase = clauses[c] && clauses[c]!.start <= quote.start ? clauses[c]! : null
    const told = ofQuote(voices, quote, around?.told ?? null, phrase)
    out.push(told)
    if (quote.kind === 'indirect') open.push({ end: quote.end, told })
  }
  return out
}

const isWithin = ({ cue }: Quote, told: Attribution): boolean =>
  cue !== null && cue.start >= told.start && cue.end <= told.end

function ofQuote(
  voices: Voices,
  quote: Quote,
  around: Attribution | null,
  phrase: Attribution | null,
): Attribution {
  const told = linkOf(voices, quote.speaker, quote.cue, 'attribution.quote')
  const relays = relaysOf(voices, quote)
  const outer = around?.chain ?? (phrase ? othersOf(phrase.chain, quote.speaker) : [])
  const known = new Set([quote.speaker, ...relays.map(({ voice }) => voice)])
  const others = outer.filter(({ voice }) => !known.has(voice)).slice(-MOST_OUTER)
  const chain = [...others, ...relays, told]
  const rule = relays.length > 0 ? 'attribution.relayed' : around ? 'attribution.within' : 'attribution.quote'
  const { cue, kind, end } = quote
  const start = kind === 'mixed' && cue && cue.end < quote.start ? cue.end : quote.start
  return { start, end, quote: quote.id, chain, rule }
}

/** Sayings inside sayings: no more voices than these are kept around a quotation, so that reading stays linear. */
const MOST_OUTER = 4

const othersOf = (chain: readonly ChainLink[], speaker: string | null): readonly ChainLink[] =>
  chain.filter(({ voice }) => voice !== null && voice !== speaker)

const NEAR = 8

interface Phrase {
  readonly first: number
  readonly voice: string | null
  /** Past the phrase, and past the words of its voice. */
  readonly end: number
}

function attributedClauses(voices: Voices): Attribution[] {
  const out: Attribution[] = []
  const { sentences } = voices.doc
  for (const { first, last } of sentences.list) {
    let from = sentences.dateline && sentences.dateline.first === first ? sentences.dateline.last : first
    for (let i = from; i < last; i++) {
      const phrase = phraseAt(voices, i, last)
      if (!phrase) continue
      const opens = i - from <= 1
      const [a, b] = withoutStops(
        voices.doc,
        ...(opens ? ([phrase.end, last] as const) : ([from, i] as const)),
      )
      if (b > a && phrase.voice !== null) out.push(clause(voices, phrase, a, b, opens))
      from = phrase.end
      i = phrase.end - 1
    }
  }
  return out
}

/** Commas and stops at the edges are no words of the clause. */
function withoutStops({ tokens }: AttributionDoc, first: number, last: number): readonly [number, number] {
  const isStop = (i: number) => /^[,.:;]$/.test(tokens.forms[i]!.text)
  let [a, b] = [first, last]
  while (a < b && isStop(a)) a++
  while (b > a && isStop(b - 1)) b--
  return [a, b]
}

function clause(
  voices: Voices,
  { first, end, voice }: Phrase,
  a: number,
  b: number,
  opens: boolean,
): Attribution {
  const { tokens } = voices.doc
  const rule = opens ? 'attribution.phrase-before' : 'attribution.phrase-after'
  const chain = [linkOf(voices, voice, spanOf(voices, first, end), rule)]
  return { start: tokens.start[a]!, end: tokens.end[b - 1]!, quote: null, chain, rule }
}

/** «بحسب الوزارة»، «وفق ما أعلنت موسكو»، «كما قال مسؤولون»: a phrase that is not the cue of a quotation. */
function phraseAt(voices: Voices, i: number, last: number): Phrase | null {
  const { doc, mentionFrom } = voices
  const { tokens } = doc
  const found = attributionPhrases.at(tokens, i, last)
  let at = found ? found.last : isAs(tokens.forms[i]!) && isVerb(tokens.forms[i + 1]) ? i + 1 : -1
  if (at < 0 || voices.cues.has(i)) return null
  for (const end = Math.min(last, at + NEAR); at < end; at++) {
    const mention = mentionFrom[at]!
    if (mention >= 0)
      return { first: i, voice: idOf(doc, mention), end: Math.min(last, doc.mentions[mention]!.last) }
    if (tokens.forms[at]!.kind === 'mark' && tokens.forms[at]!.text === ',') break
  }
  return found ? { first: i, voice: null, end: found.last } : null
}

const isVerb = (form: AttributionDoc['tokens']['forms'][number] | undefined): boolean =>
  form !== undefined && cueReadings(form)[0]?.kind === 'finite'
