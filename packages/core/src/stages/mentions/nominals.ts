/**
 * Descriptions that may stand for somebody who acts or speaks: «الوزير», «المتحدثة», «الوزارة», «مسؤول إماراتي كبير»,
 * «الرئيس الأميركي», «مكتبه». Whom each means is for the entities stage; those that no quotation or event needs are left
 * out of the record later.
 */
import type { Form, FoundMention, Tokens } from '../../doc/index.ts'
import { VERB_NOUNS } from '../../lexicon/nominals.ts'
import { flagsOf, NOMINAL, ROLE } from '../../naming/flags.ts'
import { nationAt } from '../../naming/nation-at.ts'
import { isDefinite, isFunctionWord, roleEnd } from '../../naming/phrases.ts'
import { factsOf, type Gender, type Reading } from '../../naming/words.ts'
import { foldWord } from '../../script/index.ts'

type Described = Pick<FoundMention, 'type' | 'rule' | 'first' | 'last' | 'gender' | 'number' | 'country'> & {
  readonly before: number
}

interface Grammar {
  readonly type: FoundMention['type']
  readonly reading: Reading<unknown>
}

const MOST = 6

function nounOf(form: Form): Grammar | null {
  const facts = factsOf(form)
  const nominal = plainest(facts.nominals)
  const role = plainest(facts.roles)
  if (nominal && (!role || nominal.split.before <= role.split.before))
    return { type: nominal.value.type, reading: nominal }
  if (role) return { type: 'PER', reading: role }
  return null
}

/** The reading that takes the fewest letters for particles, bar the article. */
function plainest<T>(readings: readonly Reading<T>[]): Reading<T> | null {
  let best: Reading<T> | null = null
  const cost = (r: Reading<T>) => r.split.before - (r.definite ? 2 : 0) + r.split.after
  for (const reading of readings) if (!best || cost(reading) < cost(best)) best = reading
  return best
}

/** One past the adjectives and the one definite genitive that belong to the noun at `at`. */
function phraseEnd(tokens: Tokens, at: number, limit: number, definite: boolean): number {
  let end = at + 1
  const construct =
    !definite &&
    !/(?:ون|ين)$/.test(tokens.forms[at]!.text) &&
    end < limit &&
    isDefinite(tokens.forms[end]!) &&
    !tokens.forms[end]!.text.startsWith('و')
  if (construct) end++
  while (end < limit && modifies(tokens.forms[end]!, definite || construct)) end++
  return end
}

function modifies(form: Form, definite: boolean): boolean {
  if (form.kind !== 'word' || isFunctionWord(form)) return false
  const facts = factsOf(form)
  const nation = facts.nations[0]
  if (nation && nation.split.before - (nation.definite ? 2 : 0) === 0) return nation.definite === definite
  if (definite)
    return (
      form.text.startsWith('ال') &&
      (facts.time !== null || facts.outer || /(?:ي|يه|ين|ون|يون|يين)$/.test(form.text))
    )
  return (
    INDEFINITE.test(form.text) &&
    !form.text.startsWith('ال') &&
    form.text.length > 3 &&
    !/^[يتون]/.test(form.text)
  )
}

const INDEFINITE = /(?:ي|يه|يون|يين|ييين|كبير|كبيره|كبار|بارز|رفيع)$/

/** Descriptions in tokens `first` … `last`, where `taken` says which tokens lie in names. */
export function describe(
  tokens: Tokens,
  first: number,
  last: number,
  taken: (i: number) => boolean,
): Described[] {
  const out: Described[] = []
  const flags = flagsOf(tokens)
  for (let i = first; i < last; ) {
    const found =
      !(flags[i]! & (NOMINAL | ROLE)) || taken(i)
        ? null
        : describeAt(tokens, i, Math.min(last, i + MOST), taken)
    if (found) out.push(found)
    i = found ? found.last : i + 1
  }
  return out
}

function describeAt(
  tokens: Tokens,
  at: number,
  limit: number,
  taken: (i: number) => boolean,
): Described | null {
  const form = tokens.forms[at]!
  const noun = form.kind === 'word' && !isFunctionWord(form) ? nounOf(form) : null
  if (!noun) return null
  const { reading } = noun
  if (isVerb(tokens, at, limit)) return null
  if (
    !reading.definite &&
    at + 1 < limit &&
    taken(at + 1) &&
    factsOf(form).heads.some((h) => h.value.span === 'out')
  )
    return null
  let free = at + 1
  while (free < limit && !taken(free)) free++
  const role = roleEnd(tokens, at, free)
  const end = Math.max(role, phraseEnd(tokens, at, free, reading.definite || reading.split.enclitic !== ''))
  const country = nationIn(tokens, at, end)
  return {
    type: noun.type,
    rule: role > at + 1 ? 'mentions.post' : 'mentions.description',
    first: at,
    last: end,
    before: Math.max(0, reading.split.before - (reading.definite ? 2 : 0)),
    gender: reading.gender satisfies Gender,
    number: reading.number,
    ...(country && { country }),
  }
}

const verbs = new Set(VERB_NOUNS.map(foldWord))

/** «وطالب الوزير», «طالب وزير الخارجية»; but «طالب العلم». */
function isVerb(tokens: Tokens, at: number, limit: number): boolean {
  const { forms } = tokens
  const { text } = forms[at]!
  if (!verbs.has(text.replace(/^[وف]/, '')) || at + 1 >= limit) return false
  const next = nounOf(forms[at + 1]!)
  return next !== null && (next.reading.definite || roleEnd(tokens, at + 1, limit) > at + 2)
}

function nationIn(tokens: Tokens, first: number, last: number): string | undefined {
  let found: string | undefined
  for (let i = first + 1; i < last; ) {
    const nation = nationAt(tokens, i, last)
    found = nation?.value ?? found
    i = nation?.last ?? i + 1
  }
  return found
}
