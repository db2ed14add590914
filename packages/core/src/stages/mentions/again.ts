/**
 * The second pass: names seen elsewhere in the article. A bare surname takes the person of a full name; a name found in
 * one place is found in the others; a name read as of two kinds is of the one that most of its places say.
 */
import { type Form, memoByForm, type Tokens } from '../../doc/index.ts'
import { MONTHS } from '../../lexicon/months.ts'
import { NAME_DOUBTS } from '../../lexicon/name-doubts.ts'
import { NAME_LINKS } from '../../lexicon/name-parts.ts'
import { FEMININE_ENDING } from '../../lexicon/titles.ts'
import { CONTENT, flagsOf } from '../../naming/flags.ts'
import { isMajor } from '../../naming/gazetteer.ts'
import { givenNames, isGiven, isSurname } from '../../naming/given.ts'
import { isFunctionWord, isNisba } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { cover, type NameSpan } from './spans.ts'

const months = MONTHS.flatMap(({ names, weak = [], madda = [] }) => [...names, ...weak, ...madda])
const doubts = new Set([...NAME_DOUBTS, ...months].map(foldWord))
const FEMININE = foldWord(FEMININE_ENDING)
const links = new Set(NAME_LINKS.map(foldWord))
const PREFIXES = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'ول', 'وب'])

/** A word that means something else too often to be taken for a name by its letters alone. */
export const isDoubtful = memoByForm((form: Form): boolean => {
  if (form.text.length < 2 || isFunctionWord(form) || doubts.has(form.text)) return true
  if (isNisba(form) && form.text.endsWith(FEMININE) && !isSurname(form)) return true
  const { roles, heads, nominals, nations, title, time } = factsOf(form)
  const plain = (r: { split: { before: number; after: number }; definite: boolean }) =>
    r.split.after === 0 && r.split.before - (r.definite ? 2 : 0) <= 0
  return title !== null || time !== null || [...roles, ...heads, ...nominals, ...nations].some(plain)
})

/** Whether the word is in the list of common words that are spelt like names. */
export const isListedDoubt = (form: Form, before: number): boolean => doubts.has(form.text.slice(before))

/** States whose people are called by the first word of their names. */
const SURNAME_FIRST = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM', 'SGP', 'HKG'])

function surnames(tokens: Tokens, spans: readonly NameSpan[]): Map<string, NameSpan> {
  const out = new Map<string, NameSpan>()
  for (const span of spans) {
    if (span.type !== 'PER' || span.last - span.first < 2) continue
    const last = tokens.forms[span.last - 1]!
    if (!isDoubtful(last) && !links.has(last.text)) put(out, last.text, span)
    const country = span.known[0]?.country ?? span.country
    const first = tokens.forms[span.first]!
    if (country && SURNAME_FIRST.has(country) && first.text.length > 1) put(out, first.text, span)
  }
  return out
}

function put(table: Map<string, NameSpan>, word: string, span: NameSpan) {
  if (!table.has(word)) table.set(word, span)
  const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : ''
  if (bare && !givenNames().has(bare) && !table.has(bare)) table.set(bare, span)
}

/** The readings of a word as a name with at most particles before it. */
const stemsOf = memoByForm((form: Form) =>
  form.splits.filter((s) => s.after === 0 && PREFIXES.has(s.proclitics)),
)

interface Hit {
  readonly span: NameSpan
  readonly before: number
}

/** The person whose surname the word is, with up to two particles before it. */
function personAt(form: Form, table: ReadonlyMap<string, NameSpan>): Hit | null {
  for (const { stem, before } of stemsOf(form)) {
    const span = table.get(stem)
    if (span) return { span, before }
  }
  return null
}

/** «أشاد العطية», «بيا فور»: a bare surname with a word beside it that is no name. */
function bared(tokens: Tokens, span: NameSpan, table: ReadonlyMap<string, NameSpan>): NameSpan {
  if (span.type !== 'PER' || span.last - span.first !== 2 || span.known.length > 0) return span
  const [a, b] = [tokens.forms[span.first]!, tokens.forms[span.first + 1]!]
  const owner = table.get(b.text) ?? table.get(a.text)
  if (!owner || (owner.first === span.first && owner.last === span.last)) return span
  if (table.has(b.text) && !isGiven(a) && !isSurname(a) && tokens.forms[owner.first]!.text !== a.text)
    return { ...span, first: span.first + 1, rule: 'mentions.surname', known: owner.known, before: 0 }
  if (table.has(a.text) && !isGiven(b) && !isSurname(b))
    return { ...span, last: span.last - 1, rule: 'mentions.surname', known: owner.known }
  return span
}

/** Adds the bare surnames of people named in full, and mends single words that were read as another kind. */
export function withSurnames(tokens: Tokens, found: readonly NameSpan[]): NameSpan[] {
  const table = surnames(tokens, found)
  if (!table.size) return [...found]
  const spans = found.map((span) => bared(tokens, span, table))
  const of = cover(tokens.length, spans)
  const mended = new Map<number, NameSpan>()
  const added: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = 0; i < tokens.length; i++) {
    const form = tokens.forms[i]!
    const at = of[i]!
    if (!(flags[i]! & CONTENT) || (at >= 0 && spans[at]!.last - spans[at]!.first > 1)) continue
    const hit = personAt(form, table)
    if (!hit) continue
    const span: NameSpan = {
      first: i,
      last: i + 1,
      type: 'PER',
      rule: 'mentions.surname',
      known: hit.span.known,
      before: hit.before,
    }
    if (at < 0) added.push(span)
    else if (spans[at]!.type === 'PER' || !spans[at]!.known.some(isMajor)) mended.set(at, span)
  }
  return [...spans.map((span, i) => mended.get(i) ?? span), ...added].sort((a, b) => a.first - b.first)
}

const keyOf = (tokens: Tokens, first: number, last: number, before: number): string => {
  let key = tokens.forms[first]!.text.slice(before)
  for (let i = first + 1; i < last; i++) key += ` ${tokens.forms[i]!.text}`
  return key
}

/** One kind for all places of a name, and the places that were overlooked. */
export function consistent(
  tokens: Tokens,
  spans: readonly NameSpan[],
  before: (span: NameSpan) => number,
): NameSpan[] {
  const votes = new Map<string, Map<NameSpan['type'], number>>()
  const sample = new Map<string, NameSpan>()
  for (const span of spans) {
    const key = keyOf(tokens, span.first, span.last, before(span))
    const tally = votes.get(key) ?? new Map<NameSpan['type'], number>()
    const weight = span.known.length || span.rule !== 'mentions.model' ? 3 : 1
    tally.set(span.type, (tally.get(span.type) ?? 0) + weight)
    votes.set(key, tally)
    const known = sample.get(key)
    if (!known || (span.known.length && !known.known.length)) sample.set(key, span)
  }
  const typed = spans.map((span) => {
    const tally = votes.get(keyOf(tokens, span.first, span.last, before(span)))!
    const type = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
    // A club, or a government, goes by a city's name: that the city is named elsewhere says nothing.
    const apart = span.type === 'ORG' && type !== 'PER'
    return type === span.type || apart
      ? span
      : { ...span, type, known: span.known.filter((k) => k.kind === type) }
  })
  return [...typed, ...repeats(tokens, typed, sample)].sort((a, b) => a.first - b.first)
}

/** Places of names of one word and more that nothing covers yet. */
function repeats(
  tokens: Tokens,
  spans: readonly NameSpan[],
  sample: ReadonlyMap<string, NameSpan>,
): NameSpan[] {
  const byFirst = new Map<string, string[]>()
  for (const [key, { first, last }] of sample) {
    if (last - first === 1 && isDoubtful(tokens.forms[first]!)) continue
    if (key.length < 3) continue
    const head = key.split(' ', 1)[0]!
    const list = byFirst.get(head)
    if (list) list.push(key)
    else byFirst.set(head, [key])
  }
  const of = cover(tokens.length, spans)
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = 0; i < tokens.length; i++) {
    const found = of[i]! < 0 && flags[i]! & CONTENT ? repeatAt(tokens, i, of, byFirst, sample) : null
    if (!found) continue
    out.push(found)
    i = found.last - 1
  }
  return out
}

function repeatAt(
  tokens: Tokens,
  at: number,
  of: Int32Array,
  byFirst: ReadonlyMap<string, readonly string[]>,
  sample: ReadonlyMap<string, NameSpan>,
): NameSpan | null {
  let best: NameSpan | null = null
  for (const { stem, before, proclitics } of stemsOf(tokens.forms[at]!)) {
    for (const key of byFirst.get(stem) ?? []) {
      const span = sample.get(key)!
      const last = at + span.last - span.first
      if (last > tokens.length || (best && best.last >= last)) continue
      if (
        keyOf(tokens, at, last, before) !==
        (proclitics.endsWith('ل') ? written(key, tokens, at, before) : key)
      )
        continue
      if (free(of, at, last)) best = { ...span, first: at, last, rule: 'mentions.again', before }
    }
  }
  return best
}

/** «للصين»: the stem «الصين» is written without its alef. */
const written = (key: string, tokens: Tokens, at: number, before: number): string =>
  tokens.forms[at]!.text.slice(before, before + 1) === 'ل' && key.startsWith('ال') ? key.slice(1) : key

function free(of: Int32Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (of[i]! >= 0) return false
  return true
}
