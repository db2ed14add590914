/**
 * Two views of a word for the model: `wordTags`, everything the lexicon knows of it, and `wordClass`, one small
 * number that stands for the kind of word in features of neighbouring words.
 */
import { type Form, memoByForm } from '../doc/index.ts'
import { FUNCTION_WORDS } from '../lexicon/function-words.ts'
import { GIVEN_NAMES, NAME_LINKS } from '../lexicon/name-parts.ts'
import { SURNAMES } from '../lexicon/surnames.ts'
import { knownWord } from '../naming/gazetteer.ts'
import { factsOf } from '../naming/words.ts'
import { foldWord } from '../script/index.ts'
import { LIKENESS_LEVELS, likeness } from './likeness.ts'

const given = new Set(GIVEN_NAMES.flatMap((line) => line.split(' ')).map(foldWord))
const surnames = new Set(SURNAMES.flatMap((line) => line.split(' ')).map(foldWord))
const links = new Set(NAME_LINKS.map(foldWord))
const functionWords = new Map(FUNCTION_WORDS.map((word, i) => [foldWord(word), i]))

/** The word as it stands, and without a leading و ف ب ل ك where that leaves three letters. */
function plainStems(form: Form): string[] {
  const out = [form.text]
  for (const split of form.splits)
    if (split.after === 0 && split.before > 0 && !split.proclitics.endsWith('ال')) out.push(split.stem)
  return out
}

export const wordTags = memoByForm((form: Form): readonly string[] => {
  if (form.kind !== 'word') return [form.kind]
  const facts = factsOf(form)
  const out: string[] = []
  if (facts.title) out.push('title')
  for (const { value, definite, split } of facts.roles)
    if (split.enclitic === '') out.push(`role:${value.kind}`, definite ? 'role:the' : 'role:a')
    else out.push('role:own')
  for (const { value, definite } of facts.heads)
    out.push(`head:${value.type}`, `head:${value.span}:${definite}`)
  for (const { value } of facts.nominals) out.push(`nominal:${value.type}`)
  if (facts.nations.length) out.push(facts.nations[0]!.definite ? 'nation:the' : 'nation:a')
  if (facts.time) out.push('time')
  if (facts.chain) out.push('chain')
  if (facts.outer) out.push('outer')
  const stems = plainStems(form)
  if (given.has(stems[0]!)) out.push('given')
  else if (stems.some((stem) => given.has(stem))) out.push('given:c')
  if (surnames.has(stems[0]!)) out.push('surname')
  else if (stems.some((stem) => surnames.has(stem))) out.push('surname:c')
  if (links.has(form.text)) out.push('link')
  for (const tag of knownWord(form)) out.push(tag)
  out.push(`like:${likeness(form.text)}`)
  if (JOINED.test(form.text)) out.push(`like:${likeness(form.text.slice(1))}:c`)
  return [...new Set(out)]
})

/** A letter that may be a particle, with a word of three letters or more after it. */
const JOINED = /^[وفبلك].{3}/
/** The least likeness of a word that counts as a name among its neighbours. */
const NAME_LIKE = LIKENESS_LEVELS - 2

const KINDS = [
  'edge',
  'mark',
  'open',
  'close',
  'stop',
  'number',
  'latin',
  'title',
  'role:the',
  'role:a',
  'role:own',
  'nation:the',
  'nation:a',
  'head:ORG',
  'head:FAC',
  'head:LOC',
  'head:GPE',
  'given',
  'given:c',
  'surname',
  'kb:last',
  'link',
  'kb:PER',
  'kb:ORG',
  'kb:GPE',
  'kb:LOC',
  'chain',
  'nominal',
  'the-adjective',
  'the',
  'and-the',
  'and',
  'of-the',
  'verbal',
  'tanwin',
  'feminine',
  'short',
  'other',
  'name-like',
  'and-name-like',
] as const
const KIND = new Map<string, number>(KINDS.map((name, i) => [name, i]))
const FIRST_FUNCTION_WORD = 64

const MARKS: Readonly<Record<string, string>> = {
  '(': 'open',
  '«': 'open',
  '“': 'open',
  '"': 'mark',
  ')': 'close',
  '»': 'close',
  '”': 'close',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
}
const ORDER = [
  'title',
  'role:the',
  'role:a',
  'role:own',
  'nation:the',
  'nation:a',
  'kb:GPE',
  'kb:ORG',
  'head:ORG',
  'head:FAC',
  'head:LOC',
  'head:GPE',
  'given',
  'kb:PER',
  'surname',
  'kb:last',
  'link',
  'kb:LOC',
  'given:c',
  'chain',
]

export const wordClass = memoByForm(
  (form: Form): number => KIND.get(kindName(form)) ?? classOfFunctionWord(form),
)

const classOfFunctionWord = (form: Form): number =>
  FIRST_FUNCTION_WORD + Math.min(functionWords.get(form.text) ?? 0, 191)

function kindName(form: Form): string {
  const { kind, text } = form
  if (kind === 'mark') return MARKS[text] ?? 'mark'
  if (kind !== 'word') return kind
  if (functionWords.has(text)) return ''
  const tags = wordTags(form)
  const known = ORDER.find((name) => tags.includes(name))
  if (known) return known
  if (likeness(text) >= NAME_LIKE) return 'name-like'
  return JOINED.test(text) && likeness(text.slice(1)) >= NAME_LIKE ? 'and-name-like' : shapeKind(text)
}

function shapeKind(text: string): string {
  if (text.startsWith('ال')) return /(?:ي|يه|يين|يون)$/.test(text) ? 'the-adjective' : 'the'
  if (text.startsWith('وال')) return 'and-the'
  if (/^(?:بال|كال|لل)/.test(text)) return 'of-the'
  if (text.length <= 3) return 'short'
  if (/^[يت]/.test(text)) return 'verbal'
  if (text.startsWith('و')) return 'and'
  if (text.endsWith('ا')) return 'tanwin'
  return /(?:ه|ات)$/.test(text) ? 'feminine' : 'other'
}
