/** Who shares events with whom: a drawn network, the heaviest names only, and the same links as a table. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { EntityRef, Network } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'
import { EntityLink } from './entity-link.tsx'
import { useWidth } from './width.ts'

const SHOWN = 40
const TICKS = 260

interface Node {
  readonly key: string
  readonly entity: EntityRef
  readonly radius: number
  index?: number
  x?: number
  y?: number
}

/** Lays the nodes out; d3-force starts from fixed places and its own random numbers, so it is the same each time. */
function laidOut(network: Network, width: number, height: number) {
  const most = Math.max(1, ...network.nodes.map((n) => n.events))
  const tied = new Set(network.links.flatMap((l) => [l.a, l.b]))
  const nodes: Node[] = network.nodes
    .filter((n) => tied.size === 0 || tied.has(n.entity.key))
    .slice(0, SHOWN)
    .map(({ entity, events }) => ({ key: entity.key, entity, radius: 5 + 13 * Math.sqrt(events / most) }))
  const known = new Map(nodes.map((n) => [n.key, n]))
  const links = network.links.flatMap((link) => {
    const source = known.get(link.a)
    const target = known.get(link.b)
    return source && target ? [{ source, target, link }] : []
  })
  forceSimulation<Node>(nodes)
    .force('link', forceLink<Node, (typeof links)[number]>(links).distance(90).strength(0.5))
    .force('charge', forceManyBody().strength(-260))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.11))
    .force(
      'collide',
      forceCollide<Node>((n) => n.radius + 16),
    )
    .stop()
    .tick(TICKS)
  for (const n of nodes) {
    n.x = Math.min(width - 60, Math.max(60, n.x ?? 0))
    n.y = Math.min(height - 26, Math.max(22, n.y ?? 0))
  }
  return { nodes, links }
}

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
  const heaviest = [...network.links].sort((a, b) => b.events - a.events).slice(0, 30)
  const near = (key: string) =>
    over === null || key === over || links.some((l) => touches(l, over) && touches(l, key))
  return (
    <div className="network">
      <div ref={box} className="network-box">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg role="group" aria-label={t.network.label} width={width} height={height}>
          {links.map(({ source, target, link }) => (
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
              <text x={n.x} y={(n.y ?? 0) + n.radius + 14} textAnchor="middle">
                {short(s.name(n.entity))}
              </text>
            </Link>
          ))}
        </svg>
      </div>
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

const touches = ({ link }: { link: { a: string; b: string } }, key: string) =>
  link.a === key || link.b === key
const short = (name: string) => (name.length > 26 ? `${name.slice(0, 25)}…` : name)
