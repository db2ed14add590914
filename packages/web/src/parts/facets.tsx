/**
 * Narrowing a list: words, days, and values with the number of rows that each would leave. Everything chosen stands in
 * the address and, above the list, as buttons that take it away again.
 */
import { type FormEvent, useEffect, useState } from 'react'
import { useAddress } from '../api/address.ts'
import type { FacetValue, Facets as Found } from '../api/types.ts'
import { fill, type Speech, useSpeech } from '../strings/index.ts'

/** How a value of a facet is called. */
export function facetName(
  s: Speech,
  key: string,
  { value, name, nameEn }: Omit<FacetValue, 'count'>,
): string {
  const { t } = s
  if (name || nameEn) return s.name({ name: name ?? '', nameEn: nameEn ?? '' })
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: { ...t.eventTypes, ...t.entityTypes },
    mode: t.modes,
    status: t.statuses,
    quad: t.quads,
    sense: t.senses,
    kind: t.quoteKinds,
  }
  if (key === 'state') return s.country(value)
  if (key === 'pair') return value.split('-').map(s.country).join(' – ')
  return tables[key]?.[value] ?? value
}

const fieldName = (s: Speech, key: string): string =>
  (s.t.fields as Readonly<Record<string, string>>)[key] ?? s.t.fields.entity

const SHOWN = 6

function Facet({ name, values }: { readonly name: string; readonly values: readonly FacetValue[] }) {
  const s = useSpeech()
  const { all, toggle } = useAddress()
  const [open, setOpen] = useState(false)
  const chosen = all(name)
  const shown = open ? values : values.filter((v, i) => i < SHOWN || chosen.includes(v.value))
  if (values.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{fieldName(s, name)}</legend>
      {shown.map((v) => (
        <label key={v.value}>
          <input type="checkbox" checked={chosen.includes(v.value)} onChange={() => toggle(name, v.value)} />
          <bdi className={name === 'quad' ? `quad ${v.value}` : undefined}>{facetName(s, name, v)}</bdi>
          <span className="n">{s.number(v.count)}</span>
        </label>
      ))}
      {values.length > SHOWN && (
        <button
          type="button"
          className="ghost small flush"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {open ? s.t.less : s.t.more}
        </button>
      )}
    </fieldset>
  )
}

function WordsField({ label }: { readonly label: string }) {
  const { dir } = useSpeech()
  const { one, put } = useAddress()
  const present = one('q')
  const [words, setWords] = useState(present)
  useEffect(() => setWords(present), [present])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put({ q: [words.trim()] })
  }
  return (
    <form className="words-field" onSubmit={submit}>
      <label>
        <span>{label}</span>
        <input
          type="search"
          dir={words ? 'auto' : dir}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
      </label>
    </form>
  )
}

function Days({ keys }: { readonly keys: readonly [string, string] }) {
  const s = useSpeech()
  const { one, put } = useAddress()
  const published = keys[0] === 'since'
  return (
    <fieldset className="facet days">
      <legend>{published ? s.t.reader.published : s.t.facets.happened}</legend>
      {keys.map((key, i) => (
        <label key={key}>
          <span>{i === 0 ? s.t.from : s.t.to}</span>
          <input type="date" value={one(key)} onChange={(e) => put({ [key]: [e.target.value] })} />
        </label>
      ))}
    </fieldset>
  )
}

/** What is chosen now, each with a button that takes it away. */
function Active({ keys, facets }: { readonly keys: readonly string[]; readonly facets: Found }) {
  const s = useSpeech()
  const { all, toggle, clear } = useAddress()
  const chosen = keys.flatMap((key) =>
    all(key)
      .filter(Boolean)
      .map((value) => ({ key, value })),
  )
  if (chosen.length === 0) return null
  const called = (key: string, value: string) =>
    facetName(s, key, facets[key]?.find((v) => v.value === value) ?? { value })
  return (
    <section className="active" aria-label={s.t.facets.active}>
      {chosen.map(({ key, value }) => (
        <button
          type="button"
          key={`${key} ${value}`}
          className="chip"
          onClick={() => toggle(key, value)}
          aria-label={fill(s.t.facets.remove, { name: called(key, value) })}
        >
          <span className="quiet">{fieldName(s, key)}</span> <bdi>{called(key, value)}</bdi> ×
        </button>
      ))}
      <button type="button" className="ghost" onClick={() => clear(keys)}>
        {s.t.facets.clearAll}
      </button>
    </section>
  )
}

interface Props {
  readonly facets: Found
  readonly keys: readonly string[]
  /** Label of the field for words; none where it is left out. */
  readonly words?: string
  readonly days?: readonly [string, string]
  /** Further keys that an address may carry from other pages. */
  readonly also?: readonly string[]
}

export function Facets({ facets, keys, words, days, also = [] }: Props) {
  const { t } = useSpeech()
  return (
    <section className="facets" aria-label={t.facets.label}>
      <Active keys={[...keys, ...also, ...(words ? ['q'] : []), ...(days ?? [])]} facets={facets} />
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{t.facets.label}</summary>
        {words && <WordsField label={words} />}
        {days && <Days keys={days} />}
        {keys.map((key) => (
          <Facet key={key} name={key} values={facets[key] ?? []} />
        ))}
      </details>
    </section>
  )
}
