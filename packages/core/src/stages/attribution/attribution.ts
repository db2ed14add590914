/**
 * The `attribution` stage: on whose word each stretch is told, outermost voice first. A quotation is told on its
 * speaker's word, and on that of whoever passes it on («نقلت الوكالة عن الوزير قوله»); a clause may be merely attributed
 * («بحسب ما أعلنت موسكو»، «كما أعلن مكتبه»). Rules:
 *
 * - `attribution.quote`: the words of a quotation, and what leads up to a fragment in the same clause;
 * - `attribution.relayed`: a quotation that an agency, an office or a document passes on;
 * - `attribution.phrase-after`: «… بحسب الوزارة»: the clause before the phrase;
 * - `attribution.phrase-before`: «وبحسب الوزارة، …»: the sentence after it.
 *
 * Limit: a clause before a phrase is taken from the start of its sentence, or from the last such phrase.
 */
import { type Doc, type Stage, tokenAt } from '../../doc/index.ts'
import type { Attribution, ChainLink, Entity, Quote, TextSpan } from '../../record/types.ts'
import { attributionPhrases, cueReadings, isAs, isFrom } from '../../reporting/cue-words.ts'

type Needs = 'tokens' | 'sentences' | 'mentions' | 'entities' | 'quotes'
type AttributionDoc = Doc<Needs>

export const attribution: Stage<'attribution', Needs> = {
  gives: 'attribution',
  needs: ['tokens', 'sentences', 'mentions', 'entities', 'quotes'],
  run: (doc) => {
    const voices = voicesOf(doc)
    const quoted = doc.quotes.map((quote) => ofQuote(voices, quote))
    return [...quoted, ...attributedClauses(voices)].sort((a, b) => a.start - b.start || b.end - a.end)
  },
}

interface Voices {
  readonly doc: AttributionDoc
  readonly byId: ReadonlyMap<string, Entity>
  /** Mention that begins at a token, −1 for none. */
  readonly mentionFrom: Int32Array
  /** Tokens that are the cue of a quotation. */
  readonly cues: ReadonlySet<number>
}

function voicesOf(doc: AttributionDoc): Voices {
  const mentionFrom = new Int32Array(doc.tokens.length).fill(-1)
  doc.mentions.forEach(({ first, role }, i) => {
    const from = role ? Math.min(first, tokenAt(doc.tokens, role.start)) : first
    mentionFrom[from] = i
    mentionFrom[first] = i
  })
  const cues = doc.quotes.flatMap(({ cue }) => (cue ? [tokenAt(doc.tokens, cue.start)] : []))
  return {
    doc,
    byId: new Map(doc.entities.list.map((entity) => [entity.id, entity])),
    mentionFrom,
    cues: new Set(cues),
  }
}

function link({ byId }: Voices, voice: string | null, cue: TextSpan | null, rule: string): ChainLink {
  return { voice, kind: kindOf(voice === null ? undefined : byId.get(voice)), cue, rule }
}

function kindOf(entity: Entity | undefined): ChainLink['kind'] {
  if (!entity || (!entity.named && entity.type === 'PER')) return 'unnamed'
  if (entity.type === 'PER') return 'speaker'
  return entity.sector === 'JRN' || entity.sector === 'MED' ? 'agency' : 'office'
}

function ofQuote(voices: Voices, quote: Quote): Attribution {
  const told = link(voices, quote.speaker, quote.cue, 'attribution.quote')
  const relay = quote.cue && relayOf(voices, quote.cue, quote.speaker)
  const start =
    quote.kind === 'mixed' && quote.cue && quote.cue.end < quote.start ? quote.cue.end : quote.start
  return {
    start,
    end: quote.end,
    quote: quote.id,
    chain: relay ? [relay, told] : [told],
    rule: relay ? 'attribution.relayed' : 'attribution.quote',
  }
}

/** Who passes the words on: the subject of «نقلت … عن», at the cue itself or before it in the sentence. */
function relayOf(voices: Voices, cue: TextSpan, speaker: string | null): ChainLink | null {
  const { tokens, sentences, text } = voices.doc
  const at = tokenAt(tokens, cue.start)
  const { first } = sentences.list[sentences.ofToken[at]!]!
  for (let i = at; i >= first; i--) {
    const [reading] = cueReadings(tokens.forms[i]!)
    if (reading?.kind !== 'finite' || reading.verb.sense !== 'attribute') continue
    const voice = voiceBefore(voices, i + 1)
    if (voice === null || voice === speaker) return null
    const span = {
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      text: text.slice(tokens.start[i]!, tokens.end[i]!),
    }
    return link(voices, voice, span, 'attribution.relayed')
  }
  return null
}

const NEAR = 8

/** The name or description that follows, before «عن». */
function voiceBefore({ doc, mentionFrom }: Voices, from: number): string | null {
  for (let i = from; i < Math.min(doc.tokens.length, from + NEAR); i++) {
    if (isFrom(doc.tokens.forms[i]!)) return null
    const mention = mentionFrom[i]!
    if (mention >= 0) return idOf(doc, mention)
  }
  return null
}

function idOf(doc: AttributionDoc, mention: number): string | null {
  const index = doc.entities.ofMention[mention]!
  return index < 0 ? null : doc.entities.list[index]!.id
}

interface Phrase {
  readonly first: number
  /** Past the phrase, and past the words of its voice. */
  readonly voice: string | null
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
      const [a, b] = opens ? [phrase.end, last] : [from, i]
      if (b > a && phrase.voice !== null) out.push(clause(voices, phrase, a, b, opens))
      from = phrase.end
      i = phrase.end - 1
    }
  }
  return out
}

function clause(
  voices: Voices,
  { first, end, voice }: Phrase,
  a: number,
  b: number,
  opens: boolean,
): Attribution {
  const { tokens, text } = voices.doc
  const [start, stop] = [tokens.start[first]!, tokens.end[end - 1]!]
  const rule = opens ? 'attribution.phrase-before' : 'attribution.phrase-after'
  const cue = { start, end: stop, text: text.slice(start, stop) }
  return {
    start: tokens.start[a]!,
    end: tokens.end[b - 1]!,
    quote: null,
    chain: [link(voices, voice, cue, rule)],
    rule,
  }
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
