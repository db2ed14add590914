/** REJECT: refuses, denies a charge, rules out, ignores, cancels a meeting, vetoes. Origin: general knowledge of Arabic news language. */
import type { PloverFile } from './frame.ts'

export const REJECT: PloverFile = {
  type: 'REJECT',
  groups: [
    {
      id: 'refuse',
      gloss: 'refuses, rejects',
      speech: true,
      object: 'recipient',
      on: { من: 'recipient' },
      needs: 'actor',
      verbs: [
        'رفض يرفض رفض = refuse',
        'نبذ ينبذ نبذ = spurn',
        'استبعد يستبعد استبعاد = rule out',
        'امتنع يمتنع امتناع = decline',
        'تجاهل يتجاهل تجاهل = ignore',
        'ردّ يردّ = repel a charge',
        'أبى يأبى = refuse',
        'تصدّى يتصدّى = oppose',
        'عارض يعارض معارضة = oppose',
        'ناهض يناهض مناهضة = oppose',
        'تحدّى يتحدّى تحدي = defy',
        'تمرّد يتمرّد تمرد = rebel',
        'نقض ينقض نقض = veto',
        'دحض يدحض دحض = refute',
        'عرقل يعرقل عرقلة = obstruct',
        'أحبط يحبط = thwart',
      ],
      nouns: ['رفض = = refusal', 'فيتو = = veto', 'اعتراض - = objection', 'معارضة = = opposition'],
    },
    {
      id: 'deny',
      gloss: 'denies a charge',
      speech: true,
      object: 'none',
      needs: 'actor',
      with: ['اتهامات', 'الاتهامات', 'اتهام', 'الاتهام', 'مزاعم', 'المزاعم', 'ادعاءات', 'الادعاءات', 'تهم', 'التهم', 'تهمه', 'التهمه', 'ضلوع', 'ضلوعها', 'ضلوعه', 'تورط', 'تورطها', 'تورطه', 'مسءوليتها', 'مسءوليته', 'علاقتها', 'صلتها'],
      verbs: ['نفى ينفي نفي = deny', 'أنكر ينكر إنكار = deny', 'فنّد يفنّد تفنيد = refute', 'كذّب يكذّب تكذيب = give the lie to', 'دحض يدحض دحض = refute'],
    },
    {
      id: 'cancel',
      gloss: 'cancels, breaks off talks or visits',
      mode: 'meet',
      object: 'none',
      on: { مع: 'recipient', الى: 'recipient', ل: 'recipient' },
      needs: 'actor',
      with: ['زياره', 'زيارته', 'زيارتها', 'الزياره', 'لقاء', 'لقاءه', 'لقاءا', 'اجتماع', 'اجتماعا', 'اجتماعه', 'محادثات', 'المحادثات', 'مفاوضات', 'المفاوضات', 'مشاركته', 'مشاركتها', 'حوار', 'الحوار'],
      verbs: ['ألغى يلغي إلغاء = cancel', 'أجّل يؤجّل تأجيل = put off', 'علّق يعلّق تعليق = suspend', 'قاطع يقاطع مقاطعة = boycott', 'أوقف يوقف وقف = stop', 'انسحب ينسحب انسحاب = walk out'],
    },
  ],
}
