/**
 * Texts that no careful writer would write, for the property tests and for the long run in eval/robust.ts: random
 * code units, every Unicode block, cut surrogates, only marks, deep nesting, and lifelike reports with pieces cut,
 * doubled, swapped and spoilt.
 */
import fc from 'fast-check'

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const point = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((code) => (code >= 0xd800 && code <= 0xdfff ? '\ud83d' : String.fromCodePoint(code)))
const mark = fc.constantFrom(
  ...'"«»“”‘’\'()[]{}‹›+-–/\\.,:;!?،؛؟…\n\r\t \u200f\u202b\u2067\u2069\u064b\u0651ـ',
)
const word = fc.constantFrom(
  ...(
    'قال أعلن وأضافت وقالت إن أن بأن أنه وزير الخارجية الروسي الرئيس سيرغي لافروف موسكو الصين وزارة الأمم المتحدة مجلس الأمن ' +
    'الإثنين أمس غدا منذ عامين شباط/فبراير 2022 08-04-2024 رمضان 1436هـ الثاني والعشرين من العام نفسه بعد أشهر قليلة ' +
    'زار التقى هدد قصف تظاهر يعتزم لم لن سوف قد كان نفى من إلى على في عن مع بين التي الذي و ف ب ل ك لكن إذا لو ١٥ ٪ م هـ'
  ).split(' '),
)

/** Any sequence of UTF-16 code units, lone surrogates included. */
const units = fc.string({ unit, maxLength: 400 })
/** Any block of Unicode. */
const points = fc.string({ unit: point, maxLength: 200 })
/** One block: two hundred and fifty-six neighbours. */
const block = fc.integer({ min: 0, max: 0xff }).map((high) => {
  let out = ''
  for (let low = 0; low < 256; low++) out += String.fromCharCode((high << 8) | low)
  return out
})
const marks = fc.string({ unit: mark, maxLength: 300 })
/** News words and marks in no order: reaches the rules that random letters never do. */
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: mark }), { maxLength: 120 })
  .map((parts) => parts.join(' '))
const nested = fc
  .tuple(fc.constantFrom('«»', '""', '()', '“”', '[]', '‹›', '++'), fc.integer({ min: 1, max: 2000 }), word)
  .map(([pair, depth, core]) => pair[0]!.repeat(depth) + core + pair[1]!.repeat(depth))

interface Change {
  readonly kind: 'cut' | 'double' | 'swap' | 'insert' | 'shout'
  readonly at: number
  readonly length: number
  readonly extra: string
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'double', 'swap', 'insert', 'shout'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 80 }),
  extra: fc.oneof(mark, word, unit),
})

function apply(text: string, { kind, at, length, extra }: Change): string {
  const start = Math.floor(at * text.length)
  const piece = text.slice(start, start + length)
  const head = text.slice(0, start)
  const tail = text.slice(start + length)
  if (kind === 'cut') return head + tail
  if (kind === 'double') return head + piece + piece + tail
  if (kind === 'swap') return tail + piece + head
  if (kind === 'insert') return head + extra + piece + tail
  return head + extra.repeat(length) + tail
}

/** Real-looking reports, spoilt in up to eight places. */
const mutated = (reports: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...reports), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([text, changes]) => changes.reduce(apply, text))

/** A few words out of a report: rules that look at a neighbour meet the edge of the text. */
const windows = (reports: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...reports),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([text, at, count]) => {
      const parts = text.split(/(?<=\s)|(?=[.،:"«»])/)
      const from = Math.floor(at * (parts.length - 1))
      return parts.slice(from, from + count).join('')
    })

/** Hostile texts of every kind; `reports` are the texts that mutations start from. */
export const hostileText = (reports: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    units,
    points,
    block,
    marks,
    soup,
    nested,
    ...(reports.length ? [mutated(reports), windows(reports)] : []),
  )

/** Publication days, right, wrong and missing. */
export const anyPublished: fc.Arbitrary<string | undefined> = fc.constantFrom(
  undefined,
  '2024-04-08',
  '2015-08-11T23:59:00+03:00',
  '2024-02-29',
  '9999-12-31',
  '0001-01-01',
)

/** Texts that grow with `n`, each a shape that a quadratic rule would stumble over. */
export const growing: Readonly<Record<string, (n: number) => string>> = {
  'one letter': (n) => 'و'.repeat(n),
  'one long line of words': (n) =>
    'قال وزير الخارجية الروسي سيرغي لافروف إن '.repeat(Math.ceil(n / 41)).slice(0, n),
  'opening marks': (n) => '«'.repeat(n),
  'straight marks': (n) => '" '.repeat(n / 2),
  'nested brackets': (n) => '('.repeat(n / 2) + ')'.repeat(n / 2),
  numbers: (n) => '12-'.repeat(Math.ceil(n / 3)).slice(0, n),
  'number words': (n) => 'مئة وخمسة و'.repeat(Math.ceil(n / 11)).slice(0, n),
  weekdays: (n) => 'الإثنين '.repeat(n / 8),
  names: (n) => 'موسكو وبكين و'.repeat(Math.ceil(n / 13)).slice(0, n),
  'quotations with cues': (n) => 'وأضاف "لن نقبل". '.repeat(n / 17),
  'line breaks': (n) => '\n'.repeat(n),
  diacritics: (n) => `م${'\u064b'.repeat(n)}`,
  'reporting chain': (n) => 'نقلت وكالة تاس عن مكتب الوزير قوله إن '.repeat(Math.ceil(n / 38)).slice(0, n),
}
