/**
 * Little words that govern or join times, and the words by which the `times` stage tells the direction of a bare
 * weekday or a year-less date. Origin: general knowledge of Arabic news style.
 */

export type Particle =
  | 'of'
  | 'in'
  | 'at'
  | 'to'
  | 'until'
  | 'between'
  | 'before'
  | 'after'
  | 'since'
  | 'during'
  | 'throughout'
  | 'within'
  | 'for'
  | 'this'
  | 'that'
  | 'and'
  | 'or'
  | 'except'
  | 'also'
  | 'hour'
  | 'now'
  | 'full'
  | 'whole'
  | 'few'
  | 'long'
  | 'past'
  | 'future'
  | 'one'
  | 'zone'
  | 'corresponding'
  | 'era'
  | 'hijri'
  | 'common'
  | 'before-christ'
  | 'only'
  | 'lasting'
  | 'time'
  | 'dated'

export const PARTICLES: readonly { readonly particle: Particle; readonly words: readonly string[] }[] = [
  { particle: 'of', words: ['من'] },
  { particle: 'in', words: ['في', 'ب'] },
  { particle: 'at', words: ['عند', 'على', 'بحدود', 'حوالي', 'حوالى', 'قرابة', 'نحو', 'زهاء'] },
  { particle: 'to', words: ['إلى', 'الي', 'ل', 'حتى', 'وحتى', 'وإلى'] },
  { particle: 'between', words: ['بين', 'ما بين', 'مابين'] },
  { particle: 'before', words: ['قبل', 'قبيل'] },
  { particle: 'after', words: ['بعد', 'عقب'] },
  { particle: 'since', words: ['منذ', 'مذ'] },
  {
    particle: 'during',
    words: ['خلال', 'أثناء', 'عبر'],
  },
  {
    particle: 'throughout',
    words: ['طوال', 'طيلة', 'على مدى', 'على مدار', 'طول', 'على امتداد', 'مدى', 'مدار'],
  },
  { particle: 'within', words: ['في غضون', 'غضون', 'في ظرف', 'في خلال', 'ظرف'] },
  { particle: 'for', words: ['لمدة', 'مدة', 'لفترة', 'بعمر'] },
  {
    particle: 'lasting',
    words: [
      'استمر',
      'استمرت',
      'تستمر',
      'يستمر',
      'ستستمر',
      'سيستمر',
      'استغرق',
      'استغرقت',
      'تستغرق',
      'يستغرق',
      'دامت',
      'دام',
      'مضى',
      'مرور',
      'مضي',
      'مهلة',
      'مدتها',
      'مدته',
      'المستمرة',
      'المستمر',
      'استمرار',
      'تدوم',
    ],
  },
  { particle: 'this', words: ['هذا', 'هذه', 'هذين'] },
  { particle: 'that', words: ['ذلك', 'تلك', 'ذاك'] },
  { particle: 'and', words: ['و'] },
  { particle: 'or', words: ['أو', 'أم'] },
  { particle: 'except', words: ['إلا'] },
  { particle: 'now', words: ['من الآن', 'من اليوم', 'اعتبارا من الآن', 'من هذا اليوم'] },
  { particle: 'future', words: ['في المستقبل'] },
  {
    particle: 'whole',
    words: [
      'كامل',
      'كاملة',
      'بأكمله',
      'بأكملها',
      'كاملا',
      'الكامل',
      'كاملين',
      'كاملتين',
      'متواصلة',
      'متتالية',
      'متتاليين',
      'متواصل',
    ],
  },
  {
    particle: 'few',
    words: [
      'قليلة',
      'قلائل',
      'قليل',
      'معدودة',
      'القليلة',
      'العديدة',
      'عديدة',
      'طويلة',
      'الطويلة',
      'عدة',
      'كثيرة',
      'مقبلة',
      'قادمة',
      'ماضية',
      'سابقة',
    ],
  },
  {
    particle: 'corresponding',
    words: ['الموافق', 'موافق', 'الموافقة', 'الموافقين', 'لموافق', 'المصادف', 'بتاريخ', 'الواقع في'],
  },
  { particle: 'hijri', words: ['ه', 'هجري', 'هجرية', 'للهجرة'] },
  { particle: 'common', words: ['م', 'ميلادي', 'ميلادية', 'للميلاد'] },
  { particle: 'only', words: ['فقط', 'تقريبا', 'تماما'] },
  { particle: 'before-christ', words: ['ق.م', 'قبل الميلاد'] },
]

/** Before a unit, a weekday, a part of the day: every one of them. */
export const EVERY: readonly string[] = ['كل']

/** After the digits of a clock time: the zone, with its offset from UTC in hours where it is a fixed one. */
export const ZONES: readonly { readonly words: readonly string[]; readonly hours: number | null }[] = [
  {
    words: [
      'بتوقيت غرينتش',
      'بتوقيت جرينتش',
      'ت غ',
      'ت . غ',
      'توقيت غرينتش',
      'توقيت جرينتش',
      'جرينتش',
      'غرينتش',
      'بتوقيت غرينيتش',
      'gmt',
      'utc',
    ],
    hours: 0,
  },
  {
    words: [
      'بالتوقيت المحلي',
      'بتوقيت السعودية',
      'بتوقيت مكة المكرمة',
      'بتوقيت الرياض',
      'بتوقيت القاهرة',
      'بتوقيت دمشق',
      'بتوقيت بيروت',
      'بتوقيت القدس',
      'بتوقيت بغداد',
      'بتوقيت موسكو',
      'بتوقيت باريس',
      'بتوقيت لندن',
      'بتوقيت واشنطن',
      'بتوقيت شرق أمريكا',
      'بتوقيت أبوظبي',
      'بتوقيت نيويورك',
      'حسب التوقيت المحلي',
      'بحسب التوقيت المحلي',
      'بتوقيت تونس',
      'بتوقيت طهران',
      'بتوقيت بكين',
      'بتوقيت طوكيو',
      'بتوقيت الدوحة',
      'بتوقيت الكويت',
      'بتوقيت عدن',
      'بتوقيت صنعاء',
    ],
    hours: null,
  },
]
