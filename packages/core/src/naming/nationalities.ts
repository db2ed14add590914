/**
 * Nationality adjectives and names of peoples, by state. Adjectives of one word and of two are apart, since the second
 * word of «كوري جنوبي» agrees with the first. Two states may share an adjective («كونغولي»).
 */
import STATES from '../lexicon/states.json' with { type: 'json' }

export interface Nationality {
  readonly iso: string
  /** Masculine singular without the article. */
  readonly adjective: string
  /** Broken plurals of the people. */
  readonly plurals: readonly string[]
}

export interface CompoundNationality {
  readonly iso: string
  /** «كوري»، «جنوبي»: both masculine singular without the article. «جنوب أفريقي» keeps its first word as it is. */
  readonly words: readonly [string, string]
}

const isCompound = (adjective: string) => adjective.includes(' ')

export const NATIONALITIES: readonly Nationality[] = STATES.flatMap(({ iso, adjectives, plurals }) =>
  adjectives
    .filter((adjective) => !isCompound(adjective))
    .map((adjective, i) => ({ iso, adjective, plurals: i === 0 ? plurals : [] })),
)

export const COMPOUND_NATIONALITIES: readonly CompoundNationality[] = STATES.flatMap(({ iso, adjectives }) =>
  adjectives.filter(isCompound).map((adjective) => {
    const [first = '', second = ''] = adjective.split(' ')
    return { iso, words: [first, second] as const }
  }),
)
