/**
 * The PLOVER lexicon compiled once: which words of a text can be triggers, in which sense and which inflected form.
 * Works on folded stems; a word's readings are kept with its form.
 */
import { type Form, memoByForm, type Split } from '../../doc/index.ts'
import type { FrameGroup } from '../../lexicon/plover/frame.ts'
import { PLOVER } from '../../lexicon/plover/index.ts'
import { LIGHT_VERBS, type LightVerb, PLAIN_VERBS } from '../../lexicon/plover/light-verbs.ts'
import { conjugate, declineNoun, type Inflected, type VerbEntry } from '../../morphology/index.ts'
import type { EventType } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'

/** One sense of a lemma: a line of the lexicon under its group. */
export interface Sense {
  readonly type: EventType
  readonly group: FrameGroup
  readonly lemma: string
  readonly rule: string
  /** Folded words one of which must, or none may, stand among the complements. */
  readonly wanted: ReadonlySet<string> | null
  readonly barred: ReadonlySet<string> | null
}

/** How a spelling inflects a lemma. */
export interface Shape {
  readonly kind: 'verb' | 'noun' | 'doer' | 'done'
  readonly tense: 'past' | 'present' | 'none'
  readonly passive: boolean
  readonly person: 1 | 2 | 3
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural'
  /** Only before an attached pronoun. */
  readonly attached: boolean
}

interface Cell<T> {
  readonly value: T
  readonly shape: Shape
}

/** A reading of a word as a trigger. */
export interface Trigger<T = Sense> extends Cell<T> {
  readonly split: Split
  readonly definite: boolean
}

type Table<T> = Map<string, Cell<T>[]>

const NOUN: Shape = {
  kind: 'noun',
  tense: 'none',
  passive: false,
  person: 3,
  gender: null,
  number: 'singular',
  attached: false,
}

function shapeOf(form: Inflected): Shape | null {
  const { tense, voice, person, gender, number, attached } = form
  if (tense === 'imperative') return null
  const kind =
    tense === 'verbal-noun'
      ? 'noun'
      : tense === 'participle-active'
        ? 'doer'
        : tense === 'participle-passive'
          ? 'done'
          : 'verb'
  return {
    kind,
    tense: tense === 'perfect' ? 'past' : tense === 'imperfect' ? 'present' : 'none',
    passive: kind === 'verb' && voice === 'passive',
    person: person ?? 3,
    gender: gender === 'feminine' ? 'f' : gender === 'masculine' ? 'm' : null,
    number,
    attached: attached === true,
  }
}

function put<T>(table: Table<T>, form: string, value: T, shape: Shape) {
  const key = foldWord(form)
  if (key.length < 2) return
  const list = table.get(key)
  if (!list) table.set(key, [{ value, shape }])
  else if (!list.some((c) => c.value === value && sameShape(c.shape, shape))) list.push({ value, shape })
}

const sameShape = (a: Shape, b: Shape): boolean =>
  a.kind === b.kind &&
  a.passive === b.passive &&
  a.tense === b.tense &&
  a.number === b.number &&
  a.gender === b.gender

/** «زار يزور زيارة = visit»: the words before the gloss. */
const wordsOf = (row: string): string[] => (row.split(' = ')[0] ?? row).trim().split(' ')

function verbEntry(row: string): { entry: VerbEntry; nouns: boolean } {
  const [past = '', present = '', noun] = wordsOf(row)
  if (!noun) return { entry: { past, present }, nouns: false }
  return { entry: noun === '*' ? { past, present } : { past, present, noun: noun.split('/') }, nouns: true }
}

function addVerb<T>(table: Table<T>, row: string, value: T, nouns: boolean, participles: boolean) {
  const { entry, nouns: has } = verbEntry(row)
  for (const form of conjugate(entry)) {
    const shape = shapeOf(form)
    if (
      !shape ||
      (shape.kind === 'noun' && !(has && nouns)) ||
      (shape.kind !== 'verb' && shape.kind !== 'noun' && !participles)
    )
      continue
    put(table, form.form, value, shape)
  }
}

function addNoun<T>(table: Table<T>, row: string, value: T) {
  const [singular = '', plural = '='] = wordsOf(row)
  const broken = plural === '=' || plural === '-' ? [] : plural.split('/')
  const sound = plural === '-' || plural === '=' ? { sound: 'feminine' as const } : {}
  const entry = { singular, plural: broken, ...(plural === '=' ? {} : sound) }
  for (const form of declineNoun(entry)) {
    put(table, form.form, value, { ...NOUN, number: form.number, attached: form.attached === true })
  }
}

const folded = (words: readonly string[] | undefined): ReadonlySet<string> | null =>
  words?.length ? new Set(words.map(foldWord)) : null

function compile(): { table: Table<Sense>; lemmas: number } {
  const table: Table<Sense> = new Map()
  const seen = new Set<string>()
  for (const { type, groups } of PLOVER) {
    for (const group of groups) {
      const shared = {
        type,
        group,
        rule: `events.${type.toLowerCase()}-${group.id}`,
        wanted: folded(group.with),
        barred: folded(group.without),
      }
      for (const row of group.verbs ?? []) {
        const lemma = wordsOf(row)[0]!
        addVerb(table, row, { ...shared, lemma }, true, true)
        for (const word of wordsOf(row).filter((_, i) => i !== 1))
          for (const part of word.split('/')) seen.add(part)
      }
      for (const row of group.nouns ?? []) {
        const lemma = wordsOf(row)[0]!
        addNoun(table, row, { ...shared, lemma })
        seen.add(lemma)
      }
    }
  }
  return { table, lemmas: seen.size }
}

const { table: SENSES, lemmas } = compile()

/** Distinct trigger lemmas of the lexicon: verbs by their perfect, nouns by their singular. */
export const TRIGGER_LEMMAS = lemmas

const LIGHT: Table<LightVerb> = new Map()
for (const verb of LIGHT_VERBS) addVerb(LIGHT, verb.word, verb, false, false)
const PLAIN: Table<string> = new Map()
for (const row of PLAIN_VERBS) if (row.includes(' ')) addVerb(PLAIN, row, row, false, false)

const VERB_PARTICLES = new Set(['', 'و', 'ف', 'س', 'وس', 'فس', 'ل', 'ول'])
const NOUN_PARTICLES = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'])

/** Whether the particles around a stem can go with this inflection. */
function fits(split: Split, shape: Shape): boolean {
  const { proclitics, enclitic } = split
  if (shape.attached && enclitic === '') return false
  if (shape.kind !== 'verb') {
    const article = proclitics.endsWith('ال')
    const particles = article ? proclitics.slice(0, -2) : proclitics
    return NOUN_PARTICLES.has(particles) && !(article && enclitic !== '')
  }
  if (!VERB_PARTICLES.has(proclitics)) return false
  if (/[سل]$/.test(proclitics) && shape.tense !== 'present') return false
  if (enclitic === 'ي' || (shape.passive && enclitic !== '')) return false
  return true
}

function lookUp<T>(table: Table<T>, form: Form): readonly Trigger<T>[] {
  if (form.kind !== 'word') return NONE
  const out: Trigger<T>[] = []
  for (const split of form.splits) {
    const cells = table.get(split.stem)
    if (!cells) continue
    // ة folds to ه: «زيارة» is not «زيار» with a pronoun.
    for (const { value, shape } of cells) {
      if (fits(split, shape)) out.push({ value, shape, split, definite: split.proclitics.endsWith('ال') })
    }
  }
  return out.length ? out : NONE
}

const NONE: readonly never[] = []

/** A word's readings as a trigger. */
export const triggersOf = memoByForm((form: Form) => lookUp(SENSES, form))
/** A word's readings as a light verb. */
export const lightOf = memoByForm((form: Form) => lookUp(LIGHT, form))
/** A word's readings as a verb without a political act. */
export const plainOf = memoByForm((form: Form) => lookUp(PLAIN, form))
