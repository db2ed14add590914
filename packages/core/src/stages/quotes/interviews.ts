/**
 * Interviews printed as questions and answers. What the two say there is theirs, not reported by the writer: only a verb
 * with a subject of its own («قال لي الوزير إن …») still reports somebody.
 */
import type { Doc } from '../../doc/index.ts'

const FEWEST = 2
const ANSWER = /^\s*[ـ\-–—•]/u
const QUESTION = /[؟?]\s*$/u

/** Indexes of the paragraphs that ask or answer; empty where the text is no interview. */
export function interviewParagraphs({ text, sentences }: Doc<'sentences'>): ReadonlySet<number> {
  const answers: number[] = []
  const questions: number[] = []
  sentences.paragraphs.forEach(({ start, end }, i) => {
    const words = text.slice(start, end)
    if (ANSWER.test(words)) answers.push(i)
    else if (QUESTION.test(words)) questions.push(i)
  })
  if (answers.length < FEWEST || questions.length < FEWEST) return NONE
  return new Set([...answers, ...questions])
}

const NONE: ReadonlySet<number> = new Set()
