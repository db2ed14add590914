/**
 * The golden articles: test/golden/<id>/ holds `gold.json` (the article with a hand-made reading, written for this
 * project) and `expected.json` (the reading that the engine gives now, rewritten by `npm run golden`; the reviewer
 * reads its diff).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../src/record/types.ts'

export const GOLDEN = fileURLToPath(new URL('./golden/', import.meta.url))

export const goldenIds = (): string[] =>
  readdirSync(GOLDEN)
    .filter((id) => existsSync(join(GOLDEN, id, 'gold.json')))
    .sort()

/** The article of a golden folder, without its hand-made reading. */
export function goldenArticle(id: string): Article {
  const { text, title, outlet, published } = JSON.parse(
    readFileSync(join(GOLDEN, id, 'gold.json'), 'utf8'),
  ) as Article
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  }
}

export const goldenTexts = (): Article[] => goldenIds().map(goldenArticle)

export const expectedPath = (id: string): string => join(GOLDEN, id, 'expected.json')
