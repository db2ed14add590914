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
  row('انسحبت فرنسا من مالي.', event('انسحبت', 'RETREAT', 'فرنسا', 'مالي', { mode: 'withdraw' })),
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
  row('استبعدت نيبال أن ينخفض سعر النفط قريبا.'),
  row('رفض المتحدث التعليق على الأنباء.'),
  row('قطعت اليابان وعدا لنيبال.', event('قطعت', 'AGREE', 'اليابان', 'نيبال')),
  row(
    'أكدت اليابان أهمية تعزيز التعاون مع نيبال.',
    event('أكدت', 'REQUEST', 'اليابان', '', { mode: 'assist' }),
  ),
  row('لقي مهاجرون سودانيون حتفهم غرقا قبالة ليبيا.'),
  row('أبدت نيبال ارتياحها.'),
  row('سلمت نيبال دفعة من مستحقاتها إلى اليابان.'),
  row(
    'قال وزير الخارجية الياباني إن سياسة نيبال عدائية.',
    event('قال', 'ACCUSE', 'وزير الخارجية الياباني', 'نيبال', { mode: 'disapprove' }),
  ),
  row('قال وزير الخارجية الياباني إن حكومة نيبال تنظر بعد سنوات في ملف الانتهاكات.'),
  row('ارتفعت أسعار النفط في السعودية.'),
  row('وزير الخارجية الروسي سيرغي لافروف في بكين.'),
  row('الحياة في مصر جميلة.'),
  row('خرج محمد صلاح من الملعب.'),
  row('نقل موقع إخباري عن روسيا.'),
  row('تقع سوريا في آسيا.'),
  row('عقد مؤتمرا صحافيا.'),
  row('يعتبر اغتيال رفيق الحريري قضية معروفة منذ سنوات.'),
  // each type: verb, noun with its light verb, negated, planned, conditional; what a subject that acts nothing does not do
  // CONSULT
  row(
    'زار أنطونيو غوتيريش بغداد الأحد.',
    event('زار', 'CONSULT', 'أنطونيو غوتيريش', 'بغداد', { mode: 'visit', date: '2024-04-07' }),
  ),
  row(
    'أنهى أنطونيو غوتيريش زيارة إلى بغداد.',
    event('زيارة', 'CONSULT', 'أنطونيو غوتيريش', 'بغداد', { mode: 'visit' }),
  ),
  row(
    'لم يلتق سيرغي لافروف جون كيري.',
    event('يلتق', 'CONSULT', 'سيرغي لافروف + جون كيري', '', { status: 'negated' }),
  ),
  row(
    'من المقرر أن يلتقي سيرغي لافروف جون كيري في جنيف.',
    event('يلتقي', 'AGREE', 'سيرغي لافروف + جون كيري', '', { status: 'future' }),
  ),
  row(
    'إذا التقى سيرغي لافروف جون كيري فسيكون ذلك في جنيف.',
    event('التقى', 'AGREE', 'سيرغي لافروف + جون كيري', '', { status: 'hypothetical' }),
  ),
  row('قد يزور جون كيري موسكو.', event('يزور', 'AGREE', 'جون كيري', 'موسكو', { status: 'hypothetical' })),
  row('عقدت فرنسا وألمانيا اجتماعا في بروكسل.', event('اجتماعا', 'CONSULT', 'فرنسا + ألمانيا', '')),
  row(
    'اتصل جون كيري هاتفيا بسيرغي لافروف.',
    event('اتصل', 'CONSULT', 'جون كيري + سيرغي لافروف', '', { mode: 'phone' }),
  ),
  row(
    'توسطت قطر بين إسرائيل وحماس.',
    event('توسطت', 'CONSULT', 'قطر', 'إسرائيل + حماس', { mode: 'third-party' }),
  ),
  // AGREE
  row('وافقت إيران على المقترح.', event('وافقت', 'AGREE', 'إيران', '')),
  row('أعلنت قطر موافقتها على المقترح.', event('موافقت', 'AGREE', 'قطر', '')),
  row('تعهدت اليابان بمساعدة أوكرانيا.', event('تعهدت', 'AGREE', 'اليابان', '')),
  row('لم توافق إيران على المقترح.', event('توافق', 'AGREE', 'إيران', '', { status: 'negated' })),
  row('ستوافق إيران على المقترح.', event('توافق', 'AGREE', 'إيران', '', { status: 'future' })),
  row('قد توافق إيران على المقترح.', event('توافق', 'AGREE', 'إيران', '', { status: 'hypothetical' })),
  row('قدمت روسيا وعودا لسوريا.', event('وعودا', 'AGREE', 'روسيا', 'سوريا')),
  row('قبلت تركيا دعوة موسكو.', event('قبلت', 'AGREE', 'تركيا', '')),
  row('اتفقت روسيا وتركيا على وقف إطلاق النار.', event('اتفقت', 'CONCEDE', 'روسيا + تركيا', '')),
  row(
    'أبدت فرنسا استعدادها للتعاون مع لبنان.',
    event('استعداد', 'AGREE', 'فرنسا', 'لبنان', { status: 'future' }),
  ),
  // SUPPORT
  row('أشادت قطر بتركيا.', event('أشادت', 'SUPPORT', 'قطر', 'تركيا')),
  row('عبرت قطر عن دعمها لتركيا.', event('دعم', 'SUPPORT', 'قطر', 'تركيا')),
  row('أيدت ألمانيا فرنسا.', event('أيدت', 'SUPPORT', 'ألمانيا', 'فرنسا')),
  row('لم تؤيد ألمانيا فرنسا.', event('تؤيد', 'SUPPORT', 'ألمانيا', 'فرنسا', { status: 'negated' })),
  row('ستدعم ألمانيا فرنسا.', event('تدعم', 'AGREE', 'ألمانيا', 'فرنسا', { status: 'future' })),
  row('قد تدعم ألمانيا فرنسا.', event('تدعم', 'AGREE', 'ألمانيا', 'فرنسا', { status: 'hypothetical' })),
  row('وقعت مصر والأردن اتفاقا.', event('وقعت', 'SUPPORT', 'مصر + الأردن', '')),
  row('هنأت السعودية باكستان.', event('هنأت', 'SUPPORT', 'السعودية', 'باكستان')),
  row('اعترفت إسبانيا بدولة فلسطين.', event('اعترفت', 'SUPPORT', 'إسبانيا', 'دولة فلسطين')),
  row(
    'لو دعمت ألمانيا فرنسا لتغير الموقف.',
    event('دعمت', 'AGREE', 'ألمانيا', 'فرنسا', { status: 'hypothetical' }),
  ),
  // CONCEDE
  row('رضخت اليونان لمطالب ألمانيا.', event('رضخت', 'CONCEDE', 'اليونان', 'ألمانيا')),
  row('أبدت اليونان استجابة لمطالب ألمانيا.', event('استجابة', 'CONCEDE', 'اليونان', 'ألمانيا')),
  row('اعتذرت تركيا لروسيا.', event('اعتذرت', 'CONCEDE', 'تركيا', 'روسيا')),
  row('لم تعتذر تركيا لروسيا.', event('تعتذر', 'CONCEDE', 'تركيا', 'روسيا', { status: 'negated' })),
  row('ستعتذر تركيا لروسيا.', event('تعتذر', 'CONCEDE', 'تركيا', 'روسيا', { status: 'future' })),
  row('قد تعتذر تركيا لروسيا.', event('تعتذر', 'CONCEDE', 'تركيا', 'روسيا', { status: 'hypothetical' })),
  row('قدمت تركيا اعتذارا إلى روسيا.', event('اعتذارا', 'CONCEDE', 'تركيا', 'روسيا')),
  row('تنازلت اليونان أمام ألمانيا.', event('تنازلت', 'CONCEDE', 'اليونان', '')),
  row('وافقت إسرائيل على وقف القصف.', event('وافقت', 'CONCEDE', 'إسرائيل', '')),
  row(
    'إذا اعتذرت تركيا لروسيا فستعود السياحة.',
    event('اعتذرت', 'CONCEDE', 'تركيا', 'روسيا', { status: 'hypothetical' }),
  ),
  // COOPERATE
  row('زودت روسيا سوريا بالأسلحة.', event('زودت', 'COOPERATE', 'روسيا', 'سوريا')),
  row('أجرت مصر وروسيا مناورات في البحر المتوسط.', event('مناورات', 'COOPERATE', 'مصر + روسيا', '')),
  row('تعاونت فرنسا مع المغرب.', event('تعاونت', 'COOPERATE', 'فرنسا', 'المغرب')),
  row(
    'لم تتعاون إيران مع الوكالة الدولية للطاقة الذرية.',
    event('تتعاون', 'COOPERATE', 'إيران', 'الوكالة الدولية للطاقة الذرية', { status: 'negated' }),
  ),
  row('ستتعاون فرنسا مع المغرب.', event('تتعاون', 'AGREE', 'فرنسا', 'المغرب', { status: 'future' })),
  row('قد تتعاون فرنسا مع المغرب.', event('تتعاون', 'AGREE', 'فرنسا', 'المغرب', { status: 'hypothetical' })),
  row('سلمت الجزائر مطلوبين إلى تونس.', event('سلمت', 'COOPERATE', 'الجزائر', 'تونس')),
  row('انضم الأردن إلى حلف شمال الأطلسي.', event('انضم', 'COOPERATE', 'الأردن', 'حلف شمال الأطلسي')),
  row('اشترت الهند أسلحة من روسيا.', event('اشترت', 'COOPERATE', 'الهند', 'روسيا')),
  // AID
  row('ساعدت اليابان نيبال.', event('ساعدت', 'AID', 'اليابان', 'نيبال')),
  row('قدمت الكويت مساعدات إلى اليمن.', event('قدمت', 'AID', 'الكويت', 'اليمن')),
  row('تبرعت الصين لنيبال.', event('تبرعت', 'AID', 'الصين', 'نيبال')),
  row('لم تساعد اليابان نيبال.', event('تساعد', 'AID', 'اليابان', 'نيبال', { status: 'negated' })),
  row('ستساعد اليابان نيبال.', event('تساعد', 'AGREE', 'اليابان', 'نيبال', { status: 'future' })),
  row('قد تساعد اليابان نيبال.', event('تساعد', 'AGREE', 'اليابان', 'نيبال', { status: 'hypothetical' })),
  row('أرسلت تركيا مساعدات إلى غزة.', event('أرسلت', 'AID', 'تركيا', 'غزة')),
  row('دربت الولايات المتحدة الجيش العراقي.', event('دربت', 'AID', 'الولايات المتحدة', 'الجيش العراقي')),
  row(
    'إذا ساعدت اليابان نيبال فستشكرها.',
    event('ساعدت', 'AGREE', 'اليابان', 'نيبال', { status: 'hypothetical' }),
  ),
  // RETREAT
  row('انسحبت روسيا من أوكرانيا.', event('انسحبت', 'RETREAT', 'روسيا', 'أوكرانيا', { mode: 'withdraw' })),
  row('أعلنت فرنسا انسحابها من مالي.', event('انسحاب', 'RETREAT', 'فرنسا', 'مالي', { mode: 'withdraw' })),
  row('أفرجت إيران عن صحافيين.', event('أفرجت', 'RETREAT', 'إيران', 'صحافيين', { mode: 'release' })),
  row(
    'لم تنسحب روسيا من أوكرانيا.',
    event('تنسحب', 'RETREAT', 'روسيا', 'أوكرانيا', { mode: 'withdraw', status: 'negated' }),
  ),
  row('ستنسحب روسيا من أوكرانيا.', event('تنسحب', 'AGREE', 'روسيا', 'أوكرانيا', { status: 'future' })),
  row(
    'قد تنسحب روسيا من أوكرانيا.',
    event('تنسحب', 'AGREE', 'روسيا', 'أوكرانيا', { status: 'hypothetical' }),
  ),
  row('رفعت الولايات المتحدة العقوبات عن كوبا.', event('رفعت', 'RETREAT', 'الولايات المتحدة', 'كوبا')),
  row(
    'استقال رئيس الوزراء اليوناني.',
    event('استقال', 'RETREAT', 'رئيس الوزراء اليوناني', '', { mode: 'resign' }),
  ),
  row(
    'إذا انسحبت روسيا من أوكرانيا فستتوقف الحرب.',
    event('انسحبت', 'AGREE', 'روسيا', 'أوكرانيا', { status: 'hypothetical' }),
  ),
  // REQUEST
  row('طالبت مصر إثيوبيا بوقف البناء.', event('طالبت', 'REQUEST', 'مصر', 'إثيوبيا', { mode: 'yield' })),
  row(
    'وجهت تركيا نداء إلى الأمم المتحدة.',
    event('نداء', 'REQUEST', 'تركيا', 'الأمم المتحدة', { mode: 'change' }),
  ),
  row('حثت الصين باكستان على الحوار.', event('حثت', 'REQUEST', 'الصين', 'باكستان', { mode: 'meet' })),
  row(
    'لم تطلب العراق من بريطانيا ذلك.',
    event('تطلب', 'REQUEST', 'العراق', 'بريطانيا', { mode: 'change', status: 'negated' }),
  ),
  row(
    'ستطالب مصر إثيوبيا بوقف البناء.',
    event('تطالب', 'REQUEST', 'مصر', 'إثيوبيا', { mode: 'yield', status: 'future' }),
  ),
  row(
    'قد تطالب مصر إثيوبيا بوقف البناء.',
    event('تطالب', 'REQUEST', 'مصر', 'إثيوبيا', { mode: 'yield', status: 'hypothetical' }),
  ),
  row(
    'ناشدت الأمم المتحدة إسرائيل وقف القصف.',
    event('ناشدت', 'REQUEST', 'الأمم المتحدة', 'إسرائيل', { mode: 'yield' }),
  ),
  row('شدد بان كي مون على ضرورة الحوار.', event('شدد', 'REQUEST', 'بان كي مون', '', { mode: 'meet' })),
  row(
    'إذا طالبت مصر إثيوبيا بذلك فسترفض.',
    event('طالبت', 'REQUEST', 'مصر', 'إثيوبيا', { mode: 'change', status: 'hypothetical' }),
    event('ترفض', 'REJECT', 'مصر', '', { status: 'future' }),
  ),
  // ACCUSE
  row(
    'اتهمت أوكرانيا روسيا بقصف المدينة.',
    event('اتهمت', 'ACCUSE', 'أوكرانيا', 'روسيا', { mode: 'allege' }),
    event('قصف', 'ASSAULT', 'روسيا', '', { mode: 'heavy-weapons' }),
  ),
  row(
    'وجهت أوكرانيا اتهامات إلى روسيا.',
    event('اتهامات', 'ACCUSE', 'أوكرانيا', 'روسيا', { mode: 'allege' }),
  ),
  row('أدانت فرنسا سوريا.', event('أدانت', 'ACCUSE', 'فرنسا', 'سوريا', { mode: 'disapprove' })),
  row(
    'لم تتهم أوكرانيا روسيا.',
    event('تتهم', 'ACCUSE', 'أوكرانيا', 'روسيا', { mode: 'allege', status: 'negated' }),
  ),
  row(
    'ستتهم أوكرانيا روسيا.',
    event('تتهم', 'ACCUSE', 'أوكرانيا', 'روسيا', { mode: 'allege', status: 'future' }),
  ),
  row(
    'قد تتهم أوكرانيا روسيا.',
    event('تتهم', 'ACCUSE', 'أوكرانيا', 'روسيا', { mode: 'allege', status: 'hypothetical' }),
  ),
  row('حملت تركيا سوريا المسؤولية.', event('حملت', 'ACCUSE', 'تركيا', 'سوريا', { mode: 'allege' })),
  row(
    'نددت الجامعة العربية بإسرائيل.',
    event('نددت', 'ACCUSE', 'الجامعة العربية', 'إسرائيل', { mode: 'disapprove' }),
  ),
  row(
    'أعربت تركيا عن إدانتها لإسرائيل.',
    event('إدانت', 'ACCUSE', 'تركيا', 'إسرائيل', { mode: 'disapprove' }),
  ),
  // REJECT
  row('رفضت كوبا العرض الأمريكي.', event('رفضت', 'REJECT', 'كوبا', '')),
  row('أعلنت كوبا رفضها للعرض.', event('رفض', 'REJECT', 'كوبا', '')),
  row('ألغت تركيا زيارة إلى موسكو.', event('ألغت', 'REJECT', 'تركيا', 'موسكو', { mode: 'meet' })),
  row('لم ترفض كوبا العرض.', event('ترفض', 'REJECT', 'كوبا', '', { status: 'negated' })),
  row('سترفض كوبا العرض.', event('ترفض', 'REJECT', 'كوبا', '', { status: 'future' })),
  row('قد ترفض كوبا العرض.', event('ترفض', 'REJECT', 'كوبا', '', { status: 'hypothetical' })),
  row('نفت إيران الاتهامات.', event('نفت', 'REJECT', 'إيران', '')),
  row('استبعدت ألمانيا التدخل في ليبيا.', event('استبعدت', 'REJECT', 'ألمانيا', '')),
  row(
    'إذا رفضت كوبا العرض فستبقى العقوبات.',
    event('رفضت', 'REJECT', 'كوبا', '', { status: 'hypothetical' }),
  ),
  // THREATEN
  row('هددت روسيا أوكرانيا.', event('هددت', 'THREATEN', 'روسيا', 'أوكرانيا')),
  row('وجهت روسيا تهديدا إلى أوكرانيا.', event('تهديدا', 'THREATEN', 'روسيا', 'أوكرانيا')),
  row('توعدت إسرائيل حزب الله.', event('توعدت', 'THREATEN', 'إسرائيل', 'حزب الله')),
  row('لم تهدد روسيا أوكرانيا.', event('تهدد', 'THREATEN', 'روسيا', 'أوكرانيا', { status: 'negated' })),
  row('ستهدد روسيا أوكرانيا.', event('تهدد', 'THREATEN', 'روسيا', 'أوكرانيا', { status: 'future' })),
  row('قد تهدد روسيا أوكرانيا.', event('تهدد', 'THREATEN', 'روسيا', 'أوكرانيا', { status: 'hypothetical' })),
  row('حذرت الصين اليابان.', event('حذرت', 'THREATEN', 'الصين', 'اليابان')),
  row('أمهلت السعودية الحوثيين.', event('أمهلت', 'THREATEN', 'السعودية', 'الحوثيين')),
  row('الفقر يهدد العالم.'),
  // PROTEST
  row(
    'تظاهر آلاف الأشخاص ضد الحكومة التونسية.',
    event('تظاهر', 'PROTEST', 'آلاف الأشخاص', 'الحكومة التونسية', { mode: 'demo' }),
  ),
  row(
    'نظمت المعارضة احتجاجات ضد الحكومة التونسية.',
    event('احتجاجات', 'PROTEST', 'المعارضة', 'الحكومة التونسية', { mode: 'demo' }),
  ),
  row('اعتصم متظاهرون أمام البرلمان التونسي.', event('اعتصم', 'PROTEST', 'متظاهرون', '', { mode: 'demo' })),
  row(
    'لم يتظاهر مواطنون ضد الحكومة التونسية.',
    event('يتظاهر', 'PROTEST', 'مواطنون', 'الحكومة التونسية', { mode: 'demo', status: 'negated' }),
  ),
  row(
    'سيتظاهر مواطنون ضد الحكومة التونسية.',
    event('يتظاهر', 'PROTEST', 'مواطنون', 'الحكومة التونسية', { mode: 'demo', status: 'future' }),
  ),
  row(
    'قد يتظاهر مواطنون ضد الحكومة التونسية.',
    event('يتظاهر', 'PROTEST', 'مواطنون', 'الحكومة التونسية', { mode: 'demo', status: 'hypothetical' }),
  ),
  row(
    'خرجت مظاهرة غاضبة في تونس، وندد المتظاهرون بالغلاء.',
    event('خرجت', 'PROTEST', 'المتظاهرون', '', { mode: 'demo' }),
  ),
  row('قاطعت المعارضة الانتخابات.', event('قاطعت', 'PROTEST', 'المعارضة', '', { mode: 'boycott' })),
  row('رشق متظاهرون الشرطة بالحجارة.', event('رشق', 'PROTEST', 'متظاهرون', 'الشرطة', { mode: 'riot' })),
  row('أضرب عمال عن الطعام.', event('أضرب', 'PROTEST', 'عمال', '', { mode: 'hunger' })),
  row(
    'إذا تظاهر مواطنون ضد الحكومة التونسية فستستقيل.',
    event('تظاهر', 'PROTEST', 'مواطنون', 'الحكومة التونسية', { mode: 'demo', status: 'hypothetical' }),
  ),
  // SANCTION
  row(
    'فرضت أستراليا عقوبات على كوريا الشمالية.',
    event('فرضت', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'discontinue' }),
  ),
  row(
    'أعلنت أستراليا فرض عقوبات على كوريا الشمالية.',
    event('فرض', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'discontinue' }),
  ),
  row(
    'طردت كندا دبلوماسيين سوريين.',
    event('طردت', 'SANCTION', 'كندا', 'دبلوماسيين سوريين', { mode: 'expel' }),
  ),
  row(
    'لم تفرض أستراليا عقوبات على كوريا الشمالية.',
    event('تفرض', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'discontinue', status: 'negated' }),
  ),
  row(
    'ستفرض أستراليا عقوبات على كوريا الشمالية.',
    event('تفرض', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'discontinue', status: 'future' }),
  ),
  row(
    'إذا فرضت أستراليا عقوبات على كوريا الشمالية فسترد.',
    event('فرضت', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'discontinue', status: 'hypothetical' }),
  ),
  row(
    'علقت هولندا المساعدات إلى السودان.',
    event('علقت', 'SANCTION', 'هولندا', 'السودان', { mode: 'discontinue' }),
  ),
  row(
    'استدعت تركيا سفيرها لدى إسرائيل.',
    event('استدعت', 'SANCTION', 'تركيا', 'إسرائيل', { mode: 'withdraw' }),
  ),
  row(
    'عاقبت أستراليا كوريا الشمالية.',
    event('عاقبت', 'SANCTION', 'أستراليا', 'كوريا الشمالية', { mode: 'expel' }),
  ),
  // MOBILIZE
  row('نشرت كندا قوات في لاتفيا.', event('نشرت', 'MOBILIZE', 'كندا', '', { mode: 'troops' })),
  row('أعلنت كندا نشر قوات في لاتفيا.', event('نشر', 'MOBILIZE', 'كندا', '', { mode: 'troops' })),
  row('حشدت تركيا دباباتها على الحدود.', event('حشدت', 'MOBILIZE', 'تركيا', '', { mode: 'troops' })),
  row(
    'لم تنشر كندا قوات في لاتفيا.',
    event('تنشر', 'MOBILIZE', 'كندا', '', { mode: 'troops', status: 'negated' }),
  ),
  row(
    'ستنشر كندا قوات في لاتفيا.',
    event('تنشر', 'MOBILIZE', 'كندا', '', { mode: 'troops', status: 'future' }),
  ),
  row(
    'قد تنشر كندا قوات في لاتفيا.',
    event('تنشر', 'MOBILIZE', 'كندا', '', { mode: 'troops', status: 'hypothetical' }),
  ),
  row('نُشرت قوات كندية في لاتفيا.', event('نُشرت', 'MOBILIZE', 'قوات كندية', '', { mode: 'troops' })),
  row(
    'اختبرت كوريا الشمالية صاروخا باليستيا.',
    event('اختبرت', 'MOBILIZE', 'كوريا الشمالية', '', { mode: 'weapons' }),
  ),
  row('جند تنظيم داعش مقاتلين.', event('جند', 'MOBILIZE', 'داعش', '', { mode: 'militia' })),
  row(
    'إذا نشرت كندا قوات في لاتفيا فسيتغير الموقف.',
    event('نشرت', 'MOBILIZE', 'كندا', '', { mode: 'troops', status: 'hypothetical' }),
  ),
  // COERCE
  row(
    'اعتقلت إسرائيل ناشطين فلسطينيين.',
    event('اعتقلت', 'COERCE', 'إسرائيل', 'ناشطين فلسطينيين', { mode: 'arrest' }),
  ),
  row('نفذت إسرائيل اعتقالات في نابلس.', event('اعتقالات', 'COERCE', 'إسرائيل', '', { mode: 'arrest' })),
  row('اعتُقل ناشط فلسطيني.', event('اعتُقل', 'COERCE', '', 'ناشط فلسطيني', { mode: 'arrest' })),
  row(
    'لم تعتقل إسرائيل ناشطين فلسطينيين.',
    event('تعتقل', 'COERCE', 'إسرائيل', 'ناشطين فلسطينيين', { mode: 'arrest', status: 'negated' }),
  ),
  row(
    'ستعتقل إسرائيل ناشطين فلسطينيين.',
    event('تعتقل', 'COERCE', 'إسرائيل', 'ناشطين فلسطينيين', { mode: 'arrest', status: 'future' }),
  ),
  row(
    'قد تعتقل إسرائيل ناشطين فلسطينيين.',
    event('تعتقل', 'COERCE', 'إسرائيل', 'ناشطين فلسطينيين', { mode: 'arrest', status: 'hypothetical' }),
  ),
  row('سيطر تنظيم داعش على تدمر.', event('سيطر', 'COERCE', 'داعش', '', { mode: 'seize' })),
  row(
    'حاصرت القوات السورية مدينة حلب.',
    event('حاصرت', 'COERCE', 'القوات السورية', 'حلب', { mode: 'restrict' }),
  ),
  row('أجبرت ليبيا مهاجرين على الرحيل.', event('أجبرت', 'COERCE', 'ليبيا', 'مهاجرين', { mode: 'restrict' })),
  row('حظرت فرنسا سفر مواطنين إلى سوريا.', event('حظرت', 'COERCE', 'فرنسا', 'مواطنين', { mode: 'ban' })),
  // ASSAULT
  row('هاجمت حركة الشباب القوات الكينية.', event('هاجمت', 'ASSAULT', 'الشباب', 'القوات الكينية')),
  row('شنت إسرائيل هجوما على لبنان.', event('هجوما', 'ASSAULT', 'إسرائيل', 'لبنان')),
  row('قُتل جندي تركي.', event('قُتل', 'ASSAULT', '', 'جندي تركي')),
  row(
    'لم تقصف تركيا سوريا.',
    event('تقصف', 'ASSAULT', 'تركيا', 'سوريا', { mode: 'heavy-weapons', status: 'negated' }),
  ),
  row(
    'ستقصف تركيا سوريا.',
    event('تقصف', 'ASSAULT', 'تركيا', 'سوريا', { mode: 'heavy-weapons', status: 'future' }),
  ),
  row(
    'قد تقصف تركيا سوريا.',
    event('تقصف', 'ASSAULT', 'تركيا', 'سوريا', { mode: 'heavy-weapons', status: 'hypothetical' }),
  ),
  row(
    'اغتال مسلحون نائبا عراقيا.',
    event('اغتال', 'ASSAULT', 'مسلحون', 'نائبا عراقيا', { mode: 'assassinate' }),
  ),
  row(
    'اختطف مسلحون صحافيا فرنسيا.',
    event('اختطف', 'ASSAULT', 'مسلحون', 'صحافيا فرنسيا', { mode: 'abduct' }),
  ),
  row(
    'إذا قصفت تركيا سوريا فسترد.',
    event('قصفت', 'ASSAULT', 'تركيا', 'سوريا', { mode: 'heavy-weapons', status: 'hypothetical' }),
  ),
  row(
    'قالت الشرطة إن مسلحا من حركة طالبان، قتل جنديا أفغانيا.',
    event('قتل', 'ASSAULT', 'مسلحا', 'جنديا أفغانيا'),
  ),
  row(
    'كان إلياس المر، وزير الدفاع اللبناني، قد اغتيل في بيروت.',
    event('اغتيل', 'ASSAULT', '', 'إلياس المر', { mode: 'assassinate' }),
  ),
  row(
    'أصيب وزير الدفاع اللبناني بجروح في هجوم.',
    event('أصيب', 'ASSAULT', '', 'وزير الدفاع اللبناني', { mode: 'beat' }),
  ),
  row('تعرضت القوات الكينية لهجوم.', event('هجوم', 'ASSAULT', '', 'القوات الكينية')),
  row(
    'فجر انتحاري نفسه وسط قوات عراقية.',
    event('فجر', 'ASSAULT', 'انتحاري', '', { mode: 'suicide-attack' }),
  ),
  row('أدى انفجار سيارة مفخخة إلى مقتل خمسة جنود عراقيين.', event('مقتل', 'ASSAULT', '', 'جنود عراقيين')),
  // whom an answer is given to, whose the deed is, who else takes part
  row(
    'اتهمت المجر رومانيا بالتجسس. ونفت رومانيا الاتهامات.',
    event('اتهمت', 'ACCUSE', 'المجر', 'رومانيا', { mode: 'allege' }),
    event('نفت', 'REJECT', 'رومانيا', 'المجر'),
  ),
  row(
    'أجرت صربيا وكوسوفو محادثات بوساطة سويسرا.',
    event('محادثات', 'CONSULT', 'صربيا + كوسوفو', '', { mode: 'third-party' }),
  ),
  row(
    'نشرت النيجر قوات لمحاربة تنظيم داعش.',
    event('نشرت', 'MOBILIZE', 'النيجر', 'داعش', { mode: 'troops' }),
  ),
  row(
    'ألقت بولندا باللائمة على بيلاروس.',
    event('اللائمة', 'ACCUSE', 'بولندا', 'بيلاروس', { mode: 'allege' }),
  ),
  row('اتهمت بولندا تنظيم «داعش» بالتفجير.', event('اتهمت', 'ACCUSE', 'بولندا', 'داعش', { mode: 'allege' })),
  row('اجتمع مبعوثون من بولندا والتشيك.', event('اجتمع', 'CONSULT', 'بولندا + التشيك', '')),
  row('انضمت كندا مع المكسيك إلى فرنسا.', event('انضمت', 'COOPERATE', 'كندا + المكسيك', 'فرنسا')),
  row(
    'تبادلت أرمينيا وأذربيجان عشرين أسيرا.',
    event('تبادلت', 'RETREAT', 'أرمينيا + أذربيجان', '', { mode: 'release' }),
  ),
  row(
    'قال وزير خارجية النرويج إن السويد لم تطلب من بلاده شيئا.',
    event('تطلب', 'REQUEST', 'السويد', 'النرويج', { mode: 'change', status: 'negated' }),
  ),
  row('تحاول تركيا تحقيق تقارب بين قطر ومصر.'),
  row('زار 300 ألف سائح ياباني إيطاليا.'),
]
