/**
 * Who passes words on before they reach the text: «نقلت صحيفة عن وكالة نقلا عن مكتب الوزير قوله إن». Outermost first; the
 * speaker himself is no relay.
 */
import { tokenAt } from '../../doc/index.ts'
import type { ChainLink, Quote } from '../../record/types.ts'
import { cueReadings, isFrom, isQuoting } from '../../reporting/cue-words.ts'
import { linkOf, spanOf, type Voices, voiceIn } from './voices.ts'

const RULE = 'attribution.relayed'
const FARTHEST = 60

export function relaysOf(voices: Voices, { cue, speaker, start }: Quote): ChainLink[] {
  if (!cue || cue.start > start) return []
  const { tokens, sentences } = voices.doc
  const at = tokenAt(tokens, cue.start)
  const { first } = sentences.list[sentences.ofToken[at]!]!
  const verb = relayingVerb(voices, at, Math.max(first, at - FARTHEST))
  if (verb < 0) return []
  const out: ChainLink[] = []
  const add = (from: number, to: number, word: number, last: number) => {
    const voice = voiceIn(voices, from, to)
    if (voice !== null && voice !== speaker && out.every((link) => link.voice !== voice))
      out.push(linkOf(voices, voice, spanOf(voices, word, last), RULE))
  }
  const end = tokenAt(tokens, start)
  const froms: number[] = []
  for (let i = verb + 1; i < end && froms.length < MOST; i++) if (isFrom(tokens.forms[i]!)) froms.push(i)
  add(verb + 1, froms[0] ?? at + 1, verb, verb + 1)
  froms.forEach((from, k) => {
    const phrase = isQuoting(tokens.forms[from - 1]!) ? from - 1 : from
    add(from + 1, froms[k + 1] ?? end, phrase, from + 1)
  })
  return out
}
const MOST = 4

/** The verb that passes the words on, at the cue or before it: «نقلت … عن»، or whatever stands before «نقلا عن». */
function relayingVerb({ doc }: Voices, at: number, first: number): number {
  const { forms } = doc.tokens
  const quoting = isQuoting(forms[at]!)
  for (let i = at; i >= first; i--) {
    const [reading] = cueReadings(forms[i]!)
    if (reading?.kind !== 'finite') continue
    if (reading.verb.sense === 'attribute') return i
    if (quoting && reading.verb.takes.length > 0) return i
  }
  return -1
}
