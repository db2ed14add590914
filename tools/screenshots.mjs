/**
 * Screenshots of every screen, Arabic and English, light and dark, 390 and 1440 pixels wide, into a folder outside git:
 *
 *   node tools/screenshots.mjs [FOLDER] [--only NAME] [--langs ar,en] [--themes light,dark] [--widths 390,1440]
 *
 * Builds the web app and serves it with the fixture API, unless ISNAD_URL names a running server: then the pages of a
 * person, an organisation, a state and a pair are those that its store holds most of. CHROMIUM is the browser (default
 * /usr/bin/chromium).
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const list = (text) => text.split(',').filter(Boolean)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    langs: { type: 'string', default: 'ar,en' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '390,1440' },
    full: { type: 'boolean', default: false },
  },
})
const out = positionals[0] ?? join(tmpdir(), 'isnad-screenshots')

const PASTED =
  'بكين - وصل وزير الخارجية الروسي سيرغي لافروف إلى بكين الإثنين 08-04-2024، وقال "نبحث ملفات عدة".'

/** What a store holds most of, by the API: a report, a name of each kind, a state with its first partner. */
async function found(url) {
  const ask = async (path) => (await fetch(`${url}/api/v1${path}`)).json()
  const name = async (type) => (await ask(`/entities?type=${type}&limit=1`)).items[0]?.key ?? ''
  const { country } = (await ask('/states')).states[0]
  const { partners } = await ask(`/states/${country}`)
  const event = (await ask('/events?status=asserted&limit=1')).items[0]
  const { speakers = [] } = await ask('/speakers?limit=1')
  const quote = (await ask('/quotes?kind=direct&limit=1')).items[0]
  const at = ({ report }, record) => `/reports/${encodeURIComponent(report.id)}?record=${record}`
  return {
    person: `/names/${encodeURIComponent(await name('PER'))}`,
    organisation: `/names/${encodeURIComponent(await name('ORG'))}`,
    state: `/states/${country}`,
    pair: `/pairs/${country}/${partners[0].country}`,
    speaker: `/quotes?speaker=${encodeURIComponent(speakers[0]?.speaker.key ?? '')}`,
    report: at(event, '').replace('?record=', ''),
    event: at(event, event.event.id),
    quote: at(quote, quote.quote.id),
    time: at(event, 'times-0'),
    name: at(event, 'names-1'),
  }
}

/** Each screen: its address, and what is done on it before the picture. */
const screens = (at) => ({
  reports: ['/'],
  reader: [at.report],
  'reader-name': [at.name],
  'reader-event': [at.event],
  'reader-quote': [at.quote],
  'reader-time': [at.time],
  read: ['/read'],
  'read-done': [
    '/read',
    async (page) => {
      await page.locator('textarea').fill(PASTED)
      await page.locator('button[type=submit].primary').click()
      await page.locator('.report-text').waitFor({ timeout: 30_000 })
    },
  ],
  events: ['/events'],
  'events-timeline': ['/events?view=timeline'],
  'events-calendar': ['/events?view=calendar'],
  'events-map': ['/events?view=map'],
  'events-network': ['/events?view=network'],
  quotes: ['/quotes'],
  speaker: [at.speaker],
  names: ['/names'],
  person: [at.person],
  organisation: [at.organisation],
  states: ['/states'],
  state: [at.state],
  pair: [at.pair],
  search: ['/search?q=الخارجية'],
  incoming: ['/incoming'],
  missing: ['/nowhere'],
})

async function serve() {
  if (process.env.ISNAD_URL) return { url: process.env.ISNAD_URL, close: () => undefined }
  spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'packages/web'),
    stdio: 'inherit',
  })
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@isnad/source', 'packages/web/test/fixture/serve.ts', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise((done) => server.stdout.once('data', (data) => done(String(data).trim())))
  return { url, close: () => server.kill() }
}

/** The faces are there, nothing on the screen waits for an answer, and pictures have taken their width. */
async function quiet(page) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
  await page
    .waitForFunction(() => !document.querySelector('main [aria-busy="true"], main .loading'), null, {
      timeout: 10_000,
    })
    .catch(() => undefined)
  await page.waitForTimeout(250)
}

const { url, close } = await serve()
const SCREENS = screens(await found(url))
const launch = (lang) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb', `--lang=${lang === 'ar' ? 'ar' : 'en-GB'}`],
    env: { ...process.env, LANGUAGE: lang },
  })
mkdirSync(out, { recursive: true })
let n = 0
for (const lang of list(values.langs)) {
  const browser = await launch(lang)
  for (const theme of list(values.themes))
    for (const width of list(values.widths).map(Number)) n += await pictures(browser, lang, theme, width)
  await browser.close()
}
close()
console.log(`${n} pictures in ${out}`)

async function pictures(browser, lang, theme, width) {
  let taken = 0
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    reducedMotion: 'reduce',
    locale: lang === 'ar' ? 'ar' : 'en-GB',
  })
  await context.addInitScript(
    ([l, t]) => {
      localStorage.setItem('isnad.language', l)
      localStorage.setItem('isnad.theme', t)
    },
    [lang, theme],
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`error: ${error.message}`))
  for (const [name, [address, act]] of Object.entries(SCREENS)) {
    if (values.only && !list(values.only).includes(name)) continue
    await page.goto(url + address)
    // The incoming screen keeps a stream open, so a quiet network never comes there.
    await page
      .locator('main h1, main .report-text')
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined)
    await act?.(page)
    await quiet(page)
    const path = join(out, `${name}-${lang}-${theme}-${width}.png`)
    await page.screenshot({ path, fullPage: values.full })
    taken++
  }
  await context.close()
  return taken
}
