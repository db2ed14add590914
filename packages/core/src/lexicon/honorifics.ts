/** Words of rank with a pronoun, which stand for somebody. Origin: general knowledge of Arabic news language. */

/** «سموه»، «معاليه»: the person of rank who was spoken of last. */
export const HONORIFICS: readonly string[] = [
  'سموه',
  'سموها',
  'معاليه',
  'معاليها',
  'فخامته',
  'جلالته',
  'سيادته',
  'سعادته',
  'فضيلته',
  'دولته',
  'غبطته',
  'قداسته',
]
