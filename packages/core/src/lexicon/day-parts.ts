/**
 * Parts of the day. `noun` forms stand before a day («مساء الثلاثاء») or carry the article («في المساء»); `adverb`
 * forms follow a day or an hour («صباحا»). Origin: general knowledge; codes are TIMEX3's (MO, MI, AF, EV, NI).
 */

export type PartCode = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'

export interface DayPart {
  readonly part: PartCode
  readonly noun: readonly string[]
  readonly adverb: readonly string[]
  /** Hours of a twelve-hour clock below this number are of the second half of the day («الثالثة عصرا» is 15:00). */
  readonly afternoon: boolean
}

export const DAY_PARTS: readonly DayPart[] = [
  {
    part: 'MO',
    noun: ['صباح', 'صبيحة', 'صبح', 'ضحى', 'غداة', 'بكرة الصباح'],
    adverb: ['صباحا', 'صبحا'],
    afternoon: false,
  },
  { part: 'MO', noun: ['فجر', 'سحر'], adverb: ['فجرا', 'سحرا'], afternoon: false },
  { part: 'MI', noun: ['ظهر', 'ظهيرة', 'منتصف النهار'], adverb: ['ظهرا'], afternoon: true },
  {
    part: 'AF',
    noun: ['بعد ظهر', 'بعد الظهر', 'عصر', 'قبل المغرب', 'بعد ظهيرة', 'بعد العصر'],
    adverb: ['عصرا', 'بعد الظهر', 'بعدالظهر'],
    afternoon: true,
  },
  { part: 'MO', noun: ['قبل ظهر'], adverb: ['قبل الظهر'], afternoon: false },
  {
    part: 'EV',
    noun: ['مساء', 'أمسية', 'عشية', 'مغرب'],
    adverb: ['مساءا', 'مساءً', 'مغربا'],
    afternoon: true,
  },
  { part: 'NI', noun: ['ليل', 'ليلة', 'عشاء', 'ليالي'], adverb: ['ليلا', 'عشاء'], afternoon: true },
]

/** «وقت متأخر من مساء أمس», «ساعة مبكرة من صباح اليوم»: how late within the part. */
export const LATE: readonly string[] = ['متأخر', 'متأخرة', 'لاحق']
export const EARLY: readonly string[] = ['مبكر', 'مبكرة', 'باكر', 'باكرة', 'سابق']
/** Nouns that LATE and EARLY qualify. */
export const HOUR_WORDS: readonly string[] = ['وقت', 'ساعة', 'ساعات']
export const MIDNIGHT: readonly string[] = ['منتصف الليل', 'منتصف ليل', 'منتصف ليلة']
