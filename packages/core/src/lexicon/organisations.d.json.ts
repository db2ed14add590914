/** Organisations, one a row: `id|iso|sector|English|names|wikidata`; see docs/knowledge-base.md. */
declare const ORGANISATIONS: readonly string[]
export default ORGANISATIONS
