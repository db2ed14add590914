/**
 * Places of events on a world map: drawn from vectors that come with the app, so it works without a network. A circle
 * opens the events of its place. Limit: the frontiers are those of Natural Earth, at a scale of 1:110 million.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no fieldset
import { geoNaturalEarth1, geoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { memo, useMemo } from 'react'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'
import { Link } from 'wouter'
import { href } from '../api/address.ts'
import type { PlaceList } from '../api/types.ts'
import { useSpeech } from '../strings/index.ts'
import { EntityLink } from './entity-link.tsx'
import { around, useMapView } from './map-view.ts'
import { withoutOverlap } from './place-names.ts'
import { useWidth } from './width.ts'

type Place = PlaceList['places'][number]
type Placed = Place & { readonly at: readonly [number, number] }

/** Pixels of width for each name and each pixel of a circle's radius. */
const NAME_ROOM = 70
const RADIUS_ROOM = 46
/** A circle of this radius has room for its number. */
const ROOMY = 10

const topology = atlas as unknown as Topology
const countries = feature(topology, topology.objects['countries']!) as FeatureCollection

interface Land {
  readonly sea: string
  readonly lands: readonly string[]
}

/** Drawn once, then moved: frontiers keep their width whatever the magnification. */
const Countries = memo(({ land }: { readonly land: Land }) => (
  <>
    <path d={land.sea} className="sea" />
    {land.lands.map((d, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the countries of the atlas never change
      <path key={i} d={d} className="land" vectorEffect="non-scaling-stroke" />
    ))}
  </>
))

function useLand(width: number, height: number, places: readonly Place[]) {
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
  const land = useMemo((): Land => {
    const path = geoPath(projection)
    return { sea: path({ type: 'Sphere' }) ?? '', lands: countries.features.map((f) => path(f) ?? '') }
  }, [projection])
  const spots = useMemo(
    () =>
      places.flatMap((place): Placed[] => {
        const at = place.lat !== null && place.lon !== null ? projection([place.lon, place.lat]) : null
        return at ? [{ ...place, at }] : []
      }),
    [places, projection],
  )
  return { land, spots }
}

interface Props {
  readonly places: readonly Place[]
  /** The filter that the events of a place are to keep. */
  readonly params: URLSearchParams
}

export function WorldMap({ places, params }: Props) {
  const s = useSpeech()
  const { t } = s
  const [box, width] = useWidth(800)
  const height = Math.round(Math.max(280, Math.min(540, width * 0.55)))
  const { land, spots } = useLand(width, height, places)
  const first = useMemo(() => around(spots, width, height), [spots, width, height])
  const { view, zoom, world, back, handlers } = useMapView(first, width, height)
  const most = Math.max(1, ...spots.map((p) => p.events))
  const drawn = spots.map((p) => ({
    ...p,
    x: view.x + view.k * p.at[0],
    y: view.y + view.k * p.at[1],
    r: 4.5 + Math.min(17, width / RADIUS_ROOM) * Math.sqrt(p.events / most),
    name: s.name(p.place),
  }))
  const named = withoutOverlap(
    drawn.map(({ place, x, y, r, name }) => ({ key: place.key, x, y: y + r + 12, name })),
    Math.floor(width / NAME_ROOM),
    width,
  )
  const link = (key: string) => {
    const query = new URLSearchParams(params)
    query.set('place', key)
    return href('/events', query)
  }
  return (
    <div className="map">
      <div className="map-box" ref={box}>
        <svg
          role="group"
          aria-label={t.map.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the map
          tabIndex={0}
          width={width}
          height={height}
          {...handlers}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <Countries land={land} />
          </g>
          {drawn.map(({ place, events, score, x, y, r, name }) => {
            const label = `${name}: ${s.counted(t.counts.events, events)}`
            return (
              <Link key={place.key} href={link(place.key)} aria-label={label}>
                <circle cx={x} cy={y} r={r} className={score >= 0 ? 'spot coop' : 'spot conflict'} />
                {r >= ROOMY && (
                  <text x={x} y={y + 4} textAnchor="middle" className="spot-n">
                    {s.number(events)}
                  </text>
                )}
                <title>{label}</title>
              </Link>
            )
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of words takes no focus */}
          <g aria-hidden="true">
            {drawn.map(
              ({ place, x, y, r, name }) =>
                named.has(place.key) && (
                  <text key={place.key} x={x} y={y + r + 13} textAnchor="middle" className="spot-name">
                    {name}
                  </text>
                ),
            )}
          </g>
        </svg>
        <div className="map-buttons">
          <button type="button" onClick={() => zoom(1.6)} aria-label={t.map.zoomIn}>
            +
          </button>
          <button type="button" onClick={() => zoom(1 / 1.6)} aria-label={t.map.zoomOut}>
            −
          </button>
          <button type="button" onClick={world}>
            {t.map.reset}
          </button>
          <button type="button" onClick={back}>
            {t.map.back}
          </button>
        </div>
      </div>
      <p className="legend">
        <span>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={5} className="coop-strong" />
          </svg>
          {t.map.coop}
        </span>
        <span>
          <svg className="key" aria-hidden="true" viewBox="0 0 12 12">
            <circle cx={6} cy={6} r={5} className="conflict-strong" />
          </svg>
          {t.map.conflict}
        </span>
      </p>
      <details className="numbers map-list">
        <summary>{t.map.byPlace}</summary>
        <ul className="plain two-columns">
          {places.map((p) => (
            <li key={p.place.key}>
              <EntityLink entity={p.place} />{' '}
              <Link href={link(p.place.key)}>{s.counted(t.counts.events, p.events)}</Link>
              {p.lat === null && <span className="quiet"> · {t.map.noCoordinates}</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
