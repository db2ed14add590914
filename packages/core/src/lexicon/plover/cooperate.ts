/** COOPERATE: material cooperation: trade, joint manoeuvres, sharing, extraditing, joining a force. Origin: general knowledge of Arabic news language. */
import type { PloverFile } from './frame.ts'

export const COOPERATE: PloverFile = {
  type: 'COOPERATE',
  groups: [
    {
      id: 'cooperate',
      gloss: 'works together; all are actors',
      object: 'none',
      on: { مع: 'recipient', بين: 'actor' },
      needs: 'both',
      verbs: [
        'تعاون يتعاون تعاون = cooperate',
        'تشارك يتشارك تشارك = share in',
        'شارك يشارك مشاركة = take part with',
        'تآزر يتآزر تآزر = join hands',
        'تعامل يتعامل تعامل = deal with',
        'نسّق ينسّق تنسيق = coordinate',
      ],
      nouns: ['تعاون = = cooperation', 'تنسيق = = coordination', 'شراكة - = partnership'],
    },
    {
      id: 'join',
      gloss: 'joins a force or alliance',
      object: 'none',
      on: { الى: 'recipient', ل: 'recipient' },
      needs: 'both',
      verbs: ['انضمّ ينضمّ انضمام = join', 'التحق يلتحق التحاق = join'],
    },
    {
      id: 'supply',
      gloss: 'sells, supplies, delivers; trade',
      object: 'recipient',
      on: { ل: 'recipient', الى: 'recipient' },
      needs: 'both',
      verbs: [
        'زوّد يزوّد تزويد = supply',
        'باع يبيع بيع = sell',
        'صدّر يصدّر تصدير = export',
        'سلّح يسلّح تسليح = arm',
        'أمدّ يمدّ إمداد = provide',
        'جهّز يجهّز تجهيز = equip',
      ],
    },
    {
      id: 'buy',
      gloss: 'buys, imports from',
      object: 'none',
      on: { من: 'recipient' },
      needs: 'both',
      verbs: [
        'اشترى يشتري شراء = buy',
        'استورد يستورد استيراد = import',
        'تسلّم يتسلّم تسلم = take delivery',
        'ابتاع يبتاع = buy',
      ],
    },
    {
      id: 'extradite',
      gloss: 'hands over, extradites, shares intelligence',
      object: 'none',
      on: { ل: 'recipient', الى: 'recipient' },
      needs: 'both',
      verbs: ['سلّم يسلّم تسليم = hand over'],
    },
    {
      id: 'exercise',
      gloss: 'joint exercises, joint patrols',
      on: { مع: 'partner', بين: 'actor' },
      context: ['military'],
      needs: 'both',
      nouns: ['مناورة - = manoeuvres', 'تمرين تمارين/تدريبات = exercise'],
    },
  ],
}
