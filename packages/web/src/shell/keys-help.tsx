/** The keys of the room, in a dialogue that `?` opens, with the switch for keys of a single letter. */
import { useRef } from 'react'
import { setShortcuts, useKeys, useShortcutsOn } from '../parts/keys.ts'
import { useSpeech } from '../strings/index.ts'

const KEYS = [
  ['search', ['/']],
  ['rows', ['j', 'k']],
  ['records', ['←', '→']],
  ['layers', ['1', '2', '3', '4']],
  ['free', ['Esc']],
  ['help', ['?']],
] as const

export function KeysHelp() {
  const { t } = useSpeech()
  const on = useShortcutsOn()
  const box = useRef<HTMLDialogElement>(null)
  useKeys((key) => {
    if (key !== '?') return false
    box.current?.showModal()
    return true
  })
  return (
    <>
      <button type="button" className="ghost" onClick={() => box.current?.showModal()}>
        {t.keys.title} <kbd>?</kbd>
      </button>
      <dialog ref={box} className="keys-help" aria-labelledby="keys-title">
        <h2 id="keys-title">{t.keys.title}</h2>
        <dl>
          {KEYS.map(([what, keys]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t.keys[what]}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={on} onChange={(event) => setShortcuts(event.target.checked)} />
          {t.keys.single}
        </label>
        <form method="dialog">
          <button type="submit">{t.close}</button>
        </form>
      </dialog>
    </>
  )
}
