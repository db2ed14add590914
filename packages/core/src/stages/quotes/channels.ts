/** How the words reached the public, and to whom: «في بيان»، «عبر حسابه على تويتر»، «لوكالة رويترز». */
import { CHANNELS } from '../../lexicon/channels.ts'
import { compileMatcher } from '../../match/index.ts'
import type { Channel, Quote } from '../../record/types.ts'
import { isPreposition } from '../../reporting/cue-words.ts'
import { foldWord } from '../../script/index.ts'
import { entityId, mentionAt, type Scene } from './scene.ts'

const channels = compileMatcher(
  CHANNELS.map((one) => ({ items: one.words.split(' ').map(foldWord), value: one })),
  { clitics: (split) => /^(?:[بل]?|ال|بال)$/.test(split.proclitics) },
)

/** Channel and addressee named between a cue and its complement. */
export function channelsOf(
  scene: Scene,
  first: number,
  last: number,
  speaker: string | null,
): Pick<Quote, 'channel' | 'addressee'> {
  const channel = channelIn(scene, first, last)
  const addressee = addresseeIn(scene, first, last)
  return { ...(channel && { channel }), ...(addressee !== null && addressee !== speaker && { addressee }) }
}

function channelIn({ doc }: Scene, first: number, last: number): Channel | null {
  const { tokens, text } = doc
  for (let i = first; i < last; i++) {
    const found = channels.at(tokens, i, last)
    if (!found) continue
    const before = tokens.forms[i - 1]!
    if (!isPreposition(before) && !/^[وف]?[بل]/.test(found.head.proclitics)) continue
    const start = tokens.start[i]! + (found.head.before && /^[بل]/.test(found.head.proclitics) ? 1 : 0)
    const end = tokens.end[found.last - 1]!
    return { start, end, text: text.slice(start, end), kind: found.values[0]!.kind }
  }
  return null
}

/** «قال لرويترز»، «أكد لوكالة الصحافة الفرنسية». */
function addresseeIn(scene: Scene, first: number, last: number): string | null {
  const { tokens, text } = scene.doc
  for (let i = first; i < last; i++) {
    const mention = scene.mentionFrom[i]!
    if (mention < 0) continue
    const found = mentionAt(scene, mention)
    const lead = text.slice(tokens.start[i]!, found.first === i ? found.start : tokens.start[i]! + 1)
    if (/^ل/.test(lead) && found.form === 'name') return entityId(scene, mention)
  }
  return null
}
