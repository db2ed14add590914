/**
 * Which people and bodies a report tells of without saying whose they are, because they belong to the country that it is
 * about: «الشرطة»، «المعارضة»، «سكان». Base forms as in `nominals.ts`.
 * Origin: general knowledge of Arabic news language.
 */

/** PLOVER sectors whose bodies, and people other than of the government, are at home where the report is. */
export const HOME_SECTORS: readonly string[] = [
  'GOV',
  'LEG',
  'MIL',
  'COP',
  'JUD',
  'SPY',
  'OPP',
  'PTY',
  'CVL',
  'REF',
  'EDU',
  'LAB',
]

/** Words of those sectors for people who may come from anywhere. */
export const NOT_HOME: readonly string[] = [
  'مهاجر',
  'لاجئ',
  'رجل',
  'امرأة',
  'طفل',
  'فتاة',
  'شاب',
  'رضيع',
  'مقاتلات',
  'طائرات',
  'تحالف',
  'قوات',
  'قوة',
  'قائد',
  'محامي',
  'منظمة',
  'مرشح',
  'مكتب',
  'إدارة',
  'نظام',
  'سلطة',
  'سفارة',
  'عامل',
]

/** Adjectives that set an official, a source, a force at home: «مصدر عسكري»، «قوات الأمن». */
export const HOME_ADJECTIVES: readonly string[] = [
  'عسكري',
  'أمني',
  'أمن',
  'حكومي',
  'قضائي',
  'طبي',
  'محلي',
  'محلية',
  'أمنية',
  'عسكرية',
  'حكومية',
  'قضائية',
  'طبية',
  'برلماني',
  'برلمانية',
]

/** With a pronoun these are of another state than their owner: «حلفاؤه». */
export const FOREIGN_OWNED: readonly string[] = [
  'حليف',
  'شريك',
  'جار',
  'خصم',
  'نظير',
  'عدو',
  'صديق',
  'جانب',
  'طرف',
]

/** Words for the country that the report is about. */
export const HOME_COUNTRY_WORDS: readonly string[] = ['بلاد', 'شعب']

/** States called «المملكة» in their own news. */
export const KINGDOMS: readonly string[] = ['SAU', 'BHR', 'JOR', 'MAR', 'GBR']

/** Rebels fight in their own country. */
export const HOME_REBELS: readonly string[] = ['متمرد', 'انفصالي']

/** People whom news Arabic knows in one country only. */
export const SETTLED_IN: Readonly<Record<string, string>> = { مستوطن: 'ISR', خادم: 'SAU' }
