/** Other spellings of a folded foreign name, by the letters that Arabic papers choose between: غ/ج/ك, و/ف, ت/ط, ز/س, ه/ا. */
import { SPELLING_SWAPS } from '../lexicon/name-parts.ts'

/** Each swap over the whole name, and pairs of swaps; the name itself is left out. */
export function otherSpellings(name: string): readonly string[] {
  const out = new Set<string>()
  for (const [from, to] of SPELLING_SWAPS) if (name.includes(from)) out.add(name.replaceAll(from, to))
  for (const once of [...out])
    for (const [from, to] of SPELLING_SWAPS) if (once.includes(from)) out.add(once.replaceAll(from, to))
  out.delete(name)
  return [...out]
}
