/** Who the mentions are: state, role, English name. Sentences written for this project. */
import type { Named, Row } from './harness.ts'

export interface ExpectedEntity extends Named {
  readonly name?: string
  readonly nameEn?: string
  readonly country?: string | null
  readonly roleEn?: string
}

export const rows: readonly Row<ExpectedEntity>[] = [
  {
    name: 'a surname is led to the full name',
    text: 'وصل وزير الخارجية الروسي سيرغي لافروف. وقال لافروف إن الزيارة قصيرة.',
    published: '2024-04-08',
    expect: [
      { words: 'سيرغي لافروف', nameEn: 'Sergey Lavrov', country: 'RUS', roleEn: 'foreign minister' },
      { words: 'لافروف', occurrence: 2, nameEn: 'Sergey Lavrov', country: 'RUS', roleEn: 'foreign minister' },
    ],
  },
  {
    name: 'a counterpart has the same post and his own state',
    text: 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الصيني وانغ يي.',
    published: '2024-04-08',
    expect: [
      { words: 'سيرغي لافروف', nameEn: 'Sergey Lavrov', country: 'RUS', roleEn: 'foreign minister' },
      { words: 'وانغ يي', nameEn: 'Wang Yi', country: 'CHN', roleEn: 'foreign minister' },
    ],
  },
  {
    name: 'a ministry belongs to the state that its adjective names',
    text: 'نفت وزارة الدفاع التركية الخبر.',
    published: '2024-04-08',
    expect: [{ words: 'وزارة الدفاع التركية', country: 'TUR' }],
  },
  {
    name: 'the state that a nationality of two words names',
    text: 'وصل وزير التجارة الكوري الجنوبي هونغ ميونغ بو إلى روما.',
    published: '2024-04-08',
    expect: [
      { words: 'هونغ ميونغ بو', country: 'KOR' },
      { words: 'روما', country: 'ITA' },
    ],
  },
  {
    name: 'a woman at the head of what has the article',
    text: 'التقت رئيسة الوفد البوسني سنادا كوفاتش وزيرا في روما.',
    published: '2024-04-08',
    expect: [
      { words: 'سنادا كوفاتش', country: 'BIH' },
      { words: 'روما', country: 'ITA' },
    ],
  },
  {
    name: 'a post with a participle and the body that it is at',
    text: 'التقت السفيرة المتجولة لمكتب شؤون المناخ بوزارة الخارجية الكندية هيلين ماركو وزيرا في روما.',
    published: '2024-04-08',
    expect: [
      { words: 'وزارة الخارجية الكندية', country: 'CAN' },
      { words: 'هيلين ماركو', country: 'CAN' },
      { words: 'روما', country: 'ITA' },
    ],
  },
  {
    name: 'a post after و is another person’s',
    text: 'حضر الحفل في دمشق سعيد الحموي، وسفير اليابان.',
    published: '2024-04-08',
    expect: [
      { words: 'دمشق', country: 'SYR' },
      { words: 'سعيد الحموي', country: 'SYR' },
      { words: 'اليابان', country: 'JPN' },
    ],
  },
  {
    name: 'who speaks for the United Nations is of no state',
    text: 'وصل هنري ماركو رئيس بعثة الأمم المتحدة إلى دمشق. واستقبل المبعوث الأممي لويس ماركيز وزيرا.',
    published: '2024-04-08',
    expect: [
      { words: 'هنري ماركو', country: null },
      { words: 'الأمم المتحدة', country: null },
      { words: 'دمشق', country: 'SYR' },
      { words: 'لويس ماركيز', country: null },
    ],
  },
  {
    name: 'the place that a sentence opens with says whose ministry it is',
    text: 'زار الوفد القاهرة مرتين ثم القاهرة مرة. وفي الخرطوم، نفت وزارة الدفاع الخبر.',
    published: '2024-04-08',
    expect: [
      { words: 'القاهرة', country: 'EGY' },
      { words: 'القاهرة', occurrence: 2, country: 'EGY' },
      { words: 'الخرطوم', country: 'SDN' },
      { words: 'وزارة الدفاع', country: 'SDN' },
    ],
  },
  {
    name: 'a surname alone: who holds an office on the day',
    text: 'وصل لافروف إلى القاهرة.',
    published: '2024-04-08',
    expect: [
      { words: 'لافروف', country: 'RUS' },
      { words: 'القاهرة', country: 'EGY' },
    ],
  },
]
