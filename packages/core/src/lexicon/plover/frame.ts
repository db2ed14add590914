/**
 * The shape of the PLOVER lexicon: one file a type, each a list of groups of words that take the same arguments.
 * A group is one rule: `events.<type>-<id>`. Rows are plain strings, one word a row:
 *
 * - verbs: `'زار يزور زيارة = visit'`: perfect, imperfect, verbal nouns (several joined by «/», none where the
 *   noun does not trigger), gloss. Shadda marks form II and doubled verbs, as `morphology` reads them.
 *   «*» for the verbal noun asks for the regular one.
 * - nouns: `'هجوم هجمات = attack'`: singular, broken or irregular plurals joined by «/» («-» where only the sound
 *   plural in «ات» is used, «=» where none), gloss.
 *
 * Sources: the compilers' knowledge of news Arabic; types, modes and contexts follow the PLOVER manual of 2023.
 */
import type { EventType } from '../../record/types.ts'

export type Mode =
  | 'visit'
  | 'third-party'
  | 'multilateral'
  | 'phone'
  | 'assist'
  | 'change'
  | 'yield'
  | 'meet'
  | 'disapprove'
  | 'investigate'
  | 'allege'
  | 'restrict'
  | 'ban'
  | 'arrest'
  | 'relations'
  | 'expel'
  | 'territory'
  | 'violence'
  | 'demo'
  | 'riot'
  | 'strike'
  | 'hunger'
  | 'boycott'
  | 'obstruct'
  | 'convict'
  | 'withdraw'
  | 'discontinue'
  | 'release'
  | 'ceasefire'
  | 'resign'
  | 'disarm'
  | 'troops'
  | 'weapons'
  | 'police'
  | 'militia'
  | 'seize'
  | 'censor'
  | 'martial-law'
  | 'deport'
  | 'withhold'
  | 'misinform'
  | 'beat'
  | 'torture'
  | 'execute'
  | 'sexual'
  | 'assassinate'
  | 'primitive'
  | 'firearms'
  | 'explosives'
  | 'suicide-attack'
  | 'heavy-weapons'
  | 'crowd-control'
  | 'aerial'
  | 'drone'
  | 'abduct'

export type Context =
  | 'military'
  | 'intelligence'
  | 'executive'
  | 'legislative'
  | 'election'
  | 'political_institutions'
  | 'legal'
  | 'crime'
  | 'corruption'
  | 'terrorism'
  | 'human_rights'
  | 'rights_freedoms'
  | 'repression'
  | 'diplomatic'
  | 'territory'
  | 'economic'
  | 'natural_resource'
  | 'environment'
  | 'health'
  | 'human_security'
  | 'disaster'
  | 'migration'
  | 'religion_ethnicity'
  | 'cbrn'
  | 'cyber'
  | 'history'

/** What a participant is in the record. `partner` joins the actors: «اجتمع مع». */
export type Part = 'actor' | 'recipient' | 'partner' | 'none'

export type Preposition =
  | 'مع'
  | 'الى'
  | 'على'
  | 'من'
  | 'عن'
  | 'في'
  | 'ب'
  | 'ل'
  | 'ضد'
  | 'بين'
  | 'تجاه'
  | 'بحق'
  | 'ضمن'
  | 'لدى'
  | 'عند'

export interface FrameGroup {
  readonly id: string
  readonly gloss: string
  readonly mode?: Mode
  readonly context?: readonly Context[]
  /** Of verbs: who the subject is. Default: actor. */
  readonly subject?: Part
  /** Of verbs: who the direct object is. Default: recipient. */
  readonly object?: Part
  /** Of nouns: who stands in the genitive after them («زيارة لافروف»). Default: actor. */
  readonly genitive?: Part
  /** Of nouns: who a nationality adjective names («الهجوم الروسي»). Default: actor. */
  readonly adjective?: Part
  /** Who stands after a preposition. */
  readonly on?: Readonly<Partial<Record<Preposition, Part>>>
  /** The word counts only with one of these words among its complements («قطع العلاقات»). Folded stems are compared. */
  readonly with?: readonly string[]
  /** How many words after the verb are looked through for those of `with`; default 9. */
  readonly reach?: number
  /** The word of `with` names the act, and the verb only carries it: «ألقى باللائمة». */
  readonly named?: true
  /** The word does not count with one of these among its complements. */
  readonly without?: readonly string[]
  /** What must be known for a record; default: the actor or the recipient. */
  readonly needs?: 'actor' | 'recipient' | 'both'
  /** True for an act of speech: its words are reported, and the record is linked to the quotation. */
  readonly speech?: true
  /** «قُتل الجندي»: where the verb has one noun phrase only, it is passive. */
  readonly suffered?: true
  /** Of nouns: the genitive after «ب» is the doer: «بمساعدة التحالف». */
  readonly helped?: true
  /** Of nouns: who is sent in the genitive acts, where nobody else is told to: «نشر قوة إقليمية». */
  readonly sent?: true
  /** Of nouns: a town in the genitive is where it happened («تفجيرات سامراء»). */
  readonly placed?: true
  /** The present of the verb means what is to come: «يصل الرئيس اليوم». */
  readonly ahead?: true
  /** The word itself puts the act in the future: «يعتزم»، «استعداد». */
  readonly status?: 'future'
  /** What people do at a gathering that is known: «هتف المتظاهرون» reports no other one. */
  readonly within?: true
  /** Whoever it happens beside is its target: «انفجرت قرب دورية». */
  readonly near?: true
  /** Those whom it befalls are people, or a body of them: a thing or a place bars the sense. */
  readonly people?: true
  /** The present of the verb tells how things stand, not what happened: «يسيطر على». */
  readonly state?: true
  /** Whoever does it is told in the verb's own clause: «مما يهدد» threatens nobody. */
  readonly own?: true
  /** True where a passive verb still names the recipient as its subject; default true for transitive groups. */
  readonly verbs?: readonly string[]
  readonly nouns?: readonly string[]
}

export interface PloverFile {
  readonly type: EventType
  readonly groups: readonly FrameGroup[]
}
