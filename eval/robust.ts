/**
 * Robustness: a hundred thousand hostile texts without a throw, and time against length for texts that grow. Usage:
 *   npx tsx --conditions=@isnad/source eval/robust.ts [RUNS]
 */
import fc from 'fast-check'
import { read } from '../packages/core/src/index.ts'
import { goldenTexts } from '../packages/core/test/golden.ts'
import { anyPublished, growing, hostileText } from '../packages/core/test/hostile.ts'

const runs = Number(process.argv[2] ?? 100_000)

function hostile() {
  const texts = hostileText(goldenTexts().map((article) => article.text))
  const begin = performance.now()
  fc.assert(
    fc.property(texts, anyPublished, (text, published) => {
      read({ id: 'any', text, ...(published !== undefined && { published }) })
    }),
    { numRuns: runs, seed: 20240408 },
  )
  console.log(
    `${runs} hostile texts read without a throw in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  )
}

const SIZES = [312_500, 625_000, 1_250_000, 2_500_000, 5_000_000]

/** Milliseconds per million characters at each size: flat when linear. */
function growth() {
  console.log(`\nms per million characters at ${SIZES.join(', ')} characters`)
  for (const [name, grow] of Object.entries(growing)) {
    const rates = SIZES.map((size) => {
      const text = grow(size)
      const begin = performance.now()
      read({ id: 'long', text, published: '2024-04-08' })
      return ((performance.now() - begin) / (text.length / 1e6)).toFixed(0).padStart(7)
    })
    console.log(name.padEnd(26), rates.join(' '))
  }
}

hostile()
growth()
