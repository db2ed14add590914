/**
 * The one schema of everything that Isnad hands out: TypeScript types, runtime validation and JSON Schema
 * are all derived from here. Field names of a reading follow the annotation guide that the project is scored
 * by; what Isnad adds (rule, anchor, chain, knowledge-base id, hash, versions) stands beside them.
 *
 * All offsets are UTF-16 code units into the article's `text`, end exclusive.
 */
import { z } from 'zod'

const offset = z.int().min(0)

/** A stretch of the article's text, `text.slice(start, end)`. */
export const Span = z.object({ start: offset, end: offset })

/** A span together with its words, so that a record can be read, and verified, alone. */
export const TextSpan = Span.extend({ text: z.string() })

/** A report as it comes in. `published` is an ISO date or date-time; without one, relative times stay relative. */
export const Article = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  byline: z.string().optional(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/)
    .optional(),
  url: z.string().optional(),
})

/** Rule ids are `layer.kebab-name`; searching one finds the rule, its case and its page. */
export const RuleId = z.string().regex(/^[a-z]+\.[a-z0-9-]+$/)

export const TimexType = z.enum(['DATE', 'TIME', 'DURATION', 'SET'])

/** What a time's value was reckoned from. */
export const TimexAnchor = z.object({
  /** `none`: the expression carries its whole value; `unknown`: it needs an anchor that the article does not give. */
  kind: z.enum(['none', 'publication', 'dateline', 'expression', 'unknown']),
  /** The anchor's own TIMEX3 value. */
  value: z.string().optional(),
  /** The words that gave the anchor, where the text did. */
  span: Span.optional(),
  /** What decided the direction, e.g. a tense or a particle, for `explain`. */
  reason: z.string().optional(),
})

/** A TIMEX3 expression. `value`, `mod`, `quant`, `freq` follow the TimeML 1.2.1 guidelines. */
export const Timex = TextSpan.extend({
  type: TimexType,
  value: z.string(),
  mod: z.string().optional(),
  quant: z.string().optional(),
  freq: z.string().optional(),
  anchor: TimexAnchor,
  rule: RuleId,
})

export const EntityType = z.enum(['PER', 'ORG', 'GPE', 'LOC', 'FAC'])

/** What a mention refers to; one per referent in an article. `country` is ISO 3166-1 alpha-3. */
export const Entity = z.object({
  id: z.string(),
  type: EntityType,
  named: z.boolean(),
  name: z.string(),
  nameEn: z.string(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  role: z.string().optional(),
  roleEn: z.string().optional(),
  /** PLOVER sector code (GOV, MIL, REB …), where known. */
  sector: z.string().optional(),
  /** Id in the knowledge base, where linked. */
  kb: z.string().optional(),
  /** Wikidata id, where known for sure. */
  wikidata: z.string().optional(),
  gender: z.enum(['m', 'f']).optional(),
  number: z.enum(['singular', 'dual', 'plural']).optional(),
})

/** `nominal`: a description that stands for an entity which acts or speaks («الوزيران»). */
export const Mention = TextSpan.extend({
  entity: z.string(),
  form: z.enum(['name', 'nominal']),
  rule: RuleId,
})

export const CueSense = z.enum([
  'say',
  'announce',
  'affirm',
  'claim',
  'deny',
  'confirm',
  'explain',
  'add',
  'describe',
  'believe',
  'expect',
  'warn',
  'accuse',
  'criticise',
  'condemn',
  'threaten',
  'demand',
  'urge',
  'ask',
  'answer',
  'promise',
  'propose',
  'accept',
  'reject',
  'praise',
  'welcome',
  'regret',
  'report',
  'write',
  'attribute',
])

/** How the words reached the public. */
export const ChannelKind = z.enum([
  'statement',
  'press-conference',
  'interview',
  'platform',
  'telephone',
  'speech',
  'letter',
  'document',
  'broadcast',
  'meeting',
  'testimony',
])
export const Channel = TextSpan.extend({ kind: ChannelKind })

/** One voice in a chain of attribution, with the cue and the words that name it. */
export const ChainLink = z.object({
  /** Entity id of the voice; null where the text hides it. */
  voice: z.string().nullable(),
  kind: z.enum(['outlet', 'agency', 'office', 'speaker', 'document', 'unnamed']),
  cue: TextSpan.nullable(),
  rule: RuleId,
})

/** Words that somebody is made to say. `direct`, `mixed`: inside quotation marks; `indirect`: a reported clause. */
export const Quote = TextSpan.extend({
  id: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable(),
  cue: TextSpan.nullable(),
  sense: CueSense.nullable(),
  negated: z.boolean().optional(),
  addressee: z.string().optional(),
  channel: Channel.optional(),
  occasion: TextSpan.optional(),
  rule: RuleId,
})

/** A stretch told on somebody's word: a quotation's own span, or a clause merely attributed («بحسب ما أعلنت موسكو»). */
export const Attribution = Span.extend({
  /** The quotation whose words these are; null for a clause that is merely attributed. */
  quote: z.string().nullable(),
  /** Outermost voice first (outlet, agency, office), the one who vouches last. */
  chain: z.array(ChainLink),
  rule: RuleId,
})

/** PLOVER 2023 event types. */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
export const EventStatus = z.enum(['asserted', 'future', 'hypothetical', 'negated', 'historical'])
export const QuadCategory = z.enum([
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
])

/** A PLOVER record. `evidence` names the characters of each field. */
export const Event = z.object({
  id: z.string(),
  type: EventType,
  mode: z.string().nullable(),
  context: z.array(z.string()),
  actor: z.array(z.string()),
  recipient: z.array(z.string()),
  date: z.string().nullable(),
  place: z.string().nullable(),
  status: EventStatus,
  anchor: TextSpan,
  source: z.string().nullable(),
  quad: QuadCategory,
  /** PLOVER's conflict–cooperation score. */
  score: z.number(),
  /** CAMEO root code by the published crosswalk. */
  cameo: z.string(),
  /** The quotation that this act of speech is, where it is one. */
  quote: z.string().optional(),
  /** Told in passing: in a relative clause, a clause of time, as a charge or an aim; absent where it is reported. */
  background: z.literal(true).optional(),
  evidence: z.object({
    actor: z.array(Span),
    recipient: z.array(Span),
    date: Span.nullable(),
    place: Span.nullable(),
    status: Span.nullable(),
  }),
  rule: RuleId,
})

/** What one reading of one article gives. */
export const Reading = z.object({
  id: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  /** The day that relative times were reckoned from, and where it came from; null where nothing gives one. */
  publicationDay: z
    .object({ value: z.string(), from: z.enum(['given', 'text']), span: Span.optional() })
    .nullable(),
  /** SHA-256 of the text in UTF-8, hex. */
  hash: z.string(),
  engine: z.string(),
  lexicon: z.string(),
  entities: z.array(Entity),
  mentions: z.array(Mention),
  times: z.array(Timex),
  quotes: z.array(Quote),
  attribution: z.array(Attribution),
  events: z.array(Event),
})
