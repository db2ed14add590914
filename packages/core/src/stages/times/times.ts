/** The `times` stage. */
import type { Stage } from '../../doc/index.ts'

export const times: Stage<'times', 'tokens' | 'sentences'> = {
  gives: 'times',
  needs: ['tokens', 'sentences'],
  run: () => ({ list: [], publicationDay: null }),
}
