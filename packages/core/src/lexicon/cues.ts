/**
 * Cues that are no verbs: phrases of attribution («بحسب»، «نقلا عن»), nouns that stand for somebody's words, openings
 * that change the speaker, and the little words that decide whether أن opens reported speech.
 * Origin: general knowledge of written Arabic, checked by counting in newspapers.
 */
import type { CueSense } from '../record/types.ts'

export interface AttributionPhrase {
  readonly words: string
  /** What the voice is joined by after the words: itself, a preposition, or a clause («ما ذكره»). */
  readonly joins: 'noun' | 'ل' | 'عن' | 'إلى' | 'verb'
  readonly sense: CueSense
  readonly gloss: string
}

/** Attribution without a verb of speech. */
export const ATTRIBUTION_PHRASES: readonly AttributionPhrase[] = [
  { words: 'بحسب', joins: 'noun', sense: 'attribute', gloss: 'according to' },
  { words: 'حسب', joins: 'noun', sense: 'attribute', gloss: 'according to' },
  { words: 'على حسب', joins: 'noun', sense: 'attribute', gloss: 'according to' },
  { words: 'حسبما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'بحسبما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'بحسب ما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'حسب ما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'وفق', joins: 'noun', sense: 'attribute', gloss: 'according to' },
  { words: 'وفق ما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'وفقما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'وفقا', joins: 'ل', sense: 'attribute', gloss: 'according to' },
  { words: 'وفقا لما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'طبقا', joins: 'ل', sense: 'attribute', gloss: 'according to' },
  { words: 'طبقا لما', joins: 'verb', sense: 'attribute', gloss: 'according to what' },
  { words: 'تبعا', joins: 'ل', sense: 'attribute', gloss: 'according to' },
  { words: 'نقلا عن', joins: 'noun', sense: 'attribute', gloss: 'quoting' },
  { words: 'نقلا', joins: 'عن', sense: 'attribute', gloss: 'quoting' },
  { words: 'استنادا', joins: 'إلى', sense: 'attribute', gloss: 'on the basis of' },
  { words: 'على حد قول', joins: 'noun', sense: 'attribute', gloss: 'in the words of' },
  { words: 'على حد تعبير', joins: 'noun', sense: 'attribute', gloss: 'as … put it' },
  { words: 'على حد وصف', joins: 'noun', sense: 'describe', gloss: 'as … described it' },
  { words: 'على حد زعم', joins: 'noun', sense: 'claim', gloss: 'as … claims' },
  { words: 'حسب قول', joins: 'noun', sense: 'attribute', gloss: 'in the words of' },
  { words: 'بحسب قول', joins: 'noun', sense: 'attribute', gloss: 'in the words of' },
  { words: 'حسب تعبير', joins: 'noun', sense: 'attribute', gloss: 'as … put it' },
  { words: 'بحسب تعبير', joins: 'noun', sense: 'attribute', gloss: 'as … put it' },
  { words: 'حسب وصف', joins: 'noun', sense: 'describe', gloss: 'as … described it' },
  { words: 'بحسب وصف', joins: 'noun', sense: 'describe', gloss: 'as … described it' },
  { words: 'على لسان', joins: 'noun', sense: 'attribute', gloss: 'by the mouth of' },
  { words: 'على ذمة', joins: 'noun', sense: 'attribute', gloss: 'on the word of' },
  { words: 'برأي', joins: 'noun', sense: 'believe', gloss: 'in the opinion of' },
  { words: 'في رأي', joins: 'noun', sense: 'believe', gloss: 'in the opinion of' },
  { words: 'في نظر', joins: 'noun', sense: 'believe', gloss: 'in the eyes of' },
  { words: 'من وجهة نظر', joins: 'noun', sense: 'believe', gloss: 'from the point of view of' },
  { words: 'باعتراف', joins: 'noun', sense: 'confirm', gloss: 'by the admission of' },
  { words: 'بشهادة', joins: 'noun', sense: 'confirm', gloss: 'by the testimony of' },
]

/** Nouns of charge and title that introduce marked words of an accuser or of a document. */
export const CUE_NOUNS: readonly { readonly word: string; readonly sense: CueSense; readonly gloss: string }[] = [
  { word: 'تهمة', sense: 'accuse', gloss: 'charge' },
  { word: 'تهم', sense: 'accuse', gloss: 'charges' },
  { word: 'بتهمة', sense: 'accuse', gloss: 'on the charge of' },
  { word: 'بتهم', sense: 'accuse', gloss: 'on the charges of' },
  { word: 'بدعوى', sense: 'claim', gloss: 'on the claim of' },
  { word: 'بذريعة', sense: 'claim', gloss: 'on the pretext of' },
  { word: 'بحجة', sense: 'claim', gloss: 'on the pretext of' },
]

/** Openings that announce another speaker than the last. */
export const TURNS: readonly string[] = [
  'من جهته',
  'من جهتها',
  'من جهتهم',
  'من جانبه',
  'من جانبها',
  'من جانبهم',
  'من ناحيته',
  'من ناحيتها',
  'من ناحية أخرى',
  'من جهة أخرى',
  'من جانب آخر',
  'من جهة ثانية',
  'بدوره',
  'بدورها',
  'بدورهم',
  'في المقابل',
  'بالمقابل',
  'إلى ذلك',
  'في غضون ذلك',
  'في سياق متصل',
  'على صعيد آخر',
]

/** Words after which أن belongs to them, not to a verb of speech further off («قبل أن»، «من المقرر أن»). */
export const TAKES_AN: readonly string[] = [
  'قبل', 'بعد', 'دون', 'بدون', 'منذ', 'رغم', 'برغم', 'بالرغم', 'إلا', 'غير', 'بيد', 'مع', 'كما', 'حيث', 'إذ', 'بل', 'أو', 'أم', 'أي',
  'حتى', 'لولا', 'عدا', 'سوى', 'كأن', 'لو', 'بما', 'طالما',
  'يجب', 'تجب', 'يمكن', 'تمكن', 'أمكن', 'يمكنه', 'يمكنها', 'يمكنهم', 'يمكننا', 'ينبغي', 'يبدو', 'بدا', 'يلزم', 'يتعين', 'يحتمل', 'يكاد', 'تكاد', 'كاد', 'عسى', 'يعني', 'تعني',
  'يريد', 'تريد', 'يريدون', 'أراد', 'أرادت', 'يستطيع', 'تستطيع', 'يستطيعون', 'استطاع', 'استطاعت', 'يحاول', 'تحاول', 'يود', 'تود', 'يفضل', 'تفضل', 'يحب',
  'المقرر', 'المتوقع', 'المرجح', 'الممكن', 'المحتمل', 'المفترض', 'المنتظر', 'المرتقب', 'المفروض', 'الضروري', 'المستبعد', 'الواضح', 'المؤكد', 'المعروف', 'المهم', 'الطبيعي', 'الواجب', 'اللازم', 'الصعب', 'السهل', 'الأفضل', 'الجدير', 'المؤسف', 'المستحيل', 'الغريب', 'الصحيح', 'المعلوم', 'الملاحظ', 'اللافت', 'المقدر', 'المأمول',
  'شأنه', 'شأنها', 'شأن', 'شأنهم', 'أجل', 'بد', 'لابد', 'شك', 'حد', 'درجة', 'لدرجة', 'شرط', 'بشرط', 'شريطة', 'باعتبار', 'باعتباره', 'علما', 'خصوصا', 'خاصة', 'سيما', 'لاسيما', 'احتمال', 'إمكانية', 'حال', 'حين', 'وقت', 'أمل', 'مخافة', 'خشية', 'خوفا', 'صحيح', 'ريب', 'بحجة', 'بدعوى', 'بذريعة', 'بزعم', 'حقيقة', 'فكرة', 'دليل', 'ضرورة', 'مفادها', 'مفاده', 'ذلك', 'المشكلة', 'السبب', 'الحقيقة', 'النتيجة', 'الأهم', 'الأمر',
  'اتضح', 'تبين', 'يتضح', 'يتبين', 'ثبت', 'حدث', 'صادف', 'سبق', 'يسبق', 'يشتبه', 'يصعب', 'يسهل', 'يستحيل', 'يكفي', 'يفترض', 'ينتظر',
]

/** Words that open the reporter's own tail after a reported clause: «في خطوة تنم عن …», «وهي مزاعم تنفيها …». */
export const TAIL_OPENERS: readonly string[] = [
  'في خطوة',
  'في مؤشر',
  'في إشارة',
  'في تلميح',
  'في رسالة',
  'في ما بدا',
  'فيما بدا',
  'فيما يبدو',
  'في حين',
  'في وقت',
  'في الوقت الذي',
  'وهي مزاعم',
  'وهي اتهامات',
  'وهي تهمة',
  'وهي تهم',
  'وهو اتهام',
  'وهو ما نفاه',
  'وهو ما نفته',
  'وهو ما تنفيه',
  'وهو ما ينفيه',
  'وهو ادعاء',
  'وهي ادعاءات',
  'وهي المرة',
  'الأمر الذي نفاه',
  'الأمر الذي نفته',
  'الأمر الذي تنفيه',
  'وذلك خلال',
  'وذلك في تصريح',
  'وذلك في بيان',
  'جاء ذلك',
  'وجاء ذلك',
  'بينما',
  'فيما',
]

/** After these a participle of speech goes on with the same speaker even without a comma. */
export const NEGATIONS: readonly string[] = ['لم', 'لا', 'لن', 'ما', 'ليس', 'دون', 'غير', 'بدون']
