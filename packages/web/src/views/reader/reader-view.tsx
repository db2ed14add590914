/** One report of the store in the reader, with its versions and copies. The chosen record stands in the address. */
import { useCallback } from 'react'
import { Link } from 'wouter'
import { href, useAddress } from '../../api/address.ts'
import { useResource } from '../../api/resource.ts'
import type { ReportView } from '../../api/types.ts'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useTitle } from '../../parts/title.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { Kin } from './kin.tsx'
import { Reader } from './reader.tsx'

/** Said above a version that another has replaced. */
function Replaced({ view, path }: { readonly view: ReportView; readonly path: string }) {
  const s = useSpeech()
  const newest = view.versions.at(-1)?.version ?? view.version
  if (newest === view.version) return null
  return (
    <p className="notice">
      {fill(s.t.reader.replaced, { n: s.number(view.version) })}{' '}
      <Link href={path}>{fill(s.t.reader.version, { n: s.number(newest) })}</Link>
    </p>
  )
}

export function ReaderView({ id }: { readonly id: string }) {
  const { one, put } = useAddress()
  const path = `/reports/${encodeURIComponent(id)}`
  const version = one('version')
  const { data, failure, again } = useResource<ReportView>(version ? href(path, { version }) : path)
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
      head={<Replaced view={data} path={path} />}
      foot={<Kin view={data} />}
    />
  )
}
