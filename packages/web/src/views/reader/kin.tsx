/** The other versions of a report and its copies, each with the words in which it differs. */
import { Fragment, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { href } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { ReportView } from '../../api/types.ts'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { differenceOf, type Piece } from '../../spans/difference.ts'
import { shown } from '../../spans/text.tsx'
import { fill, useSpeech } from '../../strings/index.ts'

/** Letters of an unchanged stretch that are shown on either side of a change. */
const AROUND = 70

const reportPath = (id: string) => `/reports/${encodeURIComponent(id)}`

/** An unchanged stretch without its middle. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * AROUND) return text
  const head = first ? '' : text.slice(0, text.lastIndexOf(' ', AROUND) + 1)
  const tail = last ? '' : text.slice(text.indexOf(' ', text.length - AROUND))
  return `${head}…${tail}`
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, i) => {
    const words = kind === 'same' ? shortened(text, i === 0, i === pieces.length - 1) : text
    const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : Fragment
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    return <Tag key={i}>{shown(words)}</Tag>
  })
}

/** What the text of another report or version (`path`) has otherwise than this text. */
function Difference({ text, path, later }: { text: string; path: string; later: boolean }) {
  const { t } = useSpeech()
  const { data, failure, again } = useResource<ReportView>(path)
  const other = data?.article.text
  const pieces = useMemo(
    () => (other === undefined ? [] : later ? differenceOf(text, other) : differenceOf(other, text)),
    [text, other, later],
  )
  if (failure) return <Failed code={failure} again={again} />
  if (other === undefined) return <Loading />
  if (pieces.every(({ kind }) => kind === 'same')) return <p className="quiet">{t.reader.sameText}</p>
  return (
    <p className="difference naskh" lang="ar" dir="rtl">
      <Pieces pieces={pieces} />
    </p>
  )
}

function Compared({ name, ...of }: { name: string; text: string; path: string; later: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="compared" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && <Difference {...of} />}
    </details>
  )
}

function Versions({ view }: { readonly view: ReportView }) {
  const s = useSpeech()
  const { t } = s
  const { id, text } = view.article
  const newest = view.versions.at(-1)?.version
  const address = (version: number) =>
    version === newest ? reportPath(id) : href(reportPath(id), { version: String(version) })
  return (
    <section className="kin">
      <h2>{t.reader.versions}</h2>
      <ol className="plain">
        {view.versions.map(({ version, stored }) => {
          const here = version === view.version
          const name = fill(t.reader.version, { n: s.number(version) })
          return (
            <li key={version}>
              {here ? (
                <strong aria-current="page">{name}</strong>
              ) : (
                <Link href={address(version)}>{name}</Link>
              )}{' '}
              <span className="quiet">{s.moment(stored)}</span>
              {!here && (
                <Compared
                  name={t.reader.differs}
                  text={text}
                  path={href(reportPath(id), { version: String(version) })}
                  later={version > view.version}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Copies({ view }: { readonly view: ReportView }) {
  const s = useSpeech()
  const { t } = s
  return (
    <section className="kin">
      <h2>{t.reader.copies}</h2>
      <ul className="plain">
        {view.copies.map(({ id, title, outlet, published, likeness }) => (
          <li key={id}>
            <Link href={reportPath(id)}>
              <bdi className="naskh">{title ?? t.reports.untitled}</bdi>
            </Link>{' '}
            <span className="quiet">
              {outlet && <bdi>{outlet}</bdi>} {published && `· ${s.day(published)}`} ·{' '}
              {fill(t.reader.likeness, { n: s.number(Math.floor(likeness * 100)) })}
            </span>
            <Compared name={t.reader.differs} text={view.article.text} path={reportPath(id)} later />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Kin({ view }: { readonly view: ReportView }) {
  return (
    <>
      {view.versions.length > 1 && <Versions view={view} />}
      {view.copies.length > 0 && <Copies view={view} />}
    </>
  )
}
