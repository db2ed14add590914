/**
 * The edges of names by the annotation guide: titles and posts before a person cut off, class words that a name does
 * without cut off («حركة حماس»), class words that it needs taken in («بحيرة تشاد», «محكمة ليون»).
 */
import { memoByForm, type Tokens } from '../../doc/index.ts'
import { NAME_LINKS } from '../../lexicon/name-parts.ts'
import {
  CLASS_WORDS_TO_KEEP,
  FEMININE_ENDING,
  GOD,
  KEEPER,
  NEED_CLASS_WORD,
  PIETY,
  TITLE_PAIRS,
} from '../../lexicon/titles.ts'
import { knownNameAt } from '../../naming/gazetteer.ts'
import { givenNames, isSurname } from '../../naming/given.ts'
import { isDefinite, isFunctionWord, isNisba } from '../../naming/phrases.ts'
import { factsOf } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'
import { isDoubtful, isListedDoubt } from './again.ts'
import type { NameSpan } from './spans.ts'

const pairs = new Set(TITLE_PAIRS.map(foldWord))
const links = new Set(NAME_LINKS.map(foldWord))
const needed = new Set(NEED_CLASS_WORD.map(foldWord))
const FEMININE = foldWord(FEMININE_ENDING)
const piety = new Set(PIETY.map(foldWord))
const kept = new Set(CLASS_WORDS_TO_KEEP.map(foldWord))

export const refine = (tokens: Tokens, span: NameSpan): NameSpan =>
  span.type === 'PER'
    ? withoutTitle(tokens, withoutParticle(tokens, withoutTail(tokens, span)))
    : withClassWord(tokens, withoutClassWord(tokens, withoutAdjective(tokens, withoutNation(tokens, span))))

/** «حزب الله اللبناني»: a body that is known by the same name without the nationality. */
function withoutNation(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.type !== 'ORG' || span.last - span.first < 2) return span
  const nation = factsOf(tokens.forms[span.last - 1]!).nations.find((n) => n.definite)
  if (!nation) return span
  const match = knownNameAt(tokens, span.first, span.last - 1)
  if (match?.last !== span.last - 1) return span
  const known = match.values.filter(({ kind, ambiguous }) => kind === 'ORG' && !ambiguous)
  return known.length > 0 ? { ...span, last: match.last, known } : span
}

/** «محمد جواد ظريف بعنوان»: a person who is known by the first words. */
function withoutTail(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.last - span.first < 3) return span
  const match = knownNameAt(tokens, span.first, span.last)
  if (!match || match.last === span.last || match.last - span.first < 2) return span
  const known = match.values.filter(({ kind }) => kind === 'PER')
  const next = tokens.forms[match.last]!
  if (!known.length || links.has(next.text) || givenNames().has(next.text)) return span
  return { ...span, last: match.last, known }
}

/** «شفتيزر لـ»: a particle or a feminine adjective at the end of a person's name is not the name's. */
function withoutParticle(tokens: Tokens, span: NameSpan): NameSpan {
  let { last } = span
  while (last - span.first > 1) {
    const form = tokens.forms[last - 1]!
    const feminine = isNisba(form) && form.text.endsWith(FEMININE) && !isSurname(form)
    if (form.text.length > 1 && !feminine && !(isFunctionWord(form) && !links.has(form.text))) break
    last--
  }
  return last === span.last ? span : { ...span, last }
}

/** «وزارة التنمية والمصرف المركزي»: a second body after و parts from the first. */
export function parted(tokens: Tokens, span: NameSpan): readonly NameSpan[] {
  if (span.type !== 'ORG' || span.known.length > 0) return [span]
  for (let i = span.first + 1; i < span.last; i++) {
    const { text } = tokens.forms[i]!
    if (!text.startsWith('و') || !factsOf(tokens.forms[i]!).heads.some((h) => h.split.before > 0)) continue
    const rest: NameSpan = { ...span, first: i, before: 1 }
    return i + 1 < span.last ? [{ ...span, last: i }, rest] : [{ ...span, last: i }]
  }
  return [span]
}

/** «دول الخليج العربية»: the adjective belongs to the states. A place that is known without it, and not with it. */
function withoutAdjective(tokens: Tokens, span: NameSpan): NameSpan {
  const tail = tokens.forms[span.last - 1]!
  if (span.type === 'ORG') return withoutEpithet(tokens, span)
  if (span.known.length || !isNisba(tail)) return span
  const match = knownNameAt(tokens, span.first, span.last)
  if (!match || match.last !== span.last - 1) return span
  const known = match.values.filter(({ kind }) => kind !== 'PER' && kind !== 'ORG')
  return known.length
    ? { ...span, last: match.last, type: known[0]!.kind, known, before: match.before }
    : span
}

/** «داعش الإرهابي»: an adjective that is no part of the name of a body that is known. */
function withoutEpithet(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.last - span.first < 2 || span.known.length > 0 || !factsOf(tokens.forms[span.last - 1]!).outer)
    return span
  const match = knownNameAt(tokens, span.first, span.last - 1)
  if (match?.last !== span.last - 1) return span
  const known = match.values.filter(({ kind }) => kind === 'ORG')
  return known.length > 0 ? { ...span, last: match.last, known } : span
}

/** A person's name without the titles and posts that it was found with. */
function withoutTitle(tokens: Tokens, span: NameSpan): NameSpan {
  let { first } = span
  while (span.last - first > 1) {
    const form = tokens.forms[first]!
    const two = span.last - first > 2 && pairs.has(`${form.text} ${tokens.forms[first + 1]!.text}`)
    if (two) first += 2
    else if (isTitle(tokens, first) || (isFunctionWord(form) && !givenNames().has(form.text))) first++
    else break
  }
  return first === span.first ? span : { ...span, first, before: undefined }
}

function isTitle(tokens: Tokens, at: number): boolean {
  const form = tokens.forms[at]!
  const { title, roles } = factsOf(form)
  if (title) return !givenNames().has(form.text)
  if (givenNames().has(form.text)) return false
  return roles.some((role) => role.split.before - (role.definite ? 2 : 0) <= 0 && role.split.enclitic === '')
}

/** The span without a class word that its name does without. */
function withoutClassWord(tokens: Tokens, span: NameSpan): NameSpan {
  if (span.last - span.first < 2 || span.rule === 'mentions.place-body') return span
  const head = factsOf(tokens.forms[span.first]!).heads.find(
    (h) => h.value.span === 'out' && h.split.enclitic === '',
  )
  if (!head || head.definite) return span
  const inner = knownNameAt(tokens, span.first + 1, span.last)
  if (inner?.last === span.last && needed.has(tokens.forms[span.last - 1]!.text)) return span
  const known = inner?.last === span.last ? inner.values.filter((k) => !k.ambiguous && k.kind !== 'PER') : []
  const rest: NameSpan = { ...span, first: span.first + 1, before: undefined, known }
  const short = rest.last - rest.first === 1
  // «قناة السويس» is no channel of the press.
  if (span.known.length > 0 && head.value.type === 'ORG' && span.type !== 'ORG') return span
  if (head.value.type !== 'ORG') return span.known.length > 0 && known.length === 0 ? span : rest
  if (short) return rest
  if (kept.has(foldWord(head.value.word)) || isDefinite(tokens.forms[rest.first]!)) return span
  return span.known.length > 0 && known.length === 0 ? span : rest
}

/** The span with the class word before it that it needs. */
function withClassWord(tokens: Tokens, span: NameSpan): NameSpan {
  const { first } = span
  if (first === 0 || span.type === 'ORG' || (span.before ?? 0) > 0) return span
  if (factsOf(tokens.forms[first]!).heads.length > 0) return span
  const head = factsOf(tokens.forms[first - 1]!).heads.find(
    ({ value, split, definite }) =>
      (value.span === 'in' || needed.has(tokens.forms[first]!.text)) &&
      !definite &&
      split.after === 0 &&
      (value.type !== 'ORG' || value.en === 'Court'),
  )
  if (!head) return span
  const { type } = head.value
  return {
    ...span,
    first: first - 1,
    type,
    known: [],
    rule: 'mentions.class-word',
    before: head.split.before,
  }
}

/** Words that stand for no name here: a common word alone, with no sign of a name beside it; «بإذن الله». */
export function isNoName(tokens: Tokens, span: NameSpan): boolean {
  if (/quoted|media/.test(span.rule)) return false
  const form = tokens.forms[span.first]!
  const end = tokens.forms[span.last - 1]!
  if (span.type === 'FAC' && span.first > 0 && isKeeper(tokens.forms[span.first - 1]!)) return true
  if (piety.has(span.last - span.first === 1 ? form.text : `${form.text} ${end.text}`)) return true
  if (span.type === 'PER')
    return isNisba(form) && form.text.endsWith(FEMININE) && span.last - span.first === 1
  if (span.last - span.first === 1) {
    const sign = span.first > 0 && signBefore(tokens, span.first - 1)
    return !sign && (isListedDoubt(form, span.before ?? 0) || (span.known.length === 0 && isDoubtful(form)))
  }
  const god = end.text === GOD
  return god && span.known.length === 0 && factsOf(form).heads.length === 0
}

const isKeeper = memoByForm((form) => form.splits.some((s) => s.after === 0 && s.stem === keeper))
const keeper = foldWord(KEEPER)

const signBefore = (tokens: Tokens, at: number): boolean =>
  factsOf(tokens.forms[at]!).heads.some((h) => h.value.span === 'out' && !h.definite) ||
  /["«“”]/.test(tokens.forms[at]!.text)
