/**
 * The immutable document that stages read, and the layers they lay over it. Text never changes: a layer is
 * annotations with spans into it. `Layers` lists every layer once; its keys are the names used everywhere
 * (folder, case file, docs page, score).
 */
import type { Article, Attribution, Entity, EntityType, Event, Quote, Span, Timex } from '../record/types.ts'
import type { Folded } from './folded.ts'
import type { Sentences } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** A mention before entities are known: what it is, and what the knowledge base says of it. */
export interface FoundMention extends Span {
  readonly type: EntityType
  readonly form: 'name' | 'nominal'
  readonly rule: string
  /** First token and one past the last. */
  readonly first: number
  readonly last: number
  /** Title words before or after the name that give its role («وزير الخارجية الروسي»). */
  readonly role?: Span
  /** Knowledge-base ids that the words fit, likeliest first. */
  readonly candidates: readonly string[]
  /** ISO 3166-1 alpha-3 code of the state that the words themselves name, e.g. by a nationality adjective. */
  readonly country?: string
  readonly gender?: 'm' | 'f'
  readonly number?: 'singular' | 'dual' | 'plural'
}

/** Entities of the article, and for each mention (same order as the `mentions` layer) the entity it refers to. */
export interface Entities {
  readonly list: readonly Entity[]
  /** Index into `list` per mention; -1 for a nominal that stands for nothing known. */
  readonly ofMention: Int32Array
}

/** Times, and the publication day they were reckoned from. */
export interface Times {
  readonly list: readonly Timex[]
  readonly publicationDay: {
    readonly value: string
    readonly from: 'given' | 'text'
    readonly span?: Span
  } | null
}

export interface Layers {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly times: Times
  readonly mentions: readonly FoundMention[]
  readonly entities: Entities
  readonly quotes: readonly Quote[]
  readonly attribution: readonly Attribution[]
  readonly events: readonly Event[]
}

export type LayerName = keyof Layers

interface Base {
  readonly article: Article
  readonly text: string
  readonly folded: Folded
}

/** A document that carries the layers `K`. */
export type Doc<K extends LayerName = never> = Base & { readonly [P in K]: Layers[P] }

/** A pure function from a document with the layers it needs to the one layer it gives. */
export interface Stage<Gives extends LayerName, Needs extends LayerName> {
  readonly gives: Gives
  readonly needs: readonly Needs[]
  readonly run: (doc: Doc<Needs>) => Layers[Gives]
}

/** Lays one stage's layer over a document. A stage whose needs are not there yet is a type error. */
export function lay<K extends LayerName, G extends LayerName, N extends K>(
  doc: Doc<K>,
  stage: Stage<G, N>,
): Doc<K | G> {
  const layer = stage.run(doc as unknown as Doc<N>)
  return { ...doc, [stage.gives]: layer } as unknown as Doc<K | G>
}
