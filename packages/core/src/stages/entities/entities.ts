/**
 * The `entities` stage: who the mentions are. Names are clustered, then described (state, role, English name, office on
 * the day), then descriptions are led back to whom they mean.
 */
import type { Entities, Stage } from '../../doc/index.ts'
import { clusterNames } from './cluster.ts'
import { describeNames } from './describe.ts'
import { resolveDescriptions } from './descriptions.ts'

export const entities: Stage<'entities', 'tokens' | 'sentences' | 'mentions' | 'times'> = {
  gives: 'entities',
  needs: ['tokens', 'sentences', 'mentions', 'times'],
  run: (doc): Entities => {
    const { clusters, of } = clusterNames(doc)
    const named = describeNames(doc, clusters)
    return resolveDescriptions(doc, named, of)
  },
}
