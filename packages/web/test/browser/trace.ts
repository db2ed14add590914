/** What the page's main thread did for a while, from Chromium's own trace. */
import type { Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

export interface Traced {
  /** The longest task of any page's main thread, in milliseconds of its own processor time. */
  readonly busiest: number
  readonly tasks: number
}

export async function traced<T>(page: Page, work: () => Promise<T>): Promise<T & Traced> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  })
  const result = await work()
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  )
  return {
    ...result,
    busiest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    tasks: tasks.length,
  }
}
