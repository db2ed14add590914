/** Who shares events with whom: a drawn network, the heaviest names only, and the same links as a table. */
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Network } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'
import { EntityLink } from './entity-link.tsx'
import { laidOut, type Link as Tie } from './network-layout.ts'
import { withoutOverlap } from './place-names.ts'
import { useWidth } from './width.ts'

const TABLED = 30
const KINDS = ['PER', 'ORG', 'GPE', 'LOC', 'FAC'] as const

export function NetworkGraph({
  network,
  height = 520,
}: {
  readonly network: Network
  readonly height?: number
}) {
  const s = useSpeech()
  const { t } = s
  const [box, width] = useWidth(800)
  const [over, setOver] = useState<string | null>(null)
  const { nodes, links } = useMemo(() => laidOut(network, width, height), [network, width, height])
  const names = useMemo(() => new Map(network.nodes.map((n) => [n.entity.key, n.entity])), [network])
  const most = Math.max(1, ...network.links.map((l) => l.events))
  const heaviest = [...network.links].sort((a, b) => b.events - a.events).slice(0, TABLED)
  const named = useMemo(() => {
    const list = nodes.map((n) => ({
      key: n.key,
      x: n.x ?? 0,
      y: (n.y ?? 0) + n.radius + 14,
      name: short(s.name(n.entity)),
    }))
    return withoutOverlap(list, list.length, width)
  }, [nodes, s, width])
  const near = (key: string) =>
    over === null || key === over || links.some((l) => touches(l, over) && touches(l, key))
  return (
    <div className="network">
      <div ref={box} className="network-box">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg role="group" aria-label={t.network.label} width={width} height={height}>
          {links.map(({ source, target, tie: link }) => (
            <line
              key={`${link.a} ${link.b}`}
              x1={source.x}
              y1={source.y}
              x2={target.x}
              y2={target.y}
              strokeWidth={1 + (4 * link.events) / most}
              className={link.score >= 0 ? 'tie coop' : 'tie conflict'}
              opacity={over === null || link.a === over || link.b === over ? 0.75 : 0.12}
            />
          ))}
          {nodes.map((n) => (
            <Link
              key={n.key}
              href={`/names/${encodeURIComponent(n.key)}`}
              aria-label={s.name(n.entity)}
              className={near(n.key) ? 'node' : 'node far'}
              onMouseEnter={() => setOver(n.key)}
              onMouseLeave={() => setOver(null)}
              onFocus={() => setOver(n.key)}
              onBlur={() => setOver(null)}
            >
              <circle cx={n.x} cy={n.y} r={n.radius} className={`node-dot ${n.entity.type}`} />
              <title>{s.name(n.entity)}</title>
              {(named.has(n.key) || (over !== null && near(n.key))) && (
                <text x={n.x} y={(n.y ?? 0) + n.radius + 14} textAnchor="middle">
                  {short(s.name(n.entity))}
                </text>
              )}
            </Link>
          ))}
        </svg>
      </div>
      <NetworkLegend kinds={KINDS.filter((kind) => nodes.some((n) => n.entity.type === kind))} />
      <details className="numbers">
        <summary>{t.network.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.fields.entity}</th>
              <th scope="col">{t.fields.entity}</th>
              <th scope="col">{t.network.events}</th>
              <th scope="col">{t.network.score}</th>
            </tr>
          </thead>
          <tbody>
            {heaviest.map((l) => (
              <tr key={`${l.a} ${l.b}`}>
                <td>{names.has(l.a) && <EntityLink entity={names.get(l.a)!} />}</td>
                <td>{names.has(l.b) && <EntityLink entity={names.get(l.b)!} />}</td>
                <td>{s.number(l.events)}</td>
                <td>
                  <bdi dir="ltr">{s.signed(l.score)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

/** What the colours of names and the lines between them say. */
function NetworkLegend({ kinds }: { readonly kinds: readonly (typeof KINDS)[number][] }) {
  const { t } = useSpeech()
  return (
    <p className="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={5} className={`node-dot ${kind}`} />
          </svg>
          {t.entityTypes[kind]}
        </span>
      ))}
      {(['coop', 'conflict'] as const).map((kind) => (
        <span key={kind}>
          <svg className="key wide" aria-hidden="true" viewBox="0 0 24 12">
            <line x1={0} x2={24} y1={6} y2={6} strokeWidth={2.5} className={`tie ${kind}`} />
          </svg>
          {t.network[kind]}
        </span>
      ))}
    </p>
  )
}

const touches = ({ tie }: Tie, key: string) => tie.a === key || tie.b === key
const short = (name: string) => (name.length > 26 ? `${name.slice(0, 25)}…` : name)
