/**
 * Inflected forms from dictionary entries: `conjugate` for verbs, `declineNoun` for nouns and adjectives. Pure and
 * without word lists; entries come from the lexicon. Forms are unfolded; fold them before comparing.
 */
export { conjugate } from './conjugate.ts'
export type { Inflected, NounEntry, VerbEntry } from './entry.ts'
export { type Lemma, type LemmaTable, lemmaTable } from './lemma-table.ts'
export { declineNoun } from './noun.ts'
