/**
 * Words that a full stop may follow without ending a sentence, and agency abbreviations written as letters.
 * Origin: general knowledge of Arabic press style.
 */

/** Titles and units cut short: «د. محمد», «م. أحمد». */
export const ABBREVIATIONS: readonly string[] = [
  'د',
  'أ',
  'م',
  'ص',
  'ب',
  'ت',
  'ج',
  'ح',
  'ر',
  'س',
  'ش',
  'ع',
  'غ',
  'ف',
  'ق',
  'ك',
  'ل',
  'ن',
  'ه',
  'و',
  'ي',
  'أ.د',
  'م.م',
  'ش.م',
  'ذ.م',
  'ق.م',
  'ت.غ',
]
