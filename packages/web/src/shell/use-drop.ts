/**
 * A report dropped or pasted anywhere in the room is read here, in this browser: it goes to the screen `/read`. Text
 * dropped into a field, or pasted while one has the focus, stays the field's.
 */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { handOver } from '../worker/handed.ts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null

const carries = (event: DragEvent) =>
  event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false

/** A word or two is no report: most likely something else was meant. */
const SHORTEST = 40

const handedBy = (data: DataTransfer | null): File | string | null => {
  const file = data?.files[0]
  if (file) return file
  const text = data?.getData('text/plain') ?? ''
  return text.trim().length >= SHORTEST ? text : null
}

/** Whether something that can be read hangs over the window. */
export function useDrop(): boolean {
  const [, navigate] = useLocation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const handed = handedBy(data)
      if (handed === null) return
      event.preventDefault()
      handOver(handed)
      if (location.pathname !== '/read') navigate('/read')
    }
    const drag = (event: DragEvent) => {
      if (isField(event.target) || !carries(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!isField(event.target) || event.dataTransfer?.files.length) take(event, event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (!isField(event.target)) take(event, event.clipboardData)
    }
    document.addEventListener('dragover', drag)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', drag)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [navigate])
  return over
}
