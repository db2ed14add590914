/**
 * Number words: cardinals in all genders and cases, ordinals, fractions. The reader composes them («ثلاثمائة وخمسة
 * وعشرون»); ة and ه, أ and ا are equal by folding. Origin: general knowledge of Arabic grammar and of spoken forms.
 */

export interface NumberWord {
  readonly value: number
  readonly words: readonly string[]
}

/** One to ten; with عشر after them, eleven to nineteen. */
export const UNITS: readonly NumberWord[] = [
  { value: 1, words: ['واحد', 'واحدة', 'أحد', 'إحدى', 'واحدا', 'حدا'] },
  {
    value: 2,
    words: ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'اثنا', 'اثني', 'اثنتا', 'اثنتي', 'ثنتان', 'ثنتين', 'تنين'],
  },
  { value: 3, words: ['ثلاث', 'ثلاثة', 'تلاتة', 'تلات'] },
  { value: 4, words: ['أربع', 'أربعة', 'اربعا'] },
  { value: 5, words: ['خمس', 'خمسة', 'خمسا'] },
  { value: 6, words: ['ست', 'ستة'] },
  { value: 7, words: ['سبع', 'سبعة', 'سبعا'] },
  { value: 8, words: ['ثمان', 'ثماني', 'ثمانية', 'ثمانيا', 'تمنية', 'تمن'] },
  { value: 9, words: ['تسع', 'تسعة', 'تسعا'] },
]

/** Ten: alone, or as the second word of eleven to nineteen. */
export const TEN: readonly string[] = ['عشر', 'عشرة', 'عشرا']

/** Eleven to nineteen in one word, as spoken. */
export const TEENS: readonly NumberWord[] = [
  { value: 11, words: ['احدعش', 'احدعشر', 'حداشر', 'حدعش', 'ادعش'] },
  { value: 12, words: ['اثناعشر', 'اثنعشر', 'اطنعش', 'اتناشر', 'اثنعش', 'اثنتاعشرة'] },
  { value: 13, words: ['ثلاثةعشر', 'تلتعش', 'تلاتاشر', 'ثلاثعشر', 'تلطعش'] },
  { value: 14, words: ['أربعةعشر', 'أربعتعش', 'أربعتاشر', 'اربعطعش'] },
  { value: 15, words: ['خمسةعشر', 'خمستعش', 'خمستاشر', 'خمسطعش'] },
  { value: 16, words: ['ستةعشر', 'ستعش', 'ستاشر', 'سطعش'] },
  { value: 17, words: ['سبعةعشر', 'سبعتعش', 'سبعتاشر', 'سبعطعش'] },
  { value: 18, words: ['ثمانيةعشر', 'تمنتعش', 'تمنتاشر', 'تمنطعش'] },
  { value: 19, words: ['تسعةعشر', 'تسعتعش', 'تسعتاشر', 'تسعطعش'] },
]

export const TENS: readonly NumberWord[] = [
  { value: 20, words: ['عشرون', 'عشرين'] },
  { value: 30, words: ['ثلاثون', 'ثلاثين', 'تلاتين'] },
  { value: 40, words: ['أربعون', 'أربعين'] },
  { value: 50, words: ['خمسون', 'خمسين'] },
  { value: 60, words: ['ستون', 'ستين'] },
  { value: 70, words: ['سبعون', 'سبعين'] },
  { value: 80, words: ['ثمانون', 'ثمانين', 'تمانين'] },
  { value: 90, words: ['تسعون', 'تسعين'] },
]

export const HUNDREDS: readonly NumberWord[] = [
  { value: 100, words: ['مئة', 'مائة', 'مية', 'ماية'] },
  { value: 200, words: ['مئتان', 'مئتين', 'مائتان', 'مائتين', 'مئتا', 'مئتي', 'مائتا', 'مائتي', 'ميتين'] },
  { value: 300, words: ['ثلاثمئة', 'ثلاثمائة', 'ثلثمائة', 'تلتمية', 'ثلاثميه'] },
  { value: 400, words: ['أربعمئة', 'أربعمائة', 'اربعمية'] },
  { value: 500, words: ['خمسمئة', 'خمسمائة', 'خمسمية'] },
  { value: 600, words: ['ستمئة', 'ستمائة', 'ستمية'] },
  { value: 700, words: ['سبعمئة', 'سبعمائة', 'سبعمية'] },
  { value: 800, words: ['ثمانمئة', 'ثمانمائة', 'ثمانيمائة', 'ثمنمائة', 'تمنمية'] },
  { value: 900, words: ['تسعمئة', 'تسعمائة', 'تسعمية'] },
]

/** Powers of a thousand; `two` is the dual. */
export interface ScaleWord {
  readonly value: number
  readonly one: readonly string[]
  readonly two: readonly string[]
}

export const SCALES: readonly ScaleWord[] = [
  { value: 1e3, one: ['ألف', 'آلاف', 'ألفا', 'الوف'], two: ['ألفان', 'ألفين', 'ألفي'] },
  { value: 1e6, one: ['مليون', 'ملايين', 'مليونا', 'ميليون'], two: ['مليونان', 'مليونين', 'مليوني'] },
  {
    value: 1e9,
    one: ['مليار', 'مليارات', 'مليارا', 'بليون', 'بلايين'],
    two: ['ملياران', 'مليارين', 'ملياري', 'بليونان', 'بليونين'],
  },
  { value: 1e12, one: ['تريليون', 'ترليون', 'تريليونات', 'تريليونا'], two: ['تريليونان', 'تريليونين'] },
]

export const ZERO: readonly string[] = ['صفر', 'زيرو']

/** Dozens, as counted in trade. */
export const DOZEN: readonly string[] = ['دزينة', 'دستة', 'درزن']

/** First to tenth, both genders, without the article. */
export const ORDINALS: readonly NumberWord[] = [
  { value: 1, words: ['أول', 'أولى', 'حادي', 'حادية'] },
  { value: 2, words: ['ثاني', 'ثانية', 'ثان'] },
  { value: 3, words: ['ثالث', 'ثالثة'] },
  { value: 4, words: ['رابع', 'رابعة'] },
  { value: 5, words: ['خامس', 'خامسة'] },
  { value: 6, words: ['سادس', 'سادسة', 'سات'] },
  { value: 7, words: ['سابع', 'سابعة'] },
  { value: 8, words: ['ثامن', 'ثامنة'] },
  { value: 9, words: ['تاسع', 'تاسعة'] },
  { value: 10, words: ['عاشر', 'عاشرة'] },
]

/** «نصف ساعة», «وربع»: parts of one. */
export const FRACTIONS: readonly NumberWord[] = [
  { value: 0.5, words: ['نصف', 'نص'] },
  { value: 0.25, words: ['ربع', 'ربعا'] },
  { value: 0.75, words: ['ثلاثة أرباع'] },
]

/** «إلا ثلث», «وثلث»: a third of an hour. */
export const THIRD: readonly string[] = ['ثلث', 'ثلثا']

/** Vague amounts before a counted unit. */
export const SEVERAL: readonly string[] = ['بضع', 'بضعة', 'عدة', 'كم', 'عديد']
