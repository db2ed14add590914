/**
 * axe on every screen, in both languages and both themes, and in the narrow layout. A screen is opened once a language:
 * its theme is switched in place, and the rules that look at colours are asked again. Keyboard and motion besides.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { bench, none, settled } from './harness.ts'
import { SCREENS } from './screens.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
const SETTINGS = [
  { language: 'ar', width: 1280 },
  { language: 'en', width: 1280 },
  { language: 'ar', width: 390 },
] as const
type Axe = (builder: AxeBuilder) => AxeBuilder

async function faultsOf(page: Page, name: string, choose: Axe): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await choose(builder).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${name}: ${id}: ${places.join(' | ')}`
  })
}

const setTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((t) => {
    document.documentElement.dataset['theme'] = t
  }, theme)

/** Presses of the Tab key on each screen. */
const TABS = 45

/** What has the focus, and whether it shows it: by an outline, or in a drawing by the line around its shape. */
function focused() {
  const element = document.activeElement ?? document.body
  const what = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)} ${element.id}`
  if (element === document.body) return { what, shown: true }
  const shape = element.querySelector('circle, .slot')
  const drawn = element.matches('svg a') && shape !== null
  const box = drawn ? shape : element.matches('.hidden') ? (element.closest('label') ?? element) : element
  const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(box)
  const wide = drawn ? stroke !== 'none' && strokeWidth : outlineStyle !== 'none' && outlineWidth
  return { what, shown: wide !== false && Number.parseFloat(wide) >= (drawn ? 4 : 2) }
}

export function accessibility() {
  const { open, url } = bench()
  it.each(SETTINGS)(
    'axe finds nothing: $language, $width pixels wide',
    { timeout: 300_000 },
    async (setting) => {
      const { page, faults } = await open('/', setting)
      const found: string[] = []
      for (const [name, address] of Object.entries(SCREENS)) {
        await page.goto(url() + address)
        await settled(page)
        // a target half under the header that stays is a matter of where the page stands, not of its size
        await page.evaluate(() => scrollTo(0, 0))
        found.push(...(await faultsOf(page, `${name}, light`, (axe) => axe.withTags(TAGS))))
        await setTheme(page, 'dark')
        found.push(...(await faultsOf(page, `${name}, dark`, (axe) => axe.withRules(OF_COLOUR))))
      }
      expect(found).toEqual([])
      none(faults)
    },
  )

  it('every screen is gone through by Tab, and what has the focus shows it', {
    timeout: 240_000,
  }, async () => {
    const { page } = await open('/')
    const bare: string[] = []
    for (const [name, address] of Object.entries(SCREENS)) {
      await page.goto(url() + address)
      await settled(page)
      const seen = new Set<string>()
      for (let n = 0; n < TABS; n++) {
        await page.keyboard.press('Tab')
        const { what, shown } = await page.evaluate(focused)
        seen.add(what)
        if (!shown) bare.push(`${name}: ${what}`)
      }
      expect(seen.size, name).toBeGreaterThan(9)
    }
    expect(bare).toEqual([])
  })

  it.each([320, 640])(
    'no screen is wider than a window of %i pixels (a window of 1280 at a zoom of 4 and 2)',
    {
      timeout: 120_000,
    },
    async (width) => {
      const { page } = await open('/', { width })
      const over: string[] = []
      for (const [name, address] of Object.entries(SCREENS)) {
        await page.goto(url() + address)
        await settled(page)
        const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (by > 0) over.push(`${name}: ${by} pixels`)
      }
      expect(over).toEqual([])
    },
  )

  it('prints in light, without controls and panels', async () => {
    const { page } = await open('/reports/beirut-patrol?record=events-1', { theme: 'dark' })
    await page.locator('.details').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.top', '.layers', 'aside', '.bottom'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    expect(await page.locator('.report-text p').first().isVisible()).toBe(true)
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color)
    expect(ink).toBe('rgb(35, 38, 45)')
  })

  it('nothing moves where motion is not wanted', async () => {
    const { page } = await open('/reports/beirut-patrol')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0)
        .map((element) => element.className.toString()),
    )
    expect(moving).toEqual([])
  })
}
