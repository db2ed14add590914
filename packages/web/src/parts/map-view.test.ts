import { describe, expect, it } from 'vitest'
import { around } from './map-view.ts'

const spot = (x: number, y: number, events: number) => ({ at: [x, y] as const, events })

describe('around', () => {
  it('opens on most of the events, not on the few far away', () => {
    const { k, x, y } = around([spot(500, 200, 60), spot(540, 220, 35), spot(20, 400, 1)], 800, 400)
    expect(k).toBeGreaterThan(3)
    expect(k * 520 + x).toBeCloseTo(400)
    expect(k * 210 + y).toBeCloseTo(200)
  })
  it('shows the world where there is nothing to show, or everything', () => {
    expect(around([], 800, 400)).toEqual({ k: 1, x: 0, y: 0 })
    expect(around([spot(5, 5, 1), spot(795, 395, 1)], 800, 400).k).toBe(1)
  })
})
