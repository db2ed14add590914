/**
 * What the generator takes and what it gives. Forms are written in ordinary unvocalised spelling, with hamzas
 * and «ة» in place; whoever compares them with text folds them first. The article, conjunctions, prepositions,
 * the future «س» and object pronouns are clitics, split off by the tokens stage, and are never generated here.
 */

/**
 * A verb by its principal parts, as a dictionary prints them: «زار / يزور / زيارة». Vowel marks are ignored;
 * shadda is read: write it where the form needs it to be told apart («قدّم» form II, «مدّ», «استمرّ» doubled).
 */
export type VerbEntry = {
  /** Perfect, third person masculine singular: «زار». */
  readonly past: string
  /** Imperfect, third person masculine singular: «يزور». */
  readonly present: string
  /** Verbal nouns, commonest first. Left out, forms II to X get the regular one; form I has none. */
  readonly noun?: readonly string[]
  /** Active participle where the regular one is wrong; null where the verb has none in use. */
  readonly active?: string | null
  /** Passive participle where the regular one is wrong; null for verbs without a passive. */
  readonly passive?: string | null
}

export type Tense =
  | 'perfect'
  | 'imperfect'
  | 'imperative'
  | 'participle-active'
  | 'participle-passive'
  | 'verbal-noun'

export type Gender = 'masculine' | 'feminine'
export type GrammaticalNumber = 'singular' | 'dual' | 'plural'

/** One reading of a written form. The same letters often have several: «قتل» is killed, was killed, killing. */
export type Inflected = {
  readonly form: string
  readonly tense: Tense
  readonly voice: 'active' | 'passive'
  /** Absent on participles and verbal nouns. */
  readonly person?: 1 | 2 | 3
  /** Absent in the first person and the dual second. */
  readonly gender?: Gender
  readonly number: GrammaticalNumber
  /** Of the imperfect, where the spelling shows it: «يزر», «يزوروا»; absent where all moods are written alike. */
  readonly mood?: 'indicative' | 'subjunctive' | 'jussive'
  /** Nouns and participles: «ون» against «ين», and the written accusative «ا». */
  readonly case?: 'nominative' | 'oblique' | 'accusative'
  /** True for the spelling used only before an attached pronoun: «زيارتـ», «رماـ», «اتهموـ». */
  readonly attached?: true
  /** True for the spelling used only before a genitive or a pronoun: «مسؤولو», «وزيرا». */
  readonly construct?: true
}

/** A noun or adjective by its dictionary forms. */
export type NounEntry = {
  /** Singular: «وزير», «زيارة». */
  readonly singular: string
  readonly gender?: Gender
  /** Broken (or irregular) plurals: «وزراء». */
  readonly plural?: readonly string[]
  /** Which sound plurals are in use; default: «ات» after «ة», otherwise none. */
  readonly sound?: 'masculine' | 'feminine' | 'both'
  /** True when a feminine in «ة» exists beside it: «متظاهر, متظاهرة». */
  readonly feminine?: boolean
  /** True for «قاضي, محامي»: the yaa falls in «قاضٍ» and «قاضون». */
  readonly defective?: boolean
}

/** One written form of a noun. */
export type Declined = Pick<Inflected, 'form' | 'gender' | 'number' | 'case' | 'attached' | 'construct'>
