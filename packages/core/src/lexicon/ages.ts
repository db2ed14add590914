/** Words by which a number of years is told to be somebody's age. Origin: general knowledge of Arabic news style. */

/** Within a few words before the number. */
export const AGE_BEFORE: readonly string[] = [
  'البالغ',
  'البالغة',
  'والبالغ',
  'والبالغة',
  'عمره',
  'عمرها',
  'العمر',
  'عمر',
  'أعمارهم',
  'أعمارهن',
  'سن',
  'بعمر',
  'عمرهم',
  'عمري',
  'ابن',
  'ابنة',
  'سنه',
  'سنها',
  'الأعمار',
  'للأعمار',
  'فئة',
]

/** Some words before «عن» and a number of years: how old somebody was when he died. */
export const DEATHS: readonly string[] = [
  'توفي',
  'توفيت',
  'مات',
  'ماتت',
  'رحل',
  'رحلت',
  'وفاة',
  'رحيل',
  'وفاته',
  'وفاتها',
]

/** Right after it, or one word later. */
export const AGE_AFTER: readonly string[] = ['عمرا', 'العمر', 'عمره', 'عمرها', 'بالعمر']
