/**
 * Plain text and Markdown. Text is kept to the character, so that spans fit the file; of Markdown only the words are
 * kept: front matter gives the fields, the first heading the title, links their text. Limit: tables stay as written.
 */
import type { Draft } from './draft.ts'
import { paragraphs } from './draft.ts'

export const draftOfText = (text: string): Draft => ({ text })

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/
const NAMES: Readonly<Record<string, keyof Draft>> = {
  ...{ id: 'id', title: 'title', date: 'published', published: 'published', url: 'url', link: 'url' },
  ...{ outlet: 'outlet', source: 'outlet', publisher: 'outlet', author: 'byline', byline: 'byline' },
}

export function draftOfMarkdown(text: string): Draft {
  const front = FRONT.exec(text)
  const fields = front ? fieldsOf(front[1]!) : {}
  const body = front ? text.slice(front[0].length) : text
  const heading = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(body)
  const atTop = heading && !body.slice(0, heading.index).trim() ? heading : null
  const rest = atTop ? body.slice(atTop.index + atTop[0].length) : body
  const title = fields.title ?? (atTop ? plainWords(atTop[1]!) : undefined)
  return { ...fields, title, text: paragraphs(plainWords(rest)) }
}

function fieldsOf(front: string): Partial<Draft> {
  const fields: Record<string, string> = {}
  for (const line of front.split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z]+)\s*:\s*(.+)$/.exec(line) ?? []
    const field = name && NAMES[name.toLowerCase()]
    if (field && value) fields[field] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
  return fields
}

const plainWords = (markdown: string): string =>
  markdown
    .replace(/^```[^\n]*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/gm, '')
    .replace(/(\*\*|__|\*|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/^\s*(-{3,}|\*{3,})\s*$/gm, '')
