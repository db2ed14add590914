/**
 * Checks every word list under packages/core/src/lexicon: permitted code points only (no presentation forms, bidi
 * controls or zero-width characters), no list with the same entry twice, literals only (no functions, no regexes), and
 * a head comment that says where the knowledge comes from («Origin:»; JSON lists are described in
 * docs/knowledge-base.md). Usage: npx tsx --conditions=@isnad/source tools/lexicon-lint.ts
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../packages/core/src/lexicon/', import.meta.url))

/** Arabic letters and harakat, Persian letters, Latin with its marks, digits, and the punctuation that entries need. */
const PERMITTED =
  /^[\u0621-\u0652\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u0020-\u007e\u00a0-\u024f\u02bb\u02bc\u1e00-\u1eff’‘“”«»،؛؟٪–—…٫٬°]*$/u

export interface Fault {
  readonly file: string
  readonly where: string
  readonly what: string
}

/** Faults of one value: strings with other code points, and anything that is not a literal. */
export function lintValue(file: string, where: string, value: unknown): Fault[] {
  if (typeof value === 'string') {
    return PERMITTED.test(value)
      ? []
      : [{ file, where, what: `code point not permitted in ${JSON.stringify(value)}` }]
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || value === undefined)
    return []
  if (typeof value === 'function') return [{ file, where, what: 'a function: lexicons hold literals only' }]
  if (value instanceof RegExp)
    return [{ file, where, what: 'a regular expression: lexicons hold literals only' }]
  if (Array.isArray(value)) {
    return [
      ...repeats(file, where, value),
      ...value.flatMap((item, i) => lintValue(file, `${where}[${i}]`, item)),
    ]
  }
  return Object.entries(value as object).flatMap(([key, item]) => lintValue(file, `${where}.${key}`, item))
}

/** Numeric tables may repeat a value; lists of words and entries may not. */
function repeats(file: string, where: string, list: readonly unknown[]): Fault[] {
  const seen = new Set<string>()
  const out: Fault[] = []
  for (const item of list) {
    if (item === null || typeof item === 'number') return []
    const key = JSON.stringify(item)
    if (seen.has(key)) out.push({ file, where, what: `the same entry twice: ${key.slice(0, 120)}` })
    seen.add(key)
  }
  return out
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [path]
  })

async function lintFile(path: string): Promise<Fault[]> {
  const file = relative(ROOT, path)
  if (path.endsWith('.d.json.ts') || path.endsWith('.test.ts')) return []
  const source = readFileSync(path, 'utf8')
  if (path.endsWith('.json')) return lintValue(file, '$', JSON.parse(source))
  if (!path.endsWith('.ts')) return [{ file, where: '', what: 'neither .ts nor .json' }]
  const head = source.startsWith('/*') ? source.slice(0, source.indexOf('*/')) : ''
  const faults: Fault[] = []
  // Files that only re-export or only declare types have no knowledge whose origin could be told.
  const module: Record<string, unknown> = await import(pathToFileURL(path).href)
  const own = !/^export \* from|^export \{/m.test(source) && Object.keys(module).length > 0
  if (own && !/origin/i.test(head))
    faults.push({ file, where: 'head', what: 'the head comment does not say the origin' })
  for (const [name, value] of Object.entries(module)) faults.push(...lintValue(file, name, value))
  return faults
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = files(ROOT)
  const faults = (await Promise.all(paths.map(lintFile))).flat()
  for (const { file, where, what } of faults.slice(0, 100)) console.error(`${file}: ${where}: ${what}`)
  console.log(`lexicon lint: ${paths.length} files, ${faults.length} faults`)
  process.exit(faults.length ? 1 : 0)
}
