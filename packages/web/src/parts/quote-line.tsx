/** One quotation of a list: who said it, to whom, in which sense, the words, and through which voices they came. */
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import type { QuoteRow } from '../api/types.ts'
import { WordsLine } from '../spans/text.tsx'
import { useSpeech } from '../strings/index.ts'
import { EntityLink } from './entity-link.tsx'
import { marksOfWords } from './marked-words.ts'

const quoteHref = ({ quote, report }: QuoteRow): string =>
  href(`/reports/${encodeURIComponent(report.id)}`, { record: quote.id })

/** Voices between the outlet and the speaker, outermost first. */
function Voices({ row }: { readonly row: QuoteRow }) {
  const s = useSpeech()
  const chain = row.attribution?.chain ?? []
  const between = chain.flatMap((link, i) => {
    const voice = row.voices[i]
    return voice && voice.key !== row.speaker?.key ? [{ link, voice }] : []
  })
  return between.map(({ link, voice }) => (
    <span key={`${link.kind} ${voice.key}`}>
      {s.t.chainKinds[link.kind]} <EntityLink entity={voice} /> ·{' '}
    </span>
  ))
}

export function QuoteLine({ row, speaker = true }: { readonly row: QuoteRow; readonly speaker?: boolean }) {
  const s = useSpeech()
  const { t } = s
  const { quote } = row
  return (
    <article className="quote-line">
      <p className="line-head">
        {speaker &&
          (row.speaker ? (
            <strong>
              <EntityLink entity={row.speaker} />
            </strong>
          ) : (
            <strong>{t.unknown}</strong>
          ))}
        {quote.sense && (
          <span className="sense">
            {t.senses[quote.sense]}
            {quote.negated && ` (${t.fields.negated})`}
          </span>
        )}
        {row.addressee && (
          <span>
            {t.fields.addressee}: <EntityLink entity={row.addressee} />
          </span>
        )}
        <span className="quiet">{t.quoteKinds[quote.kind]}</span>
      </p>
      <WordsLine text={row.words.text} start={row.words.start} marks={marksOfWords(row.words, 'quotes')} />
      <span className="from">
        <Voices row={row} />
        {quote.channel && `${t.channels[quote.channel.kind]} · `}
        <Link href={quoteHref(row)}>
          <bdi>{row.report.outlet ?? row.report.title ?? t.reports.untitled}</bdi>
        </Link>
        {row.report.published && ` · ${s.day(row.report.published)}`}
      </span>
    </article>
  )
}
