/** Interface language: the two tables, filling in, plural forms, and days as the reader's language writes them. */
import { createContext, useContext } from 'react'
import { ALPHA2 } from '../places/states.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'

export type Language = 'ar' | 'en'
export type Strings = typeof en

const STRINGS: Readonly<Record<Language, Strings>> = { ar, en }

/** Arabic with the digits that most wire copy uses, so that a value in a panel looks as it does in the text. */
const LOCALE: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

type Forms = Strings['counts']['reports']

/** Replaces each `{key}`; unknown keys stay, so that a mistake is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))

const perLanguage = <T>(make: (locale: string) => T) => {
  const made = new Map<Language, T>()
  return (language: Language): T => {
    const old = made.get(language)
    if (old !== undefined) return old
    const fresh = make(LOCALE[language])
    made.set(language, fresh)
    return fresh
  }
}
const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale))
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale))
const regions = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }))
const dayForms = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const longDays = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const months = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const years = perLanguage((locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }))
const shortDays = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const weekdays = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
)

const moments = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
)

/** `2024-04-08…` → a Date at noon UTC of that day; null where the text is no calendar day. */
function dateOf(iso: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return null
  const date = new Date(`${match[0]}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Everything that writes in the interface language. */
export function speech(language: Language) {
  const strings = STRINGS[language]
  const format = (form: (l: Language) => Intl.DateTimeFormat) => (iso: string) => {
    const date = dateOf(iso)
    return date ? form(language).format(date) : iso
  }
  return {
    language,
    dir: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    t: strings,
    number: (n: number) => numbers(language).format(n),
    signed: (n: number) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${numbers(language).format(Math.abs(n))}`,
    counted: (forms: Forms, n: number) =>
      fill(n === 0 ? forms.zero : forms[pluralRules(language).select(n)], { n: numbers(language).format(n) }),
    day: format(dayForms),
    longDay: format(longDays),
    /** A moment, on this machine's clock. */
    moment: (iso: string) => {
      const date = new Date(iso)
      return Number.isNaN(date.getTime()) ? iso : moments(language).format(date)
    },
    month: (iso: string) => format(months)(`${iso.slice(0, 7)}-15`),
    year: format(years),
    shortDay: format(shortDays),
    weekday: format(weekdays),
    /** Name of a state by its alpha-3 code. */
    country: (alpha3: string) => {
      const alpha2 = ALPHA2.get(alpha3)
      const former: Readonly<Record<string, string>> = strings.formerStates
      return (alpha2 && regions(language).of(alpha2)) ?? former[alpha3] ?? alpha3
    },
    /** A name of the record: the Arabic as it stands in the report, or the English where there is one. */
    name: (of: { readonly name: string; readonly nameEn: string }) =>
      language === 'ar' ? of.name || of.nameEn : of.nameEn || of.name,
    /** A TIMEX3 value: a whole day as a day, anything else as it is. */
    timeValue: (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? format(longDays)(value) : value),
    /** A term of a closed or open list; the code itself where the list has no word for it. */
    term: (table: Readonly<Record<string, string>>, code: string) => table[code] ?? code,
  }
}
export type Speech = ReturnType<typeof speech>

export const SpeechContext = createContext<Speech>(speech('ar'))
export const useSpeech = (): Speech => useContext(SpeechContext)
