/** The English of a post's words: «وزير الخارجية الروسي» → foreign minister. */

import { ROLE_DOMAINS } from '../../lexicon/role-domains.ts'
import { ROLE_PHRASES } from '../../lexicon/roles.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { formOf } from '../tokens/tokens.ts'

let phrases: readonly (readonly [string, string])[] | null = null
function phraseList() {
  phrases ??= ROLE_PHRASES.map(({ words, en }) => [foldWord(words), en] as const).sort(
    (a, b) => b[0].length - a[0].length,
  )
  return phrases
}

const domains = new Map(ROLE_DOMAINS.map(({ words, en }) => [foldWord(words), en]))

/** English for the words of a post; undefined where its noun is not known. */
export function roleInEnglish(words: string): string | undefined {
  const folded = foldWord(words)
  for (const [phrase, en] of phraseList()) if (folded === phrase || folded.startsWith(`${phrase} `)) return en
  const [first = '', ...rest] = folded.split(' ')
  const role = factsOf(formOf(first)).roles[0]
  if (!role) return undefined
  const { value, gender } = role
  const domain = domains.get(rest[0] ?? '')
  const noun = gender === 'f' && value.kind === 'voice' ? 'spokeswoman' : value.en
  if (value.kind === 'minister' && domain) return `${domain} minister`
  if (value.kind === 'deputy') {
    const governed = roleInEnglish(rest.join(' '))
    return governed ? `deputy ${governed}` : value.en
  }
  return noun
}
