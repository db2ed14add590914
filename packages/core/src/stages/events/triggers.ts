/**
 * The PLOVER lexicon compiled once: which words of a text can be triggers, in which sense and which inflected form.
 * Works on folded stems; a word's readings are kept with its form.
 */
import { type Form, memoByForm, type Split } from '../../doc/index.ts'
import type { FrameGroup, PloverFile } from '../../lexicon/plover/frame.ts'
import { PLOVER } from '../../lexicon/plover/index.ts'
import { LIGHT_VERBS, NO_TRIGGERS, PLAIN_VERBS } from '../../lexicon/plover/light-verbs.ts'
import { WHOLE_WORDS } from '../../lexicon/whole-words.ts'
import {
  conjugate,
  declineNoun,
  type Inflected,
  type Lemma,
  type LemmaTable,
  lemmaTable,
  type NounEntry,
  type VerbEntry,
} from '../../morphology/index.ts'
import { factsOf } from '../../naming/words.ts'
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
  /** A shortened imperfect («يزر»), which stands after «لم» or a command's «ل» only. */
  readonly short: boolean
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

const NOUN: Shape = {
  kind: 'noun',
  tense: 'none',
  passive: false,
  person: 3,
  gender: null,
  number: 'singular',
  attached: false,
  short: false,
}

function shapeOf(form: Inflected): Shape | null {
  const { tense, voice, person, gender, number, attached, mood } = form
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
    short: mood === 'jussive' && number === 'singular',
  }
}

const sameShape = (a: Shape, b: Shape): boolean =>
  a.kind === b.kind &&
  a.passive === b.passive &&
  a.tense === b.tense &&
  a.number === b.number &&
  a.short === b.short &&
  a.gender === b.gender

/** «زار يزور زيارة = visit»: the words before the gloss. */
const wordsOf = (row: string): string[] => (row.split(' = ')[0] ?? row).trim().split(' ')

function verbEntry(row: string): { entry: VerbEntry; nouns: boolean } {
  const [past = '', present = '', noun] = wordsOf(row)
  if (!noun) return { entry: { past, present }, nouns: false }
  return { entry: noun === '*' ? { past, present } : { past, present, noun: noun.split('/') }, nouns: true }
}

const sameCell = <T>(a: Cell<T>, b: Cell<T>): boolean => a.value === b.value && sameShape(a.shape, b.shape)

type CellLemma<T> = Lemma<Cell<T>>

function verbLemma<T>(row: string, value: T, derived: boolean, transitive = true): CellLemma<T> {
  const { entry: parts, nouns: has } = verbEntry(row)
  const entry = transitive ? parts : { ...parts, passive: null }
  const wanted = (kind: Shape['kind']) => kind === 'verb' || (kind === 'noun' ? has && derived : derived)
  function* inflect(): Generator<readonly [string, Cell<T>]> {
    for (const form of conjugate(entry)) {
      const shape = shapeOf(form)
      if (shape && wanted(shape.kind) && !(shape.passive && form.form.startsWith('وو')))
        yield [form.form, { value, shape }]
    }
  }
  return { words: [entry.past, entry.present, ...(entry.noun ?? [])], inflect }
}

function nounLemma<T>(row: string, value: T): CellLemma<T> {
  const [singular = '', plural = '='] = wordsOf(row)
  const broken = plural === '=' || plural === '-' ? [] : plural.split('/')
  const entry: NounEntry = { singular, plural: broken, ...(plural === '-' && { sound: 'feminine' }) }
  function* inflect(): Generator<readonly [string, Cell<T>]> {
    for (const { form, number, attached } of declineNoun(entry))
      yield [form, { value, shape: { ...NOUN, number, attached: attached === true } }]
  }
  return { words: [singular, ...broken], inflect }
}

const folded = (words: readonly string[] | undefined): ReadonlySet<string> | null =>
  words?.length ? new Set(words.map(foldWord)) : null

function* sensesOf({ type, groups }: PloverFile): Generator<{ sense: Sense; row: string; verb: boolean }> {
  for (const group of groups) {
    const shared = {
      type,
      group,
      rule: `events.${type.toLowerCase()}-${group.id}`,
      wanted: folded(group.with),
      barred: folded(group.without),
    }
    for (const row of group.verbs ?? [])
      yield { sense: { ...shared, lemma: wordsOf(row)[0]! }, row, verb: true }
    for (const row of group.nouns ?? [])
      yield { sense: { ...shared, lemma: wordsOf(row)[0]! }, row, verb: false }
  }
}

const all = [...PLOVER].flatMap((file) => [...sensesOf(file)])

/** Distinct trigger lemmas of the lexicon: verbs by their perfect, their verbal nouns, nouns by their singular. */
export const triggerLemmas = (): number =>
  new Set(
    all.flatMap(({ row, verb }) => {
      const [first, , third = ''] = wordsOf(row)
      return verb && third !== '' ? [first!, ...third.split('/')] : [first!]
    }),
  ).size

const SENSES = lemmaTable(
  all.map(({ sense, row, verb }) =>
    verb ? verbLemma(row, sense, true, sense.group.object !== 'none') : nounLemma(row, sense),
  ),
  sameCell,
)
const LIGHT = lemmaTable(
  LIGHT_VERBS.map((verb) => verbLemma(verb.word, verb, false)),
  sameCell,
)
const PLAIN = lemmaTable(
  PLAIN_VERBS.filter((row) => row.includes(' ')).map((row) => verbLemma(row, row, false)),
  sameCell,
)

const whole = new Set(WHOLE_WORDS.map(foldWord))
const blocked = new Set(NO_TRIGGERS.map(foldWord))
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

/** Words that only look like a particle and a verb: «وزير» is no «زير», «حياة» no «حيّاه». */
const wholeOnly = (form: Form): boolean =>
  whole.has(form.text) ||
  [...factsOf(form).roles, ...factsOf(form).nominals].some(({ split }) => split.before === 0)

/** A known verb with no particle before it: «وصفت» is no «و» and «صفت», «سيطروا» no «س» and «يطروا». */
const isBareVerb = memoByForm((form: Form): boolean =>
  form.splits.some(
    (split) =>
      split.before === 0 &&
      [SENSES, LIGHT, PLAIN].some((table) =>
        table(split.stem).some(({ shape }) => shape.kind === 'verb' && fits(split, shape)),
      ),
  ),
)

function lookUp<T>(table: LemmaTable<Cell<T>>, form: Form): readonly Trigger<T>[] {
  if (form.kind !== 'word' || blocked.has(form.text)) return NONE
  const out: Trigger<T>[] = []
  const plain = wholeOnly(form) || isBareVerb(form)
  for (const split of form.splits) {
    if (plain && split.before > 0) continue
    if (wholeOnly(form) && split.after > 0) continue
    for (const { value, shape } of table(split.stem)) {
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
