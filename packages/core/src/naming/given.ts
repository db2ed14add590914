/** First names and family names of the lexicon, folded. Built on first use. */

import type { Form } from '../doc/index.ts'
import { GIVEN_NAMES } from '../lexicon/name-parts.ts'
import { SURNAMES } from '../lexicon/surnames.ts'
import { foldWord } from '../script/index.ts'
import { knownWord } from './gazetteer.ts'

let names: ReadonlySet<string> | null = null
export function givenNames(): ReadonlySet<string> {
  names ??= new Set(GIVEN_NAMES.flatMap((line) => line.split(' ')).map(foldWord))
  return names
}

let families: ReadonlySet<string> | null = null
/** A family name of the lexicon or of a person in the knowledge base. */
export function isSurname(form: Form): boolean {
  families ??= new Set(SURNAMES.flatMap((line) => line.split(' ')).map(foldWord))
  return families.has(form.text) || knownWord(form).includes('kb:last')
}

/** A first name of the lexicon or of a person in the knowledge base. */
export const isGiven = (form: Form): boolean =>
  givenNames().has(form.text) || knownWord(form).includes('kb:first')
