/**
 * Places of events on a world map: drawn from vectors that come with the app, so it works without a network. A circle
 * opens the events of its place. The map moves by dragging, buttons and, where it has the focus, arrows and +/−.
 */
import { geoNaturalEarth1, geoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import type { PlaceList } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'
import { EntityLink } from './entity-link.tsx'
import { useWidth } from './width.ts'

type Place = PlaceList['places'][number]
interface View {
  readonly k: number
  readonly x: number
  readonly y: number
}
const WORLD: View = { k: 1, x: 0, y: 0 }
const LARGEST = 24

const topology = atlas as unknown as Topology
const countries = feature(topology, topology.objects['countries']!) as FeatureCollection

/** The view that shows all points with room around them. */
function around(points: readonly (readonly [number, number])[], width: number, height: number): View {
  if (points.length === 0) return WORLD
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const k = Math.max(1, Math.min(6, 0.75 / Math.max((x1 - x0) / width, (y1 - y0) / height, 0.08)))
  return { k, x: width / 2 - (k * (x0 + x1)) / 2, y: height / 2 - (k * (y0 + y1)) / 2 }
}

export function WorldMap({
  places,
  params,
}: {
  readonly places: readonly Place[]
  readonly params: URLSearchParams
}) {
  const s = useSpeech()
  const { t } = s
  const [box, width] = useWidth(800)
  const height = Math.round(Math.max(260, Math.min(540, width * 0.52)))
  const projection = useMemo(
    () =>
      geoNaturalEarth1().fitExtent(
        [
          [4, 4],
          [width - 4, height - 4],
        ],
        { type: 'Sphere' },
      ),
    [width, height],
  )
  const land = useMemo(() => {
    const path = geoPath(projection)
    return { sea: path({ type: 'Sphere' }) ?? '', lands: countries.features.map((f) => path(f) ?? '') }
  }, [projection])
  const points = useMemo(
    () =>
      places.flatMap((place) => {
        const at = place.lat !== null && place.lon !== null ? projection([place.lon, place.lat]) : null
        return at ? [{ ...place, at }] : []
      }),
    [places, projection],
  )
  const first = useMemo(
    () =>
      around(
        points.map((p) => p.at),
        width,
        height,
      ),
    [points, width, height],
  )
  const [moved, setMoved] = useState<View | null>(null)
  const view = moved ?? first
  const zoom = (by: number) => {
    const k = Math.max(1, Math.min(LARGEST, view.k * by))
    const f = k / view.k
    setMoved({ k, x: width / 2 - f * (width / 2 - view.x), y: height / 2 - f * (height / 2 - view.y) })
  }
  const shift = (dx: number, dy: number) => setMoved({ ...view, x: view.x + dx, y: view.y + dy })
  const drag = useRef<{ readonly x: number; readonly y: number }>(null)
  const move = (event: PointerEvent) => {
    if (!drag.current) return
    shift(event.clientX - drag.current.x, event.clientY - drag.current.y)
    drag.current = { x: event.clientX, y: event.clientY }
  }
  const keys = (event: KeyboardEvent) => {
    const moves: readonly (readonly [string, () => void])[] = [
      ['ArrowLeft', () => shift(60, 0)],
      ['ArrowRight', () => shift(-60, 0)],
      ['ArrowUp', () => shift(0, 60)],
      ['ArrowDown', () => shift(0, -60)],
      ['+', () => zoom(1.5)],
      ['-', () => zoom(1 / 1.5)],
    ]
    const act = moves.find(([key]) => key === event.key)?.[1]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const most = Math.max(1, ...points.map((p) => p.events))
  const link = (key: string) => {
    const query = new URLSearchParams(params)
    query.set('place', key)
    return href('/events', query)
  }
  return (
    <div className="map">
      <div className="map-box" ref={box}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          role="group"
          aria-label={t.map.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the map
          tabIndex={0}
          width={width}
          height={height}
          onKeyDown={keys}
          onPointerDown={(event) => {
            drag.current = { x: event.clientX, y: event.clientY }
          }}
          onPointerMove={move}
          onPointerUp={() => {
            drag.current = null
          }}
          onPointerLeave={() => {
            drag.current = null
          }}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <path d={land.sea} className="sea" />
            {land.lands.map((d, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the countries of the atlas never change
              <path key={i} d={d} className="land" strokeWidth={0.6 / view.k} />
            ))}
          </g>
          {points.map((p) => {
            const x = view.x + view.k * p.at[0]
            const y = view.y + view.k * p.at[1]
            const label = `${s.name(p.place)}: ${s.counted(t.counts.events, p.events)}`
            return (
              <Link key={p.place.key} href={link(p.place.key)} aria-label={label}>
                <circle
                  cx={x}
                  cy={y}
                  r={6 + 14 * Math.sqrt(p.events / most)}
                  className={p.score >= 0 ? 'spot coop' : 'spot conflict'}
                />
                <text x={x} y={y + 4} textAnchor="middle" className="spot-n">
                  {s.number(p.events)}
                </text>
                <title>{label}</title>
              </Link>
            )
          })}
        </svg>
        <div className="map-buttons">
          <button type="button" onClick={() => zoom(1.6)} aria-label={t.map.zoomIn}>
            +
          </button>
          <button type="button" onClick={() => zoom(1 / 1.6)} aria-label={t.map.zoomOut}>
            −
          </button>
          <button type="button" onClick={() => setMoved(WORLD)}>
            {t.map.reset}
          </button>
        </div>
      </div>
      <section className="map-list">
        <h2>{t.map.byCountry}</h2>
        <ul className="plain two-columns">
          {places.map((p) => (
            <li key={p.place.key}>
              <EntityLink entity={p.place} />{' '}
              <Link href={link(p.place.key)}>{s.counted(t.counts.events, p.events)}</Link>
              {p.lat === null && <span className="quiet"> · {t.map.noCoordinates}</span>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
