/**
 * The finite forms of a verb, perfect, imperfect and imperative, active and passive. Spellings that coincide
 * («قتل» active and passive) are given once for each reading.
 */
import { classify, type Shape, shortPast } from './classify.ts'
import { participles, verbalNouns } from './derived.ts'
import type { Gender, GrammaticalNumber, Inflected, VerbEntry } from './entry.ts'
import { chop, fromEnd, join, last, prefix, replaceFromEnd } from './spelling.ts'

type Voice = Inflected['voice']
type Slot = { readonly person: 1 | 2 | 3; readonly gender?: Gender; readonly number: GrammaticalNumber }
type Reading = Pick<Inflected, 'tense' | 'voice' | 'mood' | 'attached'> & Slot

const slot = (person: 1 | 2 | 3, number: GrammaticalNumber, gender?: Gender): Slot =>
  gender ? { person, number, gender } : { person, number }

const THIRD = {
  ms: slot(3, 'singular', 'masculine'),
  fs: slot(3, 'singular', 'feminine'),
  md: slot(3, 'dual', 'masculine'),
  fd: slot(3, 'dual', 'feminine'),
  mp: slot(3, 'plural', 'masculine'),
  fp: slot(3, 'plural', 'feminine'),
}

/** Endings that open with a consonant and go on the short stem; «ت» stands for the first and second persons. */
const SHORT_ENDINGS: readonly (readonly [string, Slot])[] = [
  ['ن', THIRD.fp],
  ['ت', slot(1, 'singular')],
  ['نا', slot(1, 'plural')],
  ['تم', slot(2, 'plural', 'masculine')],
  ['تما', slot(2, 'dual')],
]

/** Every inflected form of a verb: finite forms, participles with their declension, verbal nouns. */
export function conjugate(verb: VerbEntry): readonly Inflected[] {
  const shape = classify(verb)
  const passive = verb.passive !== null && shape.form !== 7
  return [
    ...perfect(shape, 'active'),
    ...imperfect(shape, shape.present, 'active'),
    ...imperative(shape),
    ...(passive ? perfect(passivePast(shape), 'passive') : []),
    ...(passive ? imperfect(shape, passivePresent(shape), 'passive') : []),
    ...participles(verb, shape, passivePresent(shape)),
    ...verbalNouns(verb, shape),
  ]
}

function forms(stem: string, ending: string, reading: Reading): Inflected[] {
  return join(stem, ending).map((form) => ({ form, ...reading }))
}

function perfect(shape: Shape, voice: Voice): Inflected[] {
  const { past, defective } = shape
  const base = defective ? chop(past) : past
  const yaa = defective && last(past) === 'ي'
  const short = shortPast(shape)
  const make = (stem: string, ending: string, at: Slot, attached?: true): Inflected[] =>
    forms(stem, ending, { tense: 'perfect', voice, ...at, ...(attached ? { attached } : {}) })
  return [
    ...make(past, '', THIRD.ms),
    ...(defective && last(past) === 'ى' ? make(base, 'ا', THIRD.ms, true) : []),
    ...make(yaa ? past : base, 'ت', THIRD.fs),
    ...make(defective ? short : past, 'ا', THIRD.md),
    ...make(yaa ? past : base, 'تا', THIRD.fd),
    ...make(base, 'وا', THIRD.mp),
    ...make(base, 'و', THIRD.mp, true),
    ...SHORT_ENDINGS.flatMap(([ending, at]) => make(short, ending, at)),
  ]
}

/** Stems of an imperfect without its prefix letter. */
type Stems = {
  /** Without ending: زور, دعو. */
  readonly bare: string
  /** Before «ون» and «ين»: زور, دع. */
  readonly plural: string
  /** Before «ان»: زور, دعو, لقي. */
  readonly dual: string
  /** Before feminine «ن»: زر, مدد, دعو. */
  readonly feminine: string
  /** Jussive without ending: زر, دع; absent where it is written like the indicative. */
  readonly jussive?: string
}

function imperfectStems(shape: Shape, present: string): Stems {
  const bare = present.slice(1)
  if (shape.defective) {
    const base = chop(bare)
    const full = last(bare) === 'ى' || last(bare) === 'ا' ? `${base}ي` : bare
    return { bare, plural: base, dual: full, feminine: full, jussive: base }
  }
  if (shape.hollow) {
    const short = chop(chop(bare)) + shortHamza(bare)
    return { bare, plural: bare, dual: bare, feminine: short, jussive: short }
  }
  const feminine = shape.doubled ? bare + last(bare) : bare
  return { bare, plural: bare, dual: bare, feminine, ...(shape.doubled ? { jussive: feminine } : {}) }
}

/** يشاء shortens to يشأ and يسيء to يسئ. */
function shortHamza(bare: string): string {
  if (last(bare) !== 'ء') return last(bare)
  return fromEnd(bare, 2) === 'ا' ? 'أ' : 'ئ'
}

const PREFIXES: readonly (readonly [string, Slot])[] = [
  ['ي', THIRD.ms],
  ['ت', THIRD.fs],
  ['أ', slot(1, 'singular')],
  ['ن', slot(1, 'plural')],
]

function imperfect(shape: Shape, present: string, voice: Voice): Inflected[] {
  const stems = imperfectStems(shape, present)
  const reading = { tense: 'imperfect', voice } as const
  const singular = PREFIXES.flatMap(([letter, at]): Inflected[] => {
    const bare = { form: prefix(letter, stems.bare), ...reading, ...at }
    const attached =
      last(stems.bare) === 'ى' ? [{ ...bare, form: `${chop(bare.form)}ا`, attached: true as const }] : []
    const jussive = stems.jussive
      ? [{ ...bare, form: prefix(letter, stems.jussive), mood: 'jussive' as const }]
      : []
    return [bare, ...attached, ...jussive]
  })
  return [...singular, ...['ي', 'ت'].flatMap((letter) => imperfectEndings(letter, stems, reading))]
}

function imperfectEndings(
  letter: string,
  stems: Stems,
  reading: Pick<Reading, 'tense' | 'voice'>,
): Inflected[] {
  const third = letter === 'ي'
  const plural = third ? THIRD.mp : slot(2, 'plural', 'masculine')
  const dual = third ? THIRD.md : THIRD.fd
  const feminine = third ? THIRD.fp : slot(2, 'plural', 'feminine')
  const make = (stem: string, ending: string, at: Slot, more: Partial<Reading> = {}): Inflected[] =>
    forms(letter + stem, ending, { ...reading, ...at, ...more })
  return [
    ...make(stems.plural, 'ون', plural, { mood: 'indicative' }),
    ...make(stems.plural, 'وا', plural, { mood: 'subjunctive' }),
    ...make(stems.plural, 'و', plural, { mood: 'subjunctive', attached: true }),
    ...make(stems.dual, 'ان', dual, { mood: 'indicative' }),
    ...make(stems.dual, 'ا', dual, { mood: 'subjunctive' }),
    ...make(stems.feminine, 'ن', feminine),
    ...(third ? [] : make(stems.plural, 'ين', slot(2, 'singular', 'feminine'), { mood: 'indicative' })),
  ]
}

function imperative(shape: Shape): Inflected[] {
  const stems = imperfectStems(shape, shape.present)
  const open = imperativeOpening(shape)
  const make = (stem: string, ending: string, number: GrammaticalNumber): Inflected[] =>
    forms(open + stem, ending, {
      tense: 'imperative',
      voice: 'active',
      person: 2,
      gender: 'masculine',
      number,
    })
  return [
    ...make(shape.doubled ? stems.bare : (stems.jussive ?? stems.bare), '', 'singular'),
    ...make(stems.plural, 'وا', 'plural'),
  ]
}

/** The helping alef: «ا» where the stem opens with two consonants, «أ» in form IV. */
function imperativeOpening(shape: Shape): string {
  if (shape.form === 4) return shape.past.startsWith('آ') ? '' : 'أ'
  if (shape.form === 7 || shape.form === 8 || shape.form === 10) return 'ا'
  const sound = shape.form === 1 && !shape.hollow && !shape.doubled
  const short = shape.past.startsWith('و') || shape.past.startsWith('أ')
  return sound && !short ? 'ا' : ''
}

/** The passive perfect as a verb of its own: قيل, دعي, قوتل, أعيد. */
function passivePast(shape: Shape): Shape {
  const stem = passivePastStem(shape)
  const past = !shape.hollow && last(stem) === 'أ' ? `${chop(stem)}ئ` : stem
  return { ...shape, past }
}

function passivePastStem(shape: Shape): string {
  const rounded = roundLongVowel(shape)
  if (shape.defective) return `${chop(rounded)}ي`
  if (shape.hollow) return replaceFromEnd(rounded, 2, 'ي')
  return shape.form === 1 && shape.past.charAt(1) === 'أ'
    ? `${shape.past.charAt(0)}ئ${shape.past.slice(2)}`
    : rounded
}

/** The «ا» of forms III and VI turns to «و» in the passive, and «آ» to «أو». */
function roundLongVowel({ form, past }: Shape): string {
  if (past.startsWith('آ')) return `أو${past.slice(1)}`
  if (form === 3) return `${past.charAt(0)}و${past.slice(2)}`
  if (form === 6) return `${past.slice(0, 2)}و${past.slice(3)}`
  return past
}

/** The passive imperfect: يزار, يدعى, يوعد, يؤخذ. */
function passivePresent(shape: Shape): string {
  const { present, form } = shape
  if (shape.defective) return `${chop(passiveOpening(shape))}ى`
  if (shape.hollow) return replaceFromEnd(present, 2, 'ا')
  if (last(present) === 'ئ' && form !== 1) return `${chop(present)}أ`
  return passiveOpening(shape)
}

function passiveOpening({ form, past, present }: Shape): string {
  if (form !== 1) return present
  if (past.startsWith('و') && present.charAt(1) !== 'و') return `يو${present.slice(1)}`
  return present.startsWith('يأ') && past.startsWith('أ') ? `يؤ${present.slice(2)}` : present
}
