/**
 * Builds the command into `dist/`: `isnad.js`, one chunk per subcommand (loaded when it is called, so that a start is
 * fast), the worker threads, and the store's migrations beside them. The core and small libraries are bundled, since
 * a start that opens hundreds of files is slow; the weights are a module of their own, since one of ASCII alone is
 * read faster. Usage: node packages/app/build.mjs
 */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const BUNDLED = ['@isnad/core', 'commander', 'zod']
const { dependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8'))

/** Of zod's forty languages for messages only English is shown. */
const englishOnly = {
  name: 'english-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    })),
}

rmSync(here('dist'), { recursive: true, force: true })
await build({
  absWorkingDir: here('.'),
  entryPoints: {
    isnad: 'src/cli/main.ts',
    'read-worker': 'src/ingest/read-worker.ts',
    'prepare-worker': 'src/ingest/prepare-worker.ts',
    'pglite-worker': 'src/store/pglite-worker.ts',
    'reading-thread': 'src/server/reading-thread.ts',
    weights: '../core/src/model/weights.js',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@isnad/source'],
  external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
  banner: {
    js: "import { createRequire as $makeRequire } from 'node:module'; const require = $makeRequire(import.meta.url);",
  },
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [englishOnly],
  logLevel: 'warning',
})
cpSync(here('src/store/migrations'), here('dist/migrations'), { recursive: true })
