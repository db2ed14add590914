/** MOBILIZE: deploys, masses, alerts troops or police; recruits; shows or tests weapons. Origin: general knowledge of Arabic news language. */
import type { PloverFile } from './frame.ts'

const FORCES = ['قوات', 'قواتها', 'القوات', 'قواته', 'جنود', 'جنودا', 'جنودها', 'الجنود', 'جندي', 'جيش', 'جيشها', 'الجيش', 'تعزيزات', 'التعزيزات', 'دبابات', 'مقاتلات', 'طائرات', 'طاءرات', 'سفن', 'سفينه', 'بوارج', 'مدمره', 'غواصه', 'وحدات', 'قوه', 'منظومه', 'صواريخ', 'صواريخا', 'مدرعات', 'مسلحين', 'مقاتلين', 'اسلحه', 'حامله', 'كتيبه', 'لواء', 'فرقه', 'الحرس', 'الاف', 'مءات'] as const

export const MOBILIZE: PloverFile = {
  type: 'MOBILIZE',
  groups: [
    {
      id: 'deploy',
      gloss: 'deploys, sends, masses troops',
      mode: 'troops',
      context: ['military'],
      object: 'none',
      on: { ضد: 'recipient', الى: 'none', في: 'none' },
      needs: 'actor',
      with: FORCES,
      verbs: ['نشر ينشر نشر = deploy', 'حشد يحشد حشد = mass', 'أرسل يرسل إرسال = send', 'دفع يدفع = push forward', 'عزّز يعزّز تعزيز = reinforce', 'حرّك يحرّك تحريك = move', 'استنفر يستنفر استنفار = put on alert', 'عبّأ يعبّئ = mobilise', 'جهّز يجهّز = ready'],
    },
    {
      id: 'deployment',
      gloss: 'deployment, mobilisation, alert',
      mode: 'troops',
      context: ['military'],
      object: 'none',
      on: { ضد: 'recipient', على: 'none' },
      needs: 'actor',
      verbs: ['انتشر ينتشر = deploy', 'تأهّب يتأهّب تأهب = stand by', 'احتشد يحتشد = mass'],
      nouns: ['استنفار = = alert', 'تعبئة = = mobilisation', 'حشد حشود = massing of troops', 'تأهب = = alert'],
      with: ['قوات', 'القوات', 'الجيش', 'جيش', 'عسكري', 'عسكريه', 'جنود', 'الجنود', 'العسكريه'],
    },
    {
      id: 'recruit',
      gloss: 'recruits, arms, trains fighters',
      mode: 'militia',
      object: 'none',
      needs: 'actor',
      verbs: ['جنّد يجنّد تجنيد = recruit', 'سلّح يسلّح = arm', 'جيّش يجيّش تجييش = raise an army'],
      nouns: ['تجنيد = = recruitment'],
    },
    {
      id: 'test',
      gloss: 'tests or fires weapons as a show',
      mode: 'weapons',
      context: ['military'],
      object: 'none',
      needs: 'actor',
      with: ['صاروخ', 'صاروخا', 'صواريخ', 'نوويه', 'نووي', 'باليستي', 'باليستيا', 'بالستي', 'تجربه', 'اسلحه'],
      verbs: ['اختبر يختبر اختبار = test', 'جرّب يجرّب = test', 'أجرى يجري = carry out a test'],
    },
  ],
}
