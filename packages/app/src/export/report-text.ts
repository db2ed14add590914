/**
 * A reading as a person would like to see it in a terminal: events, quotations with speakers, dates, names, each with
 * its words. Arabic stands last on its line and each stretch of it between directional isolates, so that a terminal that
 * knows right-to-left text, and one that does not, both keep labels and numbers in their places.
 */
import type { Article, Attribution, Entity, Event, Quote, Reading, Span, TextSpan, Timex } from '@isnad/core'

export type Mark = 'heading' | 'label' | 'words' | 'quiet'
/** Colours a part of the output; the identity where there are none. */
export type Dress = (mark: Mark, text: string) => string

const plain: Dress = (_, text) => text

/** U+2068 FIRST STRONG ISOLATE … U+2069 POP DIRECTIONAL ISOLATE. */
const isolate = (text: string): string => `\u2068${oneLine(text)}\u2069`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

interface View {
  readonly article: Article
  readonly reading: Reading
  readonly dress: Dress
  readonly entities: ReadonlyMap<string, Entity>
}

/** The whole report; `dress` colours it. Ends with a line end. */
export function reportText(article: Article, reading: Reading, dress: Dress = plain): string {
  const view: View = { article, reading, dress, entities: new Map(reading.entities.map((e) => [e.id, e])) }
  const parts = [head(view), eventsPart(view), quotesPart(view), timesPart(view), namesPart(view)]
  return `${parts.join('\n\n')}\n`
}

function head({ article, reading, dress }: View): string {
  const day = reading.publicationDay
  const facts = [
    article.outlet,
    day ? `${day.value}${day.from === 'text' ? ' (from the text)' : ''}` : 'publication day unknown',
    `${article.text.length} characters`,
  ]
  const title = article.title ? `\n${dress('words', isolate(article.title))}` : ''
  return `${dress('heading', article.id)}  ${dress('quiet', facts.filter(Boolean).join(' · '))}${title}`
}

function section<T>(
  { dress }: View,
  name: string,
  items: readonly T[],
  show: (item: T, n: number) => string,
) {
  const title = `${dress('heading', name)} ${dress('quiet', String(items.length))}`
  return items.length
    ? `${title}\n${items.map((item, i) => show(item, i + 1)).join('\n')}`
    : `${title}\n  none`
}

const field = ({ dress }: View, name: string, value: string): string =>
  `     ${dress('label', name.padEnd(10))} ${value}`

function nameOf(view: View, id: string): string {
  const entity = view.entities.get(id)
  if (!entity) return id
  const facts = [entity.nameEn !== entity.name && entity.nameEn, entity.country].filter(Boolean).join(', ')
  return facts ? `${facts} ${isolate(entity.name)}` : isolate(entity.name)
}

const namesOf = (view: View, ids: readonly string[]): string => ids.map((id) => nameOf(view, id)).join(' + ')

const AROUND = 48

/** The words of a span within their line, cut at blanks. */
function inContext({ article: { text }, dress }: View, span: Span): string {
  const before = leftOf(text, span.start)
  const after = rightOf(text, span.end)
  const words = text.slice(span.start, span.end)
  return `\u2068${oneLineKeepingEdges(before)}${dress('words', oneLineKeepingEdges(words))}${oneLineKeepingEdges(after)}\u2069`
}

const oneLineKeepingEdges = (text: string): string => text.replace(/\s+/g, ' ')

function leftOf(text: string, at: number): string {
  const from = Math.max(0, at - AROUND)
  const cut = text.slice(from, at)
  const line = cut.slice(cut.lastIndexOf('\n') + 1)
  if (from === 0 || line.length < cut.length) return line
  const blank = line.indexOf(' ')
  return blank < 0 ? '…' : `…${line.slice(blank)}`
}

function rightOf(text: string, at: number): string {
  const cut = text.slice(at, at + AROUND)
  const end = cut.indexOf('\n')
  if (end >= 0) return cut.slice(0, end)
  if (at + AROUND >= text.length) return cut
  const blank = cut.lastIndexOf(' ')
  return blank < 0 ? '…' : `${cut.slice(0, blank)} …`
}

function eventsPart(view: View): string {
  return section(view, 'Events', view.reading.events, (event, n) => eventText(view, event, n))
}

function eventText(view: View, event: Event, n: number): string {
  const { dress } = view
  const kind = [event.type, event.mode].filter(Boolean).join(' / ')
  const score = `${event.quad}, ${event.score > 0 ? '+' : ''}${event.score}`
  const lines = [
    `  ${String(n).padStart(2)} ${dress('heading', kind)}  ${event.status}${event.date ? `  ${event.date}` : ''}  ${dress('quiet', score)}`,
  ]
  if (event.actor.length) lines.push(field(view, 'actor', namesOf(view, event.actor)))
  if (event.recipient.length) lines.push(field(view, 'recipient', namesOf(view, event.recipient)))
  if (event.place) lines.push(field(view, 'place', nameOf(view, event.place)))
  if (event.context.length) lines.push(field(view, 'context', event.context.join(', ')))
  if (event.source) lines.push(field(view, 'source', nameOf(view, event.source)))
  lines.push(field(view, 'words', inContext(view, event.anchor)))
  return lines.join('\n')
}

function quotesPart(view: View): string {
  return section(view, 'Quotations', view.reading.quotes, (quote, n) => quoteText(view, quote, n))
}

function quoteText(view: View, quote: Quote, n: number): string {
  const { dress } = view
  const speaker = quote.speaker ? nameOf(view, quote.speaker) : 'speaker unknown'
  const sense = [quote.kind, quote.negated && 'not', quote.sense].filter(Boolean).join(' ')
  const lines = [`  ${String(n).padStart(2)} ${dress('heading', sense)}  ${speaker}`]
  const add = (name: string, span: TextSpan | null | undefined) => {
    if (span) lines.push(field(view, name, isolate(span.text)))
  }
  if (quote.addressee) lines.push(field(view, 'to', nameOf(view, quote.addressee)))
  add('cue', quote.cue)
  add('channel', quote.channel)
  add('occasion', quote.occasion)
  const chain = view.reading.attribution.find((one: Attribution) => one.quote === quote.id)?.chain ?? []
  if (chain.length > 1)
    lines.push(
      field(view, 'by way of', chain.map(({ voice }) => (voice ? nameOf(view, voice) : '?')).join(' ← ')),
    )
  lines.push(field(view, 'words', dress('words', isolate(quote.text))))
  return lines.join('\n')
}

function timesPart(view: View): string {
  return section(view, 'Times', view.reading.times, (time) => timeText(view, time))
}

function timeText({ dress }: View, time: Timex): string {
  const value = `${time.value}${time.mod ? ` ${time.mod}` : ''}`
  return `     ${dress('label', time.type.padEnd(8))} ${value.padEnd(18)} ${dress('words', isolate(time.text))}`
}

function namesPart(view: View): string {
  const spellings = new Map<string, Map<string, number>>()
  for (const { entity, text } of view.reading.mentions) {
    const seen = spellings.get(entity) ?? new Map<string, number>()
    seen.set(text, (seen.get(text) ?? 0) + 1)
    spellings.set(entity, seen)
  }
  return section(view, 'Names', view.reading.entities, (entity) => {
    const facts = [entity.country, entity.roleEn ?? entity.role].filter(Boolean).join(', ')
    const seen = [...(spellings.get(entity.id) ?? [])].map(
      ([text, times]) => `${isolate(text)}${times > 1 ? ` ×${times}` : ''}`,
    )
    const title = `     ${view.dress('label', entity.type)}  ${entity.nameEn}${facts ? ` (${facts})` : ''}`
    return `${title}  ${view.dress('words', seen.join(' · '))}`
  })
}
