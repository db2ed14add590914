/**
 * Reads numbers in digits and in words at a token: cardinals in every case and gender («اثنتي عشرة»، «ألفين وأربعة
 * وعشرين»), ordinals («الثاني والعشرون»), decimals with point or comma, thousands separators, fractions of digits, and
 * digits with a scale word («3 ملايين»). Linear: each token is looked at a bounded number of times.
 */
import type { Tokens } from '../../doc/index.ts'
import { type Lexeme, lexemes, look, type NumberRole, type SenseOf, type Words } from './words.ts'

export interface NumberAt {
  readonly value: number
  /** One past its last token. */
  readonly last: number
  readonly kind: 'cardinal' | 'ordinal'
  /** Written in digits alone. */
  readonly digits: boolean
  readonly clitics: string
  readonly article: boolean
}

const glued = (tokens: Tokens, i: number): boolean => tokens.foldedEnd[i - 1] === tokens.foldedStart[i]
const isDigits = (tokens: Tokens, i: number): boolean => tokens.forms[i]?.kind === 'number'
const textAt = (tokens: Tokens, i: number): string => tokens.forms[i]?.text ?? ''

const MOST_DIGITS = 15

/** Digits with separators: `1,200`, `2.4`, `2,4`, `77/100` is left to `fractionAt`. */
function digitsAt(tokens: Tokens, i: number): NumberAt | null {
  if (!isDigits(tokens, i) || textAt(tokens, i).length > MOST_DIGITS) return null
  let whole = textAt(tokens, i)
  let last = i + 1
  while (textAt(tokens, last) === ',' && groupOfThree(tokens, last, whole)) {
    whole += textAt(tokens, last + 1)
    last += 2
  }
  const decimals = decimalsAt(tokens, last)
  if (decimals !== null) last += 2
  const value = Number(decimals === null ? whole : `${whole}.${decimals}`)
  return { value, last, kind: 'cardinal', digits: true, clitics: '', article: false }
}

function groupOfThree(tokens: Tokens, i: number, whole: string): boolean {
  if (!glued(tokens, i) || !isDigits(tokens, i + 1) || !glued(tokens, i + 1)) return false
  return textAt(tokens, i + 1).length === 3 && whole.length <= MOST_DIGITS - 3 && whole !== '0'
}

function decimalsAt(tokens: Tokens, i: number): string | null {
  const mark = textAt(tokens, i)
  if ((mark !== '.' && mark !== ',') || !glued(tokens, i)) return null
  if (!isDigits(tokens, i + 1) || !glued(tokens, i + 1)) return null
  // «4.22.2015» is a date, «1.2.3» a version.
  if (textAt(tokens, i + 2) === mark && isDigits(tokens, i + 3) && glued(tokens, i + 2)) return null
  return textAt(tokens, i + 1).slice(0, MOST_DIGITS)
}

type NumberLexeme = Lexeme<SenseOf<'number'>>

/** A joined number word («وعشرين», «و عشرين», «و20»): the token of the word itself, or -1. */
function joinedAt(words: Words, i: number): number {
  const form = words.tokens.forms[i]
  if (!form) return -1
  if (form.text === 'و') return i + 1
  return look(words, i, 'number')?.clitics === 'و' || look(words, i, 'ordinal')?.clitics === 'و' ? i : -1
}

const numberAtToken = (words: Words, i: number, roles: readonly NumberRole[]): NumberLexeme | null => {
  for (const lexeme of lexemes(words, i))
    if (lexeme.sense.is === 'number' && roles.includes(lexeme.sense.role)) return lexeme as NumberLexeme
  return null
}

interface Below {
  readonly value: number
  readonly last: number
}

const STANDALONE: readonly NumberRole[] = ['unit', 'ten', 'teen', 'tens', 'dozen']

/** One to ninety-nine in words, from a word with any particle. */
function belowHundred(words: Words, i: number): Below | null {
  const first = numberAtToken(words, i, STANDALONE)
  if (!first) return null
  const { value, role } = first.sense
  if (role !== 'unit') return { value, last: i + 1 }
  const ten = numberAtToken(words, i + 1, ['ten'])
  if (ten && ten.clitics === '' && !ten.article) return { value: value + 10, last: i + 2 }
  const at = joinedAt(words, i + 1)
  const tens = at < 0 ? null : numberAtToken(words, at, ['tens'])
  return tens ? { value: value + tens.sense.value, last: at + 1 } : { value, last: i + 1 }
}

/** One to nine hundred and ninety-nine. */
function belowThousand(words: Words, i: number): Below | null {
  const hundred = numberAtToken(words, i, ['hundred'])
  if (hundred) return afterHundred(words, hundred.sense.value, i + 1)
  const small = belowHundred(words, i)
  if (!small || small.value < 3 || small.value > 9) return small
  const split = numberAtToken(words, small.last, ['hundred'])
  if (split?.sense.value === 100 && split.clitics === '')
    return afterHundred(words, small.value * 100, small.last + 1)
  return small
}

function afterHundred(words: Words, value: number, last: number): Below {
  const at = joinedAt(words, last)
  const rest = at < 0 ? null : belowHundred(words, at)
  return rest ? { value: value + rest.value, last: rest.last } : { value, last }
}

/** A group with its scale («خمسة آلاف», «ألفان», «مليون», «3 ملايين»); scale 1 without one. */
function groupAt(words: Words, i: number): { value: number; scale: number; last: number } | null {
  const two = numberAtToken(words, i, ['twoScale'])
  if (two) return { value: two.sense.value, scale: two.sense.value / 2, last: i + 1 }
  const alone = numberAtToken(words, i, ['scale'])
  if (alone) return { value: alone.sense.value, scale: alone.sense.value, last: i + 1 }
  const digits = digitsAt(words.tokens, i)
  const count = digits ?? belowThousand(words, i)
  if (!count) return null
  const scale = numberAtToken(words, count.last, ['scale'])
  if (scale && scale.clitics === '' && !scale.article)
    return { value: count.value * scale.sense.value, scale: scale.sense.value, last: count.last + 1 }
  return { value: count.value, scale: 1, last: count.last }
}

/** A cardinal at token `i`; null where none begins. */
export function cardinalAt(words: Words, i: number): NumberAt | null {
  const zero = numberAtToken(words, i, ['zero'])
  const head = zero ?? lexemes(words, i).find((l) => l.sense.is === 'number') ?? null
  const digits = isDigits(words.tokens, i)
  if (!head && !digits) return null
  const first = zero ? { value: 0, scale: 1, last: i + 1 } : groupAt(words, i)
  if (!first) return null
  let { value, scale, last } = first
  while (scale > 1) {
    const at = joinedAt(words, last)
    const next = at < 0 ? null : groupAt(words, at)
    if (!next || next.scale >= scale) break
    value += next.value
    scale = next.scale
    last = next.last
  }
  const { clitics = '', article = false } = head ?? {}
  return {
    value,
    last,
    kind: 'cardinal',
    digits: digits && last === (digitsAt(words.tokens, i)?.last ?? i),
    clitics,
    article,
  }
}

/** An ordinal at token `i`: «الثالث», «الحادي عشر», «الثاني والعشرون», «العشرين» with the article. */
export function ordinalAt(words: Words, i: number): NumberAt | null {
  const first = look(words, i, 'ordinal')
  if (!first) return articledCardinal(words, i)
  const { clitics, article } = first
  const found = (value: number, last: number): NumberAt => ({
    value,
    last,
    kind: 'ordinal',
    digits: false,
    clitics,
    article,
  })
  const unit = first.sense.value
  const ten = unit < 10 ? numberAtToken(words, i + 1, ['ten']) : null
  if (ten && ten.clitics === '') return found(unit + 10, i + 2)
  const at = unit < 10 ? joinedAt(words, i + 1) : -1
  const tens = at < 0 ? null : numberAtToken(words, at, ['tens'])
  return tens ? found(unit + tens.sense.value, at + 1) : found(unit, i + 1)
}

/** «الأحد عشر», «الواحد والعشرون», «التسعين»: cardinal words that the article makes ordinal. */
function articledCardinal(words: Words, i: number): NumberAt | null {
  const first = numberAtToken(words, i, ['unit', 'teen', 'tens', 'ten'])
  if (!first?.article) return null
  const { clitics, article } = first
  const below = belowHundred(words, i)
  if (!below || below.value < 10) return null
  return { value: below.value, last: below.last, kind: 'ordinal', digits: false, clitics, article }
}

/** A whole number in digits, glued to nothing that would make it part of a longer one; -1 where there is none. */
export function wholeAt(words: Words, i: number): number {
  return isDigits(words.tokens, i) && textAt(words.tokens, i).length <= 4
    ? Number(textAt(words.tokens, i))
    : -1
}

export { glued, isDigits, textAt }
