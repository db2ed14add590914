/** Stands where content will come. It is seen only after a moment, so that quick answers do not flicker. */
import { useSpeech } from '../strings/index.ts'

export function Loading({ page = false }: { readonly page?: boolean }) {
  const { t } = useSpeech()
  return (
    <p className={page ? 'page loading' : 'loading'} role="status">
      {t.loading}
    </p>
  )
}
