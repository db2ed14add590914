/**
 * An amount of time at a token: «ثلاثة أيام», «يومين», «عام ونصف», «بضع سنوات», «أكثر من 20 عاما», «الأشهر الستة»,
 * «سنة وشهر و21 يوما». Vague amounts carry X.
 */
import type { UnitCode } from '../../lexicon/time-units.ts'
import { cardinalAt, type NumberAt, ordinalAt, textAt } from './numbers.ts'
import type { Reader } from './reader.ts'
import { type Lexeme, look, type SenseOf, skip } from './words.ts'

/** Counts by unit; null is a vague count. */
export interface Part {
  readonly unit: UnitCode
  readonly count: number | null
}

export interface Amount {
  readonly parts: readonly Part[]
  readonly first: number
  readonly last: number
  readonly cut: number
  readonly mod?: string
  /** How its head is written: with a number, as a dual, as a bare singular or plural. */
  readonly head: 'number' | 'dual' | 'one' | 'many' | 'several'
  readonly article: boolean
}

type UnitLexeme = Lexeme<SenseOf<'unit'>>

const MOST = 100_000

/** The amount at a token, with «أكثر من», «نحو» before it. */
export function amountAt(r: Reader, i: number): Amount | null {
  const about = look(r.words, i, 'amount')
  if (about) {
    const inner = amountAt(r, i + about.length)
    if (!inner || inner.cut > 0 || inner.mod !== undefined) return null
    return { ...inner, first: i, cut: about.clitics.length, mod: about.sense.mod }
  }
  const first = single(r, i)
  if (!first) return null
  let { parts, last } = first
  for (;;) {
    const next = following(r, last, parts.at(-1)!.unit)
    if (!next) break
    parts = [...parts, ...next.parts]
    last = next.last
  }
  const whole = wholeAfter(r, last)
  return { ...first, parts, last: whole }
}

/** Steps over «كاملة», «متتالية», «تقريبا» after an amount. */
function wholeAfter(r: Reader, i: number): number {
  const whole = skip(r.words, i, 'whole')
  return whole > 0 ? whole : i
}

function single(r: Reader, i: number): Amount | null {
  return counted(r, i) ?? unitFirst(r, i) ?? several(r, i) ?? fractionOf(r, i)
}

const amount = (
  first: number,
  last: number,
  cut: number,
  unit: UnitCode,
  count: number | null,
  head: Amount['head'],
  article: boolean,
): Amount => ({ parts: [{ unit, count }], first, last, cut, head, article })

/** «3 أيام», «ثلاثة أيام», «الـ24 ساعة», «(60) شهرا» as the state agencies write; «3 إلى 5 سنوات» is left to its second number. */
function counted(r: Reader, i: number): Amount | null {
  const marked = textAt(r.tokens, i) === 'ال' ? i + 1 : i
  const number = cardinalAt(r.words, marked)
  if (!number || number.value > MOST) return null
  const boxed = number.digits && textAt(r.tokens, marked - 1) === '(' && textAt(r.tokens, number.last) === ')'
  const at = boxed ? number.last + 1 : number.last
  const unit = look(r.words, at, 'unit')
  if (!unit || unit.clitics || !agrees(number, unit, r.query)) return null
  if (unit.sense.count === 'two' || look(r.words, at + unit.length, 'weekday')?.article) return null
  const last = withHalf(r, at + unit.length)
  const count = number.value + (last.half ? 0.5 : 0)
  const cut = marked > i ? 0 : number.clitics.length
  return amount(
    boxed ? marked - 1 : i,
    last.at,
    cut,
    unit.sense.unit,
    count,
    'number',
    number.article || marked > i || unit.article,
  )
}

/** Three to ten take a plural, eleven and above a singular; digits and queries are written freely. */
function agrees(number: NumberAt, unit: UnitLexeme, query: boolean): boolean {
  if (number.digits || query) return true
  const { value } = number
  const tail = value % 100
  if (unit.sense.count === 'many') return tail >= 3 && tail <= 10
  return value > 10 || value < 1
}

/** «يومين», «يوما واحدا», «الأشهر الستة», «سنوات قليلة», «أسبوع». */
function unitFirst(r: Reader, i: number): Amount | null {
  const unit = look(r.words, i, 'unit')
  if (!unit) return null
  const { unit: code, count } = unit.sense
  const after = i + unit.length
  const cut = unit.clitics.length
  if (count === 'two') return dual(r, i, unit)
  const number = numberAfter(r, after, unit)
  if (number) return amount(i, number.last, cut, code, number.value, 'number', unit.article)
  if (count === 'many') {
    const few = skip(r.words, after, 'few')
    return amount(i, few > 0 ? few : after, cut, code, null, few > 0 ? 'several' : 'many', unit.article)
  }
  const { at, half } = withHalf(r, after)
  return amount(i, at, cut, code, half ? 1.5 : 1, half ? 'number' : 'one', unit.article)
}

/** «المفتشين العامين»: the adjective "general" in the plural. */
const isGeneral = (r: Reader, i: number): boolean =>
  textAt(r.tokens, i) === GENERAL && /^ال.*(?:ين|اء)$/.test(textAt(r.tokens, i - 1))
const GENERAL = 'العامين'

/** A dual that is no construct («يومي الاثنين والثلاثاء», «عامي 2014 و2015»). */
function dual(r: Reader, i: number, unit: UnitLexeme): Amount | null {
  const text = textAt(r.tokens, i)
  if (!text.endsWith('ن') || isGeneral(r, i)) return null
  const number = cardinalAt(r.words, i + 1)
  const last = number?.value === 2 && number.clitics === '' && !number.digits ? number.last : i + 1
  const { at, half } = withHalf(r, last)
  return amount(i, at, unit.clitics.length, unit.sense.unit, half ? 2.5 : 2, 'dual', unit.article)
}

/** «يوما واحدا», «الأشهر الستة», «السنوات الـ30», «الأيام العشرة». */
function numberAfter(r: Reader, i: number, unit: UnitLexeme): { value: number; last: number } | null {
  const marked = textAt(r.tokens, i) === 'ال' && unit.article ? i + 1 : i
  const number = cardinalAt(r.words, marked)
  if (!number || number.clitics) return null
  if (unit.sense.count === 'one')
    return number.value === 1 && !number.digits && !number.article ? number : null
  if (!unit.article) return bareAfter(number) ? number : null
  if (!(number.article || marked > i || articledTens(r, marked))) return null
  return number.value >= 3 && number.value <= MOST ? number : null
}

/** «سنوات خمس»: a number word after its plural. */
const bareAfter = ({ digits, article, value }: NumberAt): boolean =>
  !digits && !article && value >= 3 && value <= 10

const articledTens = (r: Reader, i: number): boolean => ordinalAt(r.words, i)?.article === true

/** «ساعة ونصف», «عام ونصف العام», «يومين ونصف». */
function withHalf(r: Reader, i: number): { at: number; half: boolean } {
  const joined = textAt(r.tokens, i) === 'و' ? i + 1 : i
  const fraction = look(r.words, joined, 'fraction')
  if (fraction?.sense.value !== 0.5 || fraction.article) return { at: i, half: false }
  if (joined === i && fraction.clitics !== 'و') return { at: i, half: false }
  const scale = look(r.words, joined + 1, 'number')?.sense.role === 'scale' // «عشر سنوات ونصف مليون درهم»
  if (scale) return { at: i, half: false }
  const again = look(r.words, joined + 1, 'unit')
  return { at: again?.article && !again.clitics ? joined + 2 : joined + 1, half: true }
}

/** «بضعة أيام», «عدة أسابيع». */
function several(r: Reader, i: number): Amount | null {
  const word = look(r.words, i, 'several')
  if (!word) return null
  const unit = look(r.words, i + 1, 'unit')
  if (!unit || unit.clitics || unit.sense.count !== 'many') return null
  return amount(i, i + 2, word.clitics.length, unit.sense.unit, null, 'several', false)
}

/** «نصف ساعة», «ربع قرن», «نصف عام». */
function fractionOf(r: Reader, i: number): Amount | null {
  const fraction = look(r.words, i, 'fraction')
  if (!fraction || fraction.article) return null
  const unit = look(r.words, i + fraction.length, 'unit')
  if (!unit || unit.clitics || unit.article || unit.sense.count !== 'one') return null
  const last = i + fraction.length + 1
  return amount(i, last, fraction.clitics.length, unit.sense.unit, fraction.sense.value, 'number', false)
}

const RANK: readonly UnitCode[] = ['CE', 'DE', 'Y', 'M', 'W', 'D', 'H', 'MIN', 'S']

/** «و21 يوما», «وساعتين» after a larger unit. */
function following(r: Reader, i: number, unit: UnitCode): Amount | null {
  const apart = textAt(r.tokens, i) === 'و'
  const next = single(r, apart ? i + 1 : i)
  if (!next || next.article || !(apart || next.first === i)) return null
  if (!apart && !textAt(r.tokens, i).startsWith('و')) return null
  if (!apart && next.cut !== 1) return null
  if (next.head === 'many') return null
  return RANK.indexOf(next.parts[0]!.unit) > RANK.indexOf(unit) ? next : null
}

const SMALLER: Readonly<Partial<Record<UnitCode, readonly [UnitCode, number]>>> = {
  CE: ['Y', 100],
  DE: ['Y', 10],
  Y: ['M', 12],
  D: ['H', 24],
  H: ['MIN', 60],
  MIN: ['S', 60],
}

/** Splits a fraction of a unit into whole smaller ones («عام ونصف» → a year and six months). */
function wholeParts({ unit, count }: Part): readonly Part[] {
  const smaller = SMALLER[unit]
  if (count === null || Number.isInteger(count) || !smaller) return [{ unit, count }]
  const whole = Math.floor(count)
  const rest = Math.round((count - whole) * smaller[1] * 1e6) / 1e6
  if (!Number.isInteger(rest)) return [{ unit, count }]
  if (whole > 0 && (unit === 'CE' || unit === 'DE')) return [{ unit: 'Y', count: count * smaller[1] }]
  return whole > 0
    ? [
        { unit, count: whole },
        { unit: smaller[0], count: rest },
      ]
    : [{ unit: smaller[0], count: rest }]
}

const CLOCK_LETTERS: Readonly<Partial<Record<UnitCode, string>>> = { H: 'H', MIN: 'M', S: 'S' }

/** TIMEX3 spelling: `P2Y6M`, `PT24H`, `PXW`. */
export function amountValue(parts: readonly Part[]): string {
  const all = parts.flatMap(wholeParts)
  const spell = ({ unit, count }: Part) => `${count ?? 'X'}${CLOCK_LETTERS[unit] ?? unit}`
  const days = all.filter(({ unit }) => !CLOCK_LETTERS[unit]).map(spell)
  const clock = all.filter(({ unit }) => CLOCK_LETTERS[unit]).map(spell)
  return `P${days.join('')}${clock.length ? `T${clock.join('')}` : ''}`
}
