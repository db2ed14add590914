/** Arabic is told from the other languages of its script, and from all that is not. */
import { describe, expect, it } from 'vitest'
import { notArabic } from '../../src/outlets/language.ts'
import { exampleArticles } from '../store/homes.ts'

const FOREIGN: Readonly<Record<string, string>> = {
  English: 'The minister arrived in the capital on Monday and met his counterpart for talks on trade.',
  Persian:
    'وزیر امور خارجه روز دوشنبه وارد پایتخت شد و با همتای خود درباره گسترش همکاری‌های اقتصادی گفت‌وگو کرد و قرار است فردا با رئیس جمهور دیدار کند.',
  Urdu: 'وزیر خارجہ پیر کے روز دارالحکومت پہنچے اور اپنے ہم منصب سے تجارت کے فروغ پر بات چیت کی، وہ کل صدر سے بھی ملاقات کریں گے۔',
  Kurdish:
    'وەزیری دەرەوە ڕۆژی دووشەممە گەیشتە پایتەخت و لەگەڵ هاوتاکەی دەربارەی بازرگانی گفتوگۆی کرد و بڕیارە سبەی لەگەڵ سەرۆک کۆببێتەوە.',
  Pashto:
    'د بهرنیو چارو وزیر د دوشنبې په ورځ پلازمېنې ته ورسېد او له خپل سیال سره یې د سوداګرۍ د پراختیا په اړه خبرې وکړې.',
  Russian: 'Министр прибыл в столицу в понедельник и встретился со своим коллегой, чтобы обсудить торговлю.',
}

describe('language', () => {
  it.each(Object.entries(FOREIGN))('sets %s aside', (_, text) => {
    expect(notArabic(text)).toContain('not in Arabic')
  })

  it('keeps Arabic, also with names of other scripts, Persian keyboards and few letters', () => {
    for (const { text } of exampleArticles) expect(notArabic(text)).toBeNull()
    const { text } = exampleArticles[0]!
    expect(notArabic(text.replaceAll('ي', 'ی').replaceAll('ك', 'ک'))).toBeNull()
    expect(notArabic(`${text.slice(0, 300)} (Reuters, Agence France-Presse, Deutsche Welle)`)).toBeNull()
    expect(notArabic('OK 12')).toBeNull()
    expect(notArabic('')).toBeNull()
  })
})
