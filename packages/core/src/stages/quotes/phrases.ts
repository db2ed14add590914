/**
 * Reports without a verb of speech: «وبحسب السفير فإن …», «ووفقا للبيان: "…"», and the source that a verb's subject took
 * the words from («ذكرت الصحيفة، نقلا عن مطلعين، أن …»).
 */
import type { CueSense, TextSpan } from '../../record/types.ts'
import { attributionPhrases, isDocument, isQuoting, thatOf } from '../../reporting/cue-words.ts'
import { entityId, type Scene } from './scene.ts'

export interface PhraseReport {
  readonly cue: TextSpan
  readonly sense: CueSense
  readonly speaker: string | null
  /** First token of the words reported. */
  readonly first: number
  /** The document that the phrase names («بحسب التقرير»), −1 for none. */
  readonly document: number
}

const VOICE = 8
const REACH = 25

/** Reports of a sentence that a phrase of attribution opens; the clause runs to the end of the sentence. */
export function phraseReports(scene: Scene, first: number, last: number): PhraseReport[] {
  const { tokens } = scene.doc
  const out: PhraseReport[] = []
  for (let i = first; i < last; i++) {
    if (scene.markedOf[i]! >= 0) continue
    const found = attributionPhrases.at(tokens, i, last)
    const value = found?.values[0]
    if (!found || !value) continue
    const opened = opensSpeech(scene, found.last, Math.min(last, found.last + REACH))
    if (opened >= 0 && opened < last) {
      const speaker = voiceAfter(scene, found.last, opened)
      const document = isDocument(tokens.forms[found.last]!) ? found.last : -1
      out.push({ cue: spanOf(scene, i, found.last), sense: value.sense, speaker, first: opened, document })
    }
    i = found.last - 1
  }
  return out
}

/** The token after «فإن», or a colon or comma before marks; −1 for none. */
function opensSpeech({ doc, markedOf, inName }: Scene, from: number, end: number): number {
  const { forms } = doc.tokens
  for (let i = from; i < end; i++) {
    if (markedOf[i]! >= 0) return /[:,]/.test(forms[i - 1]!.text) ? i : -1
    // «فان غوخ» is a name; with its hamza «فإن» is none.
    const sure = !inName[i] || doc.text.slice(doc.tokens.start[i]!, doc.tokens.end[i]!).includes('إ')
    if (sure && thatOf(forms[i]!)?.particle === 'ف') return i + 1
  }
  return -1
}

function voiceAfter(scene: Scene, from: number, end: number): string | null {
  for (let i = from; i < Math.min(end, from + VOICE); i++) {
    const mention = scene.mentionFrom[i]!
    if (mention >= 0) return entityId(scene, mention)
  }
  return null
}

/** «نقلا عن» between a cue and its complement: whose words they are. */
export function quotedFrom(
  scene: Scene,
  first: number,
  end: number,
): Pick<PhraseReport, 'cue' | 'speaker'> | null {
  const { tokens } = scene.doc
  for (let i = first; i < end; i++) {
    if (!isQuoting(tokens.forms[i]!)) continue
    const found = attributionPhrases.at(tokens, i, end)
    if (found) return { cue: spanOf(scene, i, found.last), speaker: voiceAfter(scene, found.last, end) }
  }
  return null
}

function spanOf({ doc }: Scene, first: number, last: number): TextSpan {
  const { tokens, folded, text } = doc
  const joined =
    /^[وف]/.test(tokens.forms[first]!.text) &&
    tokens.forms[first]!.splits.some((s) => /^[وف]$/.test(s.proclitics))
  const at = tokens.foldedStart[first]! + (joined && !/^وفق/.test(tokens.forms[first]!.text) ? 1 : 0)
  const start = folded.map ? folded.map[at]! : at
  const end = tokens.end[last - 1]!
  return { start, end, text: text.slice(start, end) }
}
