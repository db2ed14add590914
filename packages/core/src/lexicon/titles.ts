/**
 * Words of courtesy and rank that stand straight before a name and belong neither to it nor to an office.
 * Written from general knowledge; the article and proclitics are handled by code.
 * Origin: general knowledge of Arabic news language.
 */
export const TITLE_WORDS: readonly string[] = [
  'السيد',
  'السيدة',
  'الآنسة',
  'الدكتور',
  'الدكتورة',
  'دكتور',
  'دكتورة',
  'الأستاذ',
  'الأستاذة',
  'أستاذ',
  'الشيخ',
  'شيخ',
  'الشيخة',
  'المهندس',
  'المهندسة',
  'الحاج',
  'الحاجة',
  'المحامي',
  'المحامية',
  'القس',
  'الأب',
  'الأنبا',
  'الراهب',
  'اللورد',
  'لورد',
  'السير',
  'سير',
  'الليدي',
  'البارون',
  'البارونة',
  'الدوق',
  'الكونت',
  'المستر',
  'مستر',
  'مسيو',
  'فضيلة',
  'سماحة',
  'معالي',
  'سعادة',
  'فخامة',
  'جلالة',
  'سمو',
  'صاحب السمو',
  'صاحب السمو الملكي',
  'صاحبة السمو',
  'صاحب الجلالة',
  'صاحب المعالي',
  'صاحب الفخامة',
  'خادم الحرمين الشريفين',
  'المغفور له',
  'المرحوم',
  'الشهيد',
  'الشهيدة',
  'الراحل',
  'الراحلة',
  'القديس',
  'القديسة',
  'آية الله',
  'حجة الإسلام',
  'العلامة',
  'المدعو',
  'المدعوة',
  'المكنى',
  'الملقب',
  'الشاب',
  'الشابة',
  'الطفل',
  'الطفلة',
  'الفتى',
  'الفتاة',
  'الزميل',
  'الزميلة',
  'الأخ',
  'الأخت',
  'د',
  'م',
]

/** Adjectives that stand between an office and a name, or after the office, and change when it was held. */
export const ROLE_TIME: readonly {
  readonly word: string
  readonly sense: 'former' | 'elect' | 'acting' | 'present' | 'late'
}[] = [
  { word: 'السابق', sense: 'former' },
  { word: 'الأسبق', sense: 'former' },
  { word: 'المخلوع', sense: 'former' },
  { word: 'المعزول', sense: 'former' },
  { word: 'المتنحي', sense: 'former' },
  { word: 'المستقيل', sense: 'former' },
  { word: 'المقال', sense: 'former' },
  { word: 'الراحل', sense: 'late' },
  { word: 'المنتخب', sense: 'elect' },
  { word: 'المكلف', sense: 'elect' },
  { word: 'المعين', sense: 'elect' },
  { word: 'المقبل', sense: 'elect' },
  { word: 'المؤقت', sense: 'acting' },
  { word: 'الانتقالي', sense: 'acting' },
  { word: 'الحالي', sense: 'present' },
  { word: 'الجديد', sense: 'present' },
]

/** Titles of two words that stand before a name. */
export const TITLE_PAIRS: readonly string[] = [
  'آية الله',
  'حجة الإسلام',
  'صاحب السمو',
  'صاحب الجلالة',
  'صاحب المعالي',
  'صاحب الفخامة',
  'صاحبة السمو',
  'السمو الملكي',
  'خادم الحرمين',
  'المغفور له',
]

/** Class words of bodies that stay where more than one word follows («وكالة الصحافة الفرنسية»). */
export const CLASS_WORDS_TO_KEEP: readonly string[] = ['وكالة', 'شركة', 'مصنع', 'شبكة', 'تلفزيون', 'إذاعة']

/** Names that need the class word before them («إقليم كردستان», «قطاع غزة»). */
export const NEED_CLASS_WORD: readonly string[] = ['كردستان']

/** Ends many phrases of piety that are no names. */
export const GOD = 'الله'

/** Words between an envoy and where he is sent. */
export const POSTED_TO: readonly string[] = ['لدى', 'إلى', 'في', 'الى']

/** Adjectives of posts and bodies that do not end in ـي («الأمين العام»). */
export const POST_ADJECTIVES: readonly string[] = [
  'العام',
  'العامة',
  'الأعلى',
  'العليا',
  'الأول',
  'الأولى',
  'الخاص',
  'الخاصة',
  'المشترك',
  'المشتركة',
  'الكبير',
  'الدائم',
  'المساعد',
  'المفوض',
  'المتحدة',
  'الحاكم',
  'الحاكمة',
  'المعارض',
  'المعارضة',
  'المستقلة',
]

/** Participles and the like that go on with a post, in both genders: «الوزيرة المنتدبة»، «المسؤول عن المفاوضات». */
export const POST_PARTICIPLES: readonly string[] = [
  'المنتدب',
  'المتجول',
  'المقيم',
  'المعتمد',
  'المناوب',
  'الدائم',
  'المشارك',
  'المعني',
]

/** What somebody is responsible for stands behind these and «عن». */
export const POST_CHARGE: readonly string[] = ['المسؤول', 'المسئول']
export const CHARGED_WITH = 'عن'

/** Words without the article after a post that has none: «مدير عام الإدارة». */
export const POST_RANKS: readonly string[] = ['عام', 'أول', 'تنفيذي', 'مساعد']

/** Words that go on with a post: «المتحدث باسم»، «وزير الدولة للشؤون». */
export const POST_LINKS: readonly string[] = ['باسم', 'لشؤون', 'للشؤون', 'لدى', 'بلسان', 'ل']

/** Between a body and the place that it works in. */
export const WORK_PLACE = 'في'

/** Phrases of piety that look like names. */
export const PIETY: readonly string[] = [
  'الله',
  'توفيق الله',
  'بتوفيق الله',
  'رحمه الله',
  'رحمها الله',
  'حفظه الله',
  'بإذن الله',
  'رعاه الله',
  'بحمد الله',
  'بفضل الله',
  'رسول الله',
  'كتاب الله',
  'بيت الله',
  'سبيل الله',
  'أيده الله',
]

/** How feminine adjectives end. */
export const FEMININE_ENDING = 'ية'

/** After a point of the compass: «إلى الغرب من». */
export const DIRECTION_FROM = 'من'

/** The United Nations by name, and the adjectives of its people and bodies. */
export const UN_NAME = 'الأمم المتحدة'
export const UN_ADJECTIVES: readonly string[] = ['الأممي', 'الأممية', 'أممي', 'أممية', 'الأمميين', 'الأمميون']

/** With a place after them, these open a sentence that happens there. */
export const SCENE_WORDS: readonly string[] = ['في', 'وفي']

/** A king's title holds the name of two mosques, which are not meant by it («خادم الحرمين الشريفين»). */
export const KEEPER = 'خادم'

/** Before the bare name of a paper, channel or agency: «نقلت الأناضول»، «مراسل العربية». */
export const RELAY_WORDS: readonly string[] = [
  'نقلت',
  'ذكرت',
  'أوردت',
  'بثت',
  'نشرت',
  'أفادت',
  'مراسل',
  'مراسلة',
  'مراسلو',
  'مراسلي',
  'بحسب',
  'وفق',
]
