/** Articles that mean harm: markup, handlers, direction overrides, and sizes that no reader was made for. */
import { expect, it } from 'vitest'
import { madeReading, madeView } from '../fixture/made.ts'
import { bench, none } from './harness.ts'
import { scrolled } from './scroll.ts'
import { traced } from './trace.ts'

const MARKUP =
  '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"> <svg onload=window.pwned=1> javascript:window.pwned=1 {{7*7}} \u0000'
const OVERRIDES = `قال \u202eevil txt.exe\u202c الوزير \u2066متوازن\u2069 و\u200bبين\ufeff النصوص \u202d\u202e\u202e`
const LINE = 'وقال الوزير في موسكو الثلاثاء إن الأمر مهم للجميع وإن الاجتماع المقبل سيعقد في بكين. '

/** About two megabytes in one paragraph, with 5,000 records. */
function huge() {
  const text = LINE.repeat(Math.ceil(2_000_000 / new TextEncoder().encode(LINE).length))
  const reading = madeReading({ id: 'huge', text })
  const step = Math.floor(text.length / 5000)
  const mentions = Array.from({ length: 5000 }, (_, i) => {
    const start = i * step
    return {
      ...{ start, end: start + 5, text: text.slice(start, start + 5), entity: `e${i % 700}` },
      ...{ form: 'name' as const, rule: 'mentions.test' },
    }
  })
  const entities = Array.from({ length: 700 }, (_, i) => ({
    ...reading.entities[0]!,
    id: `e${i}`,
    name: `اسم ${i}`,
  }))
  return madeView({ id: 'huge', text }, { ...reading, mentions, entities })
}

export function hostile() {
  const { open } = bench([
    madeView({ id: 'markup', text: MARKUP, title: MARKUP }),
    madeView({ id: 'overrides', text: OVERRIDES, names: ['الوزير'] }),
    huge(),
  ])
  it('shows markup as text and runs none of it', async () => {
    const { page, faults } = await open('/reports/markup')
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(await page.locator('.report-text p').textContent()).toContain('<script>window.pwned=1</script>')
    expect(await page.locator('.report-text img, .report-text svg, .report-text script').count()).toBe(0)
    none(faults)
  })
  it('draws direction overrides as signs and counts what is hidden', async () => {
    const { page } = await open('/reports/overrides')
    const text = await page.locator('.report-text p').textContent()
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(await page.locator('.report-text .control').count()).toBe(7)
    expect(await page.locator('.notice').first().textContent()).toContain('9')
  })
  it.each([
    ['one word', 'ا'.repeat(1_000_000)],
    ['one letter with its marks', `ا${'\u064b'.repeat(1_000_000)}`],
    ['direction controls', '\u202e\u2066ا'.repeat(200_000)],
    ['marks of quotation', '"«('.repeat(300_000)],
  ])('reads a million characters that are %s, pasted', { timeout: 60_000 }, async (_, text) => {
    const { page, faults } = await open('/read')
    await page.locator('form[data-state=ready]').waitFor({ timeout: 30_000 })
    const begin = Date.now()
    await page.locator('textarea').evaluate((field, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    await page.locator('.report-text').waitFor({ timeout: 30_000 })
    console.log(`${text.length} characters pasted, shown after ${Date.now() - begin} ms`)
    expect(await page.locator('.report-text .block').count()).toBeLessThan(60)
    none(faults)
  })
  it('scrolls two megabytes with 5,000 records', async () => {
    const { page, faults } = await open('/reports/huge')
    expect(await page.locator('.report-text .block').count()).toBeLessThan(60)
    const { frames, gap, busiest } = await traced(page, () => scrolled(page))
    console.log(
      `huge report: ${frames} frames, longest gap ${gap.toFixed(0)} ms, busiest task ${busiest.toFixed(1)} ms`,
    )
    expect(await page.locator('.report-text .block').count()).toBeLessThan(60)
    await page.keyboard.press('ArrowLeft')
    await page.locator('.details').waitFor()
    none(faults)
  })
}
