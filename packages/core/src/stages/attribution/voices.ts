/** An article prepared for chains of attribution: who is named where, and what kind of voice each is. */
import { type Doc, tokenAt } from '../../doc/index.ts'
import type { ChainLink, Entity, TextSpan } from '../../record/types.ts'
import { cueReadings, isAgencyNoun, isOutletNoun } from '../../reporting/cue-words.ts'

export type Needs = 'tokens' | 'sentences' | 'mentions' | 'entities' | 'quotes'
export type AttributionDoc = Doc<Needs>

export interface Voices {
  readonly doc: AttributionDoc
  readonly byId: ReadonlyMap<string, Entity>
  /** Mention that begins at a token, −1 for none. */
  readonly mentionFrom: Int32Array
  /** Tokens that are the cue of a quotation. */
  readonly cues: ReadonlySet<number>
  /** Voices that a class noun calls a newspaper, a channel or an agency. */
  readonly media: ReadonlyMap<string, 'outlet' | 'agency'>
}

export function voicesOf(doc: AttributionDoc): Voices {
  const mentionFrom = new Int32Array(doc.tokens.length).fill(-1)
  const media = new Map<string, 'outlet' | 'agency'>()
  doc.mentions.forEach(({ first, role }, i) => {
    const from = role ? Math.min(first, tokenAt(doc.tokens, role.start)) : first
    mentionFrom[from] = i
    mentionFrom[first] = i
    const id = idOf(doc, i)
    const kind = id !== null && mediaAt(doc, first)
    if (id !== null && kind && !media.has(id)) media.set(id, kind)
  })
  const cues = doc.quotes.flatMap(({ cue }) => (cue ? [tokenAt(doc.tokens, cue.start)] : []))
  const byId = new Map(doc.entities.list.map((entity) => [entity.id, entity]))
  return { doc, byId, mentionFrom, cues: new Set(cues), media }
}

/** «صحيفة "فلان"», «وكالة فلان»: by the noun that the mention begins with or stands after. */
function mediaAt({ tokens }: AttributionDoc, first: number): 'outlet' | 'agency' | null {
  for (let i = first; i >= Math.max(0, first - 2); i--) {
    const form = tokens.forms[i]!
    if (isAgencyNoun(form)) return 'agency'
    if (isOutletNoun(form)) return 'outlet'
    if (i < first && form.kind === 'word') return null
  }
  return null
}

/** The entity that a mention stands for; null where it is nobody known. */
export function idOf(doc: AttributionDoc, mention: number): string | null {
  const index = doc.entities.ofMention[mention]!
  return index < 0 ? null : doc.entities.list[index]!.id
}

const NEAR = 8

/** The first voice named among a few tokens. */
export function voiceIn({ doc, mentionFrom }: Voices, from: number, to: number): string | null {
  for (let i = from; i < Math.min(to, from + NEAR); i++) {
    const mention = mentionFrom[i]!
    if (mention >= 0) return idOf(doc, mention)
  }
  return null
}

/** Tokens as a span, without the و of a verb. */
export function spanOf({ doc }: Voices, first: number, last: number): TextSpan {
  const joined = cueReadings(doc.tokens.forms[first]!)[0]?.joined === true
  const start = doc.tokens.start[first]! + (joined ? 1 : 0)
  const end = doc.tokens.end[last - 1]!
  return { start, end, text: doc.text.slice(start, end) }
}

export function linkOf(voices: Voices, voice: string | null, cue: TextSpan | null, rule: string): ChainLink {
  return { voice, kind: kindOf(voices, voice), cue, rule }
}

function kindOf({ byId, media }: Voices, voice: string | null): ChainLink['kind'] {
  const entity = voice === null ? undefined : byId.get(voice)
  if (!entity || (!entity.named && entity.type === 'PER')) return 'unnamed'
  if (entity.type === 'PER') return 'speaker'
  return media.get(entity.id) ?? (entity.sector === 'JRN' || entity.sector === 'MED' ? 'agency' : 'office')
}
