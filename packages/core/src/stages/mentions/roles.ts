/** The post beside a person's name: its words, and the state that they name. */
import type { Tokens } from '../../doc/index.ts'
import { POSTED_TO } from '../../lexicon/titles.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { isDoubtfulNation, theNationAt } from '../../naming/nation-at.ts'
import { roleEnd, titlesEnd } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import type { Span } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { NameSpan } from './spans.ts'

interface Role {
  readonly span: Span
  readonly country?: string
}

const FARTHEST = 10
/** A post in a body of no one state. */
const NO_STATE = ''

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
  // «فلان، ووزير الدفاع»: another person's post.
  if (at < limit && factsOf(tokens.forms[at]!).roles.every((role) => role.split.proclitics.startsWith('و')))
    return undefined
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

/** The state of a post: its first nationality, else the state of the body or place that it governs. */
function stateIn(tokens: Tokens, first: number, last: number): string | undefined {
  for (let i = first; i < last; i++) {
    const nation = theNationAt(tokens, i, last)
    // «الرئيس المالي» is of Mali, «الاستخبارات المالية» is not.
    const doubtful = isDoubtfulNation(tokens.forms[i]!) && (nation?.gender === 'f' || i > first + 1)
    if (nation && !doubtful) return nation.value
  }
  for (let i = first + 1; i < last; i++) {
    const match = knownNameAt(tokens, i, last)
    const known = match?.values.find((k) => !k.ambiguous && k.kind !== 'PER')
    if (!match || !known) continue
    if (known.kind === 'ORG') return known.country ?? NO_STATE
    if (known.country) return ABROAD.has(tokens.forms[i - 1]!.text) ? undefined : known.country
    i = match.last - 1
  }
  return undefined
}

const ABROAD = new Set(POSTED_TO.map(foldWord))
