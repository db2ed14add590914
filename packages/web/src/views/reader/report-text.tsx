/**
 * The report with its evidence. Paragraphs of a long text are laid out only near the screen. A click on a stretch
 * chooses its record; the chosen record's evidence lights up. Speakers' names stand at the edge of their paragraph.
 */
import { type MouseEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua'
import { hoverMarks, type Item, litMarks, marksOf, type Records } from '../../records/items.ts'
import { nameOf, spokenOf } from '../../records/speak.ts'
import {
  type Block,
  blockAt,
  blocksOf,
  type LayerName,
  type Mark,
  marksByBlock,
} from '../../spans/segment.ts'
import { TextBlock } from '../../spans/text.tsx'
import { useSpeech } from '../../strings/index.ts'

/** More paragraphs than this are drawn only near the screen. */
const MANY = 80
const NONE: readonly never[] = []
/** Time for a far paragraph to be drawn after the jump to it. */
const DRAWN = 150

interface Props {
  readonly text: string
  readonly records: Records
  readonly layers: ReadonlySet<LayerName>
  readonly selected: Item | null
  /** Whether the choice should also take the focus (it came from the keyboard). */
  readonly focus: boolean
  /** The record under the pointer: its words light up as those of a chosen one do. */
  readonly hovered: Item | null
  readonly choose: (id: string | null) => void
  readonly hover: (id: string | null) => void
}
type QuoteItem = Item & { readonly layer: 'quotes' }

const dealt = (blocks: readonly Block[], marks: readonly Mark[]) => {
  const lists = marksByBlock(blocks, marks)
  return (i: number): readonly Mark[] => lists[i] ?? NONE
}

const recordAt = ({ target }: MouseEvent): string | null =>
  target instanceof Element ? (target.closest('[data-record]')?.getAttribute('data-record') ?? null) : null

/** Quotations that begin in each paragraph. */
function speakersByBlock(blocks: readonly Block[], items: readonly Item[]): QuoteItem[][] {
  const out: QuoteItem[][] = blocks.map(() => [])
  for (const item of items) if (item.layer === 'quotes') out[blockAt(blocks, item.start)]?.push(item)
  return out
}

/** Brings the chosen record's first stretch into sight, once it is drawn. */
function useInSight(
  selected: Item | null,
  focus: boolean,
  box: React.RefObject<HTMLDivElement | null>,
  jump: ((item: Item) => void) | null,
) {
  useEffect(() => {
    if (!selected) return
    const find = () => box.current?.querySelector<HTMLElement>(`[data-first="${selected.id}"]`)
    const show = () => {
      const element = find()
      if (!element) return
      const { top, bottom } = element.getBoundingClientRect()
      if (top < 130 || bottom > innerHeight * 0.55) element.scrollIntoView({ block: 'center' })
      if (focus) element.focus({ preventScroll: true })
    }
    if (find() || !jump) return show()
    jump(selected)
    const timer = setTimeout(show, DRAWN)
    return () => clearTimeout(timer)
  }, [selected, focus, box, jump])
}

export const ReportText = memo((props: Props) => {
  const { text, records, layers, selected, focus, hovered, choose, hover } = props
  const s = useSpeech()
  const blocks = useMemo(() => blocksOf(text), [text])
  const plain = useMemo(() => dealt(blocks, marksOf(records.items, layers)), [blocks, records, layers])
  const lit = useMemo(() => {
    const evidence = selected ? litMarks(selected, records) : NONE
    return dealt(
      blocks,
      hovered && hovered !== selected ? [...evidence, ...hoverMarks(hovered, records)] : evidence,
    )
  }, [blocks, records, selected, hovered])
  const speakers = useMemo(() => speakersByBlock(blocks, records.items), [blocks, records])
  const first = useMemo(
    () => records.items.find((item) => item.layer !== 'quotes' && layers.has(item.layer))?.id ?? null,
    [records, layers],
  )
  const label = useCallback(
    (id: string) => {
      const item = records.byId.get(id)
      return item ? spokenOf(s, item, records.entities) : ''
    },
    [records, s],
  )
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<WindowVirtualizerHandle>(null)
  const many = blocks.length > MANY
  const jump = useCallback(
    (item: Item) => list.current?.scrollToIndex(blockAt(blocks, item.start), { align: 'center' }),
    [blocks],
  )
  useInSight(selected, focus, box, many ? jump : null)

  const click = (event: MouseEvent) => {
    const id = recordAt(event)
    if (id && getSelection()?.isCollapsed !== false) choose(id)
  }
  const row = (block: Block, i: number) => {
    const extra = lit(i)
    const touches = selected && selected.start < block.end && selected.end > block.start
    return (
      <div className="block" key={block.start}>
        <div className="edge">
          {layers.has('quotes') &&
            speakers[i]!.map((item) => (
              <button
                type="button"
                key={item.id}
                aria-pressed={selected?.id === item.id}
                data-record={item.id}
                aria-label={spokenOf(s, item, records.entities)}
              >
                <bdi>{nameOf(s, records.entities, item.record.speaker)}</bdi>
              </button>
            ))}
        </div>
        <TextBlock
          text={text}
          block={block}
          marks={extra.length ? [...plain(i), ...extra] : plain(i)}
          selected={touches ? selected.id : null}
          stop={selected?.id ?? first}
          label={label}
        />
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stretches inside are buttons; keys are handled by the reader
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for the buttons inside
    // biome-ignore lint/a11y/useKeyWithMouseEvents: a record that takes the focus by key is chosen, and lights up
    <div
      className={many ? 'report-text near-rows' : 'report-text'}
      lang="ar"
      dir="rtl"
      ref={box}
      onClick={click}
      onMouseOver={(event) => hover(recordAt(event))}
      onMouseLeave={() => hover(null)}
    >
      {many ? (
        <WindowVirtualizer ref={list} data={blocks}>
          {row}
        </WindowVirtualizer>
      ) : (
        blocks.map(row)
      )}
    </div>
  )
})
