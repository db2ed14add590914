/**
 * Descriptions that are only adjectives here: «الجناح السياسي»، «هجوم مسلح»، «دعم قوي». They take no part in a happening.
 */
import type { Doc, FoundMention } from '../../doc/index.ts'
import { ADJECTIVE_NOUNS } from '../../lexicon/plover/adjective-nouns.ts'
import { foldWord } from '../../script/index.ts'
import { triggersOf } from './triggers.ts'
import { wordOf } from './words.ts'

type Text = Doc<'tokens' | 'sentences'>

const adjectives = new Set(ADJECTIVE_NOUNS.flatMap((word) => spellings(foldWord(word))))

/** Singular of both genders and the accusative; a plural stands for people. */
function spellings(word: string): string[] {
  return [word, `${word}ه`, `${word}ا`]
}

const bareOf = (text: string): string => text.replace(/^(?:[وفبلك]?ال|لل)/, '')

const isDefinite = (text: string): boolean => /^(?:[وفبلك]?ال|لل)/.test(text)

/** Whether a description is an adjective of the noun before it. */
export function isAdjectiveHere({ tokens, sentences, text }: Text, mention: FoundMention): boolean {
  if (mention.form !== 'nominal') return false
  const at = mention.first
  const form = tokens.forms[at]!
  if (!adjectives.has(bareOf(form.text))) return false
  if (form.text === 'قوي' && text[tokens.end[at]! - 1] === 'ي') return true
  if (at === 0 || sentences.ofToken[at - 1] !== sentences.ofToken[at]) return false
  const before = tokens.forms[at - 1]!
  if (before.kind === 'latin') return true
  const word = wordOf(before)
  if (before.kind !== 'word' || (word.class !== 'noun' && !word.both)) return false
  if (isDefinite(form.text)) return isDefinite(before.text) || /(?:ه|ها|هم)$/.test(before.text)
  if (isDefinite(before.text)) return false
  return !triggersOf(before).some(
    ({ shape, value }) => shape.kind !== 'noun' || value.group.genitive === 'recipient',
  )
}
