#!/usr/bin/env node
// The command starts the built program; in a fresh checkout it says how to build it.
import { existsSync } from 'node:fs'

const program = new URL('../dist/isnad.js', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  console.error('isnad: not built yet; run `npm run build` in the checkout (or `npm start`, which does it)')
  process.exitCode = 1
}
