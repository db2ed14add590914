/**
 * Acts of speech that no verb names: «قال إن على إيران أن …» demands, «قالت إن سياسة طهران عدائية» accuses. The anchor is
 * the cue of the quotation. Narrow on purpose: the one meant must be named in the statement's first words.
 */
import { type Form, memoByForm, tokenAt } from '../../doc/index.ts'
import type { FrameGroup, Mode } from '../../lexicon/plover/frame.ts'
import { BLAME, BLAMED_DEEDS, DOING_VERBS, DUTY } from '../../lexicon/plover/statements.ts'
import type { EventType, Quote } from '../../record/types.ts'
import { foldWord } from '../../script/index.ts'
import type { Found } from './frame.ts'
import { sentenceOf } from './frame.ts'
import { complementsAfter, type Phrase, phraseAt, standing, type Who } from './phrases.ts'
import { entityAt, type Scene, startsIn } from './scene.ts'
import { isVerb, type Subjects, subjectOf } from './subjects.ts'
import type { Sense, Shape } from './triggers.ts'
import { formsOf } from './verb-forms.ts'

const group = (id: string, gloss: string, mode: Mode): FrameGroup => ({ id, gloss, mode, speech: true })

const sense = (type: EventType, of: FrameGroup): Sense => ({
  type,
  group: of,
  lemma: 'قال',
  rule: `events.${type.toLowerCase()}-${of.id}`,
  wanted: null,
  barred: null,
})

const MUST = sense('REQUEST', group('must', 'says that somebody must', 'change'))
const MUST_NOT = sense('REJECT', { id: 'must-not', gloss: 'says that somebody must not', speech: true })
const HARSH = sense('ACCUSE', group('harsh', 'says harsh things of somebody', 'disapprove'))
const CHARGE = sense('ACCUSE', group('charge', 'says that somebody does wrong', 'allege'))

const SAID: Shape = {
  kind: 'verb',
  tense: 'past',
  passive: false,
  person: 3,
  gender: null,
  number: 'singular',
  attached: false,
  short: false,
}

const duty = new Set(DUTY.map(foldWord))
const blame = new Set(BLAME.map(foldWord))
const isDeed = formsOf(
  BLAMED_DEEDS,
  ({ voice, tense }) => voice === 'active' && (tense === 'perfect' || tense === 'imperfect'),
)
const does = formsOf(DOING_VERBS)
const isBlame = memoByForm((form: Form) => form.splits.some((s) => s.after === 0 && blame.has(s.stem)))

/** The acts that quotations are, where no trigger stands at their cue. */
export function statementActs(subjects: Subjects, taken: ReadonlySet<number>): Found[] {
  const { scene } = subjects
  const out: Found[] = []
  const seen = new Set(taken)
  for (const quote of scene.doc.quotes) {
    const { cue } = quote
    const speaker = scene.entityById(quote.speaker)
    if (!cue || speaker < 0 || quote.negated) continue
    const token = tokenAt(scene.doc.tokens, cue.start)
    if (seen.has(token)) continue
    const found = actOf(subjects, quote, token, speaker)
    if (!found) continue
    seen.add(token)
    out.push(found)
  }
  return out
}

function actOf(subjects: Subjects, quote: Quote, token: number, speaker: number): Found | null {
  const { scene } = subjects
  const begin = tokenAt(scene.doc.tokens, quote.start)
  const end = Math.min(tokenAt(scene.doc.tokens, quote.end - 1) + 1, begin + 40)
  const actor: Who = { entity: speaker, mention: -1, token: -1 }
  const demand = demandIn(subjects, begin, end, speaker)
  if (demand) return foundAt(scene, token, demand.sense, actor, demand.whos)
  const blamed = blameIn(subjects, begin, end, speaker)
  return blamed ? foundAt(scene, token, blamed.sense, actor, blamed.whos) : null
}

function foundAt(scene: Scene, token: number, of: Sense, actor: Who, recipient: readonly Who[]): Found {
  const split = scene.doc.tokens.forms[token]!.splits[0]!
  const trigger = { value: of, shape: SAID, split, definite: false }
  const { first, last } = sentenceOf(scene, token)
  const end = Math.min(last, token + 12)
  return {
    sense: of,
    token,
    trigger,
    actor: [actor],
    recipient,
    verb: token,
    aim: false,
    first: Math.max(first, token - 8),
    last: end,
  }
}

interface Act {
  readonly sense: Sense
  readonly whos: readonly Who[]
}

const foreign = (scene: Scene, whos: readonly Who[], speaker: number): readonly Who[] => {
  const own = entityAt(scene, speaker)
  return whos.filter(({ entity }) => {
    const { country, id, type } = entityAt(scene, entity)
    return (
      id !== own.id &&
      !/LOC|FAC/.test(type) &&
      (country === null || country !== own.country || type === 'ORG')
    )
  })
}

/** «يجب على إيران أن»، «على جميع الأطراف أن»، «من الضروري أن تبدأ الحكومة»; «لا ينبغي للدول أن». */
function demandIn(subjects: Subjects, begin: number, end: number, speaker: number): Act | null {
  const { scene } = subjects
  const { forms } = scene.doc.tokens
  for (let k = begin; k < Math.min(end, begin + 8); k++) {
    const { text } = forms[k]!
    if (scene.mentionOf[k]! >= 0) continue
    if (text === 'علي' && (k === begin || (k === begin + 1 && /that|adverb/.test(scene.word(begin).class)))) {
      const phrase = phraseAt(scene, k + 1, end)
      const whos = phrase ? foreign(scene, standing(phrase), speaker) : []
      if (phrase && whos.length && followedByDuty(scene, phrase.last, end)) return { sense: MUST, whos }
    }
    if (!duty.has(text)) continue
    const negated = k > begin && /^(?:لا|الا)$/.test(forms[k - 1]!.text)
    if (negated) return { sense: MUST_NOT, whos: [] }
    const whos = foreign(scene, bound(subjects, k, end), speaker)
    return whos.length ? { sense: MUST, whos } : null
  }
  return null
}

const followedByDuty = (scene: Scene, at: number, end: number): boolean =>
  at < end && (scene.word(at).class === 'that' || scene.word(at).class === 'noun')

/** Whom the duty binds: after على or ل, else the subject of the verb after أن. */
function bound(subjects: Subjects, duty: number, end: number): readonly Who[] {
  const { scene } = subjects
  const named = complementsAfter(scene, duty + 1, end).find((c) => c.by === 'على' || c.by === 'ل')
  if (named && standing(named.phrase).length) return standing(named.phrase)
  for (let k = duty + 1; k < Math.min(end, duty + 3); k++)
    if (scene.word(k).class === 'that') {
      const verb = k + 1
      return verb < end && isVerb(scene, verb, sentenceOf(scene, verb).first)
        ? subjectOf(subjects, verb).whos
        : []
    }
  return []
}

/** The first one named is another's, and the clause says a harsh word of him, or that he does harm. */
function blameIn(subjects: Subjects, begin: number, end: number, speaker: number): Act | null {
  const { scene } = subjects
  const phrase = firstNamed(scene, begin, end)
  const whos = phrase ? foreign(scene, standing(phrase), speaker) : []
  if (!phrase || !whos.length) return null
  const { forms } = scene.doc.tokens
  const { first } = sentenceOf(scene, begin)
  let doing = -1
  for (let k = phrase.last; k < Math.min(end, phrase.last + 12); k++) {
    if (scene.mentionOf[k]! >= 0 || scene.timeOf[k]! >= 0) continue
    const { class: kind } = scene.word(k)
    if (kind === 'that' || kind === 'sub' || kind === 'negation' || kind === 'relative') return null
    if (kind === 'mark' && /[.؟!؛،,]/.test(forms[k]!.text)) return null
    if (isVerb(scene, k, first)) {
      if (!acts(subjects, k, whos)) return null
      if (isDeed(forms[k]!)) return { sense: CHARGE, whos }
      if (!does(forms[k]!) || doing >= 0) return null
      doing = k
    } else if (isBlame(forms[k]!)) return { sense: HARSH, whos }
    else if (kind === 'preposition' || (doing < 0 ? k - phrase.last > 2 : k - doing > 3)) return null
  }
  return null
}

/** The phrase that opens the clause; null where something else does. */
function firstNamed(scene: Scene, begin: number, end: number): Phrase | null {
  for (let k = begin; k < Math.min(end, begin + 3); k++) {
    if (startsIn(scene, k) >= 0 || scene.word(k).class === 'noun') return phraseAt(scene, k, end)
    if (!/that|mark|adverb/.test(scene.word(k).class)) return null
  }
  return null
}

const acts = (subjects: Subjects, verb: number, whos: readonly Who[]): boolean =>
  subjectOf(subjects, verb).whos.some((w) => whos.some((x) => x.entity === w.entity))
