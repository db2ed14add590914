/** The title of the window follows the screen. */
import { useEffect } from 'react'
import { useSpeech } from '../strings/index.ts'

export function useTitle(title: string): void {
  const { t } = useSpeech()
  useEffect(() => {
    document.title = title ? `${title} · ${t.brand}` : t.brand
  }, [title, t])
}
