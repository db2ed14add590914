/**
 * Where this package's own files are, in the built form (everything flat in `dist/`) and in the sources, where
 * worker threads are started through tsx.
 */
import { fileURLToPath } from 'node:url'

const built = !import.meta.url.endsWith('.ts')

/** A worker thread's file, named by its source path under `src/` without extension, and what Node needs to run it. */
export function workerFile(source: string): { readonly url: URL; readonly execArgv: string[] } {
  if (built) return { url: new URL(`./${source.split('/').pop()}.js`, import.meta.url), execArgv: [] }
  const execArgv = ['--import', import.meta.resolve('tsx'), '--conditions=@isnad/source']
  return { url: new URL(`./${source}.ts`, import.meta.url), execArgv }
}

/** The folder of the numbered SQL files. */
export const migrationsFolder = (): string =>
  fileURLToPath(new URL(built ? './migrations/' : './store/migrations/', import.meta.url))

/** The package's own folder: `examples/` and `package.json` stand in it. */
export const packageFolder = (): string => fileURLToPath(new URL('../', import.meta.url))

/** The built web app. */
export const webFolder = (): string => fileURLToPath(new URL('../../web/dist/', import.meta.url))
