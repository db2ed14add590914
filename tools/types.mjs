/** Type-checks every project of the workspace with the native compiler. Usage: node tools/types.mjs [PROJECT…] */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = [
  'packages/core/tsconfig.json', // neither Node nor DOM
  'packages/core/tsconfig.test.json',
  'packages/app/tsconfig.json',
  'packages/web/tsconfig.json',
  'eval/tsconfig.json',
]
const projects = process.argv.length > 2 ? process.argv.slice(2) : all
const failed = projects.filter((project) => {
  const args = ['node_modules/typescript-native/bin/tsc', '-p', project]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0
})
console.log(
  failed.length ? `types: errors in ${failed.join(', ')}` : `types: ${projects.length} projects, no errors`,
)
process.exit(failed.length ? 1 : 0)
