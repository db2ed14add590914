/**
 * Media, firms and groups named after their class word: in quotation marks («صحيفة "الشروق" المصرية»), or by one word
 * that a nationality follows («صحيفة السفير اللبنانية»). A list goes on: «و"الرأي" الكويتية».
 */
import type { Tokens } from '../../doc/index.ts'
import { flagsOf, HEAD } from '../../naming/flags.ts'
import { theNationAt } from '../../naming/nation-at.ts'
import { factsOf } from '../../naming/words.ts'
import type { NameSpan } from './spans.ts'

const OPEN = new Set(['"', '«', '“', '”', '„', "'", '‘', '('])
const CLOSE = new Set(['"', '»', '”', '“', "'", '’', ')'])
const LONGEST = 5

const isMark = (tokens: Tokens, at: number, marks: ReadonlySet<string>) =>
  at < tokens.length && tokens.forms[at]!.kind === 'mark' && marks.has(tokens.forms[at]!.text)

/** The quoted words that open at `at`: first and one past the last inside the marks; null where they do not close soon. */
function quoted(tokens: Tokens, at: number): { first: number; last: number } | null {
  if (!isMark(tokens, at, OPEN)) return null
  for (let k = at + 1; k <= at + LONGEST + 1 && k < tokens.length; k++)
    if (isMark(tokens, k, CLOSE)) return k > at + 1 ? { first: at + 1, last: k } : null
  return null
}

const nationAt = (tokens: Tokens, at: number): string | undefined =>
  theNationAt(tokens, at, tokens.length)?.value

function make(first: number, last: number, country: string | undefined, rule: string): NameSpan {
  return { first, last, type: 'ORG', rule, known: [], before: 0, ...(country && { country }) }
}

/** Names after class words, in order. */
export function classed(tokens: Tokens): NameSpan[] {
  const out: NameSpan[] = []
  const flags = flagsOf(tokens)
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!(flags[i]! & HEAD)) continue
    const head = factsOf(tokens.forms[i]!).heads.find(
      (h) => h.value.span === 'out' && h.value.type === 'ORG' && h.split.after === 0 && !h.definite,
    )
    if (!head) continue
    const name = quoted(tokens, i + 1)
    if (name) quotedList(tokens, name, out)
    else if (head.value.sector === 'JRN' && head.value.en !== 'Agency') named(tokens, i + 1, out)
  }
  return out
}

function quotedList(tokens: Tokens, begin: { first: number; last: number }, out: NameSpan[]) {
  let name: { first: number; last: number } | null = begin
  while (name) {
    const after: number = name.last + 1
    const country = nationAt(tokens, after)
    out.push(make(name.first, name.last, country, 'mentions.quoted-body'))
    const next: number = after + (country ? 1 : 0)
    name = tokens.forms[next]?.text === 'و' ? quoted(tokens, next + 1) : null
  }
}

/** «صحيفة السفير اللبنانية», «قناة العالم الإيرانية». */
function named(tokens: Tokens, at: number, out: NameSpan[]) {
  const form = tokens.forms[at]!
  if (form.kind !== 'word' || factsOf(form).nations.length) return
  const country = nationAt(tokens, at + 1)
  if (country) out.push(make(at, at + 1, country, 'mentions.media'))
}
