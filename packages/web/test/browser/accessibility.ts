/** axe on every screen, in both languages and both themes; the narrow layout in Arabic. */
import AxeBuilder from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { bench, none, settled } from './harness.ts'
import { SCREENS } from './screens.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SETTINGS = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ar', theme: 'light', width: 390, height: 844 },
] as const

export function accessibility() {
  const { open, url } = bench()
  it.each(SETTINGS)(
    'finds nothing in $language, $theme, width $width',
    { timeout: 300_000 },
    async (setting) => {
      const { page, faults } = await open('/', setting)
      const found: string[] = []
      for (const [name, address] of Object.entries(SCREENS)) {
        await page.goto(url() + address)
        await settled(page)
        await page.waitForTimeout(250)
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        for (const { id, nodes } of violations)
          found.push(
            `${name}: ${id}: ${nodes
              .slice(0, 3)
              .map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`)
              .join(' | ')}`,
          )
      }
      expect(found).toEqual([])
      none(faults)
    },
  )
}
