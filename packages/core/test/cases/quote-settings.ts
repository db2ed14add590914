/** How, where and to whom words were said, and in what sense. Sentences written for this project. */
import type { Named, Row } from './harness.ts'

export interface ExpectedSetting extends Named {
  readonly sense: string
  readonly negated?: true
  readonly addressee?: string
  readonly channel?: string
  readonly occasion?: string
}

const WORDS = 'المعبر سيفتح غدا'
const row = (name: string, text: string, rest: Omit<ExpectedSetting, 'words'>): Row<ExpectedSetting> => ({
  name,
  text,
  expect: [
    {
      words: WORDS,
      negated: undefined,
      addressee: undefined,
      channel: undefined,
      occasion: undefined,
      ...rest,
    } as unknown as ExpectedSetting,
  ],
})

export const rows: readonly Row<ExpectedSetting>[] = [
  row('a statement', `وقالت الوزارة في بيان إن ${WORDS}.`, { sense: 'say', channel: 'بيان' }),
  row('a statement before the verb', `وفي بيان لها، أكدت الوزارة أن ${WORDS}.`, {
    sense: 'affirm',
    channel: 'بيان',
  }),
  row('a press conference', `وقال الوزير خلال مؤتمر صحافي إن ${WORDS}.`, {
    sense: 'say',
    channel: 'مؤتمر صحافي',
  }),
  row('a platform', `وكتب الوزير على منصة إكس أن ${WORDS}.`, { sense: 'write', channel: 'منصة إكس' }),
  row('a telephone call', `وقال الوزير في اتصال هاتفي إن ${WORDS}.`, {
    sense: 'say',
    channel: 'اتصال هاتفي',
  }),
  row('an interview', `وقال الوزير في مقابلة إن ${WORDS}.`, { sense: 'say', channel: 'مقابلة' }),
  row('a speech', `وقال الوزير في خطاب إن ${WORDS}.`, { sense: 'say', channel: 'خطاب' }),
  row('spoken to an agency', `وقال الوزير لوكالة رويترز إن ${WORDS}.`, { sense: 'say', addressee: 'رويترز' }),
  row('spoken to a name', `وقال الوزير لرويترز إن ${WORDS}.`, { sense: 'say', addressee: 'رويترز' }),
  row('spoken to reporters', `وقال الوزير للصحافيين إن ${WORDS}.`, { sense: 'say', addressee: 'للصحافيين' }),
  row('a verb of telling', `وأبلغ السفير الوزير أن ${WORDS}.`, { sense: 'announce', addressee: 'الوزير' }),
  row('on the margins of a summit', `وقال الوزير على هامش القمة العربية إن ${WORDS}.`, {
    sense: 'say',
    occasion: 'على هامش القمة العربية',
  }),
  row('at the end of a visit, before the verb', `وفي ختام زيارته إلى بكين قال الوزير إن ${WORDS}.`, {
    sense: 'say',
    occasion: 'في ختام زيارته إلى بكين',
  }),
  row('during a meeting', `وأكد الوزير خلال زيارته القاهرة أن ${WORDS}.`, {
    sense: 'affirm',
    occasion: 'خلال زيارته القاهرة',
  }),
  row('in answer to a question', `وقال الوزير ردا على سؤال إن ${WORDS}.`, {
    sense: 'say',
    occasion: 'ردا على سؤال',
  }),
  row('a claim', `وزعم الوزير أن ${WORDS}.`, { sense: 'claim' }),
  row('a denial', `ونفى الوزير أن ${WORDS}.`, { sense: 'deny' }),
  row('a warning', `وحذر الوزير من أن ${WORDS}.`, { sense: 'warn' }),
  row('a promise', `وتعهد الوزير بأن ${WORDS}.`, { sense: 'promise' }),
  row('a belief', `ورأى الوزير أن ${WORDS}.`, { sense: 'believe' }),
  row('an expectation', `وتوقع الوزير أن ${WORDS}.`, { sense: 'expect' }),
  row('an addition', `وأضاف الوزير أن ${WORDS}.`, { sense: 'add' }),
  row('an admission', `واعترف الوزير بأن ${WORDS}.`, { sense: 'confirm' }),
  row('not said', `ولم يقل الوزير إن ${WORDS}.`, { sense: 'say', negated: true }),
]
