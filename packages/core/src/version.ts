/** Versions that every reading carries, so that two readings of one text can be compared. */

/** Version of the code that reads. */
export const ENGINE = '0.1.0'

/** Version of the lexicons, knowledge base and model: the day of their last change that alters a reading. */
export const LEXICON = '2026-11-25'
