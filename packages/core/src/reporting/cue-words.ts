/**
 * The reporting lexicon compiled: which words of a text report speech, in which form and sense. Verbs, participles and
 * verbal nouns come from principal parts; phrases of attribution («بحسب»، «على حد قول») from a trie.
 */
import { type Form, memoByForm, type Split, type Tokens } from '../doc/index.ts'
import { DOCUMENTS } from '../lexicon/channels.ts'
import {
  ACCORDING,
  AS_WORDS,
  ATTRIBUTION_PHRASES,
  CUE_NOUNS,
  IMPERSONAL,
  LOOKALIKES,
  NEGATIONS,
  NO_TAILS,
  PAUSED_TAILS,
  POINTING,
  PREPOSITIONS,
  RELATIVES,
  RESUMPTIVES,
  SECRECY,
  SUBORDINATORS,
  TAIL_OPENERS,
  TAKES_AN,
  TEMPORALS,
  TURNING,
  TURNS,
  WAS,
  WITHOUT,
} from '../lexicon/cues.ts'
import { AGENCY_NOUNS, CLASS_NOUNS, MARKED_NAMES, OUTLET_NOUNS, TITLING } from '../lexicon/non-speech.ts'
import { REPORTING_VERBS, type ReportingVerb } from '../lexicon/reporting-verbs.ts'
import { compileMatcher } from '../match/index.ts'
import { conjugate, type Inflected, type Lemma, lemmaTable } from '../morphology/index.ts'
import type { CueSense } from '../record/types.ts'
import { foldWord } from '../script/index.ts'

export interface CueWord {
  readonly verb: ReportingVerb
  readonly kind: 'finite' | 'participle' | 'noun'
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural'
  readonly person: 1 | 2 | 3
  readonly past: boolean
  readonly passive: boolean
}

export interface CueReading extends CueWord {
  readonly split: Split
  /** Opens with و or ف: a new clause begins with it. */
  readonly joined: boolean
}

function wordOf(verb: ReportingVerb, form: Inflected): CueWord | null {
  const { tense } = form
  const shared = {
    verb,
    gender: form.gender === 'feminine' ? ('f' as const) : form.gender === 'masculine' ? ('m' as const) : null,
    number: form.number,
    person: form.person ?? 3,
    past: tense === 'perfect',
    passive: form.voice === 'passive',
  }
  if (tense === 'perfect' || tense === 'imperfect') return { ...shared, kind: 'finite' }
  // «مضيفا»، «مضيفة»، «مضيفين»: the participle reports in the indefinite accusative, which the feminine does not show.
  if (tense === 'participle-active')
    return form.case === 'nominative' ? null : { ...shared, kind: 'participle' }
  return tense === 'verbal-noun' ? { ...shared, kind: 'noun' } : null
}

const same = (a: CueWord, b: CueWord): boolean =>
  a.verb === b.verb &&
  a.kind === b.kind &&
  a.gender === b.gender &&
  a.number === b.number &&
  a.passive === b.passive

const cells = lemmaTable<CueWord>(
  REPORTING_VERBS.map((verb): Lemma<CueWord> => {
    const entry = { past: verb.past, present: verb.present, noun: verb.noun ?? [] }
    return {
      words: [verb.past, verb.present, ...entry.noun],
      *inflect() {
        for (const form of conjugate(entry)) {
          const word = wordOf(verb, form)
          if (word) yield [form.form, word]
        }
      },
    }
  }),
  same,
)

const FINITE_PARTICLES = new Set(['', 'و', 'ف', 'س', 'وس', 'فس', 'ل', 'ول'])
const PARTICIPLE_PARTICLES = new Set(['', 'و'])
const NOUN_PARTICLES = new Set(['', 'و', 'ال', 'وال', 'ب', 'بال', 'وب'])

function fits({ verb, kind, past, person }: CueWord, { proclitics, enclitic }: Split, form: Form): boolean {
  if (kind === 'participle')
    return PARTICIPLE_PARTICLES.has(proclitics) && enclitic === '' && /(?:ا|ه|ين|ات)$/.test(form.text)
  if (kind === 'noun') return NOUN_PARTICLES.has(proclitics) && verb.sense !== 'believe'
  if (verb.strict && enclitic !== '') return false // «بينها» is the preposition
  if (!FINITE_PARTICLES.has(proclitics) || person !== 3) return false
  return !(/[سل]$/.test(proclitics) && past)
}

const ORDER = { finite: 0, participle: 1, noun: 2 } as const

/** A word's readings as a cue, likeliest first: finite before participle before noun, active before passive. */
export const cueReadings = memoByForm((form: Form): readonly CueReading[] => {
  if (form.kind !== 'word') return NONE
  const out: CueReading[] = []
  for (const split of form.splits)
    for (const word of cells(split.stem))
      if (fits(word, split, form)) out.push({ ...word, split, joined: /^[وف]/.test(split.proclitics) })
  if (!out.length) return NONE
  return out
    .filter((reading) => !isNounInA(reading, out))
    .sort(
      (a, b) =>
        ORDER[a.kind] - ORDER[b.kind] ||
        a.split.after - b.split.after ||
        Number(a.passive) - Number(b.passive) ||
        Number(a.person !== 3) - Number(b.person !== 3),
    )
})
const NONE: readonly CueReading[] = []

/** «ردا على» is the noun, not «the two of them answered». */
const isNounInA = ({ kind, number, split, verb }: CueReading, all: readonly CueReading[]): boolean =>
  kind === 'finite' &&
  number === 'dual' &&
  all.some((other) => other.kind === 'noun' && other.verb === verb && other.split.stem === split.stem)

const entriesOf = (phrases: readonly string[]) =>
  phrases.map((phrase) => ({ items: phrase.split(' ').map(foldWord), value: phrase }))
const joins = (split: Split): boolean => /^[وف]?$/.test(split.proclitics) && split.enclitic === ''

/** «بحسب»، «نقلا عن»، «على حد قوله». */
export const attributionPhrases = compileMatcher(
  ATTRIBUTION_PHRASES.map((phrase) => ({ items: phrase.words.split(' ').map(foldWord), value: phrase })),
  { clitics: (split) => /^[وف]?$/.test(split.proclitics) },
)
const tails = compileMatcher([
  ...entriesOf(TAIL_OPENERS).map(({ items }) => ({ items, value: 'always' as const })),
  ...entriesOf(PAUSED_TAILS).map(({ items }) => ({ items, value: 'paused' as const })),
  ...entriesOf(NO_TAILS).map(({ items }) => ({ items, value: 'never' as const })),
])

/** Whether the reporter's own tail begins at a token: «في خطوة …», «…، فيما نفت الوزارة». */
export function opensTail(tokens: Tokens, i: number, end: number): boolean {
  const found = tails.at(tokens, i, end)?.values[0]
  return found === 'always' || (found === 'paused' && i > 0 && tokens.forms[i - 1]!.kind === 'mark')
}
export const turns = compileMatcher(entriesOf(TURNS), { clitics: joins })
export const markedNames = compileMatcher(entriesOf(MARKED_NAMES), {
  clitics: (split) => split.enclitic === '',
})

/** Whether a word, without the particles that `proclitics` allows, is one of a list. */
function wordIn(words: readonly string[], proclitics = /^[وف]?$/): (form: Form) => boolean {
  const folded = new Set(words.map(foldWord))
  return memoByForm((form) =>
    form.splits.some((s) => s.after === 0 && proclitics.test(s.proclitics) && folded.has(s.stem)),
  )
}

const JOINED = /^[وف]?[بلك]?$/
export const isClassNoun = wordIn(CLASS_NOUNS, JOINED)
/** The same nouns without a preposition joined to them. */
export const isPlainDocument = wordIn(DOCUMENTS)
export const isPlainClass = wordIn(CLASS_NOUNS)
/** «لصحيفة»، «بموقع»: a class noun that hangs on the preposition joined to it. */
export const isGovernedClass = wordIn(CLASS_NOUNS, /^[وف]?[بلك](?:ال)?$/)
export const isDocument = wordIn(DOCUMENTS, JOINED)
export const isTitling = wordIn(TITLING, JOINED)
export const isNegation = wordIn(NEGATIONS)
export const takesAn = wordIn(TAKES_AN)

/** A preposition that stands alone, with or without و. */
export const isPreposition = wordIn(PREPOSITIONS)
const AFTER_ANY = new Set(['بعد', 'قبل', 'منذ', 'حتى', 'عند', 'خلال', 'عقب', 'دون'].map(foldWord))
/** A preposition that no verb follows. */
export const governsNouns = (form: Form): boolean =>
  isPreposition(form) && !form.splits.some(({ stem }) => AFTER_ANY.has(stem))
/** «الذي»، «التي» …. */
export const isRelative = wordIn(RELATIVES)
export const isImpersonal = wordIn(IMPERSONAL)
export const isResumptive = wordIn(RESUMPTIVES)
/** «مدينة»: a verb's form by its letters alone. */
export const isLookalike = wordIn(LOOKALIKES)
/** «قبل» in «قبل أن يعلن». */
export const isTemporal = wordIn(TEMPORALS)
/** «كان» before a subject whose verb follows. */
export const isWas = wordIn(WAS)
/** «حسب»، «حد» before «قوله». */
export const isAccording = wordIn(ACCORDING)
/** «نقلا» in «نقلا عن». */
export const isQuoting = wordIn(['نقلا'])
/** «لكنه» before a verb. */
export const isTurning = wordIn(TURNING)
/** «بينما»، «رغم». */
export const isSubordinator = wordIn(SUBORDINATORS)
/** «هذا»، «أحد»: before the noun of the one who speaks. */
export const isPointing = wordIn(POINTING)
/** «وكالة»; «صحيفة»، «قناة»: what kind of medium a name is. */
export const isAgencyNoun = wordIn(AGENCY_NOUNS, JOINED)
export const isOutletNoun = wordIn(OUTLET_NOUNS, JOINED)
/** «عدم». */
export const isWithout = wordIn(WITHOUT)
/** «كشف»، «ذكر» after «عدم». */
export const isSecrecy = wordIn(SECRECY)

/** How أن or إن stands in a word: «أن»، «بأن»، «أنها»، «وأن». */
export interface That {
  /** Opens with و: a further clause of the same speech. */
  readonly joined: boolean
  readonly pronoun: boolean
  /** «بأن»، «فإن»: the particle joined to it. */
  readonly particle: 'ب' | 'ف' | null
}
const THAT = /^(و)?(ب|ف)?ان(ه|ها|هم|هما|هن|نا|ني|ك|كم)?$/
export const thatOf = memoByForm((form: Form): That | null => {
  const found = form.kind === 'word' ? THAT.exec(form.text) : null
  return found
    ? {
        joined: found[1] !== undefined,
        pronoun: found[3] !== undefined,
        particle: found[2] === 'ب' || found[2] === 'ف' ? found[2] : null,
      }
    : null
})

const cueNouns = new Map(CUE_NOUNS.map((noun) => [foldWord(noun.word), noun.sense]))
/** «تهمة»، «بدعوى»: nouns that introduce the marked words of an accuser. */
export const cueNounOf = memoByForm(
  (form: Form): CueSense | null =>
    form.splits
      .map((s) => (s.after === 0 && /^[وف]?ب?$/.test(s.proclitics) ? cueNouns.get(s.stem) : undefined))
      .find(Boolean) ?? null,
)

const FROM = foldWord('عن')
/** «عن»: whose words are quoted («نقل عن»). */
export const isFrom = (form: Form): boolean => form.text === FROM

/** «كما أعلن مكتبه»: a clause that is merely attributed, when a verb of speech follows. */
export const isAs = wordIn(AS_WORDS, /^$/)
