/**
 * Month names of the four traditions that Arabic news uses. Spelling variants that folding makes equal (أغسطس /
 * اغسطس) stand once. Origin: general knowledge.
 *
 * `weak` marks names that are commoner as another word, a person's name or a verb («مارس», «صفر», «رجب», «اب»): they
 * count as months only beside a day, a year, «شهر» or a second month name. `madda` names count alone when the letter is
 * written آ in the text («آب», not «أب» the father).
 */

export interface MonthName {
  readonly month: number
  /** `gregorian` covers the Egyptian, Levantine and Maghrebi names; `hijri` the lunar ones. */
  readonly calendar: 'gregorian' | 'hijri'
  readonly names: readonly string[]
  readonly weak?: readonly string[]
  readonly madda?: readonly string[]
}

export const MONTHS: readonly MonthName[] = [
  {
    month: 1,
    calendar: 'gregorian',
    names: ['يناير', 'كانون الثاني', 'كانون ثاني', 'جانفي', 'ينايير'],
  },
  { month: 2, calendar: 'gregorian', names: ['فبراير', 'شباط', 'فيفري', 'فبرابر', 'فبرايير'] },
  { month: 3, calendar: 'gregorian', names: ['آذار', 'أذار'], weak: ['مارس'] },
  { month: 4, calendar: 'gregorian', names: ['أبريل', 'إبريل', 'نيسان', 'أفريل', 'ابرايل'] },
  { month: 5, calendar: 'gregorian', names: ['مايو', 'أيار'], weak: ['ماي'] },
  { month: 6, calendar: 'gregorian', names: ['يونيو', 'يونيه', 'حزيران', 'يونية'], weak: ['جوان'] },
  { month: 7, calendar: 'gregorian', names: ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز', 'جويليا'] },
  {
    month: 8,
    calendar: 'gregorian',
    names: ['أغسطس', 'غشت', 'أغسطوس', 'أوغسطس'],
    weak: ['أب', 'أوت'],
    madda: ['آب'],
  },
  { month: 9, calendar: 'gregorian', names: ['سبتمبر', 'أيلول', 'شتنبر', 'سيبتمبر', 'سبتمر'] },
  { month: 10, calendar: 'gregorian', names: ['أكتوبر', 'تشرين الأول', 'تشرين أول', 'أوكتوبر', 'اكتوبور'] },
  { month: 11, calendar: 'gregorian', names: ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'نوفيمبر'] },
  {
    month: 12,
    calendar: 'gregorian',
    names: ['ديسمبر', 'كانون الأول', 'كانون أول', 'دجنبر', 'دجمبر', 'ديسيمبر'],
  },
  { month: 1, calendar: 'hijri', names: ['محرم الحرام'], weak: ['محرم', 'المحرم'] },
  { month: 2, calendar: 'hijri', names: ['صفر الخير', 'صفر المظفر'], weak: ['صفر'] },
  { month: 3, calendar: 'hijri', names: ['ربيع الأول', 'ربيع أول'] },
  { month: 4, calendar: 'hijri', names: ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني', 'ربيع آخر'] },
  { month: 5, calendar: 'hijri', names: ['جمادى الأولى', 'جمادى الأول', 'جماد الأول', 'جماد أول'] },
  {
    month: 6,
    calendar: 'hijri',
    names: [
      'جمادى الآخرة',
      'جمادى الثانية',
      'جمادى الآخر',
      'جمادى الثاني',
      'جماد الثاني',
      'جماد الآخر',
      'جماد آخر',
    ],
  },
  { month: 7, calendar: 'hijri', names: ['رجب الفرد', 'رجب الحرام'], weak: ['رجب'] },
  { month: 8, calendar: 'hijri', names: [], weak: ['شعبان'] },
  { month: 9, calendar: 'hijri', names: ['رمضان المبارك', 'رمضان الكريم', 'رمضان الفضيل'], weak: ['رمضان'] },
  { month: 10, calendar: 'hijri', names: ['شوال'] },
  { month: 11, calendar: 'hijri', names: ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة', 'ذيالقعدة', 'ذا القعدة'] },
  { month: 12, calendar: 'hijri', names: ['ذو الحجة', 'ذي الحجة', 'ذوالحجة', 'ذيالحجة', 'ذا الحجة'] },
]
