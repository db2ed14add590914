/** The `entities` stage. */
import type { Stage } from '../../doc/index.ts'

export const entities: Stage<'entities', 'tokens' | 'sentences' | 'mentions' | 'times'> = {
  gives: 'entities',
  needs: ['tokens', 'sentences', 'mentions', 'times'],
  run: () => ({ list: [], ofMention: new Int32Array(0) }),
}
