/** Layout shifts, and a table of 10,000 rows. Limits are wide enough for a shared machine; the log has the measures. */
import type { api } from '@isnad/core/record'
import { expect, it } from 'vitest'
import { exampleReports } from '../fixture/readings.ts'
import { bench, none } from './harness.ts'
import { scrolled } from './scroll.ts'
import { traced } from './trace.ts'

const ROWS = 10_000
const STILL = [
  '/',
  '/reports/beirut-patrol-0',
  '/events',
  '/events?view=timeline',
  '/events?view=calendar',
  '/events?view=network',
  '/quotes',
  '/names',
  '/names/gpe-russia',
  '/states',
  '/states/RUS',
  '/pairs/RUS/UKR',
]

/** The examples over and over under new ids, until their events are ten thousand. */
function many(): api.ReportView[] {
  const views = exampleReports()
  const events = views.reduce((sum, v) => sum + v.reading.events.length, 0)
  return Array.from({ length: Math.ceil(ROWS / events) }, (_, n) =>
    views.map((v) => ({ ...v, article: { ...v.article, id: `${v.article.id}-${n}` } })),
  ).flat()
}

/** Sum of all layout shifts so far, and what moved. */
const shifts = () =>
  new Promise<{ sum: number; moved: string[] }>((done) => {
    let sum = 0
    const moved: string[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Node }[]
      })[]) {
        sum += entry.value
        for (const { node } of entry.sources)
          moved.push(node instanceof Element ? `${node.tagName}.${node.getAttribute('class') ?? ''}` : 'text')
      }
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done({ sum, moved }), 600)
  })

export function speed() {
  const { open } = bench(many())
  it('scrolls ten thousand rows', async () => {
    const { page, faults } = await open('/events')
    await page.locator('.event-row:nth-child(1)').first().waitFor()
    const run = await traced(page, () => scrolled(page, 4000, 80))
    console.log(
      `events table: ${run.frames} frames in 4 s, longest gap ${run.gap.toFixed(0)} ms, ${run.long} over 50 ms; ` +
        `busiest task ${run.busiest.toFixed(1)} ms of processor time (${run.tasks} tasks)`,
    )
    expect(run.tasks).toBeGreaterThan(100)
    expect(await page.locator('[role=row]').count()).toBeLessThan(80)
    none(faults)
  })
  it.each(STILL)('does not shift after the first paint: %s', { timeout: 60_000 }, async (address) => {
    for (const width of [1280, 390]) {
      const { page, context } = await open(address, { width })
      const { sum, moved } = await page.evaluate(shifts)
      console.log(`layout shift of ${address}, ${width} pixels wide: ${sum.toFixed(4)} ${moved.join(' ')}`)
      expect(sum).toBeLessThan(0.005)
      await context.close()
    }
  })
}
