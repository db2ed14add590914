/**
 * Inflected forms of many lemmas by their folded spelling, worked out when a word first asks for them: a short report
 * meets a few hundred spellings and pays for those lemmas alone, not for the whole lexicon at the start.
 *
 * Which lemmas a spelling can belong to is told by its skeleton: its letters without the ten that Arabic inflects and
 * derives with («سألتمونيها»), doubled letters once. Inflection never changes it: «اصطدم», «يصطدمون» → صطد.
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

const SERVILE = new Set('ءاتسلمنهوي')

/** The letters of a folded word that inflection leaves alone. */
export function skeletonOf(folded: string): string {
  let out = ''
  for (let i = 0; i < folded.length; i++) {
    const letter = folded[i]!
    if (!SERVILE.has(letter) && letter !== out.at(-1)) out += letter
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
    for (const key of new Set(lemma.words.map((word) => skeletonOf(foldWord(word))))) {
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
