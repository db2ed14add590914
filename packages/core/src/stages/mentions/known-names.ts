/**
 * What the knowledge base finds, and how it meets what the model found: a known name of several words wins over what
 * it covers; a longer name that the model sees around it stays and keeps the knowledge.
 */
import type { Tokens } from '../../doc/index.ts'
import { DIRECTION_FROM, RELAY_WORDS } from '../../lexicon/titles.ts'
import { flagsOf, OPENS } from '../../naming/flags.ts'
import { isMajor, type KnownName, knownNames } from '../../naming/gazetteer.ts'
import type { Known } from '../../naming/knowledge.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { isDoubtful } from './again.ts'
import { cover, type NameSpan } from './spans.ts'

const sure = (known: readonly Known[]) => known.filter((k) => !k.ambiguous)

/** Which kind the words are read as: the model's where it is among them. */
function kindOf(known: readonly Known[], model: NameSpan | undefined): NameSpan['type'] {
  const kinds = known.map((k) => k.kind)
  if (model && kinds.includes(model.type)) return model.type
  if (model?.type === 'GPE') return kinds.find((kind) => kind !== 'PER' && kind !== 'ORG') ?? kinds[0]!
  return kinds[0]!
}

/** Whether the base may overrule the kind that the model gave to just these words. */
function overrules({ first, last, values }: KnownName, model: NameSpan): boolean {
  if (last - first > 1 && sure(values).length > 0) return true
  const kinds = values.map((k) => k.kind)
  if (kinds.includes(model.type) || (model.type === 'GPE' && kinds.some((k) => k !== 'PER' && k !== 'ORG')))
    return true
  return model.type !== 'ORG' && values.some(isMajor)
}

function spanOf(match: KnownName, model: NameSpan | undefined): NameSpan {
  const type = kindOf(match.values, model)
  const known = match.values.filter((k) => k.kind === type)
  return {
    first: match.first,
    last: match.last,
    type,
    rule: 'mentions.known',
    known,
    before: match.before,
  }
}

/** Joins the model's names with known ones. */
export function withKnown(tokens: Tokens, model: readonly NameSpan[]): NameSpan[] {
  const of = cover(tokens.length, model)
  const gone = new Set<number>()
  const enriched = new Map<number, NameSpan>()
  const added: NameSpan[] = []
  const flags = flagsOf(tokens)
  const matches = knownNames(tokens, 0, tokens.length, (i) => (flags[i]! & OPENS) !== 0)
  const beside = statesBeside(matches)
  for (const match of matches) {
    const relay = relayed(tokens, match)
    if (relay) {
      for (let i = match.first; i < match.last; i++) if (of[i]! >= 0) gone.add(of[i]!)
      added.push(relay)
      continue
    }
    const met = new Set<number>()
    for (let i = match.first; i < match.last; i++) if (of[i]! >= 0) met.add(of[i]!)
    const outer = [...met].find((m) => model[m]!.first < match.first || model[m]!.last > match.last)
    if (met.size === 0) {
      if (standsAlone(tokens, match) || beside.has(match)) added.push(spanOf(match, undefined))
    } else if (outer === undefined) {
      if (met.size === 1 && !overrules(match, model[[...met][0]!]!)) continue
      for (const m of met) gone.add(m)
      added.push(spanOf(match, model[[...met][0]!]))
    } else if (met.size === 1) {
      const span = model[outer]!
      const known = endsWith(tokens, span, match) ? match.values.filter((k) => k.kind === span.type) : []
      if (known.length) enriched.set(outer, { ...span, known })
    } else if (match.last - match.first > 1 && sure(match.values).length) {
      for (const m of met) gone.add(m)
      added.push(spanOf(match, undefined))
    }
  }
  const kept = model.flatMap((span, i) => (gone.has(i) ? [] : [enriched.get(i) ?? span]))
  return [...kept, ...added].sort((a, b) => a.first - b.first)
}

/** Whether a person's name is the known one with titles before it, and not a longer name of somebody else. */
function endsWith(tokens: Tokens, span: NameSpan, match: KnownName): boolean {
  if (span.type !== 'PER' || match.last !== span.last || match.last - match.first < 2) return false
  for (let i = span.first; i < match.first; i++) {
    const { title, roles } = factsOf(tokens.forms[i]!)
    if (!title && !roles.length) return false
  }
  return true
}

/** A known name that no model name supports: of two words and more, or a state or capital, or a sure body. */
function standsAlone(tokens: Tokens, { first, last, values }: KnownName): boolean {
  if (last - first === 1 && values.some(({ id }) => id === WEST)) return !isDirection(tokens, first)
  if (!sure(values).length) return false
  if (last - first > 1) return true
  if (isDoubtful(tokens.forms[first]!)) return false
  return (
    values.some(isMajor) || (sure(values).length === values.length && values.every((k) => k.kind === 'ORG'))
  )
}

const relays = new Set(RELAY_WORDS.flatMap((word) => [word, `و${word}`, `ل${word}`]).map(foldWord))

/** «نقلت الأناضول»: the medium and not the place, after a word of relaying. */
function relayed(tokens: Tokens, { first, last, values, before }: KnownName): NameSpan | null {
  if (last - first > 1 || before > 0 || first === 0 || !relays.has(tokens.forms[first - 1]!.text)) return null
  const known = values.filter(({ kind, sector }) => kind === 'ORG' && sector === MEDIA)
  return known.length ? { first, last, type: 'ORG', rule: 'mentions.relayed', known, before: 0 } : null
}
const MEDIA = 'MED'

/** States whose names are common words too, in a list with other states: «النيجر ومالي». */
function statesBeside(matches: readonly KnownName[]): ReadonlySet<KnownName> {
  const out = new Set<KnownName>()
  matches.forEach((match, k) => {
    if (!match.values.some(({ id, ambiguous }) => ambiguous && id.startsWith('s:'))) return
    const [left, right] = [matches[k - 1], matches[k + 1]]
    const after = match.before > 0 && left?.last === match.first && left.values.some(isMajor)
    const ahead = right?.first === match.last && right.before > 0 && right.values.some(isMajor)
    if (after || ahead) out.add(match)
  })
  return out
}

const FROM = foldWord(DIRECTION_FROM)
const WEST = 'g:west'
/** «إلى الغرب من المدينة». */
const isDirection = (tokens: Tokens, at: number): boolean => tokens.forms[at + 1]?.text === FROM
