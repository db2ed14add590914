/**
 * The `sentences` stage: paragraphs end at line breaks, sentences at . ! ? … outside balanced quotation marks.
 * A quotation that closes within its paragraph keeps its sentence whole, so that cue and words stay together; marks
 * that do not balance are ignored. Rules:
 *
 * - a full stop between digits, after a single letter («د.», «أ.ف.ب») or inside a Latin address ends nothing;
 * - a full stop glued to the next word does end a sentence («الاموال.وقالت»);
 * - «..» used as a comma ends nothing; «...» ends nothing when more words follow in the same paragraph inside marks;
 * - after MOST_TOKENS a sentence ends wherever it is: what reads a sentence may look at each pair of its words.
 */
import type { Doc, Paragraph, Sentence, Sentences, Stage, Tokens } from '../../doc/index.ts'
import { ABBREVIATIONS } from '../../lexicon/abbreviations.ts'
import { foldWord } from '../../script/index.ts'
import { findDateline } from './dateline.ts'

const MOST_TOKENS = 1500

const short = new Set(ABBREVIATIONS.map(foldWord))
const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‹': '›' }
const AFTER_STOP = new Set(['"', '»', '”', ')', ']', '}', '›', "'", '’', '“', '«'])
const OPENERS = new Set(['«', '“', '‹', '(', '['])

function paragraphsOf(tokens: Tokens, folded: string): Paragraph[] {
  const out: Paragraph[] = []
  let first = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !hasBreak(folded, tokens.foldedEnd[i - 1]!, tokens.foldedStart[i]!)) continue
    if (i > first) out.push({ first, last: i, start: tokens.start[first]!, end: tokens.end[i - 1]! })
    first = i
  }
  return out
}

function hasBreak(folded: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = folded.charCodeAt(i)
    if (code === 10 || code === 11 || code === 12) return true
  }
  return false
}

/** For each token of the paragraph, whether it stands inside a pair of marks that closes in the paragraph. */
function insideMarks(tokens: Tokens, p: Paragraph): Uint8Array {
  const inside = new Uint8Array(p.last - p.first)
  let straight = -1
  const open: number[] = []
  const cover = (from: number, to: number) => inside.fill(1, from - p.first, to - p.first)
  for (let i = p.first; i < p.last; i++) {
    const mark = tokens.forms[i]!.text
    if (mark === '"') {
      if (straight >= 0) cover(straight, i)
      straight = straight >= 0 ? -1 : i
    } else if (CLOSERS[mark]) open.push(i)
    else if (open.length && CLOSERS[tokens.forms[open[open.length - 1]!]!.text] === mark) {
      const from = open.pop()!
      if (!open.length) cover(from, i)
    }
  }
  return inside
}

function endsSentence(tokens: Tokens, i: number, p: Paragraph): boolean {
  const mark = tokens.forms[i]!.text
  if (mark === '!' || mark === '?') return true
  if (mark === '…') return false
  if (mark !== '.') return false
  const before = i > p.first ? tokens.forms[i - 1]! : null
  const after = i + 1 < p.last ? tokens.forms[i + 1]! : null
  if (before?.text === '.' || after?.text === '.') return false
  const glued = after !== null && tokens.foldedStart[i + 1] === tokens.foldedEnd[i]
  if (before?.kind === 'number' && after?.kind === 'number' && glued) return false
  if (before?.kind === 'latin' && after?.kind === 'latin' && glued) return false
  if (before && short.has(before.text) && tokens.foldedEnd[i - 1] === tokens.foldedStart[i]) return false
  return true
}

function sentencesOf(tokens: Tokens, paragraphs: readonly Paragraph[]): Sentence[] {
  const out: Sentence[] = []
  paragraphs.forEach((p, paragraph) => {
    const inside = insideMarks(tokens, p)
    let first = p.first
    const close = (last: number) => {
      if (last > first)
        out.push({ first, last, paragraph, start: tokens.start[first]!, end: tokens.end[last - 1]! })
      first = last
    }
    for (let i = p.first; i < p.last; i++) {
      if (i - first === MOST_TOKENS) close(i)
      if (inside[i - p.first] || !endsSentence(tokens, i, p)) continue
      let last = i + 1
      while (last < p.last && closesAfter(tokens, last)) last++
      close(last)
      i = last - 1
    }
    close(p.last)
  })
  return out
}

/** Marks that belong to the sentence just ended: closing quotes and brackets, repeated stops. */
function closesAfter(tokens: Tokens, i: number): boolean {
  const mark = tokens.forms[i]!.text
  if (mark === '.' || mark === '!' || mark === '?') return true
  if (!AFTER_STOP.has(mark) || OPENERS.has(mark)) return false
  return tokens.foldedStart[i] === tokens.foldedEnd[i - 1]
}

function ofToken(length: number, list: readonly Sentence[]): Int32Array {
  const out = new Int32Array(length)
  list.forEach((s, index) => out.fill(index, s.first, s.last))
  return out
}

function run(doc: Doc<'tokens'>): Sentences {
  const paragraphs = paragraphsOf(doc.tokens, doc.folded.text)
  const list = sentencesOf(doc.tokens, paragraphs)
  return {
    list,
    paragraphs,
    dateline: findDateline(doc, paragraphs[0]),
    ofToken: ofToken(doc.tokens.length, list),
  }
}

export const sentences: Stage<'sentences', 'tokens'> = { gives: 'sentences', needs: ['tokens'], run }
