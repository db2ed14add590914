import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { named, slug } from './tables.ts'

test('the lists in the lexicon are what the sources give', () => {
  const args = ['--conditions=@isnad/source', fileURLToPath(new URL('build.ts', import.meta.url)), '--check']
  const run = spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' })
  expect(run.stderr + run.stdout).not.toContain('changed')
  expect(run.status).toBe(0)
})

test('sources are read', () => {
  expect(named('كابول;كابل=Kabul')).toEqual({ names: ['كابول', 'كابل'], en: 'Kabul' })
  expect(slug('Gerhard Schröder')).toBe('gerhard-schroder')
  expect(slug("N'Djamena")).toBe('ndjamena')
})
