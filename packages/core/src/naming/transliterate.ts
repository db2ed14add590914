/**
 * English for names that the knowledge base does not have, written as news in English writes Arabic names, letter by
 * letter: «قوطالي» → Qutali. Known first names and parts of names come from the lexicon. Vowels that Arabic does not
 * write are guessed: an `a` between two consonants that English would not put together.
 */
import { NAME_SPELLINGS } from '../lexicon/name-spellings.ts'
import { foldWord } from '../script/index.ts'

let spelt: ReadonlyMap<string, string> | null = null
function spellings(): ReadonlyMap<string, string> {
  spelt ??= new Map(
    NAME_SPELLINGS.flatMap((line) =>
      line.split(' ').map((pair) => {
        const [arabic = '', latin = ''] = pair.split('=')
        return [foldWord(arabic), latin.replaceAll('_', ' ')] as const
      }),
    ),
  )
  return spelt
}

const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ء: '',
}

const SON = 'بن'
/** «عبد الله» is one word in English. */
const SERVANT = /(^| )عبد (?=ال)/g

/** One word, folded, as English letters. */
function spellWord(folded: string): string {
  const known = spellings().get(folded)
  if (known) return known
  if (folded.startsWith('عبدال') && folded.length > 7) return `Abdul${letters(folded.slice(5))}`
  if (folded.startsWith('ال') && folded.length > 4)
    return `al-${capital(spellings().get(folded.slice(2)) ?? letters(folded.slice(2)))}`
  return capital(letters(folded))
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const VOWEL = /[aiou]$/

function letters(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const char = word[i]!
    const end = i === word.length - 1
    const before = VOWEL.test(out)
    if (char === 'ا') out += out.endsWith('a') ? '' : 'a'
    else if (char === 'و') out += i === 0 || before || word[i + 1] === 'ا' ? 'w' : end ? 'o' : 'u'
    else if (char === 'ي') out += i === 0 || (before && !end) || word[i + 1] === 'ا' ? 'y' : 'i'
    else if (char === 'ه' && end) out += before ? 'h' : 'a'
    else if (char === 'ع' || char === 'ء') out += before || i === 0 ? (i === 0 ? 'A' : '') : 'a'
    else {
      const letter = CONSONANTS[char] ?? char
      if (out && !before && !clusters(out, letter, i, word)) out += 'a'
      out += letter
    }
  }
  return out.replace(/aa+/g, 'a')
}

/** Whether two consonants may stand together: English allows many at the start with r, l, and none are split at the end. */
function clusters(out: string, letter: string, i: number, word: string): boolean {
  if (i === 1) return /^(?:[bpdtkgf]|sh|th|gh)$/.test(out) && /^[rl]$/.test(letter)
  return i < word.length - 1 ? isVowelLetter(word[i + 1]!) : true
}

const isVowelLetter = (char: string) => char === 'ا' || char === 'و' || char === 'ي' || char === 'ه'

/** A name of one or more words. */
export function transliterate(name: string): string {
  const words = foldWord(name)
    .replace(SERVANT, '$1عبد')
    .split(/[\s-]+/)
    .filter(Boolean)
  return words
    .map((word, i) => (i > 0 && word === SON ? 'bin' : spellWord(word)))
    .join(' ')
    .replace(/^al-/, 'Al-')
}
