/**
 * Nouns of words that somebody else has said, by the kind of act that they were: who denies «اتهامات» answers his accuser,
 * who accepts «الدعوة» answers his host. Origin: general knowledge of Arabic news language.
 */
import type { EventType } from '../../record/types.ts'

export const ANSWERED: readonly { readonly type: EventType; readonly words: readonly string[] }[] = [
  {
    type: 'ACCUSE',
    words: ['اتهام', 'اتهامات', 'تهم', 'تهمة', 'مزاعم', 'ادعاء', 'ادعاءات', 'انتقاد', 'انتقادات', 'لوم'],
  },
  { type: 'AGREE', words: ['دعوة', 'عرض', 'عروض', 'مبادرة', 'وعد', 'وعود'] },
  {
    type: 'REQUEST',
    words: ['طلب', 'طلبات', 'مطلب', 'مطالب', 'دعوات', 'مطالبة', 'مطالبات', 'شرط', 'شروط', 'مناشدات'],
  },
  { type: 'THREATEN', words: ['تهديد', 'تهديدات', 'إنذار'] },
]
