/**
 * Places: the list written by hand (`places.tsv`), the capitals of `states.tsv` (coordinates of those that no list has:
 * `capitals-at.tsv`), and cities of GeoNames (`places-geonames.tsv`) that neither names. A name that is also a common word or another name is marked: by `?` in
 * the hand list, by `ambiguous.tsv` for the others.
 */
import { foldWord } from '../../packages/core/src/script/index.ts'
import { fieldsOf, type Line, listOf, readLines, SourceError, slug } from './tables.ts'

export interface Place {
  readonly id: string
  readonly kind: string
  readonly iso: string
  readonly en: string
  readonly names: string[]
  readonly at: string
  /** Its names of one word are common words or other names too. */
  readonly ambiguous: boolean
}

export interface Capital {
  readonly iso: string
  readonly capital: { readonly names: readonly string[]; readonly en: string }
}

const KINDS = new Set(['city', 'region', 'area', 'water', 'mount', 'site'])
const ENTRY = /^([^=]+)=([^=?]+)(\?)? (-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?)$/

class Places {
  readonly list: Place[] = []
  readonly #ids = new Set<string>()
  readonly #names = new Map<string, Place>()

  add(place: Omit<Place, 'id'>) {
    const base = [slug(place.en), place.iso].filter((part) => part !== '').join('-')
    const id = this.#ids.has(base) ? `${base}-${place.kind}` : base
    const full = { ...place, id }
    this.#ids.add(id)
    this.list.push(full)
    for (const name of place.names) this.#remember(full, name)
  }

  #remember(place: Place, name: string) {
    const key = `${foldWord(name)} ${place.iso}`
    if (!this.#names.has(key)) this.#names.set(key, place)
  }

  known(name: string, iso: string): Place | undefined {
    return this.#names.get(`${foldWord(name)} ${iso}`)
  }

  hasId = (en: string, iso: string): boolean => this.#ids.has(`${slug(en)}-${iso}`)

  /** Adds spellings to a place that is there already. */
  respell(place: Place, names: readonly string[]) {
    for (const name of names)
      if (!this.known(name, place.iso)) {
        place.names.push(name)
        this.#remember(place, name)
      }
  }
}

function byHand(places: Places) {
  let [iso, kind] = ['', '']
  for (const line of readLines('places.tsv')) {
    if (line.text.startsWith('@')) {
      ;[iso = '', kind = ''] = line.text.slice(1).replace(/^-/, '').split(' ')
      if (!KINDS.has(kind)) throw new SourceError(line, `no such kind of place: ${kind}`)
    } else places.add(entry(line, iso, kind))
  }
}

function entry(line: Line, iso: string, kind: string): Omit<Place, 'id'> {
  const [, names, en, mark, at] = ENTRY.exec(line.text) ?? []
  if (!names || !en || !at) throw new SourceError(line, 'not «name;name=English latitude,longitude»')
  return { kind, iso, en, names: [...new Set(listOf(names))], at, ambiguous: mark === '?' }
}

/** «Ḩalabjā» → «Halabja»: GeoNames marks its romanisation, the news does not. */
const plain = (en: string) =>
  /[\u0300-\u036f\u02bb-\u02bf‘’āīūḩşţẕḑẓĀĪŪ]/.test(en)
    ? en.normalize('NFD').replace(/[\u0300-\u036f\u02bb-\u02bf‘’]/g, '')
    : en

function fromGeonames(places: Places) {
  for (const line of readLines('places-geonames.tsv')) {
    const [name = '', en = '', iso = '', kind = '', at = ''] = fieldsOf(line, 6)
    if (places.known(name, iso)) continue
    places.add({ kind, iso, en: plain(en), names: [name], at, ambiguous: false })
  }
}

/** The capital's spellings go to its place; a capital that has no place yet becomes one. */
function capitals(places: Places, states: readonly Capital[]) {
  const lies = new Map(
    readLines('capitals-at.tsv').map((line) => {
      const [iso = '', at = ''] = fieldsOf(line, 2)
      return [iso, at]
    }),
  )
  for (const { iso, capital } of states) {
    if (!capital.names.length) continue
    const place = capital.names.map((name) => places.known(name, iso)).find((found) => found !== undefined)
    if (place) places.respell(place, capital.names)
    else {
      const at = lies.get(iso) ?? ''
      places.add({ kind: 'city', iso, en: capital.en, names: [...capital.names], at, ambiguous: false })
    }
  }
}

export function readPlaces(states: readonly Capital[]): readonly Place[] {
  const places = new Places()
  byHand(places)
  fromGeonames(places)
  capitals(places, states)
  return places.list
}

/** «name?»: a name of one word that needs a sign that it is one. */
export function markCommon(places: readonly Place[]): readonly Place[] {
  const common = new Set(readLines('ambiguous.tsv').flatMap(({ text }) => listOf(text).map(foldWord)))
  const marked = (name: string, ambiguous: boolean) =>
    !name.includes(' ') && (ambiguous || common.has(foldWord(name))) ? `${name}?` : name
  return places.map((place) => ({
    ...place,
    names: place.names.map((name) => marked(name, place.ambiguous)),
  }))
}
