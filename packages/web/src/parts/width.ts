/** Width of an element in pixels, for pictures whose letters must keep their size. */
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth(first = 640): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))),
    )
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, width]
}
