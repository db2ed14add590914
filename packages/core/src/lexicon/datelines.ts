/**
 * Words that never stand in a dateline: particles and the commonest verbs. An opening that holds one of them before
 * its dash or colon is a clause, not a place and an agency. Origin: general knowledge of Arabic press style.
 */
export const NOT_IN_DATELINE: readonly string[] = [
  'من', 'في', 'إلى', 'على', 'عن', 'مع', 'بين', 'بعد', 'قبل', 'أن', 'إن', 'أنه', 'إنه', 'كما', 'لم', 'لن', 'لا', 'ما', 'قد',
  'هل', 'هذا', 'هذه', 'ذلك', 'التي', 'الذي', 'الذين', 'كان', 'كانت', 'حول', 'ضد', 'خلال', 'منذ', 'أو', 'ثم', 'حتى',
  'قال', 'قالت', 'أكد', 'أكدت', 'أعلن', 'أعلنت', 'ذكر', 'ذكرت', 'أضاف', 'أضافت', 'وصل', 'وصلت', 'دعا', 'دعت', 'أوضح',
  'صرح', 'كشف', 'كشفت', 'نفى', 'نفت', 'طالب', 'حذر', 'يقول', 'تقول', 'يحتمل', 'يمكن', 'عاجل',
]
