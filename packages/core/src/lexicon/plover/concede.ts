/** CONCEDE: gives way in words: agrees to demands, eases, apologises, admits, offers an amnesty. Origin: general knowledge of Arabic news language. */
import type { PloverFile } from './frame.ts'

export const CONCEDE: PloverFile = {
  type: 'CONCEDE',
  groups: [
    {
      id: 'yield',
      gloss: 'yields, complies, backs down',
      object: 'none',
      on: { ل: 'recipient', مع: 'recipient' },
      verbs: [
        'رضخ يرضخ رضوخ = yield',
        'استجاب يستجيب استجابة = comply',
        'أذعن يذعن إذعان = submit',
        'تنازل يتنازل تنازل = concede',
        'تراجع يتراجع = back down',
        'انصاع ينصاع انصياع = comply',
        'امتثل يمتثل امتثال = comply',
        'خضع يخضع = submit to pressure',
      ],
      nouns: ['تنازل - = concession'],
      with: ['ضغوط', 'لضغوط', 'مطالب', 'لمطالب', 'للمطالب', 'للضغوط', 'لشروط', 'طلب', 'لطلب', 'لنداء', 'عن', 'لقرار', 'لقرارات', 'لدعوات', 'لدعوه', 'امام'],
      needs: 'actor',
    },
    {
      id: 'apologise',
      gloss: 'apologises, admits, takes responsibility',
      speech: true,
      object: 'none',
      on: { ل: 'recipient', الى: 'recipient', من: 'recipient' },
      needs: 'actor',
      verbs: ['اعتذر يعتذر اعتذار = apologise', 'أسف يأسف = regret'],
      nouns: ['اعتذار - = apology'],
      without: ['لاسباب', 'عن حضور', 'المشاركه'],
    },
    {
      id: 'ease',
      gloss: 'agrees to ease: ceasefire, demilitarised zone, lifting of a siege, withdrawal',
      object: 'none',
      on: { مع: 'partner' },
      needs: 'actor',
      with: ['وقف', 'هدنه', 'الهدنه', 'سحب', 'انسحاب', 'الانسحاب', 'منزوعه', 'عازله', 'رفع', 'تخفيف', 'الافراج', 'اطلاق', 'نزع', 'تسليم'],
      verbs: ['وافق يوافق موافقة = agree to', 'اتفق يتفق = agree on', 'قبل يقبل قبول = accept', 'توافق يتوافق = agree on'],
    },
    {
      id: 'receptive',
      gloss: 'is receptive to a demand',
      object: 'none',
      needs: 'actor',
      with: ['تقبلها', 'تقبله', 'تفهمها', 'تفهمه', 'تفهمهم', 'مرونه'],
      verbs: ['عبّر يعبّر = express', 'أبدى يبدي = show', 'أعرب يعرب = express', 'أظهر يظهر = show'],
    },
    {
      id: 'amnesty',
      gloss: 'pardons, grants amnesty, commutes',
      object: 'recipient',
      on: { عن: 'recipient' },
      needs: 'actor',
      verbs: ['عفا يعفو عفو = pardon', 'سامح يسامح = forgive'],
      nouns: ['عفو = = amnesty'],
    },
  ],
}
