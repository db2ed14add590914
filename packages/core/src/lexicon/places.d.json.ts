/**
 * Places, one a row: `id|kind|iso|English|names|latitude,longitude`; `name?` is a common word or another name too.
 * Data of many cities: GeoNames, CC BY 4.0; see docs/knowledge-base.md.
 */
declare const PLACES: readonly string[]
export default PLACES
