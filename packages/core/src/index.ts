/** Public exports of the core library. */
export { annotate, open } from './extract.ts'
export { hashText, read } from './reading.ts'
export type * from './record/types.ts'
export { fold, foldWord } from './script/index.ts'
export { parseQuery, type QueryPhrase, type SearchWord, searchWords } from './search-terms.ts'
export { ENGINE, LEXICON } from './version.ts'
export { type Segment, segmentClitics } from './stages/clitics/clitics.ts'
