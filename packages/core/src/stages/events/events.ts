/**
 * The `events` stage: PLOVER records of who did what to whom. Triggers come from the compiled lexicon; participants from
 * a light analysis of the clause (subjects.ts, phrases.ts, bind.ts); records from records.ts. Linear: every trigger
 * looks at a bounded stretch of its sentence.
 */
import type { Stage } from '../../doc/index.ts'
import type { Event } from '../../record/types.ts'
import { withAnswers } from './answers.ts'
import { bind } from './bind.ts'
import type { Draft } from './draft.ts'
import { withMediators } from './mediation.ts'
import { withOccasions } from './occasions.ts'
import { withPair } from './pairs.ts'
import { draftOf, mergeRetellings, recordOf } from './records.ts'
import { type EventDoc, makeScene } from './scene.ts'
import { statementActs } from './statements.ts'
import type { Subjects } from './subjects.ts'
import { triggersOf } from './triggers.ts'
import { withoutTopics } from './unreal.ts'

function findEvents(doc: EventDoc): readonly Event[] {
  if (doc.mentions.length === 0) return []
  const scene = makeScene(doc)
  const subjects: Subjects = { scene, found: new Map(), pair: [] }
  const drafts: Draft[] = []
  for (let token = 0; token < doc.tokens.length; token++) {
    if (scene.mentionOf[token]! >= 0 || !triggersOf(doc.tokens.forms[token]!).length) continue
    if (!/^(?:verb|noun)$/.test(scene.word(token).class)) continue
    const found = bind(subjects, token)
    if (found) drafts.push(draftOf(scene, withPair(subjects, found)))
  }
  const taken = new Set(drafts.map((d) => d.found.token))
  for (const found of statementActs(subjects, taken)) drafts.push(draftOf(scene, found))
  drafts.sort((a, b) => a.found.token - b.found.token)
  const told = withAnswers(scene, withMediators(scene, withoutTopics(scene, drafts)))
  return mergeRetellings(scene, withOccasions(scene, told)).map((draft, index) =>
    recordOf(scene, draft, index),
  )
}

export const events: Stage<
  'events',
  'tokens' | 'sentences' | 'times' | 'mentions' | 'entities' | 'quotes' | 'attribution'
> = {
  gives: 'events',
  needs: ['tokens', 'sentences', 'times', 'mentions', 'entities', 'quotes', 'attribution'],
  run: findEvents,
}
