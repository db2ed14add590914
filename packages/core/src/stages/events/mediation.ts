/** «محادثات … بوساطة مصر»: help from a third side is how the talks are held, and no happening of its own. */
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

export function withMediators(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const helped = drafts.filter(isHelp)
  if (!helped.length) return [...drafts]
  const sentences = new Set(helped.map((draft) => sentenceOf(scene, draft)))
  return drafts
    .filter((draft) => !helped.includes(draft))
    .map((draft) =>
      draft.type === 'CONSULT' && draft.mode !== 'visit' && sentences.has(sentenceOf(scene, draft))
        ? { ...draft, mode: 'third-party' }
        : draft,
    )
}

const isHelp = ({ found }: Draft): boolean =>
  found.sense.group.mode === 'third-party' &&
  found.trigger.shape.kind === 'noun' &&
  /^ب/.test(found.trigger.split.proclitics)

const sentenceOf = (scene: Scene, { found }: Draft): number => scene.doc.sentences.ofToken[found.token]!
