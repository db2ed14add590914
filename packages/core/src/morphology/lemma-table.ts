/**
 * Inflected forms of many lemmas by their folded spelling, worked out when a word first asks for them: a short report
 * meets a few hundred spellings and pays for those lemmas alone, not for the whole lexicon at the start.
 *
 * Which lemmas a spelling can belong to is told by its skeleton: its letters without those that inflection adds, drops
 * or changes (ا و ي ء, the ت ن م of prefixes and endings, the ه of ة), doubled letters once. Every form of a lemma has the
 * skeleton of its dictionary form: «اصطدم», «يصطدمون» → صطد.
 */
import { foldWord } from '../script/index.ts'

export interface Lemma<T> {
  /** Its dictionary forms: those whose skeletons differ (irregular plurals) must all be here. */
  readonly words: readonly string[]
  /** Every inflected form, unfolded, with what it means. */
  readonly inflect: () => Iterable<readonly [form: string, value: T]>
}

/** What the lemmas say of a folded stem. */
export type LemmaTable<T> = (stem: string) => readonly T[]

const INFLECTING = new Set('ءاتمنوي')
const FEMININE = 'ه'

/** The letters of a folded word that inflection leaves alone. */
export function skeletonOf(folded: string): string {
  const length = folded.endsWith(FEMININE) ? folded.length - 1 : folded.length
  let out = ''
  for (let i = 0; i < length; i++) {
    const letter = folded[i]!
    if (!INFLECTING.has(letter) && letter !== out.at(-1)) out += letter
  }
  return out
}

/** Skeletons of a lemma's forms: with and without a last ه, which may be of the root («نبّه»، «نبّهت»، «لم ينه»). */
function skeletonsOf(words: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const word of words) {
    const full = skeletonOf(`${foldWord(word)}ت`)
    out.add(full)
    if (full.endsWith(FEMININE)) out.add(full.slice(0, -1))
  }
  return out
}

interface Bucket<T> {
  readonly waiting: Lemma<T>[]
  readonly values: Map<string, T[]>
}

const NONE: readonly never[] = []

/** `same` tells values of one spelling that say the same; one of them is kept. */
export function lemmaTable<T>(lemmas: Iterable<Lemma<T>>, same: (a: T, b: T) => boolean): LemmaTable<T> {
  const buckets = new Map<string, Bucket<T>>()
  for (const lemma of lemmas) {
    for (const key of skeletonsOf(lemma.words)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.waiting.push(lemma)
      else buckets.set(key, { waiting: [lemma], values: new Map() })
    }
  }
  return (stem) => {
    const bucket = buckets.get(skeletonOf(stem))
    if (!bucket) return NONE
    for (const lemma of bucket.waiting.splice(0)) put(bucket.values, lemma, same)
    return bucket.values.get(stem) ?? NONE
  }
}

function put<T>(values: Map<string, T[]>, lemma: Lemma<T>, same: (a: T, b: T) => boolean) {
  for (const [form, value] of lemma.inflect()) {
    const key = foldWord(form)
    if (key.length < 2) continue
    const list = values.get(key)
    if (!list) values.set(key, [value])
    else if (!list.some((known) => same(known, value))) list.push(value)
  }
}
