/** Names and descriptions: what the `mentions` stage finds in a sentence. Sentences written for this project. */
import type { Named, Row } from './harness.ts'

export interface ExpectedName extends Named {
  readonly type: 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC'
  readonly rule?: string
}

export const rows: readonly Row<ExpectedName>[] = [
  {
    name: 'a post, its state and a name; the title stays outside',
    text: 'وصل وزير الخارجية الروسي سيرغي لافروف إلى بكين.',
    expect: [
      { words: 'سيرغي لافروف', type: 'PER' },
      { words: 'بكين', type: 'GPE' },
    ],
  },
  {
    name: 'particles stay outside a name',
    text: 'نقلت الطائرة المساعدات للصين ولبنان.',
    expect: [
      { words: 'لصين', type: 'GPE' },
      { words: 'لبنان', type: 'GPE' },
    ],
  },
  {
    name: 'mentions.surname: a bare surname takes the full name’s person',
    text: 'التقى الرئيس ماركو بنتلي وفدا تجاريا. وقال بنتلي إن المحادثات مستمرة.',
    expect: [
      { words: 'ماركو بنتلي', type: 'PER' },
      { words: 'بنتلي', occurrence: 2, type: 'PER' },
    ],
  },
  {
    name: 'mentions.state-body: a force with its nationality',
    text: 'أعلن الجيش السوداني انسحابه.',
    expect: [{ words: 'الجيش السوداني', type: 'ORG' }],
  },
  {
    name: 'mentions.state-body needs agreement: the adjective is the minister’s',
    text: 'اجتمع مع وزير الخارجية النرويجي أمس.',
    expect: [],
  },
  {
    name: 'mentions.body: a ministry with its state',
    text: 'نفت وزارة الدفاع التركية الخبر.',
    expect: [{ words: 'وزارة الدفاع التركية', type: 'ORG' }],
  },
  {
    name: 'mentions.quoted-body: a paper’s name in marks after its class word',
    text: 'وذكرت صحيفة "الميناء" الكويتية ذلك.',
    expect: [{ words: 'الميناء', type: 'ORG' }],
  },
  {
    name: 'mentions.after-post: a first name after a post',
    text: 'قال المتحدث باسم الحكومة التركية كريم دوغروسوز ذلك.',
    expect: [
      { words: 'الحكومة التركية', type: 'ORG' },
      { words: 'كريم دوغروسوز', type: 'PER' },
    ],
  },
  {
    name: 'a class word that the name does without is cut off',
    text: 'اتهمت إسرائيل حركة حماس بذلك.',
    expect: [
      { words: 'إسرائيل', type: 'GPE' },
      { words: 'حماس', type: 'ORG' },
    ],
  },
  { name: 'a month is no firm', text: 'جرى ذلك في نيسان الماضي.', expect: [] },
  { name: 'phrases of piety are no bodies', text: 'سيتم ذلك بإذن الله قريبا.', expect: [] },
  {
    name: 'mentions.state-body: a nationality of two words',
    text: 'نفت السفارة الكورية الشمالية الخبر.',
    expect: [{ words: 'السفارة الكورية الشمالية', type: 'ORG' }],
  },
  {
    name: 'a head word keeps its letters that look like particles',
    text: 'وذكرت وكالة أنباء بوركينا فاسو ذلك.',
    expect: [{ words: 'وكالة أنباء بوركينا فاسو', type: 'ORG' }],
  },
  {
    name: 'mentions.body: an adjective that does not agree with a head in ى belongs to what it governs',
    text: 'شارك في منتدى طرق الملح الجديدة.',
    expect: [{ words: 'منتدى طرق الملح الجديدة', type: 'ORG' }],
  },
  {
    name: 'mentions.class-place: towns that no list has, after their class word',
    text: 'وصلت القافلة إلى بلدتي القصيبة وطلعور قرب مطار زليكان.',
    expect: [
      { words: 'القصيبة', type: 'GPE', rule: 'mentions.class-place' },
      { words: 'طلعور', type: 'GPE', rule: 'mentions.class-place' },
      { words: 'مطار زليكان', type: 'FAC', rule: 'mentions.class-place' },
    ],
  },
  {
    name: 'a class word with an adjective names no town',
    text: 'بنت الحكومة قرية صغيرة قرب مطار جديد.',
    expect: [],
  },
  {
    name: 'mentions.relayed: the agency and not the land, after a word of relaying',
    text: 'ونقلت الأناضول الخبر.',
    expect: [{ words: 'الأناضول', type: 'ORG', rule: 'mentions.relayed' }],
  },
]
