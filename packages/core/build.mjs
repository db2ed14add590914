/**
 * Builds the core into `dist/`: two ES modules (the library, and the records alone) and the type declarations.
 * Usage: node packages/core/build.mjs
 */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

rmSync(here('dist'), { recursive: true, force: true })
await build({
  absWorkingDir: here('.'),
  entryPoints: { index: 'src/index.ts', record: 'src/record/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
})

const types = spawnSync(
  process.execPath,
  [
    here('../../node_modules/typescript-native/bin/tsc'),
    ...[
      '-p',
      here('.'),
      '--noEmit',
      'false',
      '--rootDir',
      here('src'),
      '--declaration',
      '--emitDeclarationOnly',
      '--noCheck',
      '--outDir',
      here('dist'),
    ],
  ],
  { stdio: 'inherit' },
)
if (types.status !== 0) process.exit(types.status ?? 1)
cpSync(here('../../LICENSE'), here('dist/LICENSE'))
