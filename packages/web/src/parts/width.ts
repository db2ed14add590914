/** Width of an element in pixels, for pictures whose letters must keep their size. */
import { type RefCallback, useCallback, useState } from 'react'

export function useWidth(first = 640): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(first)
  const box = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const take = (wide: number) => setWidth(Math.max(240, Math.floor(wide)))
    take(element.getBoundingClientRect().width)
    const watch = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [box, width]
}
