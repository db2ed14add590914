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
  const out: string[] = []
  for (let i = 0; i < word.length; i++) {
    const said = out.at(-1) ?? ''
    const next = letterAt(word, i, said)
    if (next) out.push(next)
  }
  return out.join('').replace(/aa+/g, 'a')
}

/** What letter `i` of a word adds in English after `said`, what the letters before it added last. */
function letterAt(word: string, i: number, said: string): string {
  const char = word[i]!
  const end = i === word.length - 1
  const before = VOWEL.test(said)
  if (char === 'ا') return said.endsWith('a') ? '' : 'a'
  if (char === 'و') return i === 0 || before || word[i + 1] === 'ا' ? 'w' : end ? 'o' : 'u'
  if (char === 'ي') return i === 0 || (before && !end) || word[i + 1] === 'ا' ? 'y' : 'i'
  if (char === 'ه' && end) return before ? 'h' : 'a'
  if (char === 'ع' || char === 'ء') return i === 0 ? 'A' : before ? '' : 'a'
  const letter = CONSONANTS[char] ?? char
  return said && !before && !clusters(said, letter, i, word) ? `a${letter}` : letter
}

/** Whether two consonants may stand together: English allows many at the start with r, l, and none are split at the end. */
function clusters(said: string, letter: string, i: number, word: string): boolean {
  if (i === 1) return /^(?:[bpdtkgf]|sh|th|gh)$/.test(said) && /^[rl]$/.test(letter)
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
