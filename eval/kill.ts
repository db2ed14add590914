/**
 * Kills `isnad add` at random moments and starts it again, and compares the memory with that of an undisturbed run, row by
 * row. A run that comes to its end is compared, and the next begins with an empty folder, until all kills are done. The
 * moments come from a seed. Needs the built command (npm run build). Usage:
 *   npx tsx --conditions=@isnad/source eval/kill.ts [--kills 50] [--articles 1000] [--seed 1] [--command FILE]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '../packages/app/src/store/store.ts'
import { fingerprint } from '../packages/app/test/store/fingerprint.ts'
import { random as randomFrom } from '../tools/model/random.ts'
import { newsArticles } from './data.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    command: {
      type: 'string',
      default: fileURLToPath(new URL('../packages/app/bin/isnad.js', import.meta.url)),
    },
  },
})
const articles = newsArticles()?.slice(0, Number(values.articles))
if (!articles) {
  console.error('needs the news set (ISNAD_DATA)')
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'isnad-kill-'))
const input = join(scratch, 'reports.jsonl')
writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''))

/** Runs to the end, or is killed after so many milliseconds; resolves to whether it came to its end. */
function add(folder: string, killAfter: number | null): Promise<boolean> {
  const args = [
    values.command,
    'add',
    input,
    '--store',
    folder,
    '--rejected',
    join(scratch, 'rejected.jsonl'),
  ]
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      if (timer) clearTimeout(timer)
      resolve(code !== null)
    }),
  )
}

async function held(folder: string) {
  const store = await openStore({ folder })
  try {
    return await fingerprint(store.home)
  } finally {
    await store.close()
  }
}

try {
  const whole = join(scratch, 'whole')
  const begin = performance.now()
  await add(whole, null)
  const length = performance.now() - begin
  const wanted = await held(whole)
  console.log(`undisturbed: ${(length / 1000).toFixed(1)} s; ${wanted['articles']!.split(' ')[0]} articles`)
  const random = randomFrom(Number(values.seed))
  let kills = 0
  let different = 0
  for (let run = 1; kills < Number(values.kills); run++) {
    const folder = join(scratch, `run-${run}`)
    const before = kills
    while (!(await add(folder, kills < Number(values.kills) ? random() * 0.4 * length : null))) kills++
    const found = await held(folder)
    const off = Object.keys(wanted).filter((table) => wanted[table] !== found[table])
    if (off.length) different++
    console.log(
      `run ${run}: ${kills - before} kills, ${off.length ? `DIFFERENT: ${off.join(', ')}` : 'the same'}`,
    )
    for (const table of off) console.log(`  ${table}: ${wanted[table]} / ${found[table]}`)
    rmSync(folder, { recursive: true })
  }
  console.log(
    `${kills} kills; ${different ? `${different} runs differ` : 'every run is the same as the undisturbed one'}`,
  )
  process.exitCode = different ? 1 : 0
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
