/**
 * How the words reached the public, on what occasion, and to whom: «في بيان»، «على هامش القمة»، «لوكالة رويترز»،
 * «أبلغ السفير الوزير أن».
 */
import { CHANNELS } from '../../lexicon/channels.ts'
import { OCCASION_NOUNS, OCCASION_OPENERS } from '../../lexicon/occasions.ts'
import { compileMatcher } from '../../match/index.ts'
import type { Channel, Quote, TextSpan } from '../../record/types.ts'
import { isGovernedClass, isPreposition, isRelative, thatOf } from '../../reporting/cue-words.ts'
import { foldWord } from '../../script/index.ts'
import type { Cue } from './cues.ts'
import { entityId, hangsOnPreposition, mentionAt, type Scene } from './scene.ts'

const channels = compileMatcher(
  CHANNELS.map((one) => ({ items: one.words.split(' ').map(foldWord), value: one })),
  { clitics: (split) => /^(?:[بل]?|ال|بال)$/.test(split.proclitics) },
)

const openers = compileMatcher(
  OCCASION_OPENERS.map((words) => ({ items: words.split(' ').map(foldWord), value: words })),
  { clitics: (split) => /^[وف]?$/.test(split.proclitics) && split.enclitic === '' },
)
const nouns = new Set(OCCASION_NOUNS.map(foldWord))

export type Setting = Pick<Quote, 'channel' | 'addressee' | 'occasion'>

/** Channel, occasion and addressee named between a cue and its complement, or from token `lead` up to the cue. */
export function settingOf(
  scene: Scene,
  cue: Cue,
  last: number,
  lead: number,
  speaker: string | null,
): Setting {
  const first = cue.token + 1
  const from = cue.token - lead <= LEAD ? lead : cue.token
  const channel = channelIn(scene, first, last) ?? channelIn(scene, from, cue.token)
  const occasion = occasionIn(scene, first, last) ?? occasionIn(scene, from, cue.token)
  const addressee = addresseeIn(scene, first, last) ?? hearerIn(scene, cue, last, speaker)
  return {
    ...(channel && { channel }),
    ...(occasion && { occasion }),
    ...(addressee !== null && addressee !== speaker && { addressee }),
  }
}
/** Farthest that the occasion may stand before its cue, in tokens. */
const LEAD = 20
const LONGEST = 12

/** «على هامش القمة»: from the opening phrase to the next pause, preposition of a channel, or complement. */
function occasionIn({ doc, inTime }: Scene, first: number, last: number): TextSpan | null {
  const { tokens, text } = doc
  for (let i = first; i < last; i++) {
    const found = openers.at(tokens, i, last)
    if (!found || !isOccasion(tokens.forms[found.last])) continue
    if (channels.at(tokens, found.last, last)?.values[0]?.kind === 'press-conference') continue
    let end = found.last + 1
    while (end < Math.min(last, i + LONGEST) && goesOn(tokens.forms[end]!) && !inTime[end]) end++
    while (end > found.last + 1 && isPreposition(tokens.forms[end - 1]!)) end--
    const start = tokens.start[i]! + (/^و/.test(found.head.proclitics) ? 1 : 0)
    const stop = tokens.end[end - 1]!
    return { start, end: stop, text: text.slice(start, stop) }
  }
  return null
}

type Word = Scene['doc']['tokens']['forms'][number]

const isOccasion = (form: Word | undefined): boolean =>
  form?.splits.some(({ proclitics, stem }) => /^(?:ال)?$/.test(proclitics) && nouns.has(stem)) ?? false

const goesOn = (form: Word): boolean =>
  form.kind === 'word' && !isRelative(form) && thatOf(form) === null && !isGovernedClass(form)

/** «أبلغ السفير الوزير أن»: the object of a verb of telling; null for other verbs. */
function hearerIn(
  scene: Scene,
  { token, reading }: Cue,
  last: number,
  speaker: string | null,
): string | null {
  if (!reading.verb.hears || reading.kind !== 'finite' || reading.passive) return null
  for (let i = token + 1; i < last; ) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0) {
      i++
      continue
    }
    const id = entityId(scene, mention)
    if (id !== speaker && !hangsOnPreposition(scene, i, mention)) return id
    i = Math.max(i + 1, scene.mentionTo[mention]!)
  }
  return null
}

function channelIn({ doc }: Scene, first: number, last: number): Channel | null {
  const { tokens, text } = doc
  for (let i = first; i < last; i++) {
    const found = channels.at(tokens, i, last)
    if (!found) continue
    const before = tokens.forms[i - 1]
    if (!(before && isPreposition(before)) && !/^[وف]?[بل]/.test(found.head.proclitics)) continue
    const start = tokens.start[i]! + (found.head.before && /^[بل]/.test(found.head.proclitics) ? 1 : 0)
    const end = tokens.end[found.last - 1]!
    return { start, end, text: text.slice(start, end), kind: found.values[0]!.kind }
  }
  return null
}

/** «لوكالة رويترز»: the class noun before the name takes the preposition. */
const isSpokenTo = (form: Word | undefined): boolean =>
  form !== undefined && /^[وف]?ل/.test(form.text) && isGovernedClass(form)

/** «قال لرويترز»، «أكد لوكالة الصحافة الفرنسية». */
function addresseeIn(scene: Scene, first: number, last: number): string | null {
  const { tokens, text } = scene.doc
  for (let i = first; i < last; i++) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0) continue
    const found = mentionAt(scene, mention)
    const lead = text.slice(tokens.start[i]!, found.first === i ? found.start : tokens.start[i]! + 1)
    const words = text.slice(found.start, found.end)
    if (/^[وف]?ل/.test(lead) || /^لل/.test(words) || isSpokenTo(tokens.forms[i - 1]))
      return entityId(scene, mention)
  }
  return null
}
