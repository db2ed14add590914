/** English for bodies that the knowledge base does not have, from their head word and state: «وزارة الخارجية الصينية». */

import { ROLE_DOMAINS } from '../../lexicon/role-domains.ts'
import { everything } from '../../naming/knowledge.ts'
import { type NationAt, nationAt } from '../../naming/nation-at.ts'
import { transliterate } from '../../naming/transliterate.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { formOf } from '../tokens/tokens.ts'

const domains = new Map(ROLE_DOMAINS.map(({ words, en }) => [foldWord(words), en]))
let states: ReadonlyMap<string, string> | null = null
function stateName(iso: string): string {
  states ??= new Map(
    everything()
      .filter((k) => k.id.startsWith('s:'))
      .map((k) => [k.country ?? '', k.nameEn]),
  )
  return states.get(iso) ?? ''
}

export function englishBody(name: string): string {
  const words = foldWord(name).split(/\s+/)
  const forms = words.map(formOf)
  const head = forms[0] && factsOf(forms[0]).heads[0]
  if (!head) return transliterate(name)
  let state: NationAt | null = null
  for (let i = 1; i < forms.length; i++) state = nationAt({ forms }, i, forms.length) ?? state
  const place = state ? stateName(state.value) : ''
  const domain = words.map((word) => domains.get(word)).find((en) => en !== undefined)
  const of =
    head.value.en === 'Ministry' && domain
      ? `${domain[0]!.toUpperCase()}${domain.slice(1)} Ministry`
      : head.value.en
  if (place) return `${of} of ${place}`
  return words.length > 1 && !domain ? `${of} ${transliterate(words.slice(1).join(' '))}` : of
}
