/**
 * The reader of one report, whether it comes from the store or was read in this browser: text, layer switches, records,
 * the reason of the chosen one. Left and right arrows go through the records, 1–4 switch layers, Escape lets go.
 */
import type { Article, Reading } from '@isnad/core/record'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useKeys } from '../../parts/keys.ts'
import { recordsOf } from '../../records/items.ts'
import { hiddenCharacters, LAYERS, type LayerName } from '../../spans/segment.ts'
import { directionOf } from '../../spans/text.tsx'
import { fill, useSpeech } from '../../strings/index.ts'
import { Details } from './details.tsx'
import { RecordList } from './record-list.tsx'
import { ReportText } from './report-text.tsx'

interface Props {
  readonly article: Article
  readonly reading: Reading
  readonly keyOf: (id: string) => string | null
  /** Stands above the text: what is to be known of this version. */
  readonly head?: ReactNode
  /** Stands under the text: versions, copies. */
  readonly foot?: ReactNode
  /** The record chosen in the address, and how to put another there. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function Meta({ article, reading }: Pick<Props, 'article' | 'reading'>) {
  const s = useSpeech()
  const { t } = s
  const day = reading.publicationDay
  return (
    <p className="meta">
      {article.outlet && <bdi className="outlet">{article.outlet}</bdi>}
      {article.byline && <bdi>{article.byline}</bdi>}
      {article.published && (
        <time dateTime={article.published}>
          {t.reader.published} {s.longDay(article.published)}
        </time>
      )}
      {!article.published && day && (
        <span>
          {t.reader.day}: {s.longDay(day.value)} ({t.reader.dayFromText})
        </span>
      )}
      {!day && <span>{t.reader.noDay}</span>}
    </p>
  )
}

export function Reader({ article, reading, keyOf, head, foot, chosen, onChoose }: Props) {
  const s = useSpeech()
  const { t } = s
  const records = useMemo(() => recordsOf(reading), [reading])
  const [layers, setLayers] = useState<ReadonlySet<LayerName>>(() => new Set(LAYERS))
  const [byKey, setByKey] = useState(false)
  const [hovered, setHovered] = useState<string | null>(null)
  const selected = (chosen !== null && records.byId.get(chosen)) || null
  const hidden = useMemo(() => hiddenCharacters(article.text), [article.text])

  const choose = useCallback(
    (id: string | null) => {
      setByKey(false)
      onChoose(id)
    },
    [onChoose],
  )
  const toggle = useCallback(
    (layer: LayerName) =>
      setLayers((old) => new Set(LAYERS.filter((l) => (l === layer ? !old.has(l) : old.has(l))))),
    [],
  )
  // A record of a layer that is off cannot stay chosen.
  useEffect(() => {
    if (selected && !layers.has(selected.layer)) onChoose(null)
  }, [selected, layers, onChoose])

  const step = (by: 1 | -1) => {
    const stops = records.items.filter((item) => layers.has(item.layer))
    if (stops.length === 0) return
    const at = selected ? stops.indexOf(selected) : by > 0 ? -1 : 0
    setByKey(true)
    onChoose(stops[(at + by + stops.length) % stops.length]!.id)
  }
  useKeys((key, target) => {
    if (key === 'ArrowLeft') step(1)
    else if (key === 'ArrowRight') step(-1)
    else if (key === 'Escape' && selected) choose(null)
    else if (key === 'Enter' || key === ' ') {
      const id = target instanceof Element ? target.getAttribute('data-record') : null
      if (!id) return false
      choose(id)
    } else if (/^[1-4]$/.test(key)) toggle(LAYERS[Number(key) - 1]!)
    else return false
    return true
  })

  return (
    <div className={selected ? 'reader has-choice' : 'reader'}>
      <article>
        <header>
          <h1 lang="ar" dir={directionOf(article.title ?? article.text)} className="naskh">
            {article.title ?? t.reports.untitled}
          </h1>
          <Meta article={article} reading={reading} />
          <fieldset className="layers">
            <legend className="hidden">{t.reader.records}</legend>
            {LAYERS.map((layer, i) => (
              <button
                type="button"
                key={layer}
                className={layer}
                aria-pressed={layers.has(layer)}
                aria-keyshortcuts={String(i + 1)}
                onClick={() => toggle(layer)}
              >
                <span className="swatch" aria-hidden="true" />
                {t.layers[layer]}
                <span className="n">
                  {s.number(records.items.reduce((n, item) => n + (item.layer === layer ? 1 : 0), 0))}
                </span>
              </button>
            ))}
          </fieldset>
          {head}
          {hidden > 0 && <p className="notice">{s.counted(t.counts.hidden, hidden)}</p>}
          {records.items.length === 0 && <p className="notice">{t.reader.nothing}</p>}
        </header>
        <ReportText
          text={article.text}
          records={records}
          layers={layers}
          selected={selected}
          focus={byKey}
          hovered={(hovered !== null && records.byId.get(hovered)) || null}
          choose={choose}
          hover={setHovered}
        />
        <footer>
          {foot}
          <p className="fine">
            {fill(t.reader.engine, { engine: reading.engine, lexicon: reading.lexicon })} · {t.reader.hash}{' '}
            <bdi dir="ltr" className="code">
              {reading.hash.slice(0, 16)}
            </bdi>
          </p>
        </footer>
      </article>
      <aside aria-label={t.reader.records}>
        <div className="steps">
          <button type="button" className="ghost" onClick={() => step(-1)}>
            {t.reader.previous}
          </button>
          <button type="button" className="ghost" onClick={() => step(1)}>
            {t.reader.next}
          </button>
        </div>
        {selected ? (
          <Details
            item={selected}
            records={records}
            text={article.text}
            keyOf={keyOf}
            outlet={article.outlet ?? null}
            choose={choose}
            close={() => choose(null)}
          />
        ) : (
          <p className="hint">
            {t.reader.choose} <span className="keys">{t.reader.keys}</span>
          </p>
        )}
        <RecordList records={records} selected={selected} choose={choose} hover={setHovered} />
      </aside>
    </div>
  )
}
