/**
 * Words that move, narrow or qualify a time: الماضي, المقبل, مطلع, أكثر من. Origin: general knowledge.
 */

export type Shift = 'last' | 'next' | 'this' | 'same' | 'after' | 'before-last' | 'after-next'

/** Adjectives after a unit, a month, a weekday or a season, without the article. */
export const SHIFTS: readonly { readonly shift: Shift; readonly words: readonly string[] }[] = [
  {
    shift: 'last',
    words: [
      'ماضي',
      'ماضية',
      'ماضيين',
      'ماضيتين',
      'فائت',
      'فائتة',
      'منصرم',
      'منصرمة',
      'سابق',
      'سابقة',
      'ماض',
      'أخير',
      'أخيرة',
      'أخيرين',
      'أخيرتين',
      'منقضي',
      'منقضية',
      'فايت',
      'فائتين',
      'منصرمين',
      'ماضيان',
      'فارط',
      'فارطة',
      'مضى',
      'سابقين',
      'سابقتين',
    ],
  },
  {
    shift: 'next',
    words: [
      'مقبل',
      'مقبلة',
      'مقبلين',
      'مقبلتين',
      'قادم',
      'قادمة',
      'قادمين',
      'قادمتين',
      'آتي',
      'آتية',
      'جاي',
      'مقبلان',
      'جاية',
      'آت',
    ],
  },
  {
    shift: 'this',
    words: ['حالي', 'حالية', 'جاري', 'جارية', 'حاضر', 'راهن', 'جار', 'حاليين', 'جاريين', 'راهنة'],
  },
  { shift: 'same', words: ['نفسه', 'نفسها', 'ذاته', 'ذاتها', 'عينه', 'عينها', 'مذكور'] },
  { shift: 'after', words: ['تالي', 'تالية', 'تاليين', 'تاليتين', 'لاحق', 'لاحقة', 'لاحقين', 'موالي'] },
]

/** Before a month: its first day («فاتح يناير»، «الفاتح من نوفمبر»), as in the Maghreb. */
export const FIRST_OF_MONTH: readonly string[] = ['فاتح']

/** Where in a period. */
export const EDGES: readonly { readonly mod: 'START' | 'MID' | 'END'; readonly words: readonly string[] }[] =
  [
    {
      mod: 'START',
      words: [
        'مطلع',
        'بداية',
        'بدايات',
        'أوائل',
        'مستهل',
        'غرة',
        'مفتتح',
        'بدء',
        'أول',
        'باكورة',
        'مطالع',
        'وقت مبكر من',
        'وقت سابق من',
        'وقت سابق',
        'وقت مبكر',
      ],
    },
    { mod: 'MID', words: ['منتصف', 'أواسط', 'منتصفي'] },
    {
      mod: 'END',
      words: [
        'نهاية',
        'أواخر',
        'آخر',
        'ختام',
        'نهايات',
        'آواخر',
        'وقت لاحق من',
        'وقت لاحق',
        'وقت متأخر من',
        'متم',
      ],
    },
  ]

/** Before an amount or a time of day; inside the expression when it has TIMEX3's `mod`. */
export const AMOUNTS: readonly { readonly mod: string; readonly words: readonly string[] }[] = [
  { mod: 'MORE_THAN', words: ['أكثر من', 'ما يزيد على', 'ما يزيد عن', 'أزيد من', 'ما يربو على'] },
  { mod: 'LESS_THAN', words: ['أقل من', 'دون', 'ما دون', 'ما يقل عن'] },
  { mod: 'EQUAL_OR_MORE', words: ['ما لا يقل عن', 'لا يقل عن'] },
  {
    mod: 'EQUAL_OR_LESS',
    words: ['ما لا يزيد على', 'ما لا يزيد عن', 'ما لا يتجاوز'],
  },
  {
    mod: 'APPROX',
    words: ['نحو', 'حوالي', 'حوالى', 'قرابة', 'ما يقارب', 'زهاء', 'تقريبا', 'بحدود', 'حدود', 'ما يقرب من'],
  },
]

/** «بشكل يومي», «بصورة سنوية»: before an adjective of frequency. */
export const MANNER: readonly string[] = ['بشكل', 'بصورة', 'بصفة']

/** «مرتين في الأسبوع»: how often; 0 leaves the count to a number before it. */
export const TIMES: readonly { readonly count: number; readonly words: readonly string[] }[] = [
  { count: 1, words: ['مرة'] },
  { count: 2, words: ['مرتين', 'مرتان'] },
  { count: 0, words: ['مرات', 'مرة'] },
]

/** «بقية العام»: from now to its end. */
export const REST: readonly string[] = ['بقية', 'باقي', 'ما تبقى من', 'المتبقي من', 'ما بقي من']
