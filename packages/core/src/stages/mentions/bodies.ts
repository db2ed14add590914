/**
 * Bodies named by a head word and what follows it: «وزارة الخارجية الروسية», «الجيش السوري», «محكمة ليون». Also cuts
 * class words off the names that stand without them («حركة حماس» → «حماس»).
 */
import type { Tokens } from '../../doc/index.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { type Chain, chainAt, isDefinite } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import type { NameSpan } from './spans.ts'

/** The state that a chain names, by an adjective or by the state's own name. */
function stateIn(tokens: Tokens, { first, last }: Chain): string | undefined {
  for (let i = last - 1; i > first; i--) {
    const nation = factsOf(tokens.forms[i]!).nations.find((n) => n.definite)
    if (nation) return nation.value
    const place = knownNameAt(tokens, i, last)?.values.find(({ kind }) => kind === 'GPE')
    if (place?.country) return place.country
  }
  return undefined
}

/** Heads that with a complement name a body, even where nothing says whose. */
const FIRM = new Set(['Ministry', 'Party', 'University', 'Court', 'Embassy', 'Organization', 'Bank'])

function bodyOf(tokens: Tokens, chain: Chain): NameSpan | null {
  const { head, first, last } = chain
  const { type, span, en } = head.value
  if (type !== 'ORG' || span === 'out' || last - first < 2) return null
  const country = stateIn(tokens, chain)
  const firm = FIRM.has(en) && !head.definite
  if (!country && !firm) return null
  if (!country && !isDefinite(tokens.forms[first + 1]!)) return null
  return {
    first,
    last,
    type: 'ORG',
    rule: span === 'state' ? 'mentions.state-body' : 'mentions.body',
    known: [],
    before: head.split.before - (head.definite ? 2 : 0),
    ...(country && { country }),
  }
}

/** All bodies in the tokens by their heads, none overlapping another. */
export function bodies(tokens: Tokens, first: number, last: number): NameSpan[] {
  const out: NameSpan[] = []
  for (let i = first; i < last; ) {
    const chain = chainAt(tokens, i, last)
    const body = chain && bodyOf(tokens, chain)
    if (body) out.push(body)
    i = body ? body.last : i + 1
  }
  return out
}

/** The span without a class word that its name does without. */
export function withoutClassWord(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.type === 'PER' || span.last - span.first < 2) return span
  const facts = factsOf(tokens.forms[span.first]!)
  const head = facts.heads.find((h) => h.value.span === 'out' && h.split.enclitic === '')
  if (!head || head.definite) return span
  const rest = { ...span, first: span.first + 1, before: 0 }
  const next = tokens.forms[rest.first]!
  const short = rest.last - rest.first === 1
  if (head.value.type !== 'ORG') return rest
  return short || !isDefinite(next) ? rest : span
}
