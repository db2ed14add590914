/** People of public life, one a row: `id|iso|gender|English|names|terms|sector|wikidata`; see docs/knowledge-base.md. */
declare const PEOPLE: readonly string[]
export default PEOPLE
