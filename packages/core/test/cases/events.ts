/**
 * Events: the trigger, its type, status, and who did it to whom (names as the entity bears them, joined by « + »).
 * Sentences are written for this project. Rows that expect nothing guard against invented events.
 */
import type { Named, Row } from './harness.ts'

export interface ExpectedEvent extends Named {
  readonly type: string
  readonly mode: string | null
  readonly status: string
  readonly actor: string
  readonly recipient: string
  readonly date: string | null
}

const PUBLISHED = '2024-04-08'

type Extra = Partial<Pick<ExpectedEvent, 'mode' | 'status' | 'date'>>

const event = (
  words: string,
  type: string,
  actor: string,
  recipient: string,
  more: Extra = {},
): ExpectedEvent => ({
  words,
  type,
  mode: null,
  status: 'asserted',
  actor,
  recipient,
  date: null,
  ...more,
})

const row = (text: string, ...expect: readonly ExpectedEvent[]): Row<ExpectedEvent> => ({
  text,
  published: PUBLISHED,
  expect,
})

export const rows: readonly Row<ExpectedEvent>[] = [
  // visits: the visitor acts, the host receives
  row(
    'زار الرئيس الصيني شي جينبينغ موسكو الأحد.',
    event('زار', 'CONSULT', 'شي جينبينغ', 'موسكو', { mode: 'visit', date: '2024-04-07' }),
  ),
  row(
    'وصل سيرغي لافروف إلى بكين الأحد.',
    event('وصل', 'CONSULT', 'سيرغي لافروف', 'بكين', { mode: 'visit', date: '2024-04-07' }),
  ),
  row(
    'سيزور سيرغي لافروف طهران الثلاثاء.',
    event('يزور', 'AGREE', 'سيرغي لافروف', 'طهران', { status: 'future', date: '2024-04-09' }),
  ),
  row(
    'يصل سيرغي لافروف الثلاثاء إلى طهران.',
    event('يصل', 'AGREE', 'سيرغي لافروف', 'طهران', { status: 'future', date: '2024-04-09' }),
  ),
  row(
    'استقبل فلاديمير بوتين في موسكو شي جينبينغ.',
    event('استقبل', 'CONSULT', 'شي جينبينغ', 'فلاديمير بوتين', { mode: 'visit' }),
  ),
  row('التقى سيرغي لافروف جون كيري في جنيف.', event('التقى', 'CONSULT', 'سيرغي لافروف + جون كيري', '')),
  row(
    'لم يزر سيرغي لافروف طهران.',
    event('يزر', 'CONSULT', 'سيرغي لافروف', 'طهران', { mode: 'visit', status: 'negated' }),
  ),
  row(
    'في عام 2015 زار جون كيري موسكو.',
    event('زار', 'CONSULT', 'جون كيري', 'موسكو', { mode: 'visit', status: 'historical', date: '2015' }),
  ),
  // nouns, light verbs, aims
  row('أجرى سيرغي لافروف محادثات مع جون كيري.', event('محادثات', 'CONSULT', 'سيرغي لافروف + جون كيري', '')),
  row('قام جون كيري بزيارة إلى بغداد.', event('زيارة', 'CONSULT', 'جون كيري', 'بغداد', { mode: 'visit' })),
  row(
    'شنت روسيا غارات على سوريا السبت.',
    event('غارات', 'ASSAULT', 'روسيا', 'سوريا', { mode: 'aerial', date: '2024-04-06' }),
  ),
  row('وجهت فرنسا تحذيرا إلى إيران.', event('تحذيرا', 'THREATEN', 'فرنسا', 'إيران')),
  row('قالت إسرائيل إن الهجوم الإسرائيلي على لبنان مستمر.', event('الهجوم', 'ASSAULT', 'إسرائيل', 'لبنان')),
  // speech that is an act
  row('انتقدت الإمارات إيران.', event('انتقدت', 'ACCUSE', 'الإمارات', 'إيران', { mode: 'disapprove' })),
  row(
    'اتهمت السعودية إيران بدعم الحوثيين.',
    event('اتهمت', 'ACCUSE', 'السعودية', 'إيران', { mode: 'allege' }),
  ),
  row('هددت كوريا الشمالية اليابان.', event('هددت', 'THREATEN', 'كوريا الشمالية', 'اليابان')),
  row('دعت فرنسا إيران إلى وقف التخصيب.', event('دعت', 'REQUEST', 'فرنسا', 'إيران', { mode: 'yield' })),
  row('طالبت تركيا إسرائيل بالانسحاب.', event('طالبت', 'REQUEST', 'تركيا', 'إسرائيل', { mode: 'yield' })),
  row('رفضت إيران المقترح الأمريكي.', event('رفضت', 'REJECT', 'إيران', '')),
  row('أشادت مصر بالجهود التي تبذلها قطر.', event('أشادت', 'SUPPORT', 'مصر', 'قطر')),
  row('رحب الأردن بالاتفاق.', event('رحب', 'SUPPORT', 'الأردن', '')),
  row('وعدت ألمانيا أوكرانيا بالمساعدة.', event('وعدت', 'AGREE', 'ألمانيا', 'أوكرانيا')),
  // force, arrest, sanctions
  row('قصفت تركيا سوريا.', event('قصفت', 'ASSAULT', 'تركيا', 'سوريا', { mode: 'heavy-weapons' })),
  row(
    'فرضت بريطانيا عقوبات على روسيا.',
    event('فرضت', 'SANCTION', 'بريطانيا', 'روسيا', { mode: 'discontinue' }),
  ),
  row(
    'قطعت السعودية علاقاتها مع إيران.',
    event('قطعت', 'SANCTION', 'السعودية', 'إيران', { mode: 'discontinue' }),
  ),
  row('انسحبت فرنسا من مالي.', event('انسحبت', 'RETREAT', 'فرنسا', 'مالي')),
  // subject first, relative, pronoun, carried
  row(
    'قال مراسل إن روسيا قصفت أوكرانيا.',
    event('قصفت', 'ASSAULT', 'روسيا', 'أوكرانيا', { mode: 'heavy-weapons' }),
  ),
  row(
    'وصل جون كيري الذي زار بغداد أمس.',
    event('زار', 'CONSULT', 'جون كيري', 'بغداد', { mode: 'visit', date: '2024-04-07' }),
  ),
  row(
    'انتقدت فرنسا روسيا وهددتها.',
    event('انتقدت', 'ACCUSE', 'فرنسا', 'روسيا', { mode: 'disapprove' }),
    event('هددت', 'THREATEN', 'فرنسا', 'روسيا'),
  ),
  // coordination
  row('وقعت روسيا والصين اتفاقية.', event('وقعت', 'SUPPORT', 'روسيا + الصين', '')),
  // status by particles
  row('من المقرر أن يزور جون كيري بغداد.', event('يزور', 'AGREE', 'جون كيري', 'بغداد', { status: 'future' })),
  row(
    'قد تفرض فرنسا عقوبات على روسيا.',
    event('تفرض', 'SANCTION', 'فرنسا', 'روسيا', { mode: 'discontinue', status: 'hypothetical' }),
  ),
  row('لم تهاجم إيران إسرائيل.', event('تهاجم', 'ASSAULT', 'إيران', 'إسرائيل', { status: 'negated' })),
  // nothing
  row('فاز المنتخب السعودي على اليابان في المباراة.'),
  row('هاجم المنتخب المصري في الشوط الثاني من المباراة أمام تونس.'),
  row('قال الوزير إن الاقتصاد ينمو.'),
  row('ارتفعت أسعار النفط في السعودية.'),
  row('وزير الخارجية الروسي سيرغي لافروف في بكين.'),
  row('الحياة في مصر جميلة.'),
  row('خرج محمد صلاح من الملعب.'),
  row('نقل موقع إخباري عن روسيا.'),
  row('تقع سوريا في آسيا.'),
  row('عقد مؤتمرا صحافيا.'),
  row('يعتبر اغتيال رفيق الحريري قضية معروفة منذ سنوات.'),
]
