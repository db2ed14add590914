/**
 * When somebody spoke, for acts of speech whose clause does not say: the one day that the article gives for his words
 * («وقالت نينغ الاثنين … وأضافت … وشددت على»), else the occasion that it names («جاء ذلك خلال اجتماع أمس»). Where a speaker has
 * two days none is taken. A state's bodies share their days.
 */
import { tokenAt } from '../../doc/index.ts'
import { OCCASION_OPENERS, PRESS } from '../../lexicon/plover/particles.ts'
import { foldWord } from '../../script/index.ts'
import type { Draft } from './draft.ts'
import { sentenceOf } from './frame.ts'
import { attributionAt, entityAt, type Scene, sideOf } from './scene.ts'
import { dateValue, isDated } from './status.ts'

type Days = Map<string, number>

const keyOf = (scene: Scene, entity: number): string => {
  const { id, type, country } = entityAt(scene, entity)
  return type !== 'PER' && country ? country : id
}

/** The drafts, with the day of the occasion where an act of speech has none. */
export function withOccasions(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const days: Days = new Map()
  for (const draft of drafts)
    if (isSpeech(draft) && draft.time >= 0)
      note(scene, days, keyOf(scene, draft.found.actor[0]!.entity), draft.time)
  noteQuotes(scene, days)
  const occasion = occasionOf(scene)
  return drafts.map((draft) => {
    if (draft.time >= 0 || draft.status !== 'asserted') return draft
    const own = isSpeech(draft) && isOwnWord(scene, draft)
    const said = own ? (days.get(keyOf(scene, draft.found.actor[0]!.entity)) ?? occasion) : -1
    const time = said < 0 ? meetingOf(scene, draft, drafts) : said
    return time < 0 ? draft : { ...draft, time, date: dateValue(scene, time) }
  })
}

const FAR = 120

/** «استقبله أمس … وأشاد الوزير»: the day of the meeting told last at which all of them were; −1 for none. */
function meetingOf(scene: Scene, { found, type }: Draft, drafts: readonly Draft[]): number {
  if (!(found.sense.group.speech || type === 'AGREE') || found.trigger.shape.kind === 'noun') return -1
  if (!found.actor.length || found.trigger.shape.tense !== 'past') return -1
  const meeting = drafts.findLast(
    (d) =>
      d.found.token < found.token &&
      found.token - d.found.token < FAR &&
      d.found.sense.type === 'CONSULT' &&
      d.status === 'asserted' &&
      d.time >= 0,
  )
  if (!meeting) return -1
  const there = new Set(
    [...meeting.found.actor, ...meeting.found.recipient].map((w) => sideOf(scene, w.entity)),
  )
  return found.actor.every((w) => there.has(sideOf(scene, w.entity))) ? meeting.time : -1
}

const isSpeech = ({ found }: Draft): boolean =>
  found.actor.length === 1 &&
  (found.trigger.shape.kind === 'noun'
    ? SPOKEN.test(found.sense.type) && found.voucher !== undefined
    : found.sense.group.speech === true)

/** Acts that are done in words, also where only their noun is told: «مؤكدا تضامن بلاده». */
const SPOKEN = /^(?:SUPPORT|REJECT|ACCUSE|REQUEST|THREATEN)$/

/** Not told by somebody else, who may speak of another day. */
function isOwnWord(scene: Scene, { found }: Draft): boolean {
  const voice = scene.voiceOf[found.token]!
  const { id } = entityAt(scene, found.actor[0]!.entity)
  return voice < 0 || attributionAt(scene, voice).chain.some((link) => link.voice === id)
}

function note(scene: Scene, days: Days, key: string, time: number) {
  const before = days.get(key)
  if (before === undefined) days.set(key, time)
  else if (before >= 0 && dateValue(scene, before) !== dateValue(scene, time)) days.set(key, -1)
}

function noteQuotes(scene: Scene, days: Days) {
  for (const { speaker, cue, start, end } of scene.doc.quotes) {
    const entity = scene.entityById(speaker)
    if (entity < 0 || !cue) continue
    const time = dayAround(scene, tokenAt(scene.doc.tokens, cue.start), start, end)
    if (time >= 0) note(scene, days, keyOf(scene, entity), time)
  }
}

/** The day between the cue and its words, or right before the cue. */
function dayAround(scene: Scene, cue: number, start: number, end: number): number {
  const { tokens } = scene.doc
  const { first, last } = sentenceOf(scene, cue)
  for (let k = Math.max(first, cue - 5); k < Math.min(last, cue + 16); k++) {
    const at = tokens.start[k]!
    if ((at < start || at >= end) && isDated(scene, k)) return scene.timeOf[k]!
  }
  return -1
}

const openers = new Set(OCCASION_OPENERS.map(foldWord))
const press = new Set(PRESS.map(foldWord))

/** «جاء ذلك خلال … أمس»، «مؤتمر صحافي … أمس» among the first sentences; −1 for none. */
function occasionOf(scene: Scene): number {
  const { tokens, sentences } = scene.doc
  for (const { first, last } of sentences.list.slice(0, 5)) {
    const opened =
      openers.has(tokens.forms[first]!.text) && /^ذلك|هذا$/.test(tokens.forms[first + 1]?.text ?? '')
    let meets = opened
    for (let k = first; k < last && !meets; k++) meets = press.has(tokens.forms[k]!.text)
    if (!meets) continue
    for (let k = first; k < last; k++) if (isDated(scene, k)) return scene.timeOf[k]!
  }
  return -1
}
