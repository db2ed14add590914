/**
 * Words by which a happening is known to be told in passing, or to be reported. Base forms without particles.
 * Origin: general knowledge of written Arabic.
 */

/** What comes after these is charged, tried or looked into, not reported. */
export const CHARGE_WORDS: readonly string[] = [
  'متهم',
  'متهما',
  'متهمة',
  'متهمين',
  'متهمون',
  'المتهم',
  'المتهمين',
  'المتهمون',
  'المتهمة',
  'اتهم',
  'اتهمت',
  'يتهم',
  'تتهم',
  'اتهموا',
  'اتهام',
  'اتهامات',
  'تهمة',
  'بتهمة',
  'تهم',
  'قضية',
  'محاكمة',
  'إدانة',
  'أدين',
  'يشتبه',
  'مشتبه',
]

/** Conjunctions that set one happening in relation to another. */
export const RELATING: readonly string[] = [
  'عندما',
  'حين',
  'حينما',
  'بعدما',
  'قبلما',
  'لما',
  'كما لو',
  'إذا',
  'لو',
  'كي',
  'لكي',
  'ريثما',
  'طالما',
  'حالما',
  'منذ',
  'حيث',
]

/** Conjunctions that go on reporting. */
export const REPORTING_CLAUSES: readonly string[] = ['فيما', 'بينما', 'كما', 'ثم', 'إذ', 'لكن', 'بل']

/** «من قتل»: whoever did it. */
export const WHOEVER: readonly string[] = ['من', 'عمن', 'ممن', 'بمن', 'لمن']

/** Nouns that only count or name the act behind them: «سلسلة هجمات», «محاولة اغتيال», «عمليات خطف». */
export const ACT_HEADS: readonly string[] = [
  'سلسلة',
  'عملية',
  'عمليات',
  'عدد',
  'عدة',
  'موجة',
  'حادث',
  'حادثة',
  'حوادث',
  'أعمال',
  'محاولة',
  'محاولات',
  'أول',
  'ثاني',
  'ثالث',
  'جريمة',
  'مئات',
  'عشرات',
  'آلاف',
  'عشرة',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'ثلاث',
  'أربع',
  'خمس',
  'ست',
  'سبع',
  'ثماني',
  'تسع',
  'عشر',
  'بعض',
  'حملة',
  'حملات',
]

/** Verbs of the present that report all the same: «يذكر أن». */
export const REMINDING: readonly string[] = ['يذكر', 'تقول', 'يقول', 'تؤكد', 'يؤكد', 'تفيد', 'يفيد']
