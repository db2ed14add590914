/** Asks for more rows when the end of a list comes near the screen. */
import { type RefObject, useEffect, useRef } from 'react'

export function useGrow(more: () => void, rows: number): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after rows were added
  useEffect(() => {
    if (!end.current) return
    const watch = new IntersectionObserver((seen) => seen.some((e) => e.isIntersecting) && more(), {
      rootMargin: '1500px',
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [more, rows])
  return end
}
