/**
 * Quotations on their own, for an application that needs nothing else of the library: who is quoted as saying what, and
 * by what chain the words reached the text. What counts as a quotation is in docs/quotes.md.
 */
import { lay } from './doc/index.ts'
import { open } from './extract.ts'
import type { Attribution, Entity, Quote } from './record/types.ts'
import { attribution } from './stages/attribution/attribution.ts'
import { entities } from './stages/entities/entities.ts'
import { mentions } from './stages/mentions/mentions.ts'
import { quotes } from './stages/quotes/quotes.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { times } from './stages/times/times.ts'
import { tokens } from './stages/tokens/tokens.ts'

export interface QuoteOptions {
  /** The day of publication, `2024-04-08`: tells who held an office that day («الرئيس الفرنسي»). */
  readonly published?: string
}

export interface QuotesFound {
  /** In text order. Offsets are UTF-16 code units into the text, end exclusive; `speaker` is the id of an entity. */
  readonly quotes: readonly Quote[]
  /** On whose word each stretch is told, outermost voice first: quotations, and clauses that are merely attributed. */
  readonly attribution: readonly Attribution[]
  /** Those who speak, are spoken to, or pass words on. */
  readonly entities: readonly Entity[]
}

/**
 * Finds direct, mixed and indirect quotations of an Arabic text with speaker, cue and its sense, addressee, channel and
 * occasion. A speaker whom the text hides is null. Pure; never throws on any text.
 *
 * ```ts
 * const { quotes, entities } = findQuotes('وقال الوزير إن «الاتفاق قريب».')
 * quotes[0].text // الاتفاق قريب
 * entities.find(({ id }) => id === quotes[0].speaker)?.name // الوزير
 * ```
 */
export function findQuotes(text: string, { published }: QuoteOptions = {}): QuotesFound {
  const timed = lay(
    lay(lay(open({ id: '', text, ...(published !== undefined && { published }) }), tokens), sentences),
    times,
  )
  const doc = lay(lay(lay(lay(timed, mentions), entities), quotes), attribution)
  const used = new Set<string | null | undefined>()
  for (const { speaker, addressee } of doc.quotes) used.add(speaker).add(addressee)
  for (const { chain } of doc.attribution) for (const { voice } of chain) used.add(voice)
  return {
    quotes: doc.quotes,
    attribution: doc.attribution,
    entities: doc.entities.list.filter(({ id }) => used.has(id)),
  }
}
