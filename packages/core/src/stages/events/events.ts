/** The `events` stage. */
import type { Stage } from '../../doc/index.ts'

export const events: Stage<
  'events',
  'tokens' | 'sentences' | 'times' | 'mentions' | 'entities' | 'quotes' | 'attribution'
> = {
  gives: 'events',
  needs: ['tokens', 'sentences', 'times', 'mentions', 'entities', 'quotes', 'attribution'],
  run: () => [],
}
