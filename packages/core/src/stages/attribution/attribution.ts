/** The `attribution` stage. */
import type { Stage } from '../../doc/index.ts'

export const attribution: Stage<'attribution', 'tokens' | 'sentences' | 'mentions' | 'entities' | 'quotes'> =
  {
    gives: 'attribution',
    needs: ['tokens', 'sentences', 'mentions', 'entities', 'quotes'],
    run: () => [],
  }
