/** A built app, the fixture API under it, and a Chromium in front of it. */
import { existsSync } from 'node:fs'
import type { api } from '@isnad/core/record'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '../fixture/build.ts'
import { type Served, serveFixture } from '../fixture/serve.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export interface Visit {
  readonly language?: 'ar' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

export interface Bench<S> {
  readonly url: () => string
  readonly served: () => S
  /** Opens an address in a context of its own; errors of the page fail the test at its end (`faults`). */
  readonly open: (
    address: string,
    visit?: Visit,
  ) => Promise<{ page: Page; context: BrowserContext; faults: string[] }>
}
interface Server {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A bench over the fixture API; `views` are the reports that it has. */
export const bench = (views?: readonly api.ReportView[]): Bench<Served> => benchOf(() => serveFixture(views))

/** Sets up a bench for a suite over a server. */
export function benchOf<S extends Server>(serve: () => Promise<S>): Bench<S> {
  let served: S
  let browser: Browser
  const contexts = new Set<BrowserContext>()
  const closeContexts = async () => {
    for (const context of contexts) await context.close()
    contexts.clear()
  }
  beforeAll(async () => {
    buildWeb()
    served = await serve()
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
    })
  }, 180_000)
  afterEach(closeContexts)
  afterAll(async () => {
    await closeContexts()
    await browser?.close()
    await served?.close()
  })
  return {
    url: () => served.url,
    served: () => served,
    open: async (address, { language = 'ar', theme = 'light', width = 1280, height = 800 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
      contexts.add(context)
      await context.addInitScript(
        ([l, t]) => {
          if (localStorage.getItem('isnad.language')) return
          localStorage.setItem('isnad.language', l!)
          localStorage.setItem('isnad.theme', t!)
        },
        [language, theme],
      )
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      await page.goto(served.url + address)
      await settled(page)
      return { page, context, faults }
    },
  }
}

/** Suites that need a Chromium; where there is none one skipped test says so. */
export function inChromium(suites: Readonly<Record<string, () => void>>): void {
  if (existsSync(CHROMIUM)) for (const [name, suite] of Object.entries(suites)) describe(name, suite)
  else it.skip(`no Chromium at ${CHROMIUM}: set CHROMIUM to run the tests of the web app`, () => undefined)
}

/** The screen has its heading, its faces have come, and nothing on it waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main [role=alert]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"], main .loading'))
}

export const none = (faults: readonly string[]) => expect(faults).toEqual([])
