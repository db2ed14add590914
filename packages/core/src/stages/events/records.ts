/** From found happenings to records: type and status settled, date, place, source, contexts; retellings merged. */

import { type Form, memoByForm } from '../../doc/index.ts'
import { ASIDE_WORDS, ASKED } from '../../lexicon/plover/asked.ts'
import { CONTEXT_WORDS } from '../../lexicon/plover/contexts.ts'
import type { Mode } from '../../lexicon/plover/frame.ts'
import { SCALE } from '../../lexicon/plover/scale.ts'
import type { Event, EventType, Span } from '../../record/types.ts'
import { foldWord, homeEnd, homeStart } from '../../script/index.ts'
import type { Draft } from './draft.ts'
import { isForeground } from './foreground.ts'
import type { Found } from './frame.ts'
import type { Who } from './phrases.ts'
import { attributionAt, entityAt, mentionAt, type Scene, sideOf, startsIn, timeAt } from './scene.ts'
import { dateValue, isAhead, isOld, type Reality, realityOf, timeOfClause, timeOfVerb } from './status.ts'
import { shapesOf } from './subjects.ts'
import type { Trigger } from './triggers.ts'

const ASIDE = new Set(ASIDE_WORDS.map(foldWord))
const modes = ASKED.map(({ mode, words }) => ({ mode, words: new Set(words.map(foldWord)) }))

const modeWordOf = memoByForm((form: Form): Mode | '' => {
  for (const { mode, words } of modes)
    for (const { stem, after } of form.splits) if (after === 0 && words.has(stem)) return mode
  return ''
})

/** What is asked for, by the first word after the trigger that tells. */
function askedMode(scene: Scene, found: Found): Mode | null {
  const { last } = sentenceAt(scene, found.token)
  for (let k = found.token + 1; k < Math.min(last, found.token + 16); k++) {
    if (scene.mentionOf[k]! >= 0) continue
    const mode = modeWordOf(scene.doc.tokens.forms[k]!)
    if (mode) return mode
  }
  return null
}

const sentenceAt = (scene: Scene, token: number) =>
  scene.doc.sentences.list[scene.doc.sentences.ofToken[token]!]!

function modeOf(scene: Scene, found: Found, type: EventType): Mode | null {
  if (type === 'REQUEST') return askedMode(scene, found) ?? 'change'
  const { mode } = found.sense.group
  if (type === 'CONSULT' && !mode && isMultilateral(scene, found)) return 'multilateral'
  return mode ?? null
}

/** Three sides or more, or «على هامش» a gathering. */
function isMultilateral(scene: Scene, { actor, token }: Found): boolean {
  if (keys(scene, actor).length >= 3) return true
  const { last } = sentenceAt(scene, token)
  for (let k = token + 1; k < Math.min(last, token + 12); k++)
    if (ASIDE.has(scene.doc.tokens.forms[k]!.text)) return true
  return false
}

const contextOf = memoByForm((form: Form): readonly string[] => {
  const out: string[] = []
  for (const [context, words] of contextWords)
    if (form.splits.some((s) => s.after === 0 && words.has(s.stem))) out.push(context)
  return out
})
const contextWords = Object.entries(CONTEXT_WORDS).map(
  ([c, words]) => [c, new Set(words.map(foldWord))] as const,
)

function contextsOf(scene: Scene, { found, type }: Draft): string[] {
  const out = new Set<string>(found.sense.group.context ?? [])
  const end = Math.min(found.last + 4, sentenceAt(scene, found.token).last)
  for (let k = found.first; k < end; k++) {
    for (const context of contextOf(scene.doc.tokens.forms[k]!)) if (out.size < 3) out.add(context)
  }
  if (!out.size && /CONSULT|AGREE|SUPPORT|REQUEST|REJECT/.test(type)) out.add('diplomatic')
  return [...out]
}

/** A statement that is an act is told on its speaker's own word. */
function voiceOf(scene: Scene, { voucher, trigger, actor, token }: Found): string | null {
  if (voucher) return entityAt(scene, voucher.entity).id
  if (trigger.value.lemma === 'قال' && actor[0]) return entityAt(scene, actor[0].entity).id
  return sourceOf(scene, token)
}

/** The voice that vouches: the last of the chain that the anchor lies in. */
function sourceOf(scene: Scene, token: number): string | null {
  const at = scene.voiceOf[token]!
  if (at < 0) return null
  const { chain } = attributionAt(scene, at)
  for (let i = chain.length - 1; i >= 0; i--) if (chain[i]!.voice !== null) return chain[i]!.voice
  return null
}

/** Agreements that did not come about were only to be agreed on. */
const UNSIGNED = new Set(['events.support-sign', 'events.support-agreement'])

/** «يزور القاهرة الأحد المقبل»: the present of a verb with a day after publication. */
function aheadBy(scene: Scene, { trigger, verb, token }: Found, date: string | null, told: Reality): Reality {
  if (told.status !== 'asserted' || date === null) return told
  const present = trigger.shape.tense === 'present' || (verb >= 0 && verb < token && isPresent(scene, verb))
  return present && isAhead(scene, date) ? { ...told, status: 'future' } : told
}

const isPresent = (scene: Scene, verb: number): boolean =>
  shapesOf(scene, verb).every(({ tense }) => tense === 'present')

export function draftOf(scene: Scene, found: Found): Draft {
  const told = timeOfClause(scene, found)
  const own = told < 0 ? timeOfVerb(scene, found.from ?? -1, found.token) : told
  const date = own >= 0 ? dateValue(scene, own) : null
  const reality = aheadBy(scene, found, date, realityOf(scene, found))
  const { cooperative } = SCALE[found.sense.type]
  const toCome =
    reality.status === 'future' || (reality.status === 'hypothetical' && found.trigger.shape.kind === 'verb')
  const unsigned = reality.status === 'negated' && UNSIGNED.has(found.sense.rule)
  const type = (cooperative && toCome) || unsigned ? 'AGREE' : found.sense.type
  const mode = type === found.sense.type ? modeOf(scene, found, type) : null
  const lasting = found.sense.group.status && reality.status === 'asserted' ? found.sense.group.status : null
  const status =
    lasting ??
    (reality.status === 'asserted' && date !== null && isOld(scene, date) ? 'historical' : reality.status)
  return {
    found,
    type,
    mode,
    status,
    statusSpan: reality.span,
    time: own,
    date,
    place: placeOf(scene, found),
    source: voiceOf(scene, found),
    background: !isForeground(scene, found),
  }
}

/** Where: the host's country or city of a visit, else the place that the clause names after في or ب. */
function placeOf(scene: Scene, found: Found): Who | null {
  for (let k = found.token + 1; k < found.last; k++) {
    const mention = startsIn(scene, k)
    if (mention < 0) continue
    const entity = entityAt(scene, scene.doc.entities.ofMention[mention]!)
    if (!/GPE|LOC|FAC/.test(entity.type)) continue
    const before = k > 0 ? scene.doc.tokens.forms[k - 1]!.text : ''
    const attached = scene.doc.text.slice(
      scene.doc.tokens.start[mentionAt(scene, mention).first]!,
      mentionAt(scene, mention).start,
    )
    if (before === 'في' || before === 'داخل' || /ب/.test(attached) || found.sense.group.mode === 'visit')
      return { entity: scene.doc.entities.ofMention[mention]!, mention, token: k }
  }
  return null
}

const keys = (scene: Scene, whos: readonly Who[]): string[] =>
  [...new Set(whos.map((w) => sideOf(scene, w.entity)))].sort()

/** Two tellings of one happening: nothing told in both differs, and what only one of them tells is one side at most. */
function sameHappening(scene: Scene, a: Draft, b: Draft): boolean {
  if (a.type !== b.type || a.mode !== b.mode) return plannedBefore(scene, a, b) || plannedBefore(scene, b, a)
  if (a.date !== null && b.date !== null && a.date !== b.date) return false
  if (a.status !== b.status && (a.status === 'negated' || b.status === 'negated')) return false
  if (a.type === 'AGREE' && (a.status === 'asserted') !== (b.status === 'asserted')) return false
  return sameSides(scene, a, b) && !(isApart(scene, a, b) && toldApart(a, b))
}

/** Two acts of speech of which one does not say to whom it was said are one only where they stand together. */
const toldApart = (a: Draft, b: Draft): boolean =>
  a.found.sense.group.speech === true && (a.found.recipient.length === 0) !== (b.found.recipient.length === 0)

const isApart = (scene: Scene, a: Draft, b: Draft): boolean => {
  const { ofToken } = scene.doc.sentences
  return Math.abs(ofToken[a.found.token]! - ofToken[b.found.token]!) > 1
}

/** «لقاء كيري ولافروف» after «سيلتقي كيري لافروف»: the plan told again by its noun. */
const plannedBefore = (scene: Scene, plan: Draft, told: Draft): boolean =>
  plan.type === 'AGREE' &&
  plan.status === 'future' &&
  plan.found.sense.type === told.type &&
  told.found.trigger.shape.kind === 'noun' &&
  told.date === null &&
  sameSides(scene, plan, told)

function sameSides(scene: Scene, a: Draft, b: Draft): boolean {
  const [actorA, actorB] = [keys(scene, a.found.actor), keys(scene, b.found.actor)]
  const [recipientA, recipientB] = [keys(scene, a.found.recipient), keys(scene, b.found.recipient)]
  if (recipientA.length + recipientB.length === 0 && Math.min(actorA.length, actorB.length) >= 2)
    return covers(actorA, actorB)
  const actors = alike(actorA, actorB)
  const recipients = alike(recipientA, recipientB)
  return actors !== 'differ' && recipients !== 'differ' && (actors === 'same' || recipients === 'same')
}

type Likeness = 'same' | 'untold' | 'differ'

function alike(a: readonly string[], b: readonly string[]): Likeness {
  if (!a.length || !b.length) return 'untold'
  return a.length === b.length && covers(a, b) ? 'same' : 'differ'
}

const covers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length ? a.every((k) => b.includes(k)) : b.every((k) => a.includes(k))

const fullness = ({ found, date, background }: Draft): number =>
  4 * Math.min(1, found.actor.length) +
  4 * Math.min(1, found.recipient.length) +
  (date === null ? 0 : 2) +
  (background ? 0 : 1) +
  (found.trigger.shape.kind === 'verb' ? 1 : 0)

/** One record for one happening, at its fullest mention; the first one wins a tie. */
export function mergeRetellings(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const at = out.findIndex((o) => sameHappening(scene, o, draft))
    if (at < 0) {
      out.push(draft)
      continue
    }
    const before = out[at]!
    const background = before.background && draft.background
    out[at] = { ...(fullness(draft) > fullness(before) ? draft : before), background }
  }
  return out.sort((a, b) => a.found.token - b.found.token)
}

const spanOfWho = (scene: Scene, { mention, token }: Who): Span | null => {
  if (mention >= 0) return { start: mentionAt(scene, mention).start, end: mentionAt(scene, mention).end }
  return token < 0 ? null : { start: scene.doc.tokens.start[token]!, end: scene.doc.tokens.end[token]! }
}

const spansOf = (scene: Scene, whos: readonly Who[]): Span[] =>
  whos.map((w) => spanOfWho(scene, w)).filter((s) => s !== null)

const idsOf = (scene: Scene, whos: readonly Who[]): string[] => [
  ...new Set(whos.map((w) => entityAt(scene, w.entity).id)),
]

function anchorOf(scene: Scene, { token, trigger }: Found): Span & { text: string } {
  const { tokens, folded, text } = scene.doc
  const { split } = trigger
  const cue = scene.cueOf[token]!
  const said = cue >= 0 ? scene.doc.quotes[cue]!.cue : null
  if (said && trigger.value.lemma === 'قال')
    return { start: said.start, end: said.end, text: text.slice(said.start, said.end) }
  const named = namedBy(scene, token, trigger)
  if (named) return named
  const article = split.proclitics.endsWith('ال') ? 2 : 0
  const from = tokens.foldedStart[token]! + Math.max(0, split.before - article)
  const to = tokens.foldedEnd[token]! - split.after
  const start = homeStart(folded, from)
  const end = homeEnd(folded, to, text)
  return { start, end, text: text.slice(start, end) }
}

/** The noun that names the act of a verb that only carries it; without «ب». */
function namedBy(scene: Scene, token: number, { value }: Trigger): (Span & { text: string }) | null {
  if (!value.group.named || !value.wanted) return null
  const { first, last } = sentenceAt(scene, token)
  const { tokens, text } = scene.doc
  for (let k = Math.max(first, token - 3); k < Math.min(last, token + 9); k++) {
    const { text: form, splits } = tokens.forms[k]!
    if (!value.wanted.has(form) && !splits.some(({ stem }) => value.wanted!.has(stem))) continue
    const start = tokens.start[k]! + (/^بال/.test(form) ? 1 : 0)
    return { start, end: tokens.end[k]!, text: text.slice(start, tokens.end[k]) }
  }
  return null
}

export function recordOf(scene: Scene, draft: Draft, index: number): Event {
  const { found, type, mode, status, time, date, place, source } = draft
  const scale = SCALE[type]
  const other = (mode && scale.byMode?.[mode]) || scale
  const cue = scene.cueOf[found.token]!
  return {
    id: `v${index + 1}`,
    type,
    mode,
    context: contextsOf(scene, draft),
    actor: idsOf(scene, found.actor),
    recipient: idsOf(scene, found.recipient),
    date,
    place: place ? entityAt(scene, place.entity).id : null,
    status,
    anchor: anchorOf(scene, found),
    source,
    quad: scale.quad,
    score: other.score,
    cameo: other.cameo,
    ...(cue >= 0 && { quote: scene.doc.quotes[cue]!.id }),
    ...(draft.background && { background: true as const }),
    evidence: {
      actor: spansOf(scene, found.actor),
      recipient: spansOf(scene, found.recipient),
      date: time >= 0 ? { start: timeAt(scene, time).start, end: timeAt(scene, time).end } : null,
      place: place ? spanOfWho(scene, place) : null,
      status: draft.statusSpan,
    },
    rule: found.sense.rule,
  }
}
