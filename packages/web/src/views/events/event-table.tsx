/** Events as a table of any length: only rows near the screen are drawn, further pages come as the end draws near. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by script, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: a table to read, not a grid; the links in its cells take the focus
import { WindowVirtualizer } from 'virtua'
import { href } from '../../api/address.ts'
import { usePages } from '../../api/pages.ts'
import type { EventRow } from '../../api/types.ts'
import { EventWhat, EventWhen, EventWho, EventWords } from '../../parts/event-row.tsx'
import { Failed } from '../../parts/failed.tsx'
import { useGrow } from '../../parts/grow.ts'
import { Loading } from '../../parts/loading.tsx'
import { useSpeech } from '../../strings/index.ts'

const PAGE = '200'

export function EventTable({ query }: { readonly query: URLSearchParams }) {
  const { t } = useSpeech()
  const asked = new URLSearchParams(query)
  asked.set('limit', PAGE)
  const list = usePages<EventRow>(href('/events', asked))
  const end = useGrow(list.more, list.items.length)
  if (list.failure) return <Failed code={list.failure} />
  if (list.items.length === 0) return list.loading ? <Loading /> : null
  return (
    <div
      role="table"
      className="event-table"
      aria-label={t.events.title}
      aria-rowcount={(list.total ?? 0) + 1}
      aria-busy={list.loading}
    >
      <div role="row" className="event-row head" aria-rowindex={1}>
        {[
          t.fields.date,
          t.fields.type,
          `${t.fields.actor}${t.arrow}${t.fields.recipient}`,
          t.fields.words,
        ].map((name) => (
          <div role="columnheader" key={name}>
            {name}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="near-rows">
        <WindowVirtualizer data={list.items} itemSize={128}>
          {(row, i) => (
            <div role="row" className="event-row" aria-rowindex={i + 2} key={row.id}>
              <div role="cell" className="when">
                <EventWhen row={row} />
              </div>
              <div role="cell" className="what">
                <EventWhat row={row} />
              </div>
              <div role="cell" className="who">
                <EventWho row={row} />
              </div>
              <div role="cell" className="in-words">
                <EventWords row={row} />
              </div>
            </div>
          )}
        </WindowVirtualizer>
      </div>
      <div ref={end} />
    </div>
  )
}
