/**
 * Spelling at the joint of stem and ending: the seat of hamza, madda, and the letters that weaken. Where the
 * presses differ («قرأوا» and «قرؤوا») every usual spelling is given.
 */

const VOWELS = /[ً-ِْٰـ]/g
const SHADDA = 'ّ'

/** The letters of a dictionary form without vowels, and where it wrote shadda. */
export type Letters = {
  readonly letters: string
  /** Shadda on the last letter: a doubled verb. */
  readonly doubled: boolean
  /** Shadda elsewhere: forms II and V. */
  readonly geminate: boolean
}

/** Reads a dictionary form. */
export function readLetters(written: string): Letters {
  const bare = written.normalize('NFC').replace(VOWELS, '')
  const at = bare.indexOf(SHADDA)
  return {
    letters: bare.replaceAll(SHADDA, ''),
    doubled: bare.endsWith(SHADDA),
    geminate: at >= 0 && at < bare.length - 1,
  }
}

export const last = (stem: string): string => stem.slice(-1)
export const chop = (stem: string): string => stem.slice(0, -1)

const isHamza = (letter: string): boolean => 'ءأؤئ'.includes(letter)

/** Joins an ending to a stem; more than one spelling when hamza can sit on more than one seat. */
export function join(stem: string, ending: string): readonly string[] {
  if (ending === '' || !isHamza(last(stem))) return [stem + ending]
  const base = chop(stem)
  const next = ending.charAt(0)
  if (last(stem) === 'أ') return afterAlef(base, next, ending)
  if (last(stem) === 'ء' && last(base) === 'ا') return afterLongAlef(base, next, ending)
  if (last(stem) === 'ء' && next !== 'ت') return [`${base}ئ${ending}`, `${base}ء${ending}`]
  return [stem + ending]
}

function afterAlef(base: string, next: string, ending: string): readonly string[] {
  if (next === 'ا') return [`${base}آ${ending.slice(1)}`]
  if (next === 'و') return [`${base}أ${ending}`, `${base}ؤ${ending}`]
  if (next === 'ي') return [`${base}أ${ending}`, `${base}ئ${ending}`]
  return [`${base}أ${ending}`]
}

function afterLongAlef(base: string, next: string, ending: string): readonly string[] {
  if (next === 'و') return [`${base}ؤ${ending}`, `${base}ء${ending}`]
  if (next === 'ي') return [`${base}ئ${ending}`]
  return [`${base}ء${ending}`]
}

/** Puts a prefix before a stem that may open with hamza: أ + أخذ is آخذ. */
export function prefix(letter: string, stem: string): string {
  return letter === 'أ' && stem.startsWith('أ') ? `آ${stem.slice(1)}` : letter + stem
}

/** The letter at an index from the end (1 is the last). */
export const fromEnd = (stem: string, index: number): string => stem.charAt(stem.length - index)

/** Replaces the letter at an index from the end. */
export function replaceFromEnd(stem: string, index: number, by: string): string {
  const at = stem.length - index
  return stem.slice(0, at) + by + stem.slice(at + 1)
}
