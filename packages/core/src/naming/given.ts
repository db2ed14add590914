/** First names of the lexicon, folded. Built on first use. */
import { GIVEN_NAMES } from '../lexicon/name-parts.ts'
import { foldWord } from '../script/index.ts'

let names: ReadonlySet<string> | null = null
export function givenNames(): ReadonlySet<string> {
  names ??= new Set(GIVEN_NAMES.flatMap((line) => line.split(' ')).map(foldWord))
  return names
}
