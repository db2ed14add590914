/** What people come for, from one end to the other, in the browser. */
import { expect, it } from 'vitest'
import { madeView } from '../fixture/made.ts'
import { exampleReports } from '../fixture/readings.ts'
import { reportRow } from '../fixture/rows.ts'
import { bench, none, settled } from './harness.ts'

const PASTED = 'بكين - وصل وزير الخارجية الروسي إلى بكين الإثنين 08-04-2024، وقال الوزير "نبحث ملفات عدة".'

export function journeys() {
  const { open, url, served } = bench()

  it('first start: the examples are there, a report opens with its evidence', async () => {
    const { page, faults } = await open('/')
    expect(await page.locator('.card').count()).toBe(16)
    await page.locator('.card h2 a').first().click()
    await page.locator('.report-text .mark.names').first().click()
    await page.locator('.details.names').waitFor()
    // a record shows its words
    await page.locator('.tabs .quotes').click()
    await page.locator('.record-rows .record-line').first().click()
    await page.locator('.details.quotes').waitFor()
    expect(await page.locator('.report-text .mark.chosen').count()).toBeGreaterThan(0)
    none(faults)
  })

  it('goes through the records by keys, and the layers switch', async () => {
    const { page } = await open('/reports/beirut-patrol')
    await page.keyboard.press('ArrowLeft')
    const first = await page.locator('.report-text .chosen').first().textContent()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.locator('.report-text .chosen').first().textContent()).not.toBe(first)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.report-text .chosen').first().textContent()).toBe(first)
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-record'))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.details').count()).toBe(0)
    await page.keyboard.press('1')
    expect(await page.locator('.report-text .mark.names').count()).toBe(0)
    expect(await page.locator('.layers .names').getAttribute('aria-pressed')).toBe('false')
  })

  it('finds what somebody said on a subject', async () => {
    const { page, faults } = await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type('العقوبات')
    await page.keyboard.press('Enter')
    await page.locator('.quote-line').first().waitFor()
    await page.goto(`${url()}/quotes`)
    await page.locator('.facet', { hasText: 'المتكلم' }).locator('label').first().click()
    await expect.poll(() => page.url()).toContain('speaker=')
    await page.locator('.quote-line .from a').first().click()
    await page.locator('.details.quotes .chain').waitFor()
    none(faults)
  })

  it('follows a pair of states', async () => {
    const { page, faults } = await open('/states')
    await page.locator('select').first().selectOption('RUS')
    await page.locator('select').last().selectOption('UKR')
    await page.locator('.pair-form button').click()
    await page.locator('svg[role=img]').first().waitFor()
    expect(await page.locator('.event-line').count()).toBeGreaterThan(0)
    await page.locator('.chip-link').first().click()
    await expect.poll(() => page.url()).toMatch(/events\?pair=RUS-UKR&type=/)
    none(faults)
  })

  it('reads a pasted report with the network cut', async () => {
    const { page, context, faults } = await open('/read')
    await page.locator('form[data-state=ready]').waitFor({ timeout: 30_000 })
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    await context.setOffline(true)
    await page.locator('textarea').fill(PASTED)
    await page.locator('input[type=date]').fill('2024-04-08')
    await page.locator('button.primary').click()
    await page.locator('.report-text').waitFor({ timeout: 30_000 })
    expect(await page.locator('.report-text p').textContent()).toBe(PASTED)
    expect(await page.locator('.report-text .mark').count()).toBeGreaterThan(0)
    expect(sent).toEqual([])
    none(faults)
  })

  it('reads a file that is dropped, Windows-1256 too', async () => {
    const { page } = await open('/read')
    await page.locator('form[data-state=ready]').waitFor({ timeout: 30_000 })
    const bytes = Buffer.from([0xe6, 0xd5, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1])
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: bytes })
    await page.locator('.report-text').waitFor({ timeout: 30_000 })
    expect(await page.locator('.report-text p').textContent()).toBe('وصل الوزير')
  })

  it('reads what is pasted or dropped on any screen', async () => {
    const { page, faults } = await open('/events')
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, PASTED)
    const shown = page.locator('.report-text p')
    await shown.waitFor({ timeout: 30_000 })
    expect(await shown.textContent()).toBe(PASTED)
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(
        new File(['غادر الوزير إلى القاهرة الثلاثاء'], 'report.txt', { type: 'text/plain' }),
      )
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    })
    await expect.poll(() => shown.textContent()).toBe('غادر الوزير إلى القاهرة الثلاثاء')
    none(faults)
  })

  it('changes to English and back, and remembers it', async () => {
    const { page } = await open('/events')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    expect(await page.locator('h1').textContent()).toBe('Events')
    await page.reload()
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'العربية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  })

  it('an address shared opens the same choice', async () => {
    const { page } = await open('/events')
    await page.locator('.facet', { hasText: 'الحال' }).locator('label').nth(1).click()
    await page.getByRole('button', { name: 'خط زمني' }).click()
    await page.locator('.timeline').waitFor()
    const shown = await page.locator('.event-line').count()
    const address = page.url().slice(url().length)
    const { page: other } = await open(address)
    await other.locator('.timeline').waitFor()
    expect(await other.locator('.event-line').count()).toBe(shown)
    expect(await other.locator('.active .chip').count()).toBe(1)
  })

  it('watches reports come in', async () => {
    const { page } = await open('/incoming')
    await page.locator('.ingest').waitFor()
    const fresh = madeView({ id: 'fresh', title: 'خبر وصل الآن', text: 'وصل الخبر الآن' })
    served().send({ kind: 'report', report: reportRow(fresh) })
    await page.locator('.card', { hasText: 'خبر وصل الآن' }).waitFor()
    served().send({
      kind: 'rejected',
      rejected: { at: '2026-11-25T09:00:00Z', source: 'feed.xml', code: 'bad-date', reason: 'no such day' },
    })
    await page.locator('td', { hasText: 'no such day' }).waitFor()
  })

  it('keeps a report whole at 390 pixels and at 200 % zoom', async () => {
    for (const width of [390, 640]) {
      const { page } = await open(`/reports/${exampleReports()[0]!.article.id}`, { width })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over).toBeLessThanOrEqual(0)
    }
  })
}
