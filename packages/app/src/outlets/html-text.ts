/**
 * The words of a piece of HTML, such as a feed's or an agency's body: tags taken off, a line a paragraph. One pass over the
 * characters, no tree. Limit: for a whole page, with menus and advertisements around the article, see html.ts.
 */
import { paragraphs } from './draft.ts'
import { decoded } from './linked-data.ts'

const BREAKS =
  /^\/?(?:p|br|div|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|hr|td|figure|figcaption)(?=[\s/>]|$)/i
const HIDDEN = /^(script|style|head|template|noscript|svg|iframe)(?=[\s/>]|$)/i

export function textOfHtml(html: string): string {
  const lower = html.toLowerCase()
  let out = ''
  let from = 0
  for (;;) {
    const open = html.indexOf('<', from)
    if (open < 0) break
    out += evened(html.slice(from, open))
    const end = html.startsWith('<!--', open) ? html.indexOf('-->', open) + 2 : html.indexOf('>', open)
    if (end <= open) return paragraphs(decoded(out))
    const tag = html.slice(open + 1, Math.min(end, open + 40))
    const hidden = HIDDEN.exec(tag)?.[1]
    if (BREAKS.test(tag)) out += '\n'
    from = hidden && html[end - 1] !== '/' ? closeOf(lower, hidden, end) : end + 1
  }
  return paragraphs(decoded(out + evened(html.slice(from))))
}

const evened = (text: string): string => text.replace(/\s+/g, ' ')

function closeOf(lower: string, tag: string, from: number): number {
  const close = lower.indexOf(`</${tag.toLowerCase()}`, from)
  const end = close < 0 ? -1 : lower.indexOf('>', close)
  return end < 0 ? lower.length : end + 1
}
