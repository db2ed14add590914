/** `npm run build`: the core, then the command and the web app, which stand on it. Node built-ins only. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const STEPS = [
  ['core', ['packages/core/build.mjs']],
  ['app', ['packages/app/build.mjs']],
  ['web', ['node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn']],
]

for (const [name, args] of STEPS) {
  const begin = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`isnad: building ${name} failed`)
    process.exit(status ?? 1)
  }
  console.error(`isnad: built ${name} in ${((performance.now() - begin) / 1000).toFixed(1)} s`)
}
