/** Numbers in digits and words, cardinal and ordinal, as a public function of their own. */
import type { Span } from './record/types.ts'
import { fold } from './script/index.ts'
import { numbersIn } from './stages/times/number-list.ts'
import { tokenize } from './stages/tokens/tokens.ts'

export interface NumberFound extends Span {
  readonly text: string
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal'
}

/** All numbers of a text: «ألفين وأربعة وعشرين» → 2024, «الحادي والعشرون» → 21, «-١٫٢» → -1.2, «3 ملايين». */
export function findNumbers(text: string): readonly NumberFound[] {
  const folded = fold(text)
  const tokens = tokenize(folded, text)
  return numbersIn(tokens).map(({ value, kind, first, last, cut }) => {
    const at = tokens.foldedStart[first]! + cut
    const start = folded.map ? folded.map[at]! : at
    const end = tokens.end[last - 1]!
    return { start, end, text: text.slice(start, end), value, kind }
  })
}

/** The number that a text is, from edge to edge; null where it is none. */
export function readNumber(text: string): number | null {
  const found = findNumbers(text)
  const only = found.length === 1 ? found[0] : undefined
  return only && only.text.length === text.trim().length ? only.value : null
}
