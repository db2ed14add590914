/** A scripted scroll, measured frame by frame. */
import type { Page } from 'playwright-core'

export interface Scrolled {
  readonly frames: number
  /** The longest time between two frames, in milliseconds of the clock. */
  readonly gap: number
  /** Frames that took longer than 50 ms. */
  readonly long: number
}

/** Scrolls the window down step by step for `ms` milliseconds; the time between two frames is a frame's length. */
export const scrolled = (page: Page, ms = 3000, step = 60): Promise<Scrolled> =>
  page.evaluate(
    ([time, by]) =>
      new Promise<Scrolled>((done) => {
        const start = performance.now()
        let last = start
        let frames = 0
        let gap = 0
        let long = 0
        const frame = (now: number) => {
          const took = now - last
          last = now
          if (frames++ > 1) {
            gap = Math.max(gap, took)
            if (took > 50) long++
          }
          if (now - start > time!) return done({ frames, gap, long })
          window.scrollBy(0, by!)
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    [ms, step],
  )
