/**
 * The ways to read a folded Arabic word as particles + stem + attached pronoun. Purely by letters: which split is
 * meant is for the lexicon, or for context, to say. Bounded: some twenty splits for the longest word.
 */
import type { Split } from '../doc/tokens.ts'

/** Conjunctions, then prepositions (or the future particle), then the article; each optional. */
const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS = ['', 'ب', 'ل', 'ك', 'س']
const ARTICLE = 'ال'
const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كن', 'كما', 'نا', 'ني', 'ي']
const SHORTEST_STEM = 2
const LONGEST_WORD = 40

function prefixes(word: string): { proclitics: string; before: number; stem: string }[] {
  const out: { proclitics: string; before: number; stem: string }[] = []
  for (const conjunction of CONJUNCTIONS) {
    if (!word.startsWith(conjunction)) continue
    const rest = word.slice(conjunction.length)
    for (const preposition of PREPOSITIONS) {
      if (!rest.startsWith(preposition)) continue
      addPrefix(out, conjunction + preposition, rest.slice(preposition.length), preposition)
    }
  }
  return out
}

function addPrefix(
  out: { proclitics: string; before: number; stem: string }[],
  particles: string,
  stem: string,
  last: string,
) {
  if (stem.length < SHORTEST_STEM) return
  const before = particles.length
  // After ل the article loses its alef: «للصين» is ل + الصين, of which the letters «لصين» are written.
  if (last === 'ل' && stem.startsWith('ل')) {
    out.push({ proclitics: particles, before, stem: `ا${stem}` })
    if (stem.length > SHORTEST_STEM)
      out.push({ proclitics: particles + ARTICLE, before: before + 1, stem: stem.slice(1) })
    // «لله»، «للجنة»: the lam may also be the word's own.
    out.push({ proclitics: particles, before, stem })
    if (stem[1] !== 'ل') out.push({ proclitics: particles, before, stem: `ال${stem}` })
    return
  }
  out.push({ proclitics: particles, before, stem })
  if (stem.startsWith(ARTICLE) && stem.length - 2 >= SHORTEST_STEM && last !== 'س') {
    out.push({ proclitics: particles + ARTICLE, before: before + 2, stem: stem.slice(2) })
  }
}

/** Lists the splits of a folded word, the plain reading first. Words of over 40 letters are left whole. */
export function splitsOf(word: string): readonly Split[] {
  const whole: Split = { proclitics: '', stem: word, enclitic: '', before: 0, after: 0 }
  if (word.length > LONGEST_WORD || word.length <= SHORTEST_STEM) return [whole]
  const out: Split[] = []
  const heads = prefixes(word)
  for (const head of heads) out.push({ ...head, enclitic: '', after: 0 })
  for (const head of heads) {
    if (head.proclitics.endsWith(ARTICLE)) continue
    for (const pronoun of PRONOUNS) {
      const stem = head.stem.slice(0, head.stem.length - pronoun.length)
      if (stem.length >= SHORTEST_STEM && head.stem.endsWith(pronoun)) {
        out.push({
          proclitics: head.proclitics,
          stem,
          enclitic: pronoun,
          before: head.before,
          after: pronoun.length,
        })
      }
    }
  }
  return out
}
