/**
 * Which split of a word is meant: particles (و ف ب ل ك س ال), stem, attached pronoun. One choice per spelling, by a list
 * of words that only look split, by the letters that follow a particle, and by the surface (ة is never a pronoun).
 *
 * Limits: one reading per spelling, not per context («وهم» is always a conjunction and a pronoun). Measured against a
 * treebank by eval/clitics.ts. Stages that know words better than letters do (names, verbs) use `Form.splits`
 * themselves; this layer is for search engines, counting and display.
 */
import { type Doc, type Form, lay, memoByForm, type Split } from '../../doc/index.ts'
import { CARRIERS, PRONOUN_WORDS, WHOLE_WORDS } from '../../lexicon/whole-words.ts'
import type { Span } from '../../record/types.ts'
import { fold, foldWord, homeEnd, homeStart } from '../../script/index.ts'
import { tokens } from '../tokens/tokens.ts'

const whole = new Set(WHOLE_WORDS.map(foldWord))
const carriers = new Set(CARRIERS.map(foldWord))
const pronounWords = new Set(PRONOUN_WORDS.map(foldWord))

/** A word with something attached to it is known when its stem is: «وزارتها» by «وزارة». */
const known = (stem: string): boolean =>
  whole.has(stem) || (stem.endsWith('ت') && whole.has(`${stem.slice(0, -1)}ه`))

/** After س only an imperfect verb stands. */
const IMPERFECT = new Set(['ي', 'ت', 'ن', 'ا'])
const LONG_PRONOUNS = new Set(['ها', 'هم', 'هما', 'هن', 'نا'])
/** Function words that carry pronouns although they are short. */

function weigh(split: Split, text: string): number {
  const { proclitics, stem, enclitic } = split
  if (carriers.has(text) || (enclitic && whole.has(text))) return -1
  let weight = known(stem) || carriers.has(stem) ? 3 : 0
  if (proclitics) weight += weighParticles(proclitics, stem, text)
  if (enclitic) weight += weighPronoun(enclitic, stem)
  return weight
}

function weighParticles(proclitics: string, stem: string, text: string): number {
  if (whole.has(text)) return -6
  const article = proclitics.endsWith('ال')
  const head = article ? proclitics.slice(0, -2) : proclitics
  let weight = article ? 4 : 0
  if (head.startsWith('و')) weight += stem.length >= 3 ? 2 : -1
  if (head.startsWith('ف')) weight += /^(ان|قد|لا|لم|هو|هي|هم)/.test(stem) || article ? 2 : -2
  for (const particle of head.slice(head.startsWith('و') || head.startsWith('ف') ? 1 : 0)) {
    weight += weighPreposition(particle, stem, article)
  }
  return weight
}

function weighPreposition(particle: string, stem: string, article: boolean): number {
  if (particle === 'س') return stem.length >= 4 && IMPERFECT.has(stem[0]!) && !stem.endsWith('ه') ? 2 : -4
  if (particle === 'ك') return article ? 1 : -3
  if (article) return 2
  if (particle === 'ل' && /^[يت]..+/.test(stem) && stem.length >= 4) return 1
  // «لاعب», «بارز»: a bare ب or ل before an unknown stem is a preposition more often than not only in long words.
  return known(stem) || carriers.has(stem) || stem.length >= 5 ? 1 : -1
}

function weighPronoun(enclitic: string, stem: string): number {
  if (carriers.has(stem)) return 4
  if (LONG_PRONOUNS.has(enclitic)) return stem.length >= 3 ? 2 : -2
  return enclitic === 'ه' ? (stem.length >= 3 ? 1 : -2) : -4
}

/** The split meant by a spelling; `pronounHe`: the surface ends in ه, not ة. */
const choose = memoByForm((form: Form): readonly [withHe: Split, withoutHe: Split] => {
  const pick = (allowed: (split: Split) => boolean): Split => {
    if (pronounWords.has(form.text)) return bare(form.text)
    let best = form.splits[0]!
    let weight = 0
    for (const split of form.splits) {
      if (!isWritten(split, form.text) || !allowed(split)) continue
      const w = weigh(split, form.text)
      if (w > weight) [best, weight] = [split, w]
    }
    return best
  }
  return [pick(() => true), pick((split) => split.enclitic !== 'ه')]
})

/** «لها»: a preposition and a pronoun, no stem. */
const bare = (text: string): Split => ({
  proclitics: text[0]!,
  stem: '',
  enclitic: text.slice(1),
  before: 1,
  after: text.length - 1,
})

/** Leaves out splits that supply letters which are not written, except the article's alef after ل. */
const isWritten = (split: Split, text: string): boolean =>
  !split.stem.startsWith('ال') || text.slice(split.before).startsWith('ال') || split.proclitics === ''

/** The parts of one word, as spans of the text: particles one by one, the stem, the pronoun. */
export interface Segment extends Span {
  readonly kind: 'particle' | 'article' | 'stem' | 'pronoun'
}

/** Splits every Arabic word of a text into particles, article, stem and pronoun. Offsets are UTF-16 code units. */
export function segmentClitics(text: string): Segment[][] {
  const plain: Doc = { article: { id: 'text', text }, text, folded: fold(text) }
  const doc = lay(plain, tokens)
  const out: Segment[][] = []
  for (let i = 0; i < doc.tokens.length; i++)
    if (doc.tokens.forms[i]!.kind === 'word') out.push(segmentsOf(doc, i))
  return out
}

function segmentsOf({ tokens, folded, text }: Doc<'tokens'>, i: number): Segment[] {
  const form = tokens.forms[i]!
  const endsInHe = text[homeStart(folded, tokens.foldedEnd[i]! - 1)] === 'ه'
  const { before, after, proclitics } = choose(form)[endsInHe ? 0 : 1]
  const base = tokens.foldedStart[i]!
  const length = form.text.length
  const out: Segment[] = []
  const add = (kind: Segment['kind'], from: number, to: number) => {
    if (to > from)
      out.push({ kind, start: homeStart(folded, base + from), end: homeEnd(folded, base + to, text) })
  }
  const articleLetters = proclitics.endsWith('ال') ? before - (proclitics.length - 2) : 0
  const particles = before - articleLetters
  for (let k = 0; k < particles; k++) add('particle', k, k + 1)
  add('article', particles, before)
  add('stem', before, length - after)
  add('pronoun', length - after, length)
  return out
}
