/**
 * Where the measuring sets are: `ISNAD_DATA`, else `../shared/data` beside the checkout. They are never part of the
 * project; every script says which set is missing and goes on without it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../packages/core/src/record/types.ts'

export const DATA = process.env['ISNAD_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url))

/** A path inside the data folder, or null where it does not exist. */
export function dataPath(...parts: readonly string[]): string | null {
  const path = join(DATA, ...parts)
  return existsSync(path) ? path : null
}

/** The articles of the news set, in file order; null where the set is missing. */
export function newsArticles(): Article[] | null {
  const path = dataPath('news', 'articles.jsonl.gz')
  if (!path) return null
  return jsonLines<Article>(gunzipSync(readFileSync(path)).toString('utf8'))
}

/** The annotated articles, as articles: text and what a reader would be told, none of the annotation. */
export function goldArticles(): Article[] | null {
  const folder = dataPath('gold')
  if (!folder) return null
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  const all = files.map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Article & { mentions?: unknown },
  )
  return all.filter((article) => article.text && article.mentions).map(bare)
}

function bare({ id, text, title, outlet, published }: Article): Article {
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  }
}

export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
