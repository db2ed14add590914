/**
 * The place that a sentence opens with sets the scene for those of whom nothing says whose they are: «وفي طرابلس، نفت
 * وزارة الدفاع». Only as the first words, and only places of one state.
 */
import type { FoundMention } from '../../doc/index.ts'
import { SCENE_WORDS } from '../../lexicon/titles.ts'
import { knownById } from '../../naming/knowledge.ts'
import { foldWord } from '../../script/index.ts'
import type { EntityDoc } from './entity-doc.ts'

const scene = new Set(SCENE_WORDS.map(foldWord))

const scenes = new WeakMap<EntityDoc, ReadonlyMap<number, string>>()

/** The states of the places that sentences open with, by sentence. */
function scenesOf(doc: EntityDoc): ReadonlyMap<number, string> {
  const kept = scenes.get(doc)
  if (kept) return kept
  const out = new Map<number, string>()
  const { tokens, sentences } = doc
  for (const m of doc.mentions) {
    if (m.form !== 'name' || m.type !== 'GPE' || m.first === 0) continue
    const sentence = sentences.ofToken[m.first]!
    const from = sentences.list[sentence]!.first
    if (from !== m.first - 1 || !scene.has(tokens.forms[from]!.text)) continue
    const country = knownById(m.candidates[0] ?? '')?.country
    if (country) out.set(sentence, country)
  }
  scenes.set(doc, out)
  return out
}

export const sceneOf = (doc: EntityDoc, m: FoundMention): string | undefined =>
  scenesOf(doc).get(doc.sentences.ofToken[m.first]!)
