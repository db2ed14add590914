/**
 * What an adapter takes out of a file, page or feed: an article that may still lack its id, and whose fields are what
 * the source says, unchecked. `finish` makes it an article.
 */
import type { Article } from '@isnad/core'
import { checkArticle } from '@isnad/core/record'
import { isoDate } from './dates.ts'

export interface Draft {
  readonly id?: string | undefined
  readonly text: string
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly byline?: string | undefined
  readonly published?: string | undefined
  readonly url?: string | undefined
}

/** `named`: the article's id was made from the name of its file; the source gives none. */
export type Parsed =
  | { readonly value: Article; readonly named?: boolean; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string }

/** Longest text of one report, in UTF-16 code units; what is longer is a book or a broken file. */
const LONGEST_TEXT = 2_000_000

const FIELDS = ['title', 'outlet', 'byline', 'url'] as const
const tidy = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

/** The article of a draft; `id` stands in where the draft has none. A date that cannot be read is left out. */
export function finish(draft: Draft, id: string): Parsed {
  const published = draft.published === undefined ? undefined : isoDate(draft.published)
  const own = tidy(draft.id) ?? tidy(draft.url)
  const parsed = check(draft, own ?? id, published)
  return own === undefined && parsed.value ? { ...parsed, named: true } : parsed
}

/** The same for a source that is meant for us: an id (or address) must be there, and a date must be one. */
export function finishStrictly(draft: Draft): Parsed {
  const id = tidy(draft.id) ?? tidy(draft.url)
  if (id === undefined) return { fault: 'field "id": it is missing' }
  const published = draft.published === undefined ? undefined : isoDate(draft.published)
  if (draft.published !== undefined && published === undefined)
    return { fault: `field "published": "${draft.published.slice(0, 40)}" is not a date` }
  return check(draft, id, published)
}

function check(draft: Draft, id: string, published: string | undefined): Parsed {
  if (!draft.text.trim()) return { fault: 'it has no text' }
  if (draft.text.length > LONGEST_TEXT)
    return { fault: `field "text": it is longer than ${LONGEST_TEXT} characters, too long for one report` }
  const fields: Record<string, string> = { id, text: draft.text }
  for (const name of FIELDS) {
    const value = tidy(draft[name])
    if (value !== undefined) fields[name] = value
  }
  if (published !== undefined) fields['published'] = published
  const checked = checkArticle(fields)
  if (checked.ok) return { value: checked.value }
  const [first] = checked.issues
  return { fault: first!.path ? `field "${first!.path}": ${first!.message}` : first!.message }
}

/** Lines of paragraphs: blanks evened, empty lines left out. */
export const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
