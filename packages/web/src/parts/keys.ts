/** Single-key shortcuts: heard anywhere but in fields, and only while the reader has them on (WCAG 2.1.4). */
import { useEffect, useRef, useSyncExternalStore } from 'react'

const KEY = 'isnad.shortcuts'
const listeners = new Set<() => void>()
let on = read()

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function setShortcuts(value: boolean): void {
  on = value
  try {
    localStorage.setItem(KEY, value ? 'on' : 'off')
  } catch {
    // the choice then lasts as long as the page
  }
  for (const listener of listeners) listener()
}

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => on,
  )

/** Keys of a room by their place on the keyboard, for layouts that write no Latin there. */
const PLACES: Readonly<Record<string, string>> = {
  KeyJ: 'j',
  KeyK: 'k',
  Slash: '/',
  Digit1: '1',
  Digit2: '2',
  Digit3: '3',
  Digit4: '4',
}

/** The key as a Latin keyboard has it: with an Arabic layout on, «ظ» stands where `/` does, and «؟» is `?`. */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key === '؟') return '?'
  return /^[\u0600-\u06ff]$/.test(key) ? (PLACES[code] ?? key) : key
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Calls `hear` for a key pressed outside fields; where it returns true the key is used up. */
export function useKeys(hear: (key: string, target: EventTarget | null) => boolean): void {
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key.length === 1 && !on) return
      if (latest.current(latinKey(event), event.target)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
