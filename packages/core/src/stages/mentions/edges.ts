/**
 * Where a name begins in its first word: prefixed و ف ب ل ك are not the name's. Told by what is known of the word with
 * and without them, and by the other words of the article.
 */
import type { Form, Tokens } from '../../doc/index.ts'
import { isKnownWord, knownWord } from '../../naming/gazetteer.ts'
import { givenNames } from '../../naming/given.ts'
import { factsOf } from '../../naming/words.ts'

/** How many folded letters at the head of a name's first word are particles. `seen`: how often a form stands in the article. */
export function particlesBefore(form: Form, seen: (stem: string) => boolean): number {
  const { text } = form
  if (form.kind !== 'word' || text.length < 3) return 0
  if (isName(text) || knownWord(form).some((tag) => !tag.endsWith(':c'))) return 0
  // «وكالة أنباء»: a head word as it stands, not و + كالة.
  if (factsOf(form).heads.some(({ split }) => split.before === 0)) return 0
  for (const { before, after, proclitics, stem } of form.splits) {
    if (after > 0 || before === 0 || proclitics.endsWith('ال') || proclitics.includes('س')) continue
    if (stem.startsWith('ال')) return before
    if (stem.length > 2 && (isName(stem) || isKnownWord(stem) || seen(stem))) return before
  }
  return 0
}

const isName = (word: string): boolean => givenNames().has(word)

/** Words that occur in the article as they are, to ask whether «وكيري» is و + «كيري». */
export function formsSeen(tokens: Tokens): (stem: string) => boolean {
  let seen: Set<string> | null = null
  return (stem) => {
    seen ??= new Set(tokens.forms.map((form) => form.text))
    return seen.has(stem)
  }
}
