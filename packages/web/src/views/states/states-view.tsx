/** The states that reports name, and a choice of two of them. */
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useResource } from '../../api/resource.ts'
import type { StateList } from '../../api/types.ts'
import { Failed } from '../../parts/failed.tsx'
import { useTitle } from '../../parts/title.ts'
import { useSpeech } from '../../strings/index.ts'

function PairForm({ codes }: { readonly codes: readonly string[] }) {
  const s = useSpeech()
  const { t } = s
  const [, navigate] = useLocation()
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const named = codes
    .map((code) => ({ code, name: s.country(code) }))
    .sort((x, y) => x.name.localeCompare(y.name, s.language))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (a && b && a !== b) navigate(`/pairs/${a}/${b}`)
  }
  const field = (label: string, value: string, set: (code: string) => void) => (
    <label>
      <span>{label}</span>
      <select value={value} required onChange={(event) => set(event.target.value)}>
        <option value="" />
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form className="pair-form" onSubmit={submit}>
      <h2>{t.states.pairTitle}</h2>
      {field(t.states.first, a, setA)}
      {field(t.states.second, b, setB)}
      <button type="submit" className="primary">
        {t.states.openPair}
      </button>
    </form>
  )
}

export function StatesView() {
  const s = useSpeech()
  const { t } = s
  useTitle(t.states.title)
  const { data, failure, again } = useResource<StateList>('/states')
  if (failure) return <Failed code={failure} again={again} />
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t.states.title}</h1>
        <p className="intro">{t.states.intro}</p>
      </header>
      {data && <PairForm codes={data.states.map((row) => row.country)} />}
      {data?.states.length === 0 && <p className="notice">{t.states.empty}</p>}
      <ul className="plain state-list">
        {data?.states.map(({ country, reports, events }) => (
          <li key={country}>
            <Link href={`/states/${country}`}>{s.country(country)}</Link>
            <span className="quiet">
              {s.counted(t.counts.reports, reports)} · {s.counted(t.counts.events, events)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
