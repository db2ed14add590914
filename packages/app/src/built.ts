/**
 * Where this package's own files are, in the built form (everything flat in `dist/`) and in the sources, where
 * worker threads are started through tsx.
 */
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

const built = !import.meta.url.endsWith('.ts')

/** A worker thread's file, named by its source path under `src/` without extension, and what Node needs to run it. */
export function workerFile(source: string): { readonly url: URL; readonly execArgv: string[] } {
  if (built) return { url: new URL(`./${source.split('/').pop()}.js`, import.meta.url), execArgv: [] }
  const execArgv = ['--import', import.meta.resolve('tsx'), '--conditions=@isnad/source']
  return { url: new URL(`./${source}.ts`, import.meta.url), execArgv }
}

/** Starts a thread of this package; from the sources through a line of JavaScript that lets it load TypeScript. */
export function startThread(source: string, options: WorkerOptions): Worker {
  if (built) return new Worker(workerFile(source).url, options)
  const tsx = `${pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))}/../dist/esm/api/index.mjs`
  const { href } = new URL(`./${source}.ts`, import.meta.url)
  const code = `import(${JSON.stringify(new URL(tsx).href)}).then(({ register }) => (register(), import(${JSON.stringify(href)})))`
  return new Worker(code, { ...options, eval: true, execArgv: ['--conditions=@isnad/source'] })
}

/** The folder of the numbered SQL files. */
export const migrationsFolder = (): string =>
  fileURLToPath(new URL(built ? './migrations/' : './store/migrations/', import.meta.url))

/** The built web app. */
export const webFolder = (): string => fileURLToPath(new URL('../../web/dist/', import.meta.url))
