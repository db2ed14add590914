/**
 * Organisations: `organisations.tsv`. An acronym stands
 * among the names; it becomes the id where there is one.
 */
import { fieldsOf, type Line, listOf, readLines, SourceError, slug } from './tables.ts'

export interface Organisation {
  readonly id: string
  readonly iso: string
  readonly sector: string
  readonly en: string
  readonly names: readonly string[]
  readonly wikidata: string
}

/** `name;name?|English|wikidata`, under a heading `@ISO SECTOR` (`-`: no one state). */
export function readOrganisations(): readonly Organisation[] {
  const out: Organisation[] = []
  const ids = new Map<string, Line>()
  let [iso, sector] = ['', '']
  for (const line of readLines('organisations.tsv')) {
    if (line.text.startsWith('@')) {
      ;[iso = '', sector = ''] = line.text.slice(1).replace(/^-/, '').split(' ')
      if (!/^([A-Z]{3})?$/.test(iso) || !/^[A-Z]{3}$/.test(sector))
        throw new SourceError(line, 'not «@ISO SECTOR»')
      continue
    }
    const [names = '', en = '', wikidata = ''] = fieldsOf(line, 3)
    if (!names || !en) throw new SourceError(line, 'an organisation needs names and an English name')
    const id = ids.has(slug(en)) ? `${slug(en)}-${iso.toLowerCase()}` : slug(en)
    if (ids.has(id)) throw new SourceError(line, `${en} stands at line ${ids.get(id)!.number} already`)
    ids.set(id, line)
    out.push({ id, iso, sector, en, names: [...new Set(listOf(names))], wikidata })
  }
  return out
}
