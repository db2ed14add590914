/** On whose word a stretch is told: the chain of voices, outermost first, each with its kind and cue. Sentences written for this project. */
import type { Named, Row } from './harness.ts'

export interface ExpectedAttribution extends Named {
  /** `voice (kind: cue)` joined by ` ← `, as the text goes from the outermost voice to the one who vouches. */
  readonly chain: string
}

const row = (name: string, text: string, ...expect: ExpectedAttribution[]): Row<ExpectedAttribution> => ({
  name,
  text,
  expect,
})
const told = (words: string, chain: string): ExpectedAttribution => ({ words, chain })

export const rows: readonly Row<ExpectedAttribution>[] = [
  row('a speaker', 'قال سامح شكري إن المعبر سيفتح.', told('المعبر سيفتح', 'سامح شكري (speaker: قال)')),
  row(
    'an office',
    'قالت وزارة الدفاع التركية إن المعبر سيفتح.',
    told('المعبر سيفتح', 'وزارة الدفاع التركية (office: قالت)'),
  ),
  row('somebody unnamed', 'قال مسؤول إن المعبر سيفتح.', told('المعبر سيفتح', 'مسؤول (unnamed: قال)')),
  row('nobody known', 'قالت تقارير إن المعبر سيفتح.', told('المعبر سيفتح', '∅ (unnamed: قالت)')),
  row(
    'attribution.relayed: an agency and an office',
    'نقلت وكالة تاس عن مكتب الوزير قوله إن المعبر سيفتح.',
    told('المعبر سيفتح', 'تاس (agency: نقلت) ← مكتب الوزير (office: قوله)'),
  ),
  row(
    'attribution.relayed: an agency and a man',
    'ونقلت وكالة تاس عن سامح شكري قوله إن المعبر سيفتح.',
    told('المعبر سيفتح', 'تاس (agency: نقلت) ← سامح شكري (speaker: قوله)'),
  ),
  row(
    'attribution.relayed: a paper quoting sources',
    'ذكرت صحيفة الحياة نقلا عن مصادر دبلوماسية أن المعبر سيفتح.',
    told('المعبر سيفتح', 'الحياة (outlet: ذكرت) ← مصادر دبلوماسية (unnamed: نقلا عن)'),
  ),
  row(
    'attribution.relayed: three voices',
    'نقلت صحيفة الحياة عن وكالة تاس نقلا عن وزارة الدفاع أن المعبر سيفتح.',
    told('المعبر سيفتح', 'الحياة (outlet: نقلت) ← تاس (agency: عن) ← وزارة الدفاع (office: نقلا عن)'),
  ),
  row(
    'attribution.relayed: marked words',
    'ونقلت وكالة تاس عن سامح شكري قوله «الطريق ما زال طويلا أمامنا».',
    told('الطريق ما زال طويلا أمامنا', 'تاس (agency: نقلت) ← سامح شكري (speaker: قوله)'),
  ),
  row(
    'attribution.within: a saying inside a saying',
    'وقال الكرملين إن بوتين أبلغ نتنياهو بأن المعبر سيفتح.',
    told('بوتين أبلغ نتنياهو بأن المعبر سيفتح', 'الكرملين (office: قال)'),
    told('المعبر سيفتح', 'الكرملين (office: قال) ← بوتين (speaker: أبلغ)'),
  ),
  row(
    'attribution.phrase-after',
    'وقتل ثلاثة جنود، بحسب وزارة الدفاع.',
    told('وقتل ثلاثة جنود', 'وزارة الدفاع (office: بحسب وزارة الدفاع)'),
  ),
  row(
    'attribution.phrase-after: as … announced',
    'وقتل ثلاثة جنود، كما أعلنت وزارة الدفاع.',
    told('وقتل ثلاثة جنود', 'وزارة الدفاع (office: كما أعلنت وزارة الدفاع)'),
  ),
  row(
    'attribution.phrase-after: according to what',
    'وقتل ثلاثة جنود، وفق ما ذكرت وكالة تاس.',
    told('وقتل ثلاثة جنود', 'تاس (agency: وفق ما ذكرت وكالة تاس)'),
  ),
  row(
    'attribution.phrase-before',
    'وبحسب وزارة الدفاع، قتل ثلاثة جنود.',
    told('قتل ثلاثة جنود', 'وزارة الدفاع (office: وبحسب وزارة الدفاع)'),
  ),
  row(
    'a phrase around a quotation',
    'وقال سامح شكري إن المعبر سيفتح، بحسب وكالة تاس.',
    told('وقال سامح شكري إن المعبر سيفتح', 'تاس (agency: بحسب وكالة تاس)'),
    told('المعبر سيفتح', 'تاس (agency: بحسب وكالة تاس) ← سامح شكري (speaker: قال)'),
  ),
  row(
    'a phrase before a quotation',
    'وبحسب وكالة تاس، قال سامح شكري إن المعبر سيفتح.',
    told('قال سامح شكري إن المعبر سيفتح', 'تاس (agency: وبحسب وكالة تاس)'),
    told('المعبر سيفتح', 'تاس (agency: وبحسب وكالة تاس) ← سامح شكري (speaker: قال)'),
  ),
  row(
    'a fragment takes in what leads up to it',
    'وقال سامح شكري إن الاتفاق «خطوة تاريخية» للبلدين.',
    told(' سامح شكري إن الاتفاق «خطوة تاريخية', 'سامح شكري (speaker: قال)'),
  ),
  row('«بحسب … فإن»', 'وبحسب سامح شكري فإن المعبر سيفتح.', told('المعبر سيفتح', 'سامح شكري (speaker: بحسب)')),
  row('the reporter’s own voice', 'ووصل سامح شكري إلى القاهرة.'),
  row('background', 'يذكر أن المعبر أغلق العام الماضي.'),
]
