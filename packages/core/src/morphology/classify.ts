/**
 * Reads form (I to X) and weakness of a verb off its two principal parts. Quadriliterals count as form II
 * («سيطر») and V («تدهور»), whose patterns they share. Form IX is not recognised (too rare in news).
 */
import type { VerbEntry } from './entry.ts'
import { chop, fromEnd, last, readLetters } from './spelling.ts'

export type Form = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10

export type Shape = {
  readonly form: Form
  readonly past: string
  readonly present: string
  /** The last radical is a vowel: دعا, رمى, لقي. */
  readonly defective: boolean
  /** The middle radical is a vowel that shortens: زار, أعاد, اختار. */
  readonly hollow: boolean
  /** The last two radicals are one letter: مدّ, استمرّ. */
  readonly doubled: boolean
}

/** The class of a verb. */
export function classify(verb: VerbEntry): Shape {
  const past = readLetters(verb.past)
  const present = readLetters(verb.present)
  const form = formOf(past.letters, present.letters, past.geminate || present.geminate, past.doubled)
  const defective = 'اىي'.includes(last(past.letters)) && 'ويىا'.includes(last(present.letters))
  const doubled = !defective && (past.doubled || past.letters.length === 2)
  const hollow = !defective && !doubled && isHollow(form, past.letters, present.letters)
  return { form, past: past.letters, present: present.letters, defective, hollow, doubled }
}

function formOf(past: string, present: string, geminate: boolean, doubled: boolean): Form {
  if (past.startsWith('است') && isTenth(past, doubled)) return 10
  if (past.startsWith('ان') && past.length >= 4 && past.charAt(2) !== 'ت') return 7
  if (past.startsWith('ا') && past.length >= 4) return 8
  if (isFourth(past, present)) return 4
  if (past.startsWith('ت') && present.startsWith('يت') && past.length >= 4 && past.charAt(1) !== 'ا') {
    return past.charAt(2) === 'ا' ? 6 : 5
  }
  if (past.length >= 4) return past.charAt(1) === 'ا' ? 3 : 2
  if (past.startsWith('آ')) return 3
  return geminate ? 2 : 1
}

/** «استمع» is form VIII of a root with س; «استمرّ» and «استعاد» are form X. */
function isTenth(past: string, doubled: boolean): boolean {
  return past.length >= 6 || doubled || (past.length === 5 && last(past) === 'ى' && past !== 'استوى')
}

/** «أعلن / يعلن» drops its hamza in the imperfect and «أخذ / يأخذ», «أكّد / يؤكد» keep theirs. */
function isFourth(past: string, present: string): boolean {
  if (past.startsWith('آ')) return present.startsWith('يؤ') && !present.includes('ا')
  return past.startsWith('أ') && past.length >= 3 && !'أؤ'.includes(present.charAt(1))
}

function isHollow(form: Form, past: string, present: string): boolean {
  const weakens = form === 1 ? past.length === 3 : form === 4 || form === 7 || form === 8 || form === 10
  return weakens && fromEnd(past, 2) === 'ا' && 'ويا'.includes(fromEnd(present, 2))
}

/** The stem of a perfect that takes consonantal endings: زر-, مدد-, دعو-, رمي-. */
export function shortPast(shape: Shape): string {
  const { past } = shape
  if (shape.doubled) return past + last(past)
  if (shape.hollow) return chop(chop(past)) + (last(past) === 'ء' ? 'ئ' : last(past))
  if (!shape.defective) return past
  if (last(past) === 'ي') return past
  return chop(past) + (shape.form === 1 && last(past) === 'ا' && last(shape.present) === 'و' ? 'و' : 'ي')
}
