/** The time words of the lexicon as one trie of folded words: the same entry recognises an expression and gives its value. */
import { DAY_PARTS, EARLY, HOUR_WORDS, LATE, MIDNIGHT, type PartCode } from '../../lexicon/day-parts.ts'
import {
  AFTER_THAT,
  ANAPHORS,
  DEICTIC_DAYS,
  DEICTIC_NIGHTS,
  REFERENCES,
  type Reference,
} from '../../lexicon/deictics.ts'
import { FEASTS, type FeastDate } from '../../lexicon/feasts.ts'
import { MONTHS } from '../../lexicon/months.ts'
import * as numerals from '../../lexicon/numerals.ts'
import {
  AMOUNTS,
  EDGES,
  FIRST_OF_MONTH,
  MANNER,
  REST,
  SHIFTS,
  type Shift,
  TIMES,
} from '../../lexicon/time-modifiers.ts'
import { EVERY, PARTICLES, type Particle, ZONES } from '../../lexicon/time-particles.ts'
import {
  DECADES,
  NEW,
  SEASONS,
  UNITS_OF_TIME,
  type UnitCode,
  WEEKENDS,
  YEAR_KINDS,
} from '../../lexicon/time-units.ts'
import { WEEKDAYS } from '../../lexicon/weekdays.ts'
import { foldWord } from '../../script/index.ts'

/** What an entry means. `calendar`, `weak` … are told in the lexicon file that the entry is from. */
export type Sense =
  | {
      readonly is: 'month'
      readonly month: number
      readonly calendar: 'gregorian' | 'hijri'
      readonly weak: boolean
      readonly madda: boolean
    }
  | { readonly is: 'weekday'; readonly day: number }
  | { readonly is: 'unit'; readonly unit: UnitCode; readonly count: 'one' | 'two' | 'many' }
  | { readonly is: 'each'; readonly unit: UnitCode }
  | { readonly is: 'unitAdjective'; readonly unit: UnitCode }
  | { readonly is: 'number'; readonly value: number; readonly role: NumberRole }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'fraction'; readonly value: number }
  | { readonly is: 'several' }
  | { readonly is: 'shift'; readonly shift: Shift }
  | { readonly is: 'edge'; readonly mod: 'START' | 'MID' | 'END' }
  | { readonly is: 'amount'; readonly mod: string }
  | {
      readonly is: 'part'
      readonly part: PartCode
      readonly form: 'noun' | 'adverb'
      readonly afternoon: boolean
    }
  | { readonly is: 'midnight' }
  | { readonly is: 'hourOfDay'; readonly late: boolean }
  | { readonly is: 'hourWord' }
  | { readonly is: 'weekend' }
  | { readonly is: 'rest' }
  | { readonly is: 'manner' }
  | { readonly is: 'every' }
  | { readonly is: 'times'; readonly count: number }
  | { readonly is: 'afterThat'; readonly sign: 1 | -1 }
  | { readonly is: 'yearKind'; readonly school: boolean }
  | { readonly is: 'new' }
  | { readonly is: 'firstDay' }
  | { readonly is: 'deictic'; readonly days: number }
  | { readonly is: 'night'; readonly days: number }
  | { readonly is: 'reference'; readonly value: Reference }
  | { readonly is: 'anaphor'; readonly to: 'day' | 'time' | 'same-day' }
  | { readonly is: 'season'; readonly season: 'SP' | 'SU' | 'FA' | 'WI' }
  | { readonly is: 'decade'; readonly value: number }
  | { readonly is: 'feast'; readonly date: FeastDate }
  | { readonly is: 'particle'; readonly particle: Particle }
  | { readonly is: 'zone'; readonly hours: number | null }

export type NumberRole =
  | 'unit'
  | 'ten'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'twoScale'
  | 'zero'
  | 'dozen'
export type Kind = Sense['is']
export type SenseOf<K extends Kind> = Extract<Sense, { readonly is: K }>

export interface Node {
  readonly next: Map<string, Node>
  readonly senses: Sense[]
}

const makeNode = (): Node => ({ next: new Map(), senses: [] })
export const root = makeNode()

function enter(phrase: string, sense: Sense) {
  let at = root
  for (const word of foldWord(phrase).split(' ')) {
    const next = at.next.get(word) ?? makeNode()
    at.next.set(word, next)
    at = next
  }
  if (!at.senses.some((s) => JSON.stringify(s) === JSON.stringify(sense))) at.senses.push(sense)
}

const enterAll = (words: readonly string[], sense: Sense) => {
  for (const word of words) enter(word, sense)
}

function enterMonths() {
  for (const { month, calendar, names, weak = [], madda = [] } of MONTHS) {
    enterAll(names, { is: 'month', month, calendar, weak: false, madda: false })
    enterAll(weak, { is: 'month', month, calendar, weak: true, madda: false })
    enterAll(madda, { is: 'month', month, calendar, weak: true, madda: true })
  }
}

function enterUnits() {
  for (const { unit, one, two, many, each, adjective } of UNITS_OF_TIME) {
    enterAll(one, { is: 'unit', unit, count: 'one' })
    enterAll(two, { is: 'unit', unit, count: 'two' })
    enterAll(many, { is: 'unit', unit, count: 'many' })
    enterAll(each, { is: 'each', unit })
    enterAll(adjective, { is: 'unitAdjective', unit })
  }
  enterAll(WEEKENDS, { is: 'weekend' })
  for (const { school, words } of YEAR_KINDS) enterAll(words, { is: 'yearKind', school })
  enterAll(NEW, { is: 'new' })
  enterAll(FIRST_OF_MONTH, { is: 'firstDay' })
  for (const { season, names } of SEASONS) enterAll(names, { is: 'season', season })
  for (const { value, names } of DECADES) enterAll(names, { is: 'decade', value })
}

function enterNumbers() {
  const add = (list: readonly numerals.NumberWord[], role: NumberRole) => {
    for (const { value, words } of list) enterAll(words, { is: 'number', value, role })
  }
  add(numerals.UNITS, 'unit')
  add(numerals.TEENS, 'teen')
  add(numerals.TENS, 'tens')
  add(numerals.HUNDREDS, 'hundred')
  enterAll(numerals.TEN, { is: 'number', value: 10, role: 'ten' })
  enterAll(numerals.ZERO, { is: 'number', value: 0, role: 'zero' })
  enterAll(numerals.DOZEN, { is: 'number', value: 12, role: 'dozen' })
  for (const { value, one, two } of numerals.SCALES) {
    enterAll(one, { is: 'number', value, role: 'scale' })
    enterAll(two, { is: 'number', value: 2 * value, role: 'twoScale' })
  }
  for (const { value, words } of numerals.ORDINALS) enterAll(words, { is: 'ordinal', value })
  for (const { value, words } of numerals.FRACTIONS) enterAll(words, { is: 'fraction', value })
  enterAll(numerals.THIRD, { is: 'fraction', value: 1 / 3 })
  enterAll(numerals.SEVERAL, { is: 'several' })
}

function enterDays() {
  for (const { day, names } of WEEKDAYS) enterAll(names, { is: 'weekday', day })
  for (const { part, noun, adverb, afternoon } of DAY_PARTS) {
    enterAll(noun, { is: 'part', part, form: 'noun', afternoon })
    enterAll(adverb, { is: 'part', part, form: 'adverb', afternoon })
  }
  enterAll(MIDNIGHT, { is: 'midnight' })
  enterAll(LATE, { is: 'hourOfDay', late: true })
  enterAll(HOUR_WORDS, { is: 'hourWord' })
  enterAll(EARLY, { is: 'hourOfDay', late: false })
  for (const { days, words } of DEICTIC_DAYS) enterAll(words, { is: 'deictic', days })
  for (const { days, words } of DEICTIC_NIGHTS) enterAll(words, { is: 'night', days })
  for (const { value, words } of REFERENCES) enterAll(words, { is: 'reference', value })
  for (const { to, words } of ANAPHORS) enterAll(words, { is: 'anaphor', to })
  for (const { names, date } of FEASTS) enterAll(names, { is: 'feast', date })
}

function enterModifiers() {
  for (const { shift, words } of SHIFTS) enterAll(words, { is: 'shift', shift })
  for (const { mod, words } of EDGES) enterAll(words, { is: 'edge', mod })
  for (const { mod, words } of AMOUNTS) enterAll(words, { is: 'amount', mod })
  for (const { particle, words } of PARTICLES) enterAll(words, { is: 'particle', particle })
  enterAll(REST, { is: 'rest' })
  enterAll(MANNER, { is: 'manner' })
  enterAll(EVERY, { is: 'every' })
  for (const { count, words } of TIMES) enterAll(words, { is: 'times', count })
  for (const { sign, words } of AFTER_THAT) enterAll(words, { is: 'afterThat', sign })
  for (const { hours, words } of ZONES) enterAll(words, { is: 'zone', hours })
}

enterMonths()
enterUnits()
enterNumbers()
enterDays()
enterModifiers()
