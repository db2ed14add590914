/**
 * Builds the knowledge base: the sources under tools/kb/source → JSON lists under packages/core/src/lexicon. The same
 * sources give the same bytes. Usage: npx tsx --conditions=@isnad/source tools/kb/build.ts [--check]
 * `--check` writes nothing and fails when a list would change.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Organisation, readOrganisations } from './organisations.ts'
import { type Person, readPeople } from './people.ts'
import { markCommon, type Place, readPlaces } from './places.ts'
import { fieldsOf, type Line, listOf, named, readLines, SourceError } from './tables.ts'

const SOURCE = fileURLToPath(new URL('source/', import.meta.url))
const LEXICON = fileURLToPath(new URL('../../packages/core/src/lexicon/', import.meta.url))

const sources = (prefix: string): readonly string[] =>
  readdirSync(SOURCE)
    .filter((file) => file.startsWith(prefix))
    .sort()

function stateOf(line: Line) {
  const [iso, name, en, other, official, adjective, adjectives, plurals, capital, seats, flags] = fieldsOf(
    line,
    11,
  )
  if (!/^[A-Z]{3}$/.test(iso!)) throw new SourceError(line, 'no ISO code')
  return {
    iso: iso!,
    name: name!,
    en: en!,
    names: listOf(other!),
    official: listOf(official!),
    adjectives: [adjective!, ...listOf(adjectives!)].filter((word) => word !== ''),
    plurals: listOf(plurals!),
    capital: named(capital!),
    seats: listOf(seats!).map((seat) => {
      const [names = '', en = ''] = seat.split('=')
      return { names: names.split('/'), en }
    }),
    flags: listOf(flags!),
  }
}

/** «id|iso|gender|English|names|terms|sector|wikidata». */
function personRow(person: Person): string {
  const terms = person.terms.map(
    ({ office, at, from, to }) => `${office}${at === person.iso ? '' : `@${at}`}:${from}..${to}`,
  )
  const fields = [
    person.id,
    person.iso,
    person.female ? 'f' : 'm',
    person.en,
    person.names.join(';'),
    terms.join(';'),
    person.sector,
    person.wikidata,
  ]
  return fields.join('|').replace(/\|+$/, '')
}

/** «id|kind|iso|English|names|latitude,longitude». */
const placeRow = ({ id, kind, iso, en, names, at }: Place): string =>
  [id, kind, iso, en, names.join(';'), at].join('|').replace(/\|+$/, '')

/** «id|iso|sector|English|names|wikidata». */
const organisationRow = ({ id, iso, sector, en, names, wikidata }: Organisation): string =>
  [id, iso, sector, en, names.join(';'), wikidata].join('|').replace(/\|+$/, '')

const states = readLines('states.tsv').map(stateOf)

const organisations = readOrganisations()
const people = readPeople(sources('terms-'), sources('people-'))
const seats = new Set([...states.map(({ iso }) => iso), ...organisations.map(({ id }) => `o:${id}`)])
for (const { en, terms } of people)
  for (const { at } of terms)
    if (!seats.has(at)) throw new Error(`${en} has an office at ${at}, which is not known`)

const lists: Readonly<Record<string, readonly unknown[]>> = {
  states,
  organisations: organisations.map(organisationRow),
  places: markCommon(readPlaces(states)).map(placeRow),
  people: people.map(personRow),
}

let stale = 0
for (const [name, rows] of Object.entries(lists)) {
  const path = `${LEXICON}${name}.json`
  const json = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
  const same = existsSync(path) && readFileSync(path, 'utf8') === json
  if (!same) {
    stale++
    if (!process.argv.includes('--check')) writeFileSync(path, json)
  }
  console.log(`${name}: ${rows.length} entries, ${Buffer.byteLength(json)} bytes${same ? '' : ', changed'}`)
}
if (stale && process.argv.includes('--check')) process.exit(1)
