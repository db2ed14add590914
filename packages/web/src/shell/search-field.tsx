/** The one search field: `/` goes to it from anywhere, Enter opens the results. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { href } from '../api/address.ts'
import { useKeys } from '../parts/keys.ts'
import { useSpeech } from '../strings/index.ts'

export function SearchField() {
  const { t, dir } = useSpeech()
  const [path, navigate] = useLocation()
  const search = useSearch()
  const present = path === '/search' ? (new URLSearchParams(search).get('q') ?? '') : ''
  const [words, setWords] = useState(present)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setWords(present), [present])
  useKeys((key) => {
    if (key !== '/') return false
    field.current?.focus()
    field.current?.select()
    return true
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim()) navigate(href('/search', { q: words.trim() }))
  }
  return (
    <search className="search-everywhere">
      <form onSubmit={submit}>
        <input
          ref={field}
          type="search"
          dir={words ? 'auto' : dir}
          value={words}
          aria-label={t.search.label}
          aria-keyshortcuts="/"
          placeholder={t.search.hint}
          onChange={(event) => setWords(event.target.value)}
        />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd takes no focus; the key is told by aria-keyshortcuts */}
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  )
}
