/**
 * Verbs that a noun of violence hangs on, and words by which a sentence is known to be about sport.
 * Origin: general knowledge of Arabic news language.
 */

/** Verbs that bring a happening about, or make it take place: «أسفر عن مقتل»، «شهدت المدينة اشتباكات». */
export const BRINGING_VERBS: readonly string[] = [
  'أسفر يسفر',
  'أدّى يؤدّي',
  'تسبّب يتسبّب',
  'أوقع يوقع',
  'أودى يودي',
  'شهد يشهد',
  'خلّف يخلّف',
  'أفضى يفضي',
  'وقع يقع',
  'تعرّض يتعرّض',
  'لقي يلقى',
  'تواصل يتواصل',
  'استمرّ يستمرّ',
  'اندلع يندلع',
  'نشب ينشب',
  'دار يدور',
  'جرى يجري',
  'تصاعد يتصاعد',
  'تزايد يتزايد',
]

/** Verbs that tell of a happening by a noun: «أعلنت الشرطة مقتل …». */
export const TELLING_VERBS: readonly string[] = [
  'أعلن يعلن',
  'أكّد يؤكّد',
  'أفاد يفيد',
  'ذكر يذكر',
  'أبلغ يبلغ',
  'كشف يكشف',
  'نقل ينقل',
  'أورد يورد',
  'أوضح يوضح',
  'أشار يشير',
  'نعى ينعي',
  'رصد يرصد',
  'وثّق يوثّق',
  'سجّل يسجّل',
]

export const SPORT: readonly string[] = [
  'مباراة',
  'مباريات',
  'منتخب',
  'منتخبات',
  'المنتخبان',
  'المنتخبين',
  'مرمى',
  'مرماه',
  'لاعب',
  'لاعبين',
  'لاعبو',
  'لاعبون',
  'لاعبي',
  'شوط',
  'الدوري',
  'كأس',
  'هدفين',
  'التصفيات',
  'مدرب',
  'مونديال',
  'كرة',
  'ركلة',
  'أولمبياد',
  'الأولمبية',
]
