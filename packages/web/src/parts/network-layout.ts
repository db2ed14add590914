/** Places of a network's names in a box: always the same for the same network, spread over the whole box. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { EntityRef, Network } from '../api/types.ts'

/** A box has room for one name in so many square pixels. */
const ROOM = 11_000
const MOST = 40
const TICKS = 300
const EDGE = { x: 64, top: 24, bottom: 34 }

export interface Node {
  readonly key: string
  readonly entity: EntityRef
  readonly radius: number
  index?: number
  x?: number
  y?: number
}
type Tie = Network['links'][number]
export interface Link {
  readonly source: Node
  readonly target: Node
  readonly tie: Tie
}

const scaled = (values: readonly number[], low: number, high: number) => {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  return (value: number) =>
    max - min < 1 ? (low + high) / 2 : low + ((value - min) / (max - min)) * (high - low)
}

/** Those that share an event with another that is drawn; all, where none does. */
function withTies(list: Network['nodes'], { links }: Network): Network['nodes'] {
  const drawn = new Set(list.map((n) => n.entity.key))
  const tied = new Set(links.flatMap(({ a, b }) => (drawn.has(a) && drawn.has(b) ? [a, b] : [])))
  return tied.size === 0 ? list : list.filter((n) => tied.has(n.entity.key))
}

/** d3-force starts from fixed places and its own random numbers, so equal networks are laid out alike. */
export function laidOut(network: Network, width: number, height: number) {
  const most = Math.max(1, ...network.nodes.map((n) => n.events))
  const tied = new Set(network.links.flatMap((l) => [l.a, l.b]))
  const room = Math.max(8, Math.min(MOST, Math.floor((width * height) / ROOM)))
  const heaviest = network.nodes.filter((n) => tied.size === 0 || tied.has(n.entity.key)).slice(0, room)
  const nodes: Node[] = withTies(heaviest, network).map(({ entity, events }) => ({
    key: entity.key,
    entity,
    radius: 5 + 13 * Math.sqrt(events / most),
  }))
  const known = new Map(nodes.map((n) => [n.key, n]))
  const links = network.links.flatMap((tie): Link[] => {
    const source = known.get(tie.a)
    const target = known.get(tie.b)
    return source && target ? [{ source, target, tie }] : []
  })
  forceSimulation<Node>(nodes)
    .force('link', forceLink<Node, Link>(links).distance(110).strength(0.25))
    .force('charge', forceManyBody().strength(-520))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .force(
      'collide',
      forceCollide<Node>((n) => n.radius + 26),
    )
    .stop()
    .tick(TICKS)
  const x = scaled(
    nodes.map((n) => n.x ?? 0),
    EDGE.x,
    width - EDGE.x,
  )
  const y = scaled(
    nodes.map((n) => n.y ?? 0),
    EDGE.top,
    height - EDGE.bottom,
  )
  for (const n of nodes) {
    n.x = x(n.x ?? 0)
    n.y = y(n.y ?? 0)
  }
  return { nodes, links }
}
