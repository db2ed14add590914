/**
 * Inflected forms of many lemmas by their folded spelling, worked out when a word first asks for them: a short report
 * meets a few hundred spellings and pays for those lemmas alone, not for the whole lexicon at the start.
 *
 * Which lemmas a spelling can belong to is told by its skeleton: its letters without those that inflection adds, drops
 * or changes (ا و ي ء, the ت ن م of prefixes and endings, the ه of ة), doubled letters once. Every form of a lemma has the
 * skeleton of its dictionary form: «اصطدم», «يصطدمون» → صطد. Of the lemmas of one skeleton only those are inflected whose
 * letters the spelling has in their order: «قال», not «قتل», for «يقول».
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
const WEAK = new Set('ءاوي')
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

/** The letters of a dictionary form that all of its inflections keep in this order: all but ا و ي ء and the ه of ة. */
function coreOf(word: string): string {
  const folded = foldWord(word)
  const length = folded.endsWith(FEMININE) ? folded.length - 1 : folded.length
  let out = ''
  for (let i = 0; i < length; i++) {
    const letter = folded[i]!
    if (!WEAK.has(letter) && letter !== out.at(-1)) out += letter
  }
  return out
}

function holds(stem: string, core: string): boolean {
  let at = 0
  for (let i = 0; i < stem.length && at < core.length; i++) if (stem[i] === core[at]) at++
  return at === core.length
}

/** A lemma not inflected yet; `order` is its place in the lexicon. */
interface Waiting<T> {
  readonly lemma: Lemma<T>
  readonly order: number
  cores: readonly string[] | null
}

interface Value<T> {
  readonly value: T
  readonly order: number
}

interface Bucket<T> {
  waiting: Waiting<T>[]
  readonly values: Map<string, Value<T>[]>
}

const NONE: readonly never[] = []

/** `same` tells values of one spelling that say the same; one of them is kept. */
export function lemmaTable<T>(lemmas: Iterable<Lemma<T>>, same: (a: T, b: T) => boolean): LemmaTable<T> {
  const buckets = new Map<string, Bucket<T>>()
  let order = 0
  for (const lemma of lemmas) {
    const waiting = { lemma, order: order++, cores: null }
    for (const key of skeletonsOf(lemma.words)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.waiting.push(waiting)
      else buckets.set(key, { waiting: [waiting], values: new Map() })
    }
  }
  return (stem) => {
    const bucket = buckets.get(skeletonOf(stem))
    if (!bucket) return NONE
    if (bucket.waiting.length)
      bucket.waiting = bucket.waiting.filter((w) => !tried(bucket.values, w, stem, same))
    return bucket.values.get(stem)?.map(({ value }) => value) ?? NONE
  }
}

/** Inflects a lemma that the stem may be a form of; says whether it did. */
function tried<T>(
  values: Map<string, Value<T>[]>,
  waiting: Waiting<T>,
  stem: string,
  same: (a: T, b: T) => boolean,
): boolean {
  const { lemma, order } = waiting
  waiting.cores ??= lemma.words.map(coreOf)
  if (!waiting.cores.some((core) => holds(stem, core))) return false
  for (const [form, value] of lemma.inflect()) {
    const key = foldWord(form)
    if (key.length < 2) continue
    const list = values.get(key)
    if (list) insert(list, { value, order }, same)
    else values.set(key, [{ value, order }])
  }
  return true
}

/** Keeps the order of the lexicon, whichever lemma a text asked for first. */
function insert<T>(list: Value<T>[], entry: Value<T>, same: (a: T, b: T) => boolean) {
  const known = list.findIndex(({ value }) => same(value, entry.value))
  if (known >= 0) {
    if (list[known]!.order <= entry.order) return
    list.splice(known, 1)
  }
  let at = list.length
  while (at > 0 && list[at - 1]!.order > entry.order) at--
  list.splice(at, 0, entry)
}
