/**
 * Feasts, commemorations and seasons with a date of their own. Origin: general knowledge; Hijri ones are reckoned by
 * Umm al-Qura, movable ones by the rule given. A feast whose day differs from state to state is not listed.
 */

export type FeastDate =
  | { readonly by: 'gregorian'; readonly month: number; readonly day: number }
  | { readonly by: 'hijri'; readonly month: number; readonly day: number }
  /** Days from Easter Sunday of the Western church. */
  | { readonly by: 'easter'; readonly days: number }
  /** The nth such weekday of the month; Monday is 1. */
  | { readonly by: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  /** Known as a day, its date differs by state. */
  | { readonly by: 'unknown' }

export interface Feast {
  readonly names: readonly string[]
  readonly date: FeastDate
  readonly gloss: string
}

export const FEASTS: readonly Feast[] = [
  {
    names: ['عيد الفطر', 'عيد الفطر المبارك'],
    date: { by: 'hijri', month: 10, day: 1 },
    gloss: 'Eid al-Fitr',
  },
  {
    names: ['عيد الأضحى', 'عيد الأضحى المبارك'],
    date: { by: 'hijri', month: 12, day: 10 },
    gloss: 'Eid al-Adha',
  },
  {
    names: ['يوم عرفة', 'يوم عرفه', 'وقفة عرفات'],
    date: { by: 'hijri', month: 12, day: 9 },
    gloss: 'day of Arafat',
  },
  { names: ['رأس السنة الهجرية'], date: { by: 'hijri', month: 1, day: 1 }, gloss: 'Islamic new year' },
  {
    names: ['المولد النبوي', 'المولد النبوي الشريف'],
    date: { by: 'hijri', month: 3, day: 12 },
    gloss: 'Mawlid',
  },
  { names: ['ليلة القدر'], date: { by: 'hijri', month: 9, day: 27 }, gloss: 'Night of Power' },
  { names: ['يوم عاشوراء', 'عاشوراء'], date: { by: 'hijri', month: 1, day: 10 }, gloss: 'Ashura' },
  {
    names: ['الإسراء والمعراج', 'ليلة الإسراء والمعراج'],
    date: { by: 'hijri', month: 7, day: 27 },
    gloss: 'Isra and Miraj',
  },
  {
    names: ['رأس السنة', 'رأس السنة الميلادية', 'عيد رأس السنة'],
    date: { by: 'gregorian', month: 1, day: 1 },
    gloss: 'New Year',
  },
  {
    names: ['ليلة رأس السنة', 'ليلة رأس السنة الجديدة', 'ليلة رأس السنة الميلادية'],
    date: { by: 'gregorian', month: 12, day: 31 },
    gloss: 'New Year’s Eve',
  },
  {
    names: ['عيد الميلاد', 'يوم عيد الميلاد', 'عيد الميلاد المجيد'],
    date: { by: 'gregorian', month: 12, day: 25 },
    gloss: 'Christmas',
  },
  {
    names: ['عيد الحب', 'يوم الحب', 'عيد العشاق'],
    date: { by: 'gregorian', month: 2, day: 14 },
    gloss: 'Valentine’s Day',
  },
  {
    names: ['عيد العمال', 'يوم العمال العالمي', 'عيد العمل'],
    date: { by: 'gregorian', month: 5, day: 1 },
    gloss: 'Labour Day',
  },
  {
    names: ['يوم المرأة العالمي', 'اليوم العالمي للمرأة'],
    date: { by: 'gregorian', month: 3, day: 8 },
    gloss: 'Women’s Day',
  },
  {
    names: ['عيد الأم', 'يوم الأم'],
    date: { by: 'gregorian', month: 3, day: 21 },
    gloss: 'Mother’s Day (Arab states)',
  },
  {
    names: ['عيد النوروز', 'النوروز', 'عيد نوروز'],
    date: { by: 'gregorian', month: 3, day: 21 },
    gloss: 'Nowruz',
  },
  {
    names: ['الهالوين', 'هالوين', 'عيد الهالوين'],
    date: { by: 'gregorian', month: 10, day: 31 },
    gloss: 'Halloween',
  },
  {
    names: ['عيد القديسين', 'عيد جميع القديسين'],
    date: { by: 'gregorian', month: 11, day: 1 },
    gloss: 'All Saints',
  },
  { names: ['كذبة أبريل', 'كذبة نيسان'], date: { by: 'gregorian', month: 4, day: 1 }, gloss: 'April Fools' },
  {
    names: ['يواندان', 'يوان دان'],
    date: { by: 'gregorian', month: 1, day: 1 },
    gloss: 'Chinese New Year’s Day (Yuandan)',
  },
  {
    names: ['عيد الفصح', 'الفصح', 'أحد الفصح', 'عيد القيامة'],
    date: { by: 'easter', days: 0 },
    gloss: 'Easter',
  },
  { names: ['الجمعة العظيمة', 'الجمعة الحزينة'], date: { by: 'easter', days: -2 }, gloss: 'Good Friday' },
  { names: ['أحد الشعانين', 'أحد السعف'], date: { by: 'easter', days: -7 }, gloss: 'Palm Sunday' },
  { names: ['إثنين الرماد', 'يوم إثنين الرماد'], date: { by: 'easter', days: -48 }, gloss: 'Ash Monday' },
  {
    names: ['أربعاء الرماد', 'يوم أربعاء الرماد'],
    date: { by: 'easter', days: -46 },
    gloss: 'Ash Wednesday',
  },
  {
    names: ['عيد الشكر', 'يوم الشكر'],
    date: { by: 'weekday', month: 11, weekday: 4, nth: 4 },
    gloss: 'Thanksgiving',
  },
  {
    names: ['يوم الأب', 'عيد الأب'],
    date: { by: 'weekday', month: 6, weekday: 7, nth: 3 },
    gloss: 'Father’s Day',
  },
  { names: ['يوم التروية'], date: { by: 'hijri', month: 12, day: 8 }, gloss: 'first day of the pilgrimage' },
  { names: ['يوم النحر'], date: { by: 'hijri', month: 12, day: 10 }, gloss: 'day of sacrifice' },
  { names: ['عيد الغدير'], date: { by: 'hijri', month: 12, day: 18 }, gloss: 'Eid al-Ghadir' },
  {
    names: ['يوم الأرض', 'ذكرى يوم الأرض'],
    date: { by: 'gregorian', month: 3, day: 30 },
    gloss: 'Land Day (Palestinians)',
  },
  {
    names: ['يوم الأسير الفلسطيني', 'يوم الأسير'],
    date: { by: 'gregorian', month: 4, day: 17 },
    gloss: 'Prisoners’ Day (Palestinians)',
  },
  {
    names: ['ذكرى النكبة', 'يوم النكبة'],
    date: { by: 'gregorian', month: 5, day: 15 },
    gloss: 'Nakba Day (Palestinians)',
  },
  {
    names: ['ذكرى النكسة', 'يوم النكسة'],
    date: { by: 'gregorian', month: 6, day: 5 },
    gloss: 'Naksa Day (Palestinians)',
  },
  {
    names: ['عيد المقاومة والتحرير'],
    date: { by: 'gregorian', month: 5, day: 25 },
    gloss: 'Liberation Day (Lebanon)',
  },
  {
    names: ['اليوم الوطني السعودي', 'اليوم الوطني للمملكة'],
    date: { by: 'gregorian', month: 9, day: 23 },
    gloss: 'National Day (Saudi Arabia)',
  },
  {
    names: ['اليوم العالمي لحرية الصحافة'],
    date: { by: 'gregorian', month: 5, day: 3 },
    gloss: 'World Press Freedom Day',
  },
  {
    names: ['اليوم العالمي للاجئين', 'اليوم العالمي للاجئ'],
    date: { by: 'gregorian', month: 6, day: 20 },
    gloss: 'World Refugee Day',
  },
  {
    names: ['اليوم العالمي لحقوق الإنسان', 'اليوم الدولي لحقوق الإنسان'],
    date: { by: 'gregorian', month: 12, day: 10 },
    gloss: 'Human Rights Day',
  },
  { names: ['يوم أوروبا'], date: { by: 'gregorian', month: 5, day: 9 }, gloss: 'Europe Day' },
  {
    names: ['خميس الأسرار', 'خميس العهد', 'خميس الغسل'],
    date: { by: 'easter', days: -3 },
    gloss: 'Maundy Thursday',
  },
  { names: ['سبت النور'], date: { by: 'easter', days: -1 }, gloss: 'Holy Saturday' },
  { names: ['خميس الصعود', 'عيد الصعود'], date: { by: 'easter', days: 39 }, gloss: 'Ascension' },
  { names: ['عيد العنصرة', 'أحد العنصرة'], date: { by: 'easter', days: 49 }, gloss: 'Pentecost' },
  { names: ['عيد الاستقلال', 'يوم الاستقلال'], date: { by: 'unknown' }, gloss: 'Independence Day' },
]
