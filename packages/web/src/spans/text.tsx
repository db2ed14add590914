/**
 * Highlighted text: one paragraph of a report, or the words around a record. A stretch is one `<span>`; its colours come
 * from the layers of its marks. Spans carry no padding, border or weight of their own, so Arabic letters join across their
 * edges as in plain text. Direction overrides are drawn as signs instead of obeyed: they cannot reorder the page.
 */
import { Fragment, memo, type ReactNode } from 'react'
import { type Block, type Mark, type Segment, segment } from './segment.ts'

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/
const CONTROLS = /([\u202a-\u202e\u2066-\u2069])/

/** The text with every direction control as an empty element that names it. */
export function shown(text: string): ReactNode {
  if (!CONTROL.test(text)) return text
  let at = 0
  return text.split(CONTROLS).map((part) => {
    const key = at
    at += part.length
    if (part.length !== 1 || !CONTROL.test(part)) return <Fragment key={key}>{part}</Fragment>
    const code = part.charCodeAt(0).toString(16).toUpperCase()
    return <span key={key} className="control" data-code={code} aria-hidden="true" />
  })
}

const ARABIC = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
const LATIN = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/g
const SAMPLE = 600

/** Direction by the letters that there are more of, so that one Latin word at the head does not turn an Arabic line. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const sample = text.slice(0, SAMPLE)
  return (sample.match(LATIN)?.length ?? 0) > (sample.match(ARABIC)?.length ?? 0) ? 'ltr' : 'rtl'
}

/** The words around a record, isolated from the direction of the line that they stand in. */
export function WordsLine({ text, start, marks }: { text: string; start: number; marks: readonly Mark[] }) {
  const shifted = marks.map((m) => ({ ...m, start: m.start - start, end: m.end - start }))
  return (
    <bdi dir={directionOf(text)} className="words" lang={directionOf(text) === 'rtl' ? 'ar' : undefined}>
      {segment(text, shifted, 0, text.length).map((s) => (
        <span key={s.start} className={s.marks.length ? classOf(s, null) : undefined}>
          {shown(s.text)}
        </span>
      ))}
    </bdi>
  )
}

function classOf(s: Segment, selected: string | null): string {
  const names = new Set(['mark'])
  for (const { layer, role, record } of s.marks) {
    names.add(role === 'self' ? layer : `${layer}-${role}`)
    if (role === 'self' && record === selected) names.add('chosen')
  }
  return [...names].join(' ')
}

export interface BlockProps {
  readonly text: string
  readonly block: Block
  readonly marks: readonly Mark[]
  /** The chosen record, where it lies in this block. */
  readonly selected: string | null
  /** The record that Tab stops at, where it begins in this block. */
  readonly stop: string | null
  /** What a screen reader says of a record. */
  readonly label: (record: string) => string
}

/**
 * A stretch belongs to its innermost record that is not a quotation; there it is a button. A quotation is a long stretch
 * of text, so its button is the speaker's name at the edge, and its words stay plain text to a screen reader.
 */
function Stretch({
  s,
  selected,
  stop,
  label,
  first,
}: Omit<BlockProps, 'text' | 'block' | 'marks'> & {
  readonly s: Segment
  readonly first: ReadonlySet<string>
}) {
  const content = shown(s.text)
  if (s.marks.length === 0) return content
  const owner =
    s.marks.findLast((m) => m.role === 'self' && m.layer !== 'quotes') ??
    s.marks.findLast((m) => m.role === 'self')
  const className = classOf(s, selected)
  if (!owner) return <span className={className}>{content}</span>
  const begins = first.has(`${owner.record} ${s.start}`)
  const anchor = { 'data-record': owner.record, className, ...(begins && { 'data-first': owner.record }) }
  if (owner.layer === 'quotes')
    return (
      <span {...anchor} tabIndex={begins ? -1 : undefined}>
        {content}
      </span>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would part the letters of a word
    <span
      {...anchor}
      role="button"
      tabIndex={begins && owner.record === stop ? 0 : -1}
      aria-pressed={owner.record === selected}
      aria-label={`${s.text} — ${label(owner.record)}`}
    >
      {content}
    </span>
  )
}

/** First stretch that each record owns in this block. */
function firstStretches(segments: readonly Segment[]): Set<string> {
  const seen = new Set<string>()
  const out = new Set<string>()
  for (const s of segments) {
    const owner =
      s.marks.findLast((m) => m.role === 'self' && m.layer !== 'quotes') ??
      s.marks.findLast((m) => m.role === 'self')
    if (!owner || seen.has(owner.record)) continue
    seen.add(owner.record)
    out.add(`${owner.record} ${s.start}`)
  }
  return out
}

export const TextBlock = memo(({ text, block, marks, ...rest }: BlockProps) => {
  const segments = segment(text, marks, block.start, block.end)
  const first = firstStretches(segments)
  return (
    <p
      dir={directionOf(text.slice(block.start, block.start + SAMPLE))}
      className={block.start === block.end ? 'blank' : undefined}
    >
      {segments.map((s) => (
        <Stretch key={s.start} s={s} first={first} {...rest} />
      ))}
      {block.start === block.end && <br />}
    </p>
  )
})
