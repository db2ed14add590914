/** A built app, the fixture API under it, and a Chromium in front of it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { api } from '@isnad/core/record'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Served, serveFixture } from '../fixture/serve.ts'

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const WEB = fileURLToPath(new URL('../../', import.meta.url))

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs),
  )

/** Builds the app where its sources are newer than what is built. */
export function built(): void {
  const page = join(WEB, 'dist/index.html')
  if (existsSync(page) && statSync(page).mtimeMs > newest(join(WEB, 'src'))) return
  execFileSync(
    process.execPath,
    [join(WEB, '../../node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: WEB,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
}

export interface Visit {
  readonly language?: 'ar' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

export interface Bench {
  readonly url: () => string
  readonly served: () => Served
  /** Opens an address in a context of its own; errors of the page fail the test at its end (`faults`). */
  readonly open: (
    address: string,
    visit?: Visit,
  ) => Promise<{ page: Page; context: BrowserContext; faults: string[] }>
}

/** Sets up a bench for a suite: `views` are the reports that the API has. */
export function bench(views?: readonly api.ReportView[]): Bench {
  let served: Served
  let browser: Browser
  const contexts = new Set<BrowserContext>()
  beforeAll(async () => {
    built()
    served = await serveFixture(views)
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
    })
  }, 120_000)
  afterAll(async () => {
    for (const context of contexts) await context.close()
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

/** The screen has its heading, and its faces have come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main [role=alert]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

export const none = (faults: readonly string[]) => expect(faults).toEqual([])
