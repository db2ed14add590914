/** Runs a scorer that lies beside a data set, on predictions written to a temporary file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes lines to a temporary .jsonl, calls `use` with its path, and removes it. */
export function withLines<T>(lines: readonly unknown[], use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-eval-'))
  const path = join(folder, 'predictions.jsonl')
  try {
    writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The scorer's standard output; throws with its standard error when it fails. */
export function score(scorer: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [scorer, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`${scorer}: ${run.stderr || `exit ${run.status}`}`)
  return run.stdout
}
