/**
 * The `mentions` stage: names by the model, by the knowledge base and by rules for bodies, joined; then the words of
 * posts beside people, and descriptions.
 */
import { type Doc, type FoundMention, memoByForm, type Stage, type Tokens, tokenAt } from '../../doc/index.ts'
import { NAME_KUNYA } from '../../lexicon/name-parts.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord, homeStart } from '../../script/index.ts'
import { afterPosts } from './after-post.ts'
import { consistent, withSurnames } from './again.ts'
import { bodies, ministerBefore, placeBodies } from './bodies.ts'
import { formsSeen, particlesBefore } from './edges.ts'
import { withKnown } from './known-names.ts'
import { classed } from './media.ts'
import { modelNames } from './model-names.ts'
import { describe } from './nominals.ts'
import { placeNames } from './place-names.ts'
import { isNoName, parted, refine } from './refine.ts'
import { roleOf } from './roles.ts'
import { cover, type NameSpan } from './spans.ts'

export type MentionDoc = Doc<'tokens' | 'sentences'>

export const mentions: Stage<'mentions', 'tokens' | 'sentences'> = {
  gives: 'mentions',
  needs: ['tokens', 'sentences'],
  run: (doc) => {
    const names = findNames(doc)
    const found = names.map((span) => mentionOf(doc, span))
    return [...found, ...descriptions(doc, found)].sort((a, b) => a.start - b.start)
  },
}

function findNames(doc: MentionDoc): NameSpan[] {
  const { tokens } = doc
  const model = withPosts(doc, modelNames(doc))
  const known = joinPeople(tokens, withKnown(tokens, model))
  const bodied = withBodies(doc, known)
  const media = over(tokens.length, over(tokens.length, bodied, classed(tokens)), placeBodies(tokens))
  const taken = cover(tokens.length, media)
  const placed = [...media, ...placeNames(tokens, (i) => taken[i]! >= 0)].sort((a, b) => a.first - b.first)
  const refined = placed
    .flatMap((span) => parted(tokens, span))
    .map((span) => refine(tokens, span))
    .filter((span) => !isNoName(tokens, span) && !(span.type === 'ORG' && ministerBefore(tokens, span.first)))
  const seen = formsSeen(tokens)
  const before = (span: NameSpan) => span.before ?? particlesBefore(tokens.forms[span.first]!, seen)
  const edged = refined.map((span) => withKnowledge(tokens, { ...span, before: before(span) }))
  return consistent(tokens, withSurnames(tokens, edged), before)
}

/** A name whose edges were moved may be one that is known. */
function withKnowledge(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.known.length > 0) return span
  const match = knownNameAt(tokens, span.first, span.last)
  if (!match || match.last !== span.last) return span
  const known = match.values.filter(({ kind }) => kind === span.type)
  return known.length > 0 ? { ...span, known } : span
}

/** Adds names after posts where the model saw nobody; a body that it drew over the name gives way. */
function withPosts({ tokens, sentences }: MentionDoc, model: readonly NameSpan[]): NameSpan[] {
  const of = cover(tokens.length, model)
  const gone = new Set<number>()
  const added: NameSpan[] = []
  for (const sentence of sentences.list)
    for (const span of afterPosts(tokens, sentence.first, sentence.last)) {
      const met = new Set<number>()
      for (let i = span.first; i < span.last; i++) if (of[i]! >= 0) met.add(of[i]!)
      if ([...met].some((m) => model[m]!.type === 'PER' && model[m]!.last - model[m]!.first > 1)) continue
      for (const m of met) gone.add(m)
      added.push(span)
    }
  return [...model.filter((_, i) => !gone.has(i)), ...added].sort((a, b) => a.first - b.first)
}

/** «محمود عباس» + «أبو مازن»: names of people that touch are one. */
function joinPeople(tokens: Tokens, spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = []
  for (const span of spans) {
    const before = out.at(-1)
    const touch = before && before.type === 'PER' && span.type === 'PER' && before.last === span.first
    if (touch && KUNYA.has(tokens.forms[span.first]!.text))
      out[out.length - 1] = { ...before, last: span.last }
    else out.push(span)
  }
  return out
}

const KUNYA = new Set(NAME_KUNYA.map(foldWord))

/** Lays `stronger` spans over others, which give way where they meet, unless they reach beyond. */
function over(length: number, names: readonly NameSpan[], stronger: readonly NameSpan[]): NameSpan[] {
  const of = cover(length, names)
  const gone = new Set<number>()
  const added = stronger.filter((span) => {
    const met = new Set<number>()
    for (let i = span.first; i < span.last; i++) if (of[i]! >= 0) met.add(of[i]!)
    const around = [...met].some(
      (m) => names[m]!.type === 'ORG' && names[m]!.last - names[m]!.first > span.last - span.first,
    )
    if (!around) for (const m of met) gone.add(m)
    return !around
  })
  return [...names.filter((_, i) => !gone.has(i)), ...added].sort((a, b) => a.first - b.first)
}

/** Bodies by their heads win over what lies inside them; a longer body around one stays. */
const withBodies = ({ tokens, sentences }: MentionDoc, names: readonly NameSpan[]): NameSpan[] =>
  over(
    tokens.length,
    names,
    sentences.list.flatMap(({ first, last }) => bodies(tokens, first, last)),
  )

/** Descriptions outside names and outside the posts that stand beside people. */
function descriptions(
  { tokens, sentences, folded, text }: MentionDoc,
  names: readonly FoundMention[],
): FoundMention[] {
  const taken = new Uint8Array(tokens.length)
  for (const { first, last, role } of names) {
    const from = role && role.start < tokens.start[first]! ? tokenAt(tokens, role.start) : first
    const to = role && role.start >= tokens.end[last - 1]! ? tokenAt(tokens, role.end - 1) + 1 : last
    taken.fill(1, from, to)
  }
  for (let i = 0; i < tokens.length; i++)
    if (text[tokens.end[i]! - 1] === 'ة' && isNoWoman(tokens.forms[i]!)) taken[i] = 1
  return sentences.list.flatMap((sentence) =>
    describe(tokens, sentence.first, sentence.last, (i) => taken[i] === 1).map(({ before, ...found }) => ({
      ...found,
      form: 'nominal' as const,
      start:
        before > 0
          ? homeStart(folded, tokens.foldedStart[found.first]! + before)
          : tokens.start[found.first]!,
      end: tokens.end[found.last - 1]!,
      candidates: [],
    })),
  )
}

/** «مشاركة» is no «مشاركه», read as a person with a pronoun only; «المساعدة» alone is help and no woman who helps. */
const isNoWoman = memoByForm((form) => {
  const { roles, nominals } = factsOf(form)
  const all = [...roles, ...nominals]
  return (
    all.length > 0 &&
    all.every(
      ({ split, definite, value }) => split.enclitic !== '' || (definite && /^م.ا..$/.test(value.word)),
    )
  )
})

function mentionOf(doc: MentionDoc, span: NameSpan): FoundMention {
  const { tokens, folded } = doc
  const { first, last, type, rule, known, country } = span
  const before = span.before ?? 0
  const start = before > 0 ? homeStart(folded, tokens.foldedStart[first]! + before) : tokens.start[first]!
  const role = type === 'PER' ? roleOf(tokens, span) : undefined
  return {
    type,
    form: 'name',
    rule,
    first,
    last,
    start,
    end: tokens.end[last - 1]!,
    candidates: known.map((k) => k.id),
    ...(role?.span && { role: role.span }),
    ...((country ?? role?.country) !== undefined && { country: country ?? role!.country! }),
  }
}
