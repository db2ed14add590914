/**
 * Officials of the United Nations belong to no state while they speak for it: by the post beside the name («المبعوث
 * الأممي»، «رئيس بعثة الأمم المتحدة في ليبيا»), or by the office held on the day of the report. Those of other bodies
 * keep the state that they come from.
 */
import type { FoundMention } from '../../doc/index.ts'
import { UN_ADJECTIVES, UN_NAME } from '../../lexicon/titles.ts'
import { type Known, knownById } from '../../naming/knowledge.ts'
import { officesOn } from '../../naming/offices.ts'
import { foldWord } from '../../script/index.ts'
import type { EntityDoc } from './entity-doc.ts'

const name = foldWord(UN_NAME)
const adjectives = new Set(UN_ADJECTIVES.map(foldWord))

const isUnBody = (id: string): boolean =>
  id.startsWith('o:') && (knownById(id)?.spellings.some((s) => foldWord(s).includes(name)) ?? false)

/** Whether the words of a post are of the United Nations, and of no state. */
function isUnPost(words: string): boolean {
  const folded = foldWord(words)
  return folded.includes(name) || folded.split(' ').some((word) => adjectives.has(word))
}

/** Whether a person named in the article speaks for the United Nations in it. */
export function speaksForUn(doc: EntityDoc, members: readonly FoundMention[], known: Known | null): boolean {
  const posts = members.filter((m) => m.role)
  if (posts.some(({ role, country }) => !country && isUnPost(doc.text.slice(role!.start, role!.end))))
    return true
  const day = doc.times.publicationDay?.value
  return !posts.length && !!known && !!day && officesOn(known, day).some(({ at }) => isUnBody(at))
}
