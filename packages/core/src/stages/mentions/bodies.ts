/**
 * Bodies named by a head word and what follows it: «وزارة الخارجية الروسية», «الجيش السوري», «محكمة ليون».
 */
import type { Tokens } from '../../doc/index.ts'
import { AGENCY_WORDS } from '../../lexicon/org-heads.ts'
import { flagsOf, HEAD } from '../../naming/flags.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { isDoubtfulNation, theNationAt } from '../../naming/nation-at.ts'
import { type Chain, chainAt, isDefinite, isNisba } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import type { NameSpan } from './spans.ts'

/** The state that a chain names, by an adjective or by the state's own name. */
function stateIn(tokens: Tokens, { first, last }: Chain): string | undefined {
  for (let i = first + 1; i < last; i++) {
    const compound = theNationAt(tokens, i, last)
    if (compound && compound.last > i + 1) return compound.value
  }
  for (let i = last - 1; i > first; i--) {
    const nation = theNationAt(tokens, i, last)
    if (nation && !isDoubtfulNation(tokens.forms[i]!)) return nation.value
    if (factsOf(tokens.forms[i]!).outer) continue
    const place = knownNameAt(tokens, i, last)?.values.find((k) => k.kind === 'GPE' && !k.ambiguous)
    if (place?.country) return place.country
  }
  return undefined
}

/** «الخارجية الروسي» is no body: the adjective belongs to the minister before it. */
function agrees(tokens: Tokens, { head, first, last }: Chain): boolean {
  for (let i = first + 1; i < last; i++) {
    const nation = theNationAt(tokens, i, last)
    if (nation) return nation.number === 'plural' || head.number === 'plural' || nation.gender === head.gender
  }
  return true
}

/** Letters of the head's particles without the article; after ل the article is one letter. */
const particles = ({ split, definite }: Chain['head']): number =>
  definite ? split.before - (split.proclitics.endsWith('لال') ? 1 : 2) : split.before

const agencyWords = new Set(AGENCY_WORDS.map(foldWord))

/** Heads that with a complement name a body, even where nothing says whose. */
const FIRM = new Set([
  'Ministry',
  'Party',
  'University',
  'Court',
  'Embassy',
  'Organization',
  'Bank',
  'Forum',
  'Committee',
  'Prosecution',
])

function bodyOf(tokens: Tokens, chain: Chain): NameSpan | null {
  const { head, first, last } = chain
  const { type, span, en } = head.value
  if (type !== 'ORG' || last - first < 2) return null
  if (span === 'out' && !agencyWords.has(tokens.forms[first + 1]!.text)) return null
  const country = stateIn(tokens, chain)
  const firm = FIRM.has(en) && !head.definite
  if (!country && !firm) return null
  if (head.definite && span !== 'state') return null
  if (head.definite && !agrees(tokens, chain)) return null
  if (!country && !isDefinite(tokens.forms[last - 1]!)) return null
  return {
    first,
    last,
    type: 'ORG',
    rule: span === 'state' ? 'mentions.state-body' : 'mentions.body',
    known: [],
    before: particles(head),
    ...(country && { country }),
  }
}

/** All bodies in the tokens by their heads, none overlapping another. */
export function bodies(tokens: Tokens, first: number, last: number): NameSpan[] {
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = first; i < last; ) {
    const chain = flags[i]! & HEAD ? chainAt(tokens, i, last) : null
    const body = chain && bodyOf(tokens, chain)
    if (body && !ministerBefore(tokens, body.first)) out.push(body)
    i = body ? body.last : i + 1
  }
  return out
}

/** «وزيرة الخارجية الألمانية»: what a minister is minister of is no body of its own. */
export function ministerBefore(tokens: Tokens, first: number): boolean {
  if (first === 0) return false
  return factsOf(tokens.forms[first - 1]!).roles.some(
    (role) => role.value.kind === 'minister' && !role.definite,
  )
}

/** «حركة تركستان الشرقية الإسلامية»: a place between a class word and an adjective names a body. */
export function placeBodies(tokens: Tokens): NameSpan[] {
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!(flags[i]! & HEAD)) continue
    const head = factsOf(tokens.forms[i]!).heads.find(
      (h) => h.value.type === 'ORG' && h.value.sector === 'REB' && !h.definite,
    )
    if (!head) continue
    const place = knownNameAt(tokens, i + 1, Math.min(tokens.length, i + 5))
    if (!place?.values.some(({ kind }) => kind === 'GPE') || place.last >= tokens.length) continue
    const next = tokens.forms[place.last]!
    if (!isNisba(next) || factsOf(next).nations.length > 0 || factsOf(next).outer) continue
    const country = place.values[0]!.country
    out.push({
      first: i,
      last: place.last + 1,
      type: 'ORG',
      rule: 'mentions.place-body',
      known: [],
      before: head.split.before,
      ...(country && { country }),
    })
  }
  return out
}
