import { describe, expect, it } from 'vitest'
import { foldWord } from '../script/index.ts'
import { conjugate, declineNoun } from './index.ts'
import { lemmaTable, skeletonOf } from './lemma-table.ts'

const VERBS = [
  ['زار', 'يزور'],
  ['دعا', 'يدعو'],
  ['مدّ', 'يمدّ'],
  ['اصطدم', 'يصطدم'],
  ['ازدهر', 'يزدهر'],
  ['اضطرّ', 'يضطرّ'],
  ['قدّم', 'يقدّم'],
  ['سأل', 'يسأل'],
  ['نأى', 'ينأى'],
  ['استقبل', 'يستقبل'],
  ['وصل', 'يصل'],
  ['ترجم', 'يترجم'],
  ['نبّه', 'ينبّه'],
  ['اتّهم', 'يتّهم'],
  ['أنهى', 'ينهي'],
] as const

describe('skeletonOf', () => {
  it('is the same for every form of a verb without ه', () => {
    for (const [past, present] of VERBS) {
      if (past.includes('ه')) continue
      const skeleton = skeletonOf(foldWord(past))
      for (const { form } of conjugate({ past, present }))
        expect([past, skeletonOf(foldWord(form))]).toEqual([past, skeleton])
    }
  })

  it('is the same for sound and regular forms of a noun', () => {
    for (const { form } of declineNoun({ singular: 'متظاهر', sound: 'both', feminine: true }))
      expect(skeletonOf(foldWord(form))).toBe('ظهر')
  })
})

describe('lemmaTable', () => {
  const inflected: string[] = []
  const table = lemmaTable(
    VERBS.map(([past, present]) => ({
      words: [past],
      inflect: () => {
        inflected.push(past)
        return conjugate({ past, present }).map(({ form }) => [form, past] as const)
      },
    })),
    (a, b) => a === b,
  )

  it('inflects a lemma when a word first asks for it', () => {
    expect(inflected).toEqual([])
    expect(table('يزورون')).toEqual(['زار'])
    expect(inflected).toEqual(['زار'])
    expect(table('زرنا')).toEqual(['زار'])
    expect(inflected).toEqual(['زار'])
  })

  it('knows every form, and nothing else', () => {
    for (const [past, present] of VERBS)
      for (const { form } of conjugate({ past, present }))
        if (foldWord(form).length > 1) expect(table(foldWord(form))).toContain(past)
    expect(table('طاوله')).toEqual([])
    expect(table('')).toEqual([])
  })
})
