/** One report of the store in the reader, with its versions and copies. The chosen record stands in the address. */
import { useCallback } from 'react'
import { Link } from 'wouter'
import { useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { ReportView } from '../../api/types.ts'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { Reader } from './reader.tsx'

function Kin({ view }: { readonly view: ReportView }) {
  const s = useSpeech()
  const { t } = s
  return (
    <>
      {view.versions.length > 1 && (
        <section className="kin">
          <h2>{t.reader.versions}</h2>
          <ol className="plain">
            {view.versions.map(({ version, stored }) => (
              <li key={version} aria-current={version === view.version || undefined}>
                {fill(t.reader.version, { n: s.number(version) })} · {s.day(stored)}
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.copies.length > 0 && (
        <section className="kin">
          <h2>{t.reader.copies}</h2>
          <ul className="plain">
            {view.copies.map(({ id, title, outlet, published, likeness }) => (
              <li key={id}>
                <Link href={`/reports/${encodeURIComponent(id)}`}>
                  <bdi>{title ?? t.reports.untitled}</bdi>
                </Link>{' '}
                <span className="quiet">
                  {outlet && <bdi>{outlet}</bdi>} {published && `· ${s.day(published)}`} ·{' '}
                  {fill(t.reader.likeness, { n: s.number(Math.floor(likeness * 100)) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export function ReaderView({ id }: { readonly id: string }) {
  const { data, failure, again } = useResource<ReportView>(`/reports/${encodeURIComponent(id)}`)
  const { one, put } = useAddress()
  useTitle(data?.article.title ?? '')
  const onChoose = useCallback(
    (record: string | null) => put({ record: record ? [record] : [] }, true),
    [put],
  )
  const keyOf = useCallback((entity: string) => data?.keys[entity] ?? null, [data])
  if (failure) return <Failed code={failure} again={again} />
  if (!data) return <Loading page />
  return (
    <Reader
      article={data.article}
      reading={data.reading}
      keyOf={keyOf}
      chosen={one('record') || null}
      onChoose={onChoose}
      foot={<Kin view={data} />}
    />
  )
}
