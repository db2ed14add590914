/**
 * Packs the core as npm would, installs it in a scratch project and reads a report with it: the package must import
 * cleanly as ESM with nothing of this checkout around it. Usage: node tools/packed-core.mjs (after npm run build).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'isnad-packed-'))
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

const PROBE = `
import { read } from '@isnad/core'
import { checkReading } from '@isnad/core/record'
const reading = read({ id: 'probe', text: 'وصل وزير الخارجية إلى بكين الإثنين 08-04-2024.', published: '2024-04-08' })
if (!checkReading(reading).ok) throw new Error('the reading does not pass its own schema')
if (!reading.times.some((time) => time.value === '2024-04-08')) throw new Error('the day was not read')
console.log('packed core: reads, with', reading.times.length, 'time and', reading.mentions.length, 'names')
`

try {
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--workspace', '@isnad/core', '--pack-destination', scratch], root),
  )
  const [{ filename, size, unpackedSize }] = Array.isArray(packed) ? packed : Object.values(packed)
  writeFileSync(join(scratch, 'package.json'), '{ "private": true, "type": "module" }\n')
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(scratch, filename)], scratch)
  writeFileSync(join(scratch, 'probe.mjs'), PROBE)
  console.log(run(process.execPath, ['probe.mjs'], scratch).trim())
  console.log(
    `packed core: ${(size / 1e6).toFixed(1)} MB packed, ${(unpackedSize / 1e6).toFixed(1)} MB unpacked`,
  )
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
