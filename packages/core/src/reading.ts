/**
 * From a fully annotated document to the record that is handed out: entity ids instead of indexes, descriptions that
 * no quotation or event needs left out, the text's hash and the versions added.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type AnnotatedDoc, annotate } from './extract.ts'
import type { Article, Entity, Mention, Reading } from './record/types.ts'
import { ENGINE, LEXICON } from './version.ts'

/** SHA-256 of a text's UTF-8 bytes, hex: what an export is verified against. A lone surrogate counts as U+FFFD. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Reads one article. Pure: the same article gives the same reading, to the byte. Never throws on any text. */
export function read(article: Article): Reading {
  const doc = annotate(article)
  const used = usedEntities(doc)
  const mentions = mentionsOf(doc, used)
  const { id, title, outlet, published } = article
  return {
    id,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    publicationDay: doc.times.publicationDay,
    hash: hashText(article.text),
    engine: ENGINE,
    lexicon: LEXICON,
    entities: entitiesOf(doc, mentions, used),
    mentions,
    times: doc.times.list,
    quotes: doc.quotes,
    attribution: doc.attribution,
    events: doc.events,
  }
}

/** Ids of the entities that speak, are addressed, act, suffer, or are the place of something. */
function usedEntities(doc: AnnotatedDoc): Set<string> {
  const used = new Set<string>()
  const see = (id: string | null | undefined) => id != null && used.add(id)
  for (const quote of doc.quotes) {
    see(quote.speaker)
    see(quote.addressee)
  }
  for (const { chain } of doc.attribution) for (const link of chain) see(link.voice)
  for (const event of doc.events) {
    event.actor.forEach(see)
    event.recipient.forEach(see)
    see(event.place)
    see(event.source)
  }
  return used
}

function mentionsOf(doc: AnnotatedDoc, used: ReadonlySet<string>): Mention[] {
  const out: Mention[] = []
  doc.mentions.forEach((found, i) => {
    const entity = doc.entities.list[doc.entities.ofMention[i]!]
    if (!entity || (found.form === 'nominal' && !used.has(entity.id))) return
    const { start, end, form, rule } = found
    out.push({ entity: entity.id, start, end, text: doc.text.slice(start, end), form, rule })
  })
  return out
}

function entitiesOf(
  doc: AnnotatedDoc,
  mentions: readonly Mention[],
  used: ReadonlySet<string>,
): readonly Entity[] {
  const kept = new Set(mentions.map((m) => m.entity))
  return doc.entities.list.filter((e) => kept.has(e.id) || used.has(e.id))
}
