/** Every number of a token row: signs, decimals that begin with their point, fractions of digits. */
import type { Tokens } from '../../doc/index.ts'
import { cardinalAt, glued, isDigits, type NumberAt, ordinalAt, textAt } from './numbers.ts'
import { look, type Words, wordsOf } from './words.ts'

export interface NumberListed {
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal'
  readonly first: number
  readonly last: number
  readonly cut: number
}

export function numbersIn(tokens: Tokens): readonly NumberListed[] {
  const words = wordsOf(tokens)
  const out: NumberListed[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = numberFrom(words, i)
    if (found) out.push(found)
    i = found?.last ?? i + 1
  }
  return out
}

function numberFrom(words: Words, i: number): NumberListed | null {
  const { tokens } = words
  const text = textAt(tokens, i)
  if (text === '-' && standsFree(tokens, i)) {
    const rest = unsigned(words, i + 1)
    return rest && glued(tokens, i + 1) ? { ...rest, value: -rest.value, first: i, cut: 0 } : null
  }
  return unsigned(words, i)
}

/** A sign, not a dash between two things. */
const standsFree = (tokens: Tokens, i: number): boolean => i === 0 || !glued(tokens, i)

function unsigned(words: Words, i: number): NumberListed | null {
  const { tokens } = words
  if (textAt(tokens, i) === '.' && isDigits(tokens, i + 1) && glued(tokens, i + 1) && standsFree(tokens, i))
    return { value: Number(`0.${textAt(tokens, i + 1)}`), kind: 'cardinal', first: i, last: i + 2, cut: 0 }
  const number = longer(ordinalAt(words, i), cardinalAt(words, i)) ?? fractionAt(words, i)
  return number && overDivision(words, i, number)
}

/** An ordinal, unless the words go on as a cardinal. */
function longer(ordinal: NumberAt | null, cardinal: NumberAt | null): NumberAt | null {
  return ordinal && (!cardinal || cardinal.last <= ordinal.last) ? ordinal : cardinal
}

function fractionAt(words: Words, i: number): NumberAt | null {
  const found = look(words, i, 'fraction')
  if (!found) return null
  const { clitics, article } = found
  return {
    value: found.sense.value,
    last: i + found.length,
    kind: 'cardinal',
    digits: false,
    clitics,
    article,
  }
}

/** «77/100» is one number. */
function overDivision(words: Words, i: number, number: NumberAt): NumberListed {
  const { tokens } = words
  const base = { kind: number.kind, first: i, cut: number.clitics.length }
  const at = number.last
  if (number.digits && textAt(tokens, at) === '/' && glued(tokens, at) && glued(tokens, at + 1)) {
    const below = isDigits(tokens, at + 1) ? Number(textAt(tokens, at + 1)) : 0
    if (below > 0 && textAt(tokens, at + 2) !== '/')
      return { ...base, value: number.value / below, last: at + 2 }
  }
  return { ...base, value: number.value, last: number.last }
}
