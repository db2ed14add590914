/** The post beside a person's name: its words, and the state that they name. */
import type { Tokens } from '../../doc/index.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { roleEnd, titlesEnd } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import type { Span } from '../../record/types.ts'
import type { NameSpan } from './spans.ts'

interface Role {
  readonly span: Span
  readonly country?: string
}

const FARTHEST = 10

export function roleOf(tokens: Tokens, name: NameSpan): Role | undefined {
  return roleBefore(tokens, name) ?? roleAfter(tokens, name)
}

function roleBefore(tokens: Tokens, { first }: NameSpan): Role | undefined {
  for (let i = Math.max(0, first - FARTHEST); i < first; i++) {
    const end = roleEnd(tokens, i, first)
    if (end > i && titlesEnd(tokens, end, first) === first) return make(tokens, i, end)
  }
  return undefined
}

function roleAfter(tokens: Tokens, { last }: NameSpan): Role | undefined {
  const limit = Math.min(tokens.length, last + FARTHEST)
  let at = last
  if (at < limit && tokens.forms[at]!.text === ',') at++
  const end = at < limit ? roleEnd(tokens, at, limit) : at
  return end > at ? make(tokens, at, end) : undefined
}

function make(tokens: Tokens, first: number, last: number): Role {
  const lead = factsOf(tokens.forms[first]!).roles[0]
  const before = lead ? lead.split.before - (lead.definite ? 2 : 0) : 0
  const country = stateIn(tokens, first, last)
  const start = tokens.start[first]! + Math.max(0, before)
  return { span: { start, end: tokens.end[last - 1]! }, ...(country && { country }) }
}

function stateIn(tokens: Tokens, first: number, last: number): string | undefined {
  for (let i = last - 1; i >= first; i--) {
    const nation = factsOf(tokens.forms[i]!).nations.find((n) => n.definite)
    if (nation) return nation.value
    const place = knownNameAt(tokens, i, last)?.values.find((k) => k.kind === 'GPE' && k.country)
    if (place?.country) return place.country
  }
  return undefined
}
