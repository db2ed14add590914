/** Language and theme: kept on this machine, applied to the root element before the first paint. */
import { useCallback, useEffect, useState } from 'react'
import type { Language } from './strings/index.ts'

export type Theme = 'auto' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage may be forbidden
  }
}
const store = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // the choice then lasts as long as the page
  }
}

const firstLanguage = (): Language => (stored('isnad.language') === 'en' ? 'en' : 'ar')
const firstTheme = (): Theme => THEMES.find((t) => t === stored('isnad.theme')) ?? 'auto'

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
}
const applyTheme = (theme: Theme) => {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Before the first paint. */
export function applySettings(): void {
  applyLanguage(firstLanguage())
  applyTheme(firstTheme())
}

export function useSettings() {
  const [language, setLanguage] = useState(firstLanguage)
  const [theme, setTheme] = useState(firstTheme)
  useEffect(() => {
    applyLanguage(language)
    store('isnad.language', language)
  }, [language])
  useEffect(() => {
    applyTheme(theme)
    store('isnad.theme', theme)
  }, [theme])
  const nextTheme = useCallback(() => setTheme((t) => THEMES[(THEMES.indexOf(t) + 1) % THEMES.length]!), [])
  const otherLanguage = useCallback(() => setLanguage((l) => (l === 'ar' ? 'en' : 'ar')), [])
  return { language, theme, nextTheme, otherLanguage }
}
