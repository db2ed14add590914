/** The `quotes` stage. */
import type { Stage } from '../../doc/index.ts'

export const quotes: Stage<'quotes', 'tokens' | 'sentences' | 'mentions' | 'entities'> = {
  gives: 'quotes',
  needs: ['tokens', 'sentences', 'mentions', 'entities'],
  run: () => [],
}
