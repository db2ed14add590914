/**
 * Builds the command into `dist/`: `isnad.js`, one chunk per subcommand (loaded when it is called, so that a start is
 * fast), the worker threads, and the store's migrations beside them. Usage: node packages/app/build.mjs
 */
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

rmSync(here('dist'), { recursive: true, force: true })
await build({
  absWorkingDir: here('.'),
  entryPoints: {
    isnad: 'src/cli/main.ts',
    'read-worker': 'src/ingest/read-worker.ts',
    'pglite-worker': 'src/store/pglite-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
})
cpSync(here('src/store/migrations'), here('dist/migrations'), { recursive: true })
