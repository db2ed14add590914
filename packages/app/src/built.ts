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
  const register = `import{register}from${JSON.stringify(tsxModule())};register()`
  return {
    url: new URL(`./${source}.ts`, import.meta.url),
    execArgv: [
      '--import',
      `data:text/javascript,${encodeURIComponent(register)}`,
      '--conditions=@isnad/source',
    ],
  }
}

/** What lets a thread load TypeScript. */
const tsxModule = (): string =>
  new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')))
    .href

/** Starts a thread of this package. */
export function startThread(source: string, options: WorkerOptions): Worker {
  const { url, execArgv } = workerFile(source)
  return new Worker(url, { ...options, execArgv })
}

/** The folder of the numbered SQL files. */
export const migrationsFolder = (): string =>
  fileURLToPath(new URL(built ? './migrations/' : './store/migrations/', import.meta.url))

/** The built web app. */
export const webFolder = (): string => fileURLToPath(new URL('../../web/dist/', import.meta.url))
