/**
 * The written forms of nouns and adjectives: numbers, the endings that show case, the accusative alef, and the
 * spellings before a genitive or an attached pronoun.
 */
import type { Declined, Gender, NounEntry } from './entry.ts'
import { chop, join, last } from './spelling.ts'

type Cell = Omit<Declined, 'form'>

const cells = (stem: string, ending: string, cell: Cell): Declined[] =>
  join(stem, ending).map((form) => ({ form, ...cell }))

/** All written forms of a noun. */
export function declineNoun(noun: NounEntry): readonly Declined[] {
  const { singular } = noun
  const feminineEnding = last(singular) === 'ة'
  const gender = noun.gender ?? (feminineEnding ? 'feminine' : 'masculine')
  const sound = noun.sound ?? (feminineEnding ? 'feminine' : undefined)
  return [
    ...base(singular, gender, 'singular'),
    ...(noun.defective ? shortened(singular, gender) : []),
    ...dual(singular, gender),
    ...(sound === 'masculine' || sound === 'both' ? masculinePlural(noun) : []),
    ...(sound === 'feminine' || sound === 'both' ? femininePlural(singular) : []),
    ...(noun.plural ?? []).flatMap((plural) => base(plural, gender, 'plural')),
    ...(noun.feminine ? feminineForms(singular) : []),
  ]
}

function feminineForms(singular: string): Declined[] {
  const stem = last(singular) === 'ى' ? `${chop(singular)}ا` : singular
  const feminine = join(stem, 'ة')
  return feminine.flatMap((form) => [...base(form, 'feminine', 'singular'), ...dual(form, 'feminine')])
}

/** A form as it stands, with its accusative alef and its spelling before pronouns. */
function base(form: string, gender: Gender, number: Declined['number']): Declined[] {
  const cell: Cell = { gender, number }
  const end = last(form)
  const plain = [{ form, ...cell }]
  if (end === 'ة') return [...plain, { form: `${chop(form)}ت`, ...cell, attached: true }]
  if (end === 'ى') return [...plain, { form: `${chop(form)}ا`, ...cell, attached: true }]
  if (end === 'ا' || form.endsWith('اء') || form.endsWith('أ')) return plain
  return [...plain, ...cells(form, 'ا', { ...cell, case: 'accusative' })]
}

/** The stem that the endings of dual and plural go on. */
function stemOf(singular: string): string {
  const end = last(singular)
  if (end === 'ة') return `${chop(singular)}ت`
  if (end === 'ى') return `${chop(singular)}ي`
  return singular
}

function dual(singular: string, gender: Gender): Declined[] {
  const stem = stemOf(singular)
  const cell = { gender, number: 'dual' } as const
  return [
    ...cells(stem, 'ان', { ...cell, case: 'nominative' }),
    ...cells(stem, 'ين', { ...cell, case: 'oblique' }),
    ...cells(stem, 'ا', { ...cell, case: 'nominative', construct: true }),
    ...cells(stem, 'ي', { ...cell, case: 'oblique', construct: true }),
  ]
}

/** «قاضٍ»: the indefinite without its yaa. */
const shortened = (singular: string, gender: Gender): Declined[] => [
  { form: chop(singular), gender, number: 'singular', case: 'oblique' },
]

function masculinePlural({ singular, defective }: NounEntry): Declined[] {
  const stem = defective || last(singular) === 'ى' ? chop(singular) : singular
  const cell = { gender: 'masculine', number: 'plural' } as const
  return [
    ...cells(stem, 'ون', { ...cell, case: 'nominative' }),
    ...cells(stem, 'ين', { ...cell, case: 'oblique' }),
    ...cells(stem, 'و', { ...cell, case: 'nominative', construct: true }),
    ...cells(stem, 'ي', { ...cell, case: 'oblique', construct: true }),
  ]
}

function femininePlural(singular: string): Declined[] {
  const end = last(singular)
  const cell = { gender: 'feminine', number: 'plural' } as const
  if (end === 'ة') return cells(chop(singular), last(chop(singular)) === 'ا' ? 'يات' : 'ات', cell)
  return cells(end === 'ى' ? `${chop(singular)}ي` : singular, 'ات', cell)
}
