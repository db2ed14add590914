/**
 * Participles and verbal nouns, regular ones by pattern and irregular ones as the entry gives them, with their
 * declension.
 */
import type { Shape } from './classify.ts'
import type { Inflected, VerbEntry } from './entry.ts'
import { declineNoun } from './noun.ts'
import { chop, fromEnd, last, readLetters } from './spelling.ts'

/** Both participles, masculine and feminine, all numbers. */
export function participles(verb: VerbEntry, shape: Shape, passivePresent: string): readonly Inflected[] {
  const active = verb.active === undefined ? activeParticiple(shape) : verb.active
  const passive = verb.passive === undefined ? passiveParticiple(shape, passivePresent) : verb.passive
  return [
    ...(active === null
      ? []
      : declined(active, 'participle-active', 'active', shape.defective || active.endsWith('ئي'))),
    ...(passive === null ? [] : declined(passive, 'participle-passive', 'passive')),
  ]
}

function declined(
  singular: string,
  tense: Inflected['tense'],
  voice: Inflected['voice'],
  defective = false,
): Inflected[] {
  const { letters } = readLetters(singular)
  return declineNoun({ singular: letters, sound: 'both', feminine: true, defective }).map((form) => ({
    ...form,
    tense,
    voice,
  }))
}

/** Verbal nouns in singular, dual and plural; a plural in «ات» is taken as possible for each. */
export function verbalNouns(verb: VerbEntry, shape: Shape): readonly Inflected[] {
  const nouns = verb.noun ?? regularNoun(shape)
  return nouns.flatMap((noun) =>
    declineNoun({ singular: readLetters(noun).letters, sound: 'feminine' }).map((form) => ({
      ...form,
      tense: 'verbal-noun' as const,
      voice: 'active' as const,
    })),
  )
}

function activeParticiple(shape: Shape): string {
  if (shape.form !== 1) {
    const stem = `م${shape.present.slice(1)}`
    return shape.defective ? `${chop(stem)}ي` : stem
  }
  const [first = '', second = '', third = ''] = shape.past
  const open = first === 'أ' ? 'آ' : `${first}ا`
  if (shape.doubled) return open + second
  if (shape.hollow) return third === 'ء' ? `${open}ئي` : `${open}ئ${third}`
  if (shape.defective) return `${open}${onYaa(second)}ي`
  return open + onYaa(second) + onYaa(third)
}

const onYaa = (letter: string): string => (letter === 'أ' ? 'ئ' : letter)

function passiveParticiple(shape: Shape, passivePresent: string): string | null {
  if (shape.form === 7) return null
  if (shape.form !== 1) return `م${passivePresent.slice(1)}`
  const [first = '', second = '', third = ''] = shape.past
  if (shape.doubled) return `م${first}${second}و${second}`
  if (shape.hollow) return `م${first}${fromEnd(shape.present, 2) === 'ي' ? 'ي' : 'و'}${third}`
  const open = `م${first}${second === 'أ' ? 'ؤ' : second}`
  if (shape.defective) return open + (last(shape.present) === 'و' ? 'و' : 'ي')
  return `${open}و${third === 'أ' ? 'ء' : third}`
}

/** Forms VII, VIII and X: انفجار, اختيار, احتلال, استدعاء; استعادة and استيراد by rules of their own. */
function longNoun({ form, past, defective, hollow, doubled }: Shape): string {
  const stem = chop(past).replace(/^استو/, 'استي')
  const end = last(past)
  if (hollow) return form === 10 ? `${past}ة` : `${chop(stem)}يا${end}`
  if (doubled) return `${past}ا${end}`
  return defective ? `${stem}اء` : `${stem}ا${end === 'أ' ? 'ء' : end}`
}

/** The verbal noun that the form's pattern gives; none for form I, which is the dictionary's to say. */
function regularNoun(shape: Shape): readonly string[] {
  const { form, past, defective } = shape
  const stem = chop(past)
  const end = last(past)
  switch (form) {
    case 1:
      return []
    case 2:
      if (past.length === 4) return [`${past}ة`]
      return [defective ? `ت${stem}ية` : `ت${stem}ي${end === 'أ' ? 'ئ' : end}`]
    case 3:
      return [defective ? `م${stem}اة` : `م${past}ة`]
    case 4:
      return [fourthNoun(shape)]
    case 5:
    case 6:
      return [defective ? `${stem}ي` : past]
    default:
      return [longNoun(shape)]
  }
}

function fourthNoun({ past, defective, hollow, doubled }: Shape): string {
  const body = past.startsWith('آ') ? `ي${past.slice(1)}` : past.slice(1)
  const end = last(past)
  if (hollow) return `إ${body}ة`
  if (doubled) return `إ${body}ا${end}`
  const opened = body.startsWith('و') ? `ي${body.slice(1)}` : body
  return defective ? `إ${chop(opened)}اء` : `إ${chop(opened)}ا${end === 'أ' ? 'ء' : end}`
}
