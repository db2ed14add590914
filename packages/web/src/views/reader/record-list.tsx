/** All records of the report by layer; only those near the screen are drawn, since a report may have thousands. */
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { VList, type VListHandle } from 'virtua'
import type { Item, Records } from '../../records/items.ts'
import { titleOf } from '../../records/speak.ts'
import { LAYERS, type LayerName } from '../../spans/segment.ts'
import { useSpeech } from '../../strings/index.ts'

interface Props {
  readonly records: Records
  readonly selected: Item | null
  readonly choose: (id: string) => void
  readonly hover: (id: string | null) => void
}

/** Names once each, by their first mention; everything else as it is. */
function listed(records: Records, layer: LayerName): readonly Item[] {
  const items = records.items.filter((item) => item.layer === layer)
  if (layer !== 'names') return items
  return [...records.mentionsOf.values()].flatMap((list) => list.slice(0, 1))
}

const timesNamed = (records: Records, item: Item): number =>
  item.layer === 'names' ? (records.mentionsOf.get(item.record.entity)?.length ?? 0) : 0

export const RecordList = memo(({ records, selected, choose, hover }: Props) => {
  const s = useSpeech()
  const lists = useMemo(() => new Map(LAYERS.map((l) => [l, listed(records, l)])), [records])
  const [layer, setLayer] = useState<LayerName>('events')
  const list = useRef<VListHandle>(null)
  const shown = lists.get(layer) ?? []
  const isChosen = (item: Item) =>
    selected !== null &&
    (item.layer === 'names' && selected.layer === 'names'
      ? item.record.entity === selected.record.entity
      : item.id === selected.id)
  useEffect(() => {
    if (selected) setLayer(selected.layer)
  }, [selected])
  const at = shown.findIndex(isChosen)
  useEffect(() => {
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [at])
  return (
    <section className="record-list" aria-label={s.t.reader.records}>
      <div className="tabs">
        {LAYERS.map((name) => (
          <button
            type="button"
            key={name}
            className={name}
            aria-pressed={name === layer}
            onClick={() => setLayer(name)}
          >
            {s.t.layers[name]} <span className="n">{s.number(lists.get(name)!.length)}</span>
          </button>
        ))}
      </div>
      <VList ref={list} className="record-rows" tabIndex={-1} data={shown}>
        {(item) => {
          const { head, tail } = titleOf(s, item, records.entities)
          return (
            <button
              type="button"
              key={item.id}
              className={`record-line ${item.layer}`}
              aria-pressed={isChosen(item)}
              onClick={() => choose(item.id)}
              onMouseEnter={() => hover(item.id)}
              onMouseLeave={() => hover(null)}
            >
              <bdi>{head}</bdi> {tail && <bdi className="tail">{tail}</bdi>}
              {timesNamed(records, item) > 1 && (
                <span className="n">{s.counted(s.t.counts.mentions, timesNamed(records, item))}</span>
              )}
            </button>
          )
        }}
      </VList>
    </section>
  )
})
