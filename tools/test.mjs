/**
 * `npm test`: installs what is missing, then runs every test. Suites that need a data set, a PostgreSQL server or a
 * Chromium say so and are skipped where there is none. Arguments go to vitest. Node built-ins only.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the checkout; ends this process when it fails. */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))) {
  console.error('isnad: installing what the tests need …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
