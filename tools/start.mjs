/**
 * `npm start`: installs what is missing, builds what is out of date, reads the example reports into the embedded store
 * and serves the reading room on 127.0.0.1. Asks nothing. Arguments go to `isnad serve` (`npm start -- --port 4000`).
 * Node built-ins only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...path) => join(root, ...path)
const OLDEST_NODE = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(`isnad: needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}`)
  process.exit(1)
}

/** Runs a command in the checkout; ends this process when it fails. */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0) process.exit(status ?? 1)
}

function install() {
  const lock = at('package-lock.json')
  const installed = at('node_modules', '.package-lock.json')
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (fresh || (existsSync(installed) && sameLocks(lock, installed))) return
  console.error('isnad: installing …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

/** A checkout's files all carry its own time; whether the packages differ decides. */
function sameLocks(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || optional || there[path]?.version === version,
  )
}

function newest(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    )
}

function build() {
  const made = ['core/dist/index.js', 'app/dist/isnad.js', 'web/dist/index.html'].map((path) =>
    at('packages', path),
  )
  const sources = Math.max(...['core', 'app', 'web'].map((name) => newest(at('packages', name, 'src'))))
  const oldest = Math.min(...made.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0))
  if (oldest >= sources) return
  console.error('isnad: building …')
  run(process.execPath, [at('tools', 'build.mjs')])
}

const isnad = at('packages', 'app', 'bin', 'isnad.js')

/** The examples in the order of publication, so that a correction comes after what it corrects. */
function addExamples() {
  const folder = at('packages', 'app', 'examples')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const dated = files.map((name) => [
    JSON.parse(readFileSync(join(folder, name), 'utf8')).published ?? '',
    join(folder, name),
  ])
  dated.sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
  console.error('isnad: reading the example reports …')
  run(process.execPath, [isnad, 'add', ...dated.map(([, path]) => path)])
}

install()
build()
addExamples()
const server = spawn(process.execPath, [isnad, 'serve', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
