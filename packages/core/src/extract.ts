/**
 * The order of the stages, and nothing else: each line lays one layer over the document. A stage placed before
 * what it needs does not compile.
 */
import { type Doc, lay } from './doc/index.ts'
import type { Article } from './record/types.ts'
import { fold } from './script/index.ts'
import { attribution } from './stages/attribution/attribution.ts'
import { entities } from './stages/entities/entities.ts'
import { events } from './stages/events/events.ts'
import { mentions } from './stages/mentions/mentions.ts'
import { quotes } from './stages/quotes/quotes.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { times } from './stages/times/times.ts'
import { tokens } from './stages/tokens/tokens.ts'

/** A document with no layers yet: the text, and its folding. */
export const open = (article: Article): Doc => ({ article, text: article.text, folded: fold(article.text) })

/** Lays every layer over an article. */
export function annotate(article: Article) {
  const tokenized = lay(open(article), tokens)
  const cut = lay(tokenized, sentences)
  const timed = lay(cut, times)
  const named = lay(timed, mentions)
  const resolved = lay(named, entities) // who is who: needs the publication day, for the office on that day
  const quoted = lay(resolved, quotes)
  const voiced = lay(quoted, attribution)
  return lay(voiced, events) // last: an event's source is the innermost voice of the attribution that it lies in
}

export type AnnotatedDoc = ReturnType<typeof annotate>
