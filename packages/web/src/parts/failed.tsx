/** What stands in place of content that did not come: why, and a button to try again. */
import type { FailureCode } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'

export function Failed({ code, again }: { readonly code: FailureCode; readonly again?: () => void }) {
  const { t } = useSpeech()
  return (
    <div className="failed" role="alert">
      <p>{t.failed[code]}</p>
      {again && (
        <button type="button" onClick={again}>
          {t.retry}
        </button>
      )}
    </div>
  )
}
