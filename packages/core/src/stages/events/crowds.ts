/**
 * Who protests where the protest's own clause names nobody: «خرجت مظاهرة غاضبة، وندد المتظاهرون …». The crowd that the same
 * sentence goes on to speak of is its actor; it is the same people by the meaning of the word.
 */
import { CROWD_WORDS } from '../../lexicon/plover/crowd-words.ts'
import { foldWord } from '../../script/index.ts'
import { type Found, sentenceOf } from './frame.ts'
import { entityIndex, type Scene, startsIn } from './scene.ts'

const crowd = new Set(CROWD_WORDS.map(foldWord))

/** A protest without an actor, with the crowd named later in its sentence. */
export function withCrowd(scene: Scene, found: Found): Found {
  const { sense, actor, token, trigger, verb } = found
  if (sense.type !== 'PROTEST' || sense.group.mode !== 'demo' || actor.length) return found
  if (trigger.shape.kind === 'noun' && (trigger.definite || verb >= 0)) return found
  const { last } = sentenceOf(scene, token)
  for (let k = token + 1; k < last; k++) {
    const mention = startsIn(scene, k)
    if (mention < 0 || !crowd.has(scene.doc.tokens.forms[k]!.text.replace(/^[وفب](?=ال)/, ''))) continue
    return { ...found, actor: [{ entity: entityIndex(scene, mention), mention, token: k }] }
  }
  return found
}
