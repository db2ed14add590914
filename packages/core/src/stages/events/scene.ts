/**
 * An article prepared for finding events: which token lies in which mention, time, quotation; entities by state.
 */
import type { Doc, FoundMention } from '../../doc/index.ts'
import { tokenAt } from '../../doc/index.ts'
import type { Attribution, Entity, Quote, Timex } from '../../record/types.ts'
import { isAdjectiveHere } from './adjectives.ts'
import { type Word, wordOf } from './words.ts'

export type EventDoc = Doc<
  'tokens' | 'sentences' | 'times' | 'mentions' | 'entities' | 'quotes' | 'attribution'
>

export interface Scene {
  readonly doc: EventDoc
  /** Mention, or −1, that each token lies in; a mention's title words belong to it. */
  readonly mentionOf: Int32Array
  /** First and last token (exclusive) of each mention with its title words. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Time, or −1, that each token lies in. */
  readonly timeOf: Int32Array
  /** Quotation whose cue each token is, or −1. */
  readonly cueOf: Int32Array
  /** Quotation that each token lies in, or −1. */
  readonly quoteOf: Int32Array
  /** Innermost stretch of attribution, or −1, that each token lies in. */
  readonly voiceOf: Int32Array
  readonly word: (token: number) => Word
  readonly stateEntity: (iso: string) => number
  /** Index of an entity by its id; −1 for none. */
  readonly entityById: (id: string | null) => number
}

export const mentionAt = (scene: Scene, index: number): FoundMention => scene.doc.mentions[index]!
export const entityIndex = (scene: Scene, mention: number): number => scene.doc.entities.ofMention[mention]!
export const entityAt = (scene: Scene, index: number): Entity => scene.doc.entities.list[index]!
/** Which side an entity is on: its state, else itself. */
export const sideOf = (scene: Scene, index: number): string =>
  entityAt(scene, index).country ?? entityAt(scene, index).id
export const timeAt = (scene: Scene, index: number): Timex => scene.doc.times.list[index]!
export const quoteAt = (scene: Scene, index: number): Quote => scene.doc.quotes[index]!
export const attributionAt = (scene: Scene, index: number): Attribution => scene.doc.attribution[index]!

/** Original words of a token before the mention that begins in it: «ل» of «للصين», and of the description «للجيش». */
export function lead(scene: Scene, mention: number): string {
  const { doc } = scene
  const { first, start, form } = mentionAt(scene, mention)
  if (start > doc.tokens.start[first]!) return doc.text.slice(doc.tokens.start[first]!, start)
  return form === 'nominal' && /^لل/.test(doc.tokens.forms[first]!.text) ? 'ل' : ''
}

function paint(target: Int32Array, first: number, last: number, value: number) {
  for (let i = Math.max(0, first); i < last && i < target.length; i++) target[i] = value
}

function layMentions(doc: EventDoc, of: Int32Array, from: Int32Array, to: Int32Array) {
  const { mentions, entities, tokens } = doc
  const order = mentions
    .map((_, i) => i)
    .filter((i) => entities.ofMention[i]! >= 0 && !isAdjectiveHere(doc, mentions[i]!))
  // Longer over shorter, names over descriptions: painted last, they stay.
  const size = (i: number) =>
    mentions[i]!.end - mentions[i]!.start + (mentions[i]!.form === 'name' ? 1000 : 0)
  order.sort((a, b) => size(a) - size(b))
  for (const i of order) {
    const { first, last, role } = mentions[i]!
    from[i] = first
    to[i] = last
    if (role) {
      const begin = tokenAt(tokens, role.start)
      const end = tokenAt(tokens, role.end - 1) + 1
      if (begin < first && end <= first && first - end < 3) from[i] = begin
      if (begin >= last && begin - last < 3 && !isJoined(doc, begin, role.start)) to[i] = Math.max(last, end)
    }
    paint(of, from[i]!, to[i]!, i)
  }
  // «اتهم أبو مازن وزير الخارجية جون كيري»: a post that another name has taken is not this one's.
  for (const i of order) while (to[i]! > mentions[i]!.last && of[to[i]! - 1] !== i) to[i]!--
}

/** «بوغدانوف ووزير الخارجية»: a post joined by «و» is somebody else's. */
const isJoined = ({ tokens, text }: EventDoc, token: number, start: number): boolean =>
  tokens.start[token]! < start || /^وو/.test(text.slice(start, start + 2))

function layTimes(doc: EventDoc): Int32Array {
  const out = new Int32Array(doc.tokens.length).fill(-1)
  doc.times.list.forEach((time, i) => {
    paint(out, tokenAt(doc.tokens, time.start), tokenAt(doc.tokens, time.end - 1) + 1, i)
  })
  return out
}

function layCues(doc: EventDoc): Int32Array {
  const out = new Int32Array(doc.tokens.length).fill(-1)
  doc.quotes.forEach(({ cue }, i) => {
    if (cue) out[tokenAt(doc.tokens, cue.start)] = i
  })
  return out
}

function layQuotes(doc: EventDoc): Int32Array {
  const out = new Int32Array(doc.tokens.length).fill(-1)
  doc.quotes.forEach(({ start, end }, i) => {
    if (end > start) paint(out, tokenAt(doc.tokens, start), tokenAt(doc.tokens, end - 1) + 1, i)
  })
  return out
}

function layVoices(doc: EventDoc): Int32Array {
  const out = new Int32Array(doc.tokens.length).fill(-1)
  const order = doc.attribution.map((_, i) => i)
  const size = (i: number) => doc.attribution[i]!.end - doc.attribution[i]!.start
  order.sort((a, b) => size(b) - size(a))
  for (const i of order) {
    const { start, end } = doc.attribution[i]!
    if (end > start) paint(out, tokenAt(doc.tokens, start), tokenAt(doc.tokens, end - 1) + 1, i)
  }
  return out
}

/** The entity by which a state is named in the article: the state itself, else a city, else a body of it. */
function stateFinder(doc: EventDoc): (iso: string) => number {
  const known = new Map<string, number>()
  const rank = (e: Entity) => (e.type === 'GPE' ? 0 : e.type === 'ORG' && e.named ? 1 : 9)
  doc.entities.list.forEach((entity, i) => {
    if (!entity.country || rank(entity) > 1) return
    const before = known.get(entity.country)
    if (before === undefined || rank(entity) < rank(doc.entities.list[before]!)) known.set(entity.country, i)
  })
  return (iso) => known.get(iso) ?? -1
}

function idFinder(doc: EventDoc): (id: string | null) => number {
  const known = new Map(doc.entities.list.map((entity, i) => [entity.id, i]))
  return (id) => (id === null ? -1 : (known.get(id) ?? -1))
}

export function makeScene(doc: EventDoc): Scene {
  const { tokens, mentions } = doc
  const mentionOf = new Int32Array(tokens.length).fill(-1)
  const from = new Int32Array(mentions.length)
  const to = new Int32Array(mentions.length)
  layMentions(doc, mentionOf, from, to)
  return {
    doc,
    mentionOf,
    from,
    to,
    timeOf: layTimes(doc),
    cueOf: layCues(doc),
    quoteOf: layQuotes(doc),
    voiceOf: layVoices(doc),
    word: (token) => wordOf(tokens.forms[token]!),
    stateEntity: stateFinder(doc),
    entityById: idFinder(doc),
  }
}

/** The mention that begins at a token, with its title words; −1 for none. */
export const startsIn = (scene: Scene, token: number): number => {
  const mention = scene.mentionOf[token]!
  return mention >= 0 && scene.from[mention] === token ? mention : -1
}
