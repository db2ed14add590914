/** `isnad watch`: feeds, lists of feeds and folders into the memory, until it is stopped. */
import { readFileSync, statSync } from 'node:fs'
import { EXIT, IsnadError, systemReason } from '../errors.ts'
import { openRejects } from '../ingest/rejects.ts'
import { type Look, type Sources, watch } from '../ingest/watch.ts'
import { listOf } from '../outlets/feed-document.ts'
import { type Live, storeLive } from '../server/live.ts'
import { openStore, type Store } from '../store/store.ts'
import { tallyWords } from './add.ts'
import { located } from './located.ts'
import { faultText } from './run.ts'
import { stopOnSignals } from './signals.ts'
import { makeWatchLive } from './watch-live.ts'
import { type StoreOptions, whereOf } from './where.ts'

interface WatchOptions extends StoreOptions {
  readonly every: number
  readonly once?: boolean
  readonly pages: boolean
  readonly allowPrivate?: boolean
  readonly rejected: string
  readonly workers?: number
  readonly serve?: number | true
}

/** Milliseconds between two questions to one host. */
const PAUSE = 2000
/** Milliseconds between two looks at a folder. */
const FOLDER_EVERY = 5000

export async function watchCommand(names: readonly string[], options: WatchOptions): Promise<void> {
  const sources = sourcesOf(names)
  const store = await openStore(whereOf(options), located)
  const stop = stopOnSignals('stopping after what is under way')
  const rejects = openRejects(options.rejected, { keep: true })
  let failures = 0
  try {
    const live = makeWatchLive(storeLive(store))
    const serving = options.serve === undefined ? null : await open(store, options.serve, live)
    await watch(store, sources, {
      workers: options.workers ?? 1,
      every: options.every,
      once: options.once ?? false,
      pages: options.pages,
      allowPrivate: options.allowPrivate ?? false,
      pause: PAUSE,
      folderEvery: FOLDER_EVERY,
      signal: stop.signal,
      told: (look) => {
        rejects.add(look.faults)
        live.told(look)
        if (look.failed !== undefined || look.later || look.faults.length) failures++
        process.stderr.write(lineOf(look, options.once ?? false))
      },
    })
    await serving?.close()
  } finally {
    stop.undo()
    rejects.close()
    await store.close()
  }
  if (stop.signal.aborted) process.exitCode = EXIT.interrupted
  else if (failures) process.exitCode = EXIT.partial
}

async function open(store: Store, port: number | true, live: Live) {
  const { serve } = await import('../server/serve.ts')
  const token = process.env['ISNAD_TOKEN'] || undefined
  const serving = await serve(store, { ...(port !== true && { port }), token, live })
  process.stderr.write(`isnad: the reading room is open at ${serving.url}\n`)
  return serving
}

function sourcesOf(names: readonly string[]): Sources {
  const feeds: string[] = []
  const folders: string[] = []
  for (const name of names) {
    if (/^https?:\/\//i.test(name)) feeds.push(name)
    else if (isFolder(name)) folders.push(name)
    else feeds.push(...feedsOfFile(name))
  }
  return { feeds, folders }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch (error) {
    throw new IsnadError(
      'input',
      `cannot watch ${name}: ${systemReason(error)}`,
      'name a feed by its http address, an OPML file, or a folder',
    )
  }
}

function feedsOfFile(name: string): readonly string[] {
  try {
    const listed = listOf(readFileSync(name))
    if (listed.kind === 'feeds') return listed.urls
  } catch {
    // said below
  }
  throw new IsnadError('input', `${name} is no OPML list of feeds`, 'isnad add reads a file once')
}

function lineOf({ source, tally, faults, failed, unchanged, later }: Look, always: boolean): string {
  const quiet = unchanged || (!failed && !later && !faults.length && !tally.added && !tally.versions)
  if (quiet && !always) return ''
  const time = new Date().toTimeString().slice(0, 5)
  const rest = later ? `; ${later} ${later === 1 ? 'page' : 'pages'} at the next look` : ''
  const what = failed ?? (unchanged ? 'nothing new' : `${tallyWords(tally)}${rest}`)
  return `${time}  ${source}: ${what}\n${faults.map((fault) => `       ${faultText(fault)}\n`).join('')}`
}
