/**
 * The dateline: the few words at the head of a report that name place and agency, closed by a dash or a colon
 * («بكين - وصل …», «سبق- وكالات: …», «الرباط (وكالة) - …»). Purely by shape, so that it needs no names: one to eight
 * words, no verb-like connective, then the closing mark.
 */
import type { Doc, Paragraph, Sentences } from '../../doc/index.ts'

const LONGEST = 12
const INNER = new Set(['/', '(', ')', ',', '.', '«', '»', '"', '-'])

/** Finds the dateline of the first paragraph; null where it does not open with one. */
export function findDateline(doc: Doc<'tokens'>, p: Paragraph | undefined): Sentences['dateline'] {
  if (!p) return null
  const { tokens } = doc
  const limit = Math.min(p.last, p.first + LONGEST)
  let words = 0
  let end = -1
  for (let i = p.first; i < limit; i++) {
    const form = tokens.forms[i]!
    if (form.kind === 'mark') {
      if (closes(doc, i) && words > 0) {
        end = i
        if (form.text === ':' || words > 3 || !dashFollowsSoon(doc, i, limit)) break
      } else if (!INNER.has(form.text)) break
    } else if (++words > 8) break
  }
  if (end <= p.first || end + 1 >= p.last) return null
  return { first: p.first, last: end, start: tokens.start[p.first]!, end: tokens.end[end - 1]! }
}

/** A dash with a blank after it, or a colon. */
function closes({ tokens }: Doc<'tokens'>, i: number): boolean {
  const mark = tokens.forms[i]!.text
  if (mark !== '-' && mark !== ':') return false
  return mark === ':' || (i + 1 < tokens.length && tokens.foldedStart[i + 1]! > tokens.foldedEnd[i]!)
}

/** «سبق- وكالات: …», «عمان - بترا - …»: a second closing mark within three words belongs to the same dateline. */
function dashFollowsSoon(doc: Doc<'tokens'>, i: number, limit: number): boolean {
  for (let j = i + 1; j < Math.min(limit, i + 5); j++) if (closes(doc, j)) return true
  return false
}
