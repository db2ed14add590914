/** What part of the world a map shows: moved by dragging, buttons and keys; at first around most of the events. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

export interface View {
  readonly k: number
  readonly x: number
  readonly y: number
}
export interface Spot {
  readonly at: readonly [number, number]
  readonly events: number
}
const WORLD: View = { k: 1, x: 0, y: 0 }
const LARGEST = 24
/** Largest magnification that a map opens with. */
const FIRST_LARGEST = 7
/** The first view holds the places of this share of the events. */
const SHARE = 0.75
const STEP = 60
/** Where the land goes when a key is pressed. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const ZOOMS: Readonly<Record<string, number>> = { '+': 1.5, '-': 1 / 1.5 }

/** The view that shows the heaviest places with room around them. Spots stand heaviest first. */
export function around(spots: readonly Spot[], width: number, height: number): View {
  const all = spots.reduce((sum, s) => sum + s.events, 0)
  let seen = 0
  const heavy = spots.filter(({ events }) => {
    const wanted = seen < all * SHARE
    seen += events
    return wanted
  })
  if (heavy.length === 0) return WORLD
  const xs = heavy.map((p) => p.at[0])
  const ys = heavy.map((p) => p.at[1])
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const k = Math.max(1, Math.min(FIRST_LARGEST, 0.78 / Math.max((x1 - x0) / width, (y1 - y0) / height, 0.08)))
  return { k, x: width / 2 - (k * (x0 + x1)) / 2, y: height / 2 - (k * (y0 + y1)) / 2 }
}

export function useMapView(first: View, width: number, height: number) {
  const [moved, setMoved] = useState<View | null>(null)
  const drag = useRef<{ readonly x: number; readonly y: number }>(null)
  const view = moved ?? first
  const zoom = (by: number) => {
    const k = Math.max(1, Math.min(LARGEST, view.k * by))
    const f = k / view.k
    setMoved({ k, x: width / 2 - f * (width / 2 - view.x), y: height / 2 - f * (height / 2 - view.y) })
  }
  const shift = (dx: number, dy: number) => setMoved({ ...view, x: view.x + dx, y: view.y + dy })
  const letGo = () => {
    drag.current = null
  }
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const way = WAYS[event.key]
      const by = ZOOMS[event.key]
      if (way) shift(way[0] * STEP, way[1] * STEP)
      else if (by) zoom(by)
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    onPointerDown: (event: PointerEvent) => {
      drag.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag.current) return
      shift(event.clientX - drag.current.x, event.clientY - drag.current.y)
      drag.current = { x: event.clientX, y: event.clientY }
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
  }
  return { view, zoom, world: () => setMoved(WORLD), back: () => setMoved(null), handlers }
}
