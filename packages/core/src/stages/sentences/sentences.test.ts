import { describe, expect, it } from 'vitest'
import { lay } from '../../doc/index.ts'
import { open } from '../../extract.ts'
import { tokens } from '../tokens/tokens.ts'
import { sentences } from './sentences.ts'

const read = (text: string) => lay(lay(open({ id: 'case', text }), tokens), sentences).sentences
const cut = (text: string) => read(text).list.map((s) => text.slice(s.start, s.end))
const datelineOf = (text: string) => {
  const { dateline } = read(text)
  return dateline && text.slice(dateline.start, dateline.end)
}

describe('sentences', () => {
  it.each([
    ['one stop, one sentence', 'وصل الوزير. وغادر الرئيس.', ['وصل الوزير.', 'وغادر الرئيس.']],
    ['a stop glued to the next word', 'سرقة الاموال.وقالت الشرطة', ['سرقة الاموال.', 'وقالت الشرطة']],
    [
      'decimals and dotted dates',
      'ارتفع 2.4 في المئة في 08.04.2024. ثم تراجع',
      ['ارتفع 2.4 في المئة في 08.04.2024.', 'ثم تراجع'],
    ],
    ['abbreviations', 'قال د. محمد لوكالة أ. ف. ب. إنه مسافر', ['قال د. محمد لوكالة أ. ف. ب. إنه مسافر']],
    ['a question', 'هل وصل؟ نعم', ['هل وصل؟', 'نعم']],
    ['a stop inside a quotation', 'قال "وصلنا. وسنغادر". وأضاف', ['قال "وصلنا. وسنغادر".', 'وأضاف']],
    ['marks that do not close', 'قال «وصلنا. وسنغادر. وأضاف', ['قال «وصلنا.', 'وسنغادر.', 'وأضاف']],
    ['two points as a comma', 'وصل.. ثم غادر.', ['وصل.. ثم غادر.']],
    ['a closing mark after the stop', 'قال «وصلنا.» وغادر', ['قال «وصلنا.» وغادر']],
    ['Latin addresses', 'في موقع example.org. وأضاف', ['في موقع example.org.', 'وأضاف']],
    ['paragraphs', 'عنوان بلا نقطة\nوصل الوزير', ['عنوان بلا نقطة', 'وصل الوزير']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it.each([
    ['بكين - وصل وزير الخارجية', 'بكين'],
    ['سبق- وكالات: أعلنت الشرطة', 'سبق- وكالات'],
    ['عمان (بترا) - استقبل الملك', 'عمان (بترا)'],
    ['وصل وزير الخارجية إلى بكين', null],
    ['قال الوزير: لن نقبل', null],
    ['من المقرر أن يصل - كما أعلن مكتبه - غدا', null],
  ])('dateline of «%s» is %j', (text, expected) => {
    expect(datelineOf(text)).toBe(expected)
  })

  it('cuts what never ends', () => {
    const { list } = read('كلمة '.repeat(4000))
    expect(list.map(({ first, last }) => last - first)).toEqual([1500, 1500, 1000])
  })

  it('gives every token its sentence', () => {
    const layer = read('وصل. غادر.\nعاد')
    expect([...layer.ofToken]).toEqual([0, 0, 1, 1, 2])
  })
})
