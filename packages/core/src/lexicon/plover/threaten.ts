/** THREATEN: threatens or warns of force, sanctions, arrest, breaking off relations. Origin: general knowledge of Arabic news language. */
import type { PloverFile } from './frame.ts'

export const THREATEN: PloverFile = {
  type: 'THREATEN',
  groups: [
    {
      id: 'threaten',
      own: true,
      gloss: 'threatens',
      speech: true,
      object: 'recipient',
      on: { ل: 'recipient', الى: 'recipient', ضد: 'recipient', على: 'recipient' },
      needs: 'actor',
      verbs: [
        'هدّد يهدّد تهديد = threaten',
        'توعّد يتوعّد توعد = threaten',
        'أنذر ينذر إنذار = warn',
        'أوعد يوعد = threaten',
        'لوّح يلوّح تلويح = brandish',
        'أمهل يمهل إمهال = give an ultimatum',
        'روّع يروّع ترويع = terrify',
        'أرهب يرهب = terrorise',
        'ابتزّ يبتزّ ابتزاز = blackmail',
        'هوّل يهوّل تهويل = intimidate',
        'رعّب يرعّب ترعيب = terrify',
      ],
      nouns: ['تهديد - = threat', 'إنذار - = ultimatum', 'وعيد = = threat', 'تلويح = = threat'],
      without: ['يشكل', 'تشكل', 'يشكلون', 'تشكلها', 'وجوديا'],
    },
    {
      id: 'warn',
      gloss: 'warns somebody directly',
      speech: true,
      object: 'recipient',
      on: { ل: 'recipient', الى: 'recipient' },
      needs: 'both',
      verbs: ['حذّر يحذّر تحذير = warn', 'نبّه ينبّه تنبيه = warn'],
      nouns: ['تحذير - = warning'],
    },
  ],
}
