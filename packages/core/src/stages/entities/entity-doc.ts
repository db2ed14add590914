/** The document as the `entities` stage finds it. */
import type { Doc } from '../../doc/index.ts'

export type EntityDoc = Doc<'tokens' | 'sentences' | 'mentions' | 'times'>
