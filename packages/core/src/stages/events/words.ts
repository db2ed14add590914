/**
 * What a word does in a clause: preposition, relative, conjunction, verb, noun. Once per distinct word. Verbs that no
 * list knows are told by the shape of the imperfect, which few nouns share.
 */
import { type Form, memoByForm } from '../../doc/index.ts'
import type { Preposition } from '../../lexicon/plover/frame.ts'
import { LIGHT_NOUNS } from '../../lexicon/plover/light-verbs.ts'
import * as lists from '../../lexicon/plover/particles.ts'
import { WHOLE_WORDS } from '../../lexicon/whole-words.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { lightOf, plainOf, triggersOf } from './triggers.ts'

export type WordClass =
  | 'preposition'
  | 'pronoun'
  | 'relative'
  | 'that'
  | 'sub'
  | 'negation'
  | 'adverb'
  | 'verb'
  | 'noun'
  | 'mark'
  | 'number'

export interface Word {
  readonly class: WordClass
  /** Opens with و or ف that is no letter of its own. */
  readonly joined: boolean
  readonly preposition: Preposition | 'other' | null
  /** Attached pronoun of a preposition or of أن. */
  readonly pronoun: string
  /** The word may be both a finite verb and a noun («قتل»). */
  readonly both: boolean
}

const set = (words: readonly string[]) => new Set(words.map(foldWord))
const prepositions = new Map<string, Preposition | 'other'>()
for (const word of lists.OTHER_PREPOSITIONS) prepositions.set(foldWord(word), 'other')
for (const [name, words] of Object.entries(lists.PREPOSITIONS)) {
  for (const word of words) prepositions.set(foldWord(word), name as Preposition)
}
const stems = new Map<string, { preposition: Preposition; pronoun: string }>()
for (const [name, words] of Object.entries(lists.PREPOSITION_STEMS)) {
  for (const word of words)
    for (const pronoun of lists.PRONOUN_ENDINGS)
      stems.set(foldWord(word + pronoun), { preposition: name as Preposition, pronoun })
}
const relatives = set(lists.RELATIVES)
const complementizers = set(lists.COMPLEMENTIZERS)
const subordinators = set(lists.SUBORDINATORS)
const negations = set(lists.NEGATIONS)
const adverbs = set(lists.ADVERBS)

const blank = { joined: false, preposition: null, pronoun: '', both: false } as const

function closedClass(text: string): Word | null {
  const preposition = prepositions.get(text)
  if (preposition) return { ...blank, class: 'preposition', preposition }
  const attached = stems.get(text)
  if (attached) return { ...blank, class: 'pronoun', ...attached }
  if (relatives.has(text)) return { ...blank, class: 'relative' }
  if (complementizers.has(text)) return { ...blank, class: 'that' }
  const that = /^(ان|بان|لان|فان|لكن)(ه|ها|هم|هما|نا|هن)$/.exec(text)
  if (that) return { ...blank, class: 'that', pronoun: that[2]! }
  if (negations.has(text)) return { ...blank, class: 'negation' }
  if (adverbs.has(text)) return { ...blank, class: 'adverb' }
  if (subordinators.has(text)) return { ...blank, class: 'sub' }
  return null
}

const wholeWords = set(WHOLE_WORDS)
const isWhole = (text: string): boolean => wholeWords.has(text) || wholeWords.has(text.replace(/^[وف]/, ''))
const lightNouns = set(LIGHT_NOUNS)

/** The imperfect of a verb that no list knows: «يستقبلون». */
function looksImperfect(text: string): boolean {
  const bare = /^[وف]?س?(?=[يت])/.exec(text)
  if (!bare || isWhole(text)) return false
  const stem = text.slice(bare[0].length)
  if (bare[0].endsWith('س') && stem.length >= 4) return true
  return stem.startsWith('ي') && stem.length >= 4 && /(ون|ين|ان)$/.test(stem)
}

export const wordOf = memoByForm((form: Form): Word => {
  if (form.kind === 'mark') return { ...blank, class: 'mark' }
  if (form.kind === 'number') return { ...blank, class: 'number' }
  if (form.kind === 'latin') return { ...blank, class: 'noun' }
  const { text } = form
  const closed = closedClass(text)
  if (closed) return closed
  const joined = /^[وف]/.test(text) && text.length > 2
  if (joined) {
    const rest = closedClass(text.slice(1))
    if (rest) return { ...rest, joined: true }
  }
  const readings = [...triggersOf(form), ...lightOf(form), ...plainOf(form)]
  const verbs = readings.filter((t) => t.shape.kind === 'verb')
  if (verbs.length) {
    const nouns =
      readings.some((t) => t.shape.kind !== 'verb') ||
      form.splits.some((s) => s.after === 0 && lightNouns.has(s.stem)) ||
      factsOf(form).nominals.length > 0 ||
      factsOf(form).roles.length > 0
    const bare = verbs.some((t) => t.split.proclitics === '')
    return { ...blank, class: 'verb', joined: joined && !bare, both: nouns }
  }
  if (looksImperfect(text)) return { ...blank, class: 'verb', joined }
  return {
    ...blank,
    class: 'noun',
    joined: joined && form.splits.some((s) => s.proclitics === 'وال' || s.proclitics === 'فال'),
  }
})
