/** Why a record says what it says: one line for each annotation that touches a place, with its rule and its reason. */
import type { Article, Entity, Event, Quote, Reading, Span, Timex } from '@isnad/core'

const isolate = (text: string): string => `\u2068${text.replace(/\s+/g, ' ').trim()}\u2069`
const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The explanations of everything that overlaps `place`, names first, then times, quotations, attributions, events. */
export function explanationsAt(article: Article, reading: Reading, place: Span): string[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const here = <T extends Span>(list: readonly T[]): T[] => list.filter((one) => touches(one, place))
  return [
    ...here(reading.mentions).map(
      (m) => `name ${isolate(m.text)} → ${entityText(entities.get(m.entity))}; rule ${m.rule}`,
    ),
    ...here(reading.times).map((time) => timeText(article, reading, time)),
    ...here(reading.quotes).map((quote) => quoteText(quote, entities)),
    ...here(reading.attribution).map(
      (a) =>
        `told on the word of ${a.chain.map((link) => voiceText(link.voice, entities)).join(' ← ')}; rule ${a.rule}`,
    ),
    ...reading.events
      .filter((event) => touches(event.anchor, place))
      .map((event) => eventText(event, entities)),
  ]
}

type Entities = ReadonlyMap<string, Entity>

const voiceText = (id: string | null, entities: Entities): string =>
  id === null ? 'a voice that the text hides' : entityText(entities.get(id))

function entityText(entity: Entity | undefined): string {
  if (!entity) return 'unknown'
  const facts = [entity.type, entity.country, entity.roleEn ?? entity.role, entity.kb]
    .filter(Boolean)
    .join(', ')
  return `${entity.nameEn} (${facts})`
}

function timeText(article: Article, reading: Reading, time: Timex): string {
  const { anchor } = time
  const from = {
    none: '',
    unknown: 'nothing in the report says what it is reckoned from',
    publication: `reckoned from publication (${anchor.value ?? reading.publicationDay?.value ?? '?'})`,
    dateline: `reckoned from the dateline (${anchor.value ?? '?'})`,
    expression: `reckoned from ${anchor.span ? isolate(article.text.slice(anchor.span.start, anchor.span.end)) : 'an earlier time'} (${anchor.value ?? '?'})`,
  }[anchor.kind]
  const why = [from, anchor.reason].filter(Boolean).join('; ')
  const mod = time.mod ? ` ${time.mod}` : ''
  return `time ${isolate(time.text)} → ${time.value}${mod} (${time.type})${why ? `: ${why}` : ''}; rule ${time.rule}`
}

function quoteText(quote: Quote, entities: Entities): string {
  const cue = quote.cue ? `, cue ${isolate(quote.cue.text)}` : ''
  return `${quote.kind} quotation of ${voiceText(quote.speaker, entities)}${cue}; rule ${quote.rule}`
}

function eventText(event: Event, entities: Entities): string {
  const side = (ids: readonly string[]) => ids.map((id) => entityText(entities.get(id))).join(' + ') || '?'
  const source = event.source ? `, on the word of ${entityText(entities.get(event.source))}` : ''
  const kind = `${event.type}${event.mode ? `/${event.mode}` : ''} ${event.status}`
  return `event ${isolate(event.anchor.text)}: ${kind}, ${side(event.actor)} → ${side(event.recipient)}${source}; rule ${event.rule}`
}
