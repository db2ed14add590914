import { describe, expect, it } from 'vitest'
import { fold, foldWord } from '../script/index.ts'
import { tokenize } from '../stages/tokens/tokens.ts'
import { compileMatcher } from './matcher.ts'

const words = (phrase: string) => foldWord(phrase).split(' ')
const tokensOf = (text: string) => tokenize(fold(text), text)

describe('compileMatcher', () => {
  const names = ['الأمم المتحدة', 'الأمم', 'مجلس الأمن', 'وزير خارجية', 'الصين'].map((name) => ({
    items: words(name),
    value: name,
  }))
  const plain = compileMatcher(names)
  const loose = compileMatcher(names, { clitics: () => true })

  it('takes the longest entry, leftmost first, without overlap', () => {
    const found = plain.all(tokensOf('أعلن مجلس الأمن أن الأمم المتحدة ترحب'))
    expect(found.map((m) => m.values[0])).toEqual(['مجلس الأمن', 'الأمم المتحدة'])
  })

  it('wants whole words unless clitics are allowed', () => {
    expect(plain.all(tokensOf('وللأمم المتحدة'))).toEqual([])
    expect(loose.all(tokensOf('وللأمم المتحدة'))[0]).toMatchObject({
      values: ['الأمم المتحدة'],
      head: { before: 2 },
    })
  })

  it('reads a pronoun on the last word', () => {
    const [found] = loose.all(tokensOf('قال وزير خارجيتها'))
    expect(found).toBeUndefined()
    const folded = compileMatcher([{ items: words('وزير خارجيت'), value: 1 }], { clitics: () => true })
    expect(folded.all(tokensOf('قال وزير خارجيتها'))[0]).toMatchObject({
      first: 1,
      last: 3,
      tail: { enclitic: 'ها' },
    })
  })

  it('matches labels beside words', () => {
    const dated = compileMatcher([{ items: [{ label: 'number' }, words('يوليو')[0]!], value: 'date' }], {
      labels: (form) => (form.kind === 'number' ? ['number'] : []),
    })
    expect(dated.all(tokensOf('في 20 يوليو و٢١ يوليو')).map((m) => [m.first, m.last])).toEqual([
      [1, 3],
      [4, 6],
    ])
  })

  it('stops at the limit', () => {
    const tokens = tokensOf('الأمم المتحدة')
    expect(plain.at(tokens, 0, 1)?.values).toEqual(['الأمم'])
  })

  it('refuses an entry without words', () => {
    expect(() => compileMatcher([{ items: [], value: 1 }])).toThrow('without words')
  })
})
