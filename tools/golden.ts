/** Rewrites the expected readings of the golden articles. Usage: npm run golden (then read the diff). */
import { writeFileSync } from 'node:fs'
import { read } from '../packages/core/src/index.ts'
import { expectedPath, goldenArticle, goldenIds } from '../packages/core/test/golden.ts'

for (const id of goldenIds())
  writeFileSync(expectedPath(id), `${JSON.stringify(read(goldenArticle(id)), null, 1)}\n`)
console.log(`golden: ${goldenIds().length} readings written`)
