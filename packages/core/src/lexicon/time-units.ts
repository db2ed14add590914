/**
 * Units of time: singular, dual and plural forms without the article, and the adjectives and adverbs made of them
 * («سنويا», «السنوية»). Origin: general knowledge; value letters are TIMEX3's.
 */

export type UnitCode = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE' | 'WE' | 'HY'

export interface UnitWords {
  readonly unit: UnitCode
  readonly one: readonly string[]
  readonly two: readonly string[]
  readonly many: readonly string[]
  /** Adverbs that mean "every one of them". */
  readonly each: readonly string[]
  /** Adjectives that mean the same. */
  readonly adjective: readonly string[]
}

export const UNITS_OF_TIME: readonly UnitWords[] = [
  {
    unit: 'S',
    one: ['ثانية'],
    two: ['ثانيتان', 'ثانيتين'],
    many: ['ثوان', 'ثواني'],
    each: [],
    adjective: [],
  },
  {
    unit: 'MIN',
    one: ['دقيقة'],
    two: ['دقيقتان', 'دقيقتين', 'دقيقتي'],
    many: ['دقائق', 'دقايق'],
    each: [],
    adjective: [],
  },
  { unit: 'H', one: ['ساعة'], two: ['ساعتان', 'ساعتين', 'ساعتي'], many: ['ساعات'], each: [], adjective: [] },
  {
    unit: 'D',
    one: ['يوم', 'يوما', 'نهار'],
    two: ['يومان', 'يومين', 'يومي'],
    many: ['أيام', 'أياما'],
    each: ['يوميا'],
    adjective: ['يومي', 'يومية'],
  },
  {
    unit: 'W',
    one: ['أسبوع', 'أسبوعا', 'إسبوع'],
    two: ['أسبوعان', 'أسبوعين', 'أسبوعي'],
    many: ['أسابيع'],
    each: ['أسبوعيا'],
    adjective: ['أسبوعي', 'أسبوعية'],
  },
  {
    unit: 'M',
    one: ['شهر', 'شهرا'],
    two: ['شهران', 'شهرين', 'شهري'],
    many: ['أشهر', 'شهور', 'أشهرا', 'شهورا'],
    each: ['شهريا'],
    adjective: ['شهري', 'شهرية'],
  },
  {
    unit: 'Y',
    one: ['عام', 'سنة', 'عاما'],
    two: ['عامان', 'عامين', 'سنتان', 'سنتين', 'عامي', 'سنتي'],
    many: ['أعوام', 'سنوات', 'سنين', 'أعواما', 'سنينا'],
    each: ['سنويا'],
    adjective: ['سنوي', 'سنوية'],
  },
  { unit: 'DE', one: ['عقد', 'عقدا'], two: ['عقدان', 'عقدين'], many: ['عقود'], each: [], adjective: [] },
  { unit: 'CE', one: ['قرن', 'قرنا'], two: ['قرنان', 'قرنين'], many: ['قرون'], each: [], adjective: [] },
]

/** Seasons of the year, without the article. */
export const SEASONS: readonly {
  readonly season: 'SP' | 'SU' | 'FA' | 'WI'
  readonly names: readonly string[]
}[] = [
  { season: 'SP', names: ['ربيع'] },
  { season: 'SU', names: ['صيف'] },
  { season: 'FA', names: ['خريف'] },
  { season: 'WI', names: ['شتاء'] },
]

/** «ثمانينات القرن الماضي»: decades by their tens. */
export const DECADES: readonly { readonly value: number; readonly names: readonly string[] }[] = [
  { value: 10, names: ['عشرات'] },
  { value: 20, names: ['عشرينيات', 'عشرينات'] },
  { value: 30, names: ['ثلاثينيات', 'ثلاثينات'] },
  { value: 40, names: ['أربعينيات', 'أربعينات'] },
  { value: 50, names: ['خمسينيات', 'خمسينات'] },
  { value: 60, names: ['ستينيات', 'ستينات'] },
  { value: 70, names: ['سبعينيات', 'سبعينات'] },
  { value: 80, names: ['ثمانينيات', 'ثمانينات'] },
  { value: 90, names: ['تسعينيات', 'تسعينات'] },
]

/** The two days of rest that end a week. */
export const WEEKENDS: readonly string[] = [
  'عطلة نهاية الأسبوع',
  'نهاية الأسبوع',
  'عطلة الأسبوع',
  'إجازة نهاية الأسبوع',
]

/** Years that are not calendar years. */
export const YEAR_KINDS: readonly { readonly school: boolean; readonly words: readonly string[] }[] = [
  { school: true, words: ['دراسي', 'دراسية', 'جامعي', 'جامعية', 'أكاديمي', 'أكاديمية'] },
  { school: false, words: ['مالي', 'مالية', 'قضائي', 'قضائية'] },
]

/** After a school year: the one that begins. */
export const NEW: readonly string[] = ['جديد', 'جديدة']
