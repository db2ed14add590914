/** Nationality adjectives in running text, of one word («الروسي») and of two («الكوري الجنوبي»، «الجنوب أفريقية»). */
import { type Form, memoByForm, type Tokens } from '../doc/index.ts'
import { NATION_DOUBTS } from '../lexicon/name-doubts.ts'
import { declineNoun } from '../morphology/index.ts'
import { foldWord } from '../script/index.ts'
import { COMPOUND_NATIONALITIES } from './nationalities.ts'
import { type Count, factsOf, type Gender } from './words.ts'

export interface NationAt {
  /** ISO code of the state. */
  readonly value: string
  readonly definite: boolean
  readonly gender: Gender
  readonly number: Count
  /** One past the last token. */
  readonly last: number
}

type Compound = Omit<NationAt, 'last'>

/** First words of two-word adjectives → second words → what the pair says. */
let compounds: ReadonlyMap<string, ReadonlyMap<string, Compound>> | null = null

function compile(): ReadonlyMap<string, ReadonlyMap<string, Compound>> {
  const out = new Map<string, Map<string, Compound>>()
  const put = (first: string, second: string, compound: Compound) => {
    const at = out.get(foldWord(first)) ?? new Map<string, Compound>()
    at.set(foldWord(second), compound)
    out.set(foldWord(first), at)
  }
  for (const {
    iso,
    words: [first, second],
  } of COMPOUND_NATIONALITIES) {
    const inflects = first.endsWith('ي')
    const firsts = inflects ? adjective(first) : []
    for (const { form, gender, number } of adjective(second)) {
      const cell = { value: iso, gender: gender === 'feminine' ? 'f' : 'm', number } as const
      const heads = inflects
        ? firsts.filter((f) => f.gender === gender && f.number === number).map((f) => f.form)
        : [first]
      for (const head of heads) {
        put(head, form, { ...cell, definite: false })
        put(`ال${head}`, inflects ? `ال${form}` : form, { ...cell, definite: true })
        if (!inflects) put(head, `ال${form}`, { ...cell, definite: true })
      }
    }
  }
  return out
}

const adjective = (singular: string) => declineNoun({ singular, sound: 'both', feminine: true })

const PREFIXES = new Set(['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لال'])

/** What may follow the word so that the two are a nationality. */
const secondsOf = memoByForm((form: Form): ReadonlyMap<string, Compound> | null => {
  if (form.kind !== 'word') return null
  compounds ??= compile()
  for (const { after, proclitics, stem } of form.splits) {
    if (after > 0 || !PREFIXES.has(proclitics)) continue
    const seconds = compounds.get(proclitics.endsWith('ال') ? `ال${stem}` : stem)
    if (seconds) return seconds
  }
  return null
})

/** The nationality that begins at a token, the longer one first; null where none does. */
export function nationAt(tokens: Pick<Tokens, 'forms'>, at: number, last: number): NationAt | null {
  if (at >= last) return null
  const compound = at + 1 < last ? secondsOf(tokens.forms[at]!)?.get(tokens.forms[at + 1]!.text) : undefined
  if (compound) return { ...compound, last: at + 2 }
  const { nations } = factsOf(tokens.forms[at]!)
  const nation = nations.find((n) => n.definite) ?? nations[0]
  if (!nation) return null
  const { value, definite, gender, number } = nation
  return { value, definite, gender, number, last: at + 1 }
}

/** «المالية»: of finance far oftener than of Mali. */
const doubtful = new Set(NATION_DOUBTS.map(foldWord))
export const isDoubtfulNation = (form: Form): boolean => doubtful.has(form.text)

/** The same with the article only: «السوري», not «سوري». */
export function theNationAt(tokens: Pick<Tokens, 'forms'>, at: number, last: number): NationAt | null {
  const nation = nationAt(tokens, at, last)
  return nation?.definite ? nation : null
}
