/** The `mentions` stage. */
import type { Stage } from '../../doc/index.ts'

export const mentions: Stage<'mentions', 'tokens' | 'sentences'> = {
  gives: 'mentions',
  needs: ['tokens', 'sentences'],
  run: () => [],
}
