/** The chosen record: what it says, in which words, and why (rule, anchor, chain of attribution). */
import type { ChainLink, Entity, Span, Timex } from '@isnad/core/record'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Item, Records } from '../../records/items.ts'
import { nameOf, titleOf, typeOf } from '../../records/speak.ts'
import { useSpeech } from '../../strings/index.ts'

export interface DetailsProps {
  readonly item: Item
  readonly records: Records
  readonly text: string
  /** The store's key of an entity id; null where the report is not in the store. */
  readonly keyOf: (id: string) => string | null
  readonly outlet: string | null
  readonly choose: (id: string) => void
}

const Field = ({ name, children }: { readonly name: string; readonly children: ReactNode }) =>
  children ? (
    <div className="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

/** Words of the report; nothing where they only repeat the name before them (`but`). */
const Said = ({ text, but }: { readonly text: string; readonly but?: string }) =>
  text === but ? null : (
    <>
      {' '}
      <bdi lang="ar" className="said">
        {text}
      </bdi>
    </>
  )

/** An entity: its name, which opens its page where it has one. */
function Who({
  id,
  records,
  keyOf,
}: Pick<DetailsProps, 'records' | 'keyOf'> & { readonly id: string | null }) {
  const s = useSpeech()
  const name = nameOf(s, records.entities, id)
  const key = id === null ? null : keyOf(id)
  const named = id !== null && records.entities.get(id)?.named
  return key && named ? (
    <Link href={`/names/${encodeURIComponent(key)}`}>
      <bdi>{name}</bdi>
    </Link>
  ) : (
    <bdi>{name}</bdi>
  )
}

function Party(props: DetailsProps & { readonly ids: readonly string[]; readonly spans: readonly Span[] }) {
  const { ids, spans, text, records, keyOf } = props
  const s = useSpeech()
  return (
    <ul className="plain">
      {ids.map((id, i) => (
        <li key={id}>
          <Who id={id} records={records} keyOf={keyOf} />
          {spans[i] && (
            <Said text={text.slice(spans[i].start, spans[i].end)} but={nameOf(s, records.entities, id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function NameFields({ entity, item, ...props }: DetailsProps & { readonly entity: Entity }) {
  const s = useSpeech()
  const { t } = s
  const all = props.records.mentionsOf.get(entity.id) ?? []
  const key = props.keyOf(entity.id)
  return (
    <>
      <Field name={t.fields.type}>{t.entityTypes[entity.type]}</Field>
      <Field name={s.language === 'ar' ? t.fields.english : t.fields.words}>
        <bdi>{s.language === 'ar' ? entity.nameEn : entity.name}</bdi>
      </Field>
      <Field name={t.fields.role}>{(s.language === 'ar' ? entity.role : entity.roleEn) ?? entity.role}</Field>
      <Field name={t.fields.country}>{entity.country && s.country(entity.country)}</Field>
      <Field name={t.fields.mentions}>
        <span className="places">
          {all.map((mention, i) => (
            <button
              type="button"
              key={mention.id}
              aria-pressed={mention.id === item.id}
              onClick={() => props.choose(mention.id)}
              aria-label={`${t.reader.show}: ${s.number(i + 1)}`}
            >
              {s.number(i + 1)}
            </button>
          ))}
        </span>
      </Field>
      {key && entity.named && (
        <Field name={t.reader.opens}>
          <Link href={`/names/${encodeURIComponent(key)}`}>
            <bdi>{s.name(entity)}</bdi>
          </Link>
        </Field>
      )}
    </>
  )
}

function Fields(props: DetailsProps) {
  const { item, records, text, keyOf } = props
  const s = useSpeech()
  const { t } = s
  switch (item.layer) {
    case 'names':
      return item.entity ? <NameFields {...props} entity={item.entity} /> : null
    case 'times': {
      const { type, value, mod, quant, freq } = item.record
      return (
        <>
          <Field name={t.fields.type}>{t.timeTypes[type]}</Field>
          <Field name={t.fields.value}>
            <bdi dir="ltr" className="code">
              {value}
            </bdi>
          </Field>
          <Field name={t.fields.mod}>{mod && <bdi className="code">{mod}</bdi>}</Field>
          <Field name={t.fields.quant}>{quant && <bdi className="code">{quant}</bdi>}</Field>
          <Field name={t.fields.freq}>{freq && <bdi className="code">{freq}</bdi>}</Field>
        </>
      )
    }
    case 'quotes': {
      const q = item.record
      return (
        <>
          <Field name={t.fields.speaker}>
            <Who id={q.speaker} records={records} keyOf={keyOf} />
          </Field>
          <Field name={t.fields.kind}>{t.quoteKinds[q.kind]}</Field>
          <Field name={t.fields.cue}>{q.cue && <Said text={q.cue.text} />}</Field>
          <Field name={t.fields.sense}>
            {q.sense && (q.negated ? `${t.senses[q.sense]} (${t.fields.negated})` : t.senses[q.sense])}
          </Field>
          <Field name={t.fields.addressee}>
            {q.addressee && <Who id={q.addressee} records={records} keyOf={keyOf} />}
          </Field>
          <Field name={t.fields.channel}>
            {q.channel && (
              <>
                {t.channels[q.channel.kind]} <Said text={q.channel.text} />
              </>
            )}
          </Field>
          <Field name={t.fields.occasion}>{q.occasion && <Said text={q.occasion.text} />}</Field>
        </>
      )
    }
    case 'events': {
      const e = item.record
      return (
        <>
          <Field name={t.fields.actor}>
            {e.actor.length > 0 && <Party {...props} ids={e.actor} spans={e.evidence.actor} />}
          </Field>
          <Field name={t.fields.recipient}>
            {e.recipient.length > 0 && <Party {...props} ids={e.recipient} spans={e.evidence.recipient} />}
          </Field>
          <Field name={t.fields.status}>
            <span className={`status ${e.status}`}>{t.statuses[e.status]}</span>
          </Field>
          <Field name={t.fields.date}>
            {e.date && (
              <>
                <bdi>{s.timeValue(e.date)}</bdi>
                {e.evidence.date && <Said text={text.slice(e.evidence.date.start, e.evidence.date.end)} />}
              </>
            )}
          </Field>
          <Field name={t.fields.place}>
            {e.place && <Who id={e.place} records={records} keyOf={keyOf} />}
          </Field>
          <Field name={t.fields.source}>
            {e.source ? <Who id={e.source} records={records} keyOf={keyOf} /> : t.fields.ownVoice}
          </Field>
          <Field name={t.fields.context}>{e.context.map((c) => s.term(t.contexts, c)).join(t.comma)}</Field>
          <Field name={t.fields.quad}>
            <span className={`quad ${e.quad}`}>{t.quads[e.quad]}</span>
          </Field>
          <Field name={t.fields.score}>
            <bdi dir="ltr">{s.signed(e.score)}</bdi>
          </Field>
        </>
      )
    }
  }
}

/** The voices through which words came, the outermost first. */
function Chain({ chain, outlet, ...props }: DetailsProps & { readonly chain: readonly ChainLink[] }) {
  const { t } = useSpeech()
  return (
    <ol className="chain">
      {chain.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is its place in the chain
        <li key={i}>
          <span className="chain-kind">{t.chainKinds[link.kind]}</span>{' '}
          {link.voice !== null ? (
            <Who id={link.voice} {...props} />
          ) : (
            <bdi>{(link.kind === 'outlet' && outlet) || t.unknown}</bdi>
          )}
          {link.cue && <Said text={link.cue.text} />}
        </li>
      ))}
    </ol>
  )
}

/** The time that the record is, or that an event is dated by. */
function timeOf({ item, records }: DetailsProps): Timex | null {
  if (item.layer === 'times') return item.record
  const date = item.layer === 'events' ? item.record.evidence.date : null
  if (!date) return null
  const time = records.items.find((o) => o.layer === 'times' && o.start === date.start && o.end === date.end)
  return time?.layer === 'times' ? time.record : null
}

function Why(props: DetailsProps) {
  const { item, text } = props
  const s = useSpeech()
  const { t } = s
  const chain = 'attribution' in item ? item.attribution?.chain : undefined
  const anchor = timeOf(props)?.anchor
  return (
    <section className="why">
      <h3>{t.reader.why}</h3>
      <dl>
        {anchor && (
          <Field name={t.reader.anchor}>
            {t.anchorKinds[anchor.kind]}
            {anchor.value && (
              <>
                {' '}
                <bdi dir="ltr" className="code">
                  {anchor.value}
                </bdi>
              </>
            )}
            {anchor.span && <Said text={text.slice(anchor.span.start, anchor.span.end)} />}
            {anchor.reason && (
              <bdi className="reason" dir="auto" lang="en">
                {anchor.reason}
              </bdi>
            )}
          </Field>
        )}
        {chain && chain.length > 0 && (
          <Field name={t.reader.chain}>
            <Chain {...props} chain={chain} />
          </Field>
        )}
        <Field name={t.reader.rule}>
          <bdi dir="ltr" className="code">
            {item.rule}
          </bdi>
        </Field>
      </dl>
    </section>
  )
}

/** Other records that lie over the same characters. */
function Beside({ item, records, choose }: DetailsProps) {
  const s = useSpeech()
  const others = records.items
    .filter((o) => o.id !== item.id && o.start < item.end && o.end > item.start)
    .slice(0, 12)
  if (others.length === 0) return null
  return (
    <section className="beside">
      <h3>{s.t.reader.also}</h3>
      <ul className="plain">
        {others.map((other) => {
          const { head, tail } = titleOf(s, other, records.entities)
          return (
            <li key={other.id}>
              <button type="button" className={`record-line ${other.layer}`} onClick={() => choose(other.id)}>
                <span className="hidden">{s.t.layerOne[other.layer]}: </span>
                <bdi>{head}</bdi> {tail && other.layer !== 'quotes' && <bdi className="tail">{tail}</bdi>}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Details(props: DetailsProps & { readonly close: () => void }) {
  const { item, records, close } = props
  const s = useSpeech()
  const { head } = titleOf(s, item, records.entities)
  const words = item.layer === 'events' ? item.record.anchor.text : item.record.text
  return (
    <section className={`details ${item.layer}`} aria-label={s.t.layerOne[item.layer]}>
      <header>
        <p className="kicker">{s.t.layerOne[item.layer]}</p>
        <h2>
          <bdi>{item.layer === 'events' ? typeOf(s, item.record) : head}</bdi>
        </h2>
        <button type="button" className="ghost close" onClick={close} aria-label={s.t.close}>
          ×
        </button>
      </header>
      <blockquote lang="ar" dir="rtl" className="naskh">
        {words.length > 400 ? `${words.slice(0, 400)}…` : words}
      </blockquote>
      <dl>
        <Fields {...props} />
      </dl>
      <Why {...props} />
      <Beside {...props} />
    </section>
  )
}
