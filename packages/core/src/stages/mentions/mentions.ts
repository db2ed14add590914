/**
 * The `mentions` stage: names by the model, by the knowledge base and by rules for bodies, joined; then the words of
 * posts beside people, and descriptions.
 */
import { type Doc, type FoundMention, type Stage, tokenAt } from '../../doc/index.ts'
import { homeStart } from '../../script/index.ts'
import { bodies, withoutClassWord } from './bodies.ts'
import { formsSeen, particlesBefore } from './edges.ts'
import { withKnown } from './known-names.ts'
import { modelNames } from './model-names.ts'
import { describe } from './nominals.ts'
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
  const model = modelNames(doc)
  const known = withKnown(tokens, model).map((span) => withoutClassWord(tokens, span))
  return withBodies(doc, known)
}

/** Bodies by their heads win over what lies inside them; a longer name around one stays. */
function withBodies({ tokens, sentences }: MentionDoc, names: readonly NameSpan[]): NameSpan[] {
  const of = cover(tokens.length, names)
  const gone = new Set<number>()
  const added: NameSpan[] = []
  for (const sentence of sentences.list)
    for (const body of bodies(tokens, sentence.first, sentence.last)) {
      const met = new Set<number>()
      for (let i = body.first; i < body.last; i++) if (of[i]! >= 0) met.add(of[i]!)
      const around = [...met].some((m) => {
        const other = names[m]!
        return other.type === 'ORG' && (other.first < body.first || other.last > body.last)
      })
      if (around) continue
      for (const m of met) gone.add(m)
      added.push(body)
    }
  return [...names.filter((_, i) => !gone.has(i)), ...added].sort((a, b) => a.first - b.first)
}

/** Descriptions outside names and outside the posts that stand beside people. */
function descriptions(
  { tokens, sentences, folded }: MentionDoc,
  names: readonly FoundMention[],
): FoundMention[] {
  const taken = new Uint8Array(tokens.length)
  for (const { first, last, role } of names) {
    const from = role && role.start < tokens.start[first]! ? tokenAt(tokens, role.start) : first
    const to = role && role.start >= tokens.end[last - 1]! ? tokenAt(tokens, role.end - 1) + 1 : last
    taken.fill(1, from, to)
  }
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

function mentionOf(doc: MentionDoc, span: NameSpan): FoundMention {
  const { tokens, folded } = doc
  const { first, last, type, rule, known, country } = span
  const before = span.before ?? particlesBefore(tokens.forms[first]!, formsSeen(tokens))
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
    ...((country ?? role?.country) && { country: country ?? role!.country! }),
  }
}
