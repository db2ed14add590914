import { describe, expect, test } from 'vitest'
import { conjugate, type Inflected, type VerbEntry } from './index.ts'

const verb = (past: string, present: string, ...noun: string[]): VerbEntry =>
  noun.length > 0 ? { past, present, noun } : { past, present }

type Want = Partial<Omit<Inflected, 'form'>>
const pick = (entry: VerbEntry, want: Want): string[] => [
  ...new Set(
    conjugate(entry)
      .filter((form) => Object.entries(want).every(([key, value]) => form[key as keyof Inflected] === value))
      .map(({ form }) => form),
  ),
]

const he: Want = { person: 3, number: 'singular', gender: 'masculine' }
const she: Want = { person: 3, number: 'singular', gender: 'feminine' }
const they: Want = { person: 3, number: 'plural', gender: 'masculine' }
const I: Want = { person: 1, number: 'singular' }
const perfect = { tense: 'perfect', voice: 'active' } as const
const imperfect = { tense: 'imperfect', voice: 'active' } as const

/** past, present | she did, they did, I did | they do (indicative) | it was done | it is done | doer | done. */
const TABLE: readonly string[] = [
  'كتب يكتب | كتبت كتبوا كتبت | يكتبون | كتب | يكتب | كاتب | مكتوب',
  'قتل يقتل | قتلت قتلوا قتلت | يقتلون | قتل | يقتل | قاتل | مقتول',
  'أخذ يأخذ | أخذت أخذوا أخذت | يأخذون | أخذ | يؤخذ | آخذ | مأخوذ',
  'أمر يأمر | أمرت أمروا أمرت | يأمرون | أمر | يؤمر | آمر | مأمور',
  'سأل يسأل | سألت سألوا سألت | يسألون | سئل | يسأل | سائل | مسؤول',
  'قرأ يقرأ | قرأت قرأوا/قرؤوا قرأت | يقرأون/يقرؤون | قرئ | يقرأ | قارئ | مقروء',
  'بدأ يبدأ | بدأت بدأوا/بدؤوا بدأت | يبدأون/يبدؤون | بدئ | يبدأ | بادئ | مبدوء',
  'وعد يعد | وعدت وعدوا وعدت | يعدون | وعد | يوعد | واعد | موعود',
  'وصف يصف | وصفت وصفوا وصفت | يصفون | وصف | يوصف | واصف | موصوف',
  'زار يزور | زارت زاروا زرت | يزورون | زير | يزار | زائر | مزور',
  'قال يقول | قالت قالوا قلت | يقولون | قيل | يقال | قائل | مقول',
  'باع يبيع | باعت باعوا بعت | يبيعون | بيع | يباع | بائع | مبيع',
  'نال ينال | نالت نالوا نلت | ينالون | نيل | ينال | نائل | منول',
  'دعا يدعو | دعت دعوا دعوت | يدعون | دعي | يدعى | داعي/داع | مدعو',
  'شكا يشكو | شكت شكوا شكوت | يشكون | شكي | يشكى | شاكي/شاك | مشكو',
  'رمى يرمي | رمت رموا رميت | يرمون | رمي | يرمى | رامي/رام | مرمي',
  'لقي يلقى | لقيت لقوا لقيت | يلقون | لقي | يلقى | لاقي/لاق | ملقي',
  'شنّ يشنّ | شنت شنوا شننت | يشنون | شن | يشن | شان | مشنون',
  'ردّ يردّ | ردت ردوا رددت | يردون | رد | يرد | راد | مردود',
  'قدّم يقدّم | قدمت قدموا قدمت | يقدمون | قدم | يقدم | مقدم | مقدم',
  'أكّد يؤكّد | أكدت أكدوا أكدت | يؤكدون | أكد | يؤكد | مؤكد | مؤكد',
  'لبّى يلبّي | لبت لبوا لبيت | يلبون | لبي | يلبى | ملبي/ملب | ملبى',
  'سيطر يسيطر | سيطرت سيطروا سيطرت | يسيطرون | سيطر | يسيطر | مسيطر | مسيطر',
  'قاتل يقاتل | قاتلت قاتلوا قاتلت | يقاتلون | قوتل | يقاتل | مقاتل | مقاتل',
  'فاجأ يفاجئ | فاجأت فاجأوا/فاجؤوا فاجأت | يفاجئون | فوجئ | يفاجأ | مفاجئ | مفاجأ',
  'لاقى يلاقي | لاقت لاقوا لاقيت | يلاقون | لوقي | يلاقى | ملاقي/ملاق | ملاقى',
  'أعلن يعلن | أعلنت أعلنوا أعلنت | يعلنون | أعلن | يعلن | معلن | معلن',
  'أعاد يعيد | أعادت أعادوا أعدت | يعيدون | أعيد | يعاد | معيد | معاد',
  'أدان يدين | أدانت أدانوا أدنت | يدينون | أدين | يدان | مدين | مدان',
  'أجرى يجري | أجرت أجروا أجريت | يجرون | أجري | يجرى | مجري/مجر | مجرى',
  'أنشأ ينشئ | أنشأت أنشأوا/أنشؤوا أنشأت | ينشئون | أنشئ | ينشأ | منشئ | منشأ',
  'أعدّ يعدّ | أعدت أعدوا أعددت | يعدون | أعد | يعد | معد | معد',
  'آمن يؤمن | آمنت آمنوا آمنت | يؤمنون | أومن | يؤمن | مؤمن | مؤمن',
  'تكلّم يتكلّم | تكلمت تكلموا تكلمت | يتكلمون | تكلم | يتكلم | متكلم | متكلم',
  'تحدّى يتحدّى | تحدت تحدوا تحديت | يتحدون | تحدي | يتحدى | متحدي/متحد | متحدى',
  'تدهور يتدهور | تدهورت تدهوروا تدهورت | يتدهورون | تدهور | يتدهور | متدهور | متدهور',
  'تعاون يتعاون | تعاونت تعاونوا تعاونت | يتعاونون | تعوون | يتعاون | متعاون | متعاون',
  'تلافى يتلافى | تلافت تلافوا تلافيت | يتلافون | تلوفي | يتلافى | متلافي/متلاف | متلافى',
  'انسحب ينسحب | انسحبت انسحبوا انسحبت | ينسحبون | - | - | منسحب | -',
  'انحاز ينحاز | انحازت انحازوا انحزت | ينحازون | - | - | منحاز | -',
  'انضمّ ينضمّ | انضمت انضموا انضممت | ينضمون | - | - | منضم | -',
  'احتجز يحتجز | احتجزت احتجزوا احتجزت | يحتجزون | احتجز | يحتجز | محتجز | محتجز',
  'اتهم يتهم | اتهمت اتهموا اتهمت | يتهمون | اتهم | يتهم | متهم | متهم',
  'اختار يختار | اختارت اختاروا اخترت | يختارون | اختير | يختار | مختار | مختار',
  'اشترى يشتري | اشترت اشتروا اشتريت | يشترون | اشتري | يشترى | مشتري/مشتر | مشترى',
  'احتلّ يحتلّ | احتلت احتلوا احتللت | يحتلون | احتل | يحتل | محتل | محتل',
  'استمع يستمع | استمعت استمعوا استمعت | يستمعون | استمع | يستمع | مستمع | مستمع',
  'استخدم يستخدم | استخدمت استخدموا استخدمت | يستخدمون | استخدم | يستخدم | مستخدم | مستخدم',
  'استعاد يستعيد | استعادت استعادوا استعدت | يستعيدون | استعيد | يستعاد | مستعيد | مستعاد',
  'استدعى يستدعي | استدعت استدعوا استدعيت | يستدعون | استدعي | يستدعى | مستدعي/مستدع | مستدعى',
  'استمرّ يستمرّ | استمرت استمروا استمررت | يستمرون | استمر | يستمر | مستمر | مستمر',
]

describe('conjugate', () => {
  test.each(TABLE)('%s', (row) => {
    const [parts = '', done = '', doing, wasDone, isDone, doer, made] = row.split(' | ')
    const [past = '', present = ''] = parts.split(' ')
    const [sheDid = '', theyDid = '', iDid = ''] = done.split(' ')
    const entry = verb(past, present)
    const list = (want: Want): string => pick(entry, want).join('/') || '-'
    expect(list({ ...perfect, ...she })).toBe(sheDid)
    expect(
      pick(entry, { ...perfect, ...they })
        .filter((form) => form.endsWith('ا'))
        .join('/'),
    ).toBe(theyDid)
    expect(list({ ...perfect, ...I })).toBe(iDid)
    expect(list({ ...imperfect, ...they, mood: 'indicative' })).toBe(doing)
    expect(list({ tense: 'perfect', voice: 'passive', ...he })).toBe(wasDone)
    const passive = conjugate(entry)
      .filter((f) => f.tense === 'imperfect' && f.voice === 'passive' && f.form.startsWith('ي'))
      .filter((f) => f.number === 'singular' && !f.mood && !f.attached)
    expect([...new Set(passive.map(({ form }) => form))].join('/') || '-').toBe(isDone)
    const singular: Want = { number: 'singular', gender: 'masculine' }
    const unmarked = (want: Want): string =>
      pick(entry, want)
        .filter((form) => !pick(entry, { ...want, case: 'accusative' }).includes(form))
        .filter((form) => !pick(entry, { ...want, attached: true }).includes(form))
        .join('/') || '-'
    expect(unmarked({ tense: 'participle-active', ...singular })).toBe(doer)
    expect(unmarked({ tense: 'participle-passive', ...singular })).toBe(made)
  })

  test.each([
    ['قدّم', 'يقدّم', 'تقديم'],
    ['لبّى', 'يلبّي', 'تلبية'],
    ['قاتل', 'يقاتل', 'مقاتلة'],
    ['أعلن', 'يعلن', 'إعلان'],
    ['أعاد', 'يعيد', 'إعادة'],
    ['أجرى', 'يجري', 'إجراء'],
    ['أعدّ', 'يعدّ', 'إعداد'],
    ['أوقف', 'يوقف', 'إيقاف'],
    ['أنشأ', 'ينشئ', 'إنشاء'],
    ['تحدّى', 'يتحدّى', 'تحدي'],
    ['تعاون', 'يتعاون', 'تعاون'],
    ['انسحب', 'ينسحب', 'انسحاب'],
    ['انحاز', 'ينحاز', 'انحياز'],
    ['اختار', 'يختار', 'اختيار'],
    ['احتلّ', 'يحتلّ', 'احتلال'],
    ['اتفق', 'يتفق', 'اتفاق'],
    ['استعاد', 'يستعيد', 'استعادة'],
    ['استورد', 'يستورد', 'استيراد'],
    ['استدعى', 'يستدعي', 'استدعاء'],
    ['استمرّ', 'يستمرّ', 'استمرار'],
  ])('%s has the regular verbal noun', (past, present, noun) => {
    expect(conjugate(verb(past, present)).filter((f) => f.tense === 'verbal-noun')[0]?.form).toBe(noun)
  })

  test('form I has only the verbal nouns that its entry gives', () => {
    expect(pick(verb('زار', 'يزور'), { tense: 'verbal-noun' })).toEqual([])
    expect(pick(verb('زار', 'يزور', 'زيارة'), { tense: 'verbal-noun', attached: true })).toEqual(['زيارت'])
  })

  test('jussives shorten', () => {
    const jussive = { ...imperfect, mood: 'jussive' } as const
    expect(pick(verb('زار', 'يزور'), { ...jussive, ...he })).toEqual(['يزر'])
    expect(pick(verb('دعا', 'يدعو'), { ...jussive, ...he })).toEqual(['يدع'])
    expect(pick(verb('جاء', 'يجيء'), { ...jussive, ...he })).toEqual(['يجئ'])
  })

  test('forms before attached pronouns', () => {
    expect(pick(verb('رمى', 'يرمي'), { ...perfect, attached: true, ...he })).toEqual(['رما'])
    expect(pick(verb('اتهم', 'يتهم'), { ...perfect, attached: true })).toEqual(['اتهمو'])
  })

  test('a verb may have no passive', () => {
    expect(pick({ past: 'وصل', present: 'يصل', passive: null }, { voice: 'passive' })).toEqual([])
  })

  test('jaa keeps its hamza', () => {
    expect(pick(verb('جاء', 'يجيء'), { ...perfect, ...I })).toEqual(['جئت'])
    expect(pick(verb('جاء', 'يجيء'), { ...perfect, ...they }).slice(0, 2)).toEqual(['جاؤوا', 'جاءوا'])
  })
})
